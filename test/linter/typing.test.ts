import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPolicy, readPolicy, rereadPolicy, runExamples, type PolicyDocument } from '../../engine/index.ts';
import { BASE_TODAY, lint, lintInSteps, reportInWords, type LintReport } from '../../linter/index.ts';
import { forgetViews } from '../../linter/kept/views.ts';
import { largeRegulation } from '../../bench/large-regulation.mjs';
import { typed, typedInto } from '../support/typing.ts';

const folder = path.join(import.meta.dirname, '../../policies');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name) === 'policy.json')
  .toSorted()
  .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

const documentOf = (text: string): PolicyDocument => readPolicy(text).document ?? expect.fail('the policy does not conform');

/** What the rules find, before any fix is tried. */
function found(document: PolicyDocument): LintReport {
  for (const report of lintInSteps(document, { today: BASE_TODAY })) if (report) return report();
  return expect.fail('the rules found nothing');
}

/** All that the editor shows of a document. */
const shown = (document: PolicyDocument, fixes: boolean) => ({
  problems: checkPolicy(document),
  examples: runExamples(document).map(({ passed, mismatches, outcome: { status, totals, problems, trace } }) => ({
    passed,
    mismatches,
    status,
    problems,
    totals: totals && Object.entries(totals).map(([name, value]) => [name, value.toFixed()]),
    lines: trace?.lines.map((line) => JSON.stringify(line)),
  })),
  report: reportInWords(fixes ? lint(document, { today: BASE_TODAY }) : found(document), document.policy),
});

/** Types into a text, key after key, and holds what is shown against what would be shown of a text that nobody has seen before. */
function holdsWhileTyping(
  first: string,
  { keys, runs = 1, fixes = true }: { readonly keys: number; readonly runs?: number; readonly fixes?: boolean },
): number {
  let conforming = 0;
  fc.assert(
    fc.property(fc.array(typed, { minLength: keys, maxLength: keys }), (typing) => {
      let before = documentOf(first);
      shown(before, false);
      for (const key of typing) {
        const text = typedInto(before.source.text, key);
        const { document } = rereadPolicy(before, text);
        if (!document) continue;
        const kept = shown(document, fixes);
        forgetViews();
        expect(kept).toEqual(shown(documentOf(text), fixes));
        before = document;
        conforming += 1;
      }
    }),
    { numRuns: runs, seed: 1127 },
  );
  return conforming;
}

/** The rules take seconds for it, the first time, and again for every fix; it is typed into once, and its fixes are left to the other regulations. */
const SLOW = 'm17-plan-from-capacity/policy.json';

describe('what is kept from key to key', () => {
  it.each(texts)(
    'makes no difference to what is shown: %s',
    (name, text) => {
      holdsWhileTyping(text, name === SLOW ? { keys: 1, fixes: false } : { keys: 3 });
    },
    240_000,
  );

  it('makes none to many cards that have nothing in common', () => {
    expect(holdsWhileTyping(JSON.stringify(largeRegulation(4), null, 1), { keys: 6, runs: 2 })).toBeGreaterThan(6);
  });
});
