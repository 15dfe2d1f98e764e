import { runExamples, type ExampleOutcome, type PolicyDocument } from '@scorewright/engine';
import { policyValidator } from '@scorewright/schemas';
import type { Finding, Fix, PatchOperation } from './finding.ts';
import { applyPatch } from './patch.ts';
import { token } from './pointer.ts';

/** The policy with a fix applied, as a document that calculates; places of its text are those of the text before. Throws when the fix does not fit. */
export function withFix(document: PolicyDocument, { patch }: Pick<Fix, 'patch'>): PolicyDocument {
  const policy = applyPatch(document.policy, patch);
  if (!policyValidator(policy)) throw new Error('its fix makes a document that does not conform to the schema');
  return { policy, source: { ...document.source, value: policy } };
}

type Outcomes = readonly ExampleOutcome[];
const known = new WeakMap<PolicyDocument, Outcomes>();

function outcomesOf(document: PolicyDocument): Outcomes {
  const outcomes = known.get(document) ?? runExamples(document);
  known.set(document, outcomes);
  return outcomes;
}

/** The total of an example; null where the card is refused. */
const totalOf = (outcome: ExampleOutcome | undefined): string | null => outcome?.outcome.totals?.total.toFixed() ?? null;

/** The expectation of an example that was there to show a problem, now that it calculates. */
function calculates({ outcome, example }: ExampleOutcome, index: number): readonly PatchOperation[] {
  const total = outcome.totals?.total.toFixed();
  if (total === undefined || (example.expect.problems ?? []).length === 0) return [];
  return [{ op: 'replace', path: `/examples/${index}/expect`, value: { lines: { total } } }];
}

/** What an example that came out before must expect now: what the mended rules give. A line that is no longer there is no longer expected. */
function restated(outcome: ExampleOutcome, index: number): readonly PatchOperation[] {
  const { example, mismatches } = outcome;
  if (mismatches.some(({ line }) => line === '')) return calculates(outcome, index);
  const gone = mismatches.filter(({ actual }) => actual === null).length;
  const all = Object.keys(example.expect.lines ?? {}).length;
  return mismatches.flatMap(({ line, actual }): readonly PatchOperation[] => {
    const path = `/examples/${index}/expect/lines/${token(line)}`;
    if (actual !== null) return [{ op: 'replace', path, value: actual }];
    return gone < all ? [{ op: 'remove', path }] : [];
  });
}

/**
 * A fix with its worked examples following it, and the totals that every example gives before and after it. Otherwise every fix that changes pay would leave
 * a regulation behind whose own examples contradict it. An example that did not come out before is left alone. Throws when the fix does not fit the document.
 */
export function fixWithEffect(document: PolicyDocument, fix: Fix): NonNullable<Finding['fix']> {
  const before = new Map(outcomesOf(document).map((outcome) => [outcome.example.id, outcome]));
  const after = runExamples(withFix(document, fix));
  const examples = after.flatMap((outcome, index) => (before.get(outcome.example.id)?.passed ? restated(outcome, index) : []));
  const then = new Map(after.map((outcome) => [outcome.example.id, outcome]));
  return {
    ...fix,
    patch: [...fix.patch, ...examples],
    effect: [...before].map(([example, outcome]) => ({ example, before: totalOf(outcome), after: totalOf(then.get(example)) })),
  };
}
