import { factsSchema, policySchema } from '@scorewright/schemas';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printJson, readFacts, readPolicy } from '../../../engine/1-read/index.ts';
import { fill } from '../../support/fill-schema.ts';

const STRANGE_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u0007\u001b[31m',
  '\r\n\t',
  '"',
  '\\',
  '\\u0041',
  '\\n',
  '</script><script>',
  "'; drop table policies; --",
  '${7*7}{{7*7}}',
  '=cmd|calc',
  '../../etc',
  '%s%n',
  'null',
  'undefined',
  'NaN',
  '1e999999999',
  '__proto__',
  'constructor',
  'toString',
  '\ufeff',
  '\u200b\u2028\u2029\u202e',
  '😀👩‍👩‍👧',
  'é e\u0301',
  'ẞ ı İ ﬀ',
  '田中さん',
  'الرياضيات',
  'Ю',
  '\ufffe\uffff',
  '\u{10ffff}',
  'x'.repeat(5000),
];

/** Reading, printing and reading again, as texts and as bytes. */
function surviveAll(texts: readonly string[], alternative: number): void {
  for (const text of texts) {
    const policy = fill(policySchema, { text, alternative });
    const read = readPolicy(new TextEncoder().encode(JSON.stringify(policy)));
    expect(read.problems, JSON.stringify(text)).toEqual([]);
    expect(read.document?.policy, JSON.stringify(text)).toEqual(policy);
    const printed = printJson(read.document?.source);
    expect(readPolicy(printed).document?.policy, JSON.stringify(text)).toEqual(policy);
  }
}

describe('every text in every text property', () => {
  it('comes out of a policy as it went in', () => {
    for (const alternative of [0, 1, 2]) surviveAll(STRANGE_TEXTS, alternative);
  });

  it('comes out of facts as it went in', () => {
    for (const text of STRANGE_TEXTS) {
      const facts = { ...(fill(factsSchema, { text, alternative: 0 }) as object), facts: { note: text } };
      const { document, problems } = readFacts(JSON.stringify(facts));
      expect(problems).toEqual([]);
      expect(readFacts(printJson(document?.source)).document?.facts).toEqual(facts);
    }
  });

  it('whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(12), (text, alternative) => {
        fc.pre(text.isWellFormed());
        surviveAll([text], alternative);
      }),
      { numRuns: 60 },
    );
  });

  it('of the big list of naughty strings, where it is at hand', () => {
    const file = path.join(import.meta.dirname, '../../../../shared/data/naughty-strings.json');
    const texts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
    surviveAll(texts, 0);
  });
});

describe('a policy with every property that the schema knows', () => {
  it('conforms in all its alternatives', () => {
    for (let alternative = 0; alternative < 15; alternative += 1) {
      expect(readPolicy(JSON.stringify(fill(policySchema, { text: 'Text', alternative }))).problems).toEqual([]);
    }
  });
});
