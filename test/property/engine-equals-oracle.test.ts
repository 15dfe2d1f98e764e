import { describe, expect, it } from 'vitest';
import { compare, documentOf } from '../support/compare/run-case.ts';
import { shrink } from '../support/compare/shrink.ts';
import { caseOf } from '../support/generate/index.ts';

const CASES = 4000;
const BLOCK = 500;
/** Cases in a row that share a policy, so that one policy meets several sets of facts. */
const SHARING = 4;

/** The first case of a block on which engine and oracle differ, made small, with what they say. */
const firstMismatch = (from: number): string | undefined => {
  let [last, document]: [string, ReturnType<typeof documentOf> | undefined] = ['', undefined];
  for (let seed = from; seed < from + BLOCK; seed += 1) {
    const made = caseOf(seed, SHARING);
    const text = JSON.stringify(made.policy);
    document = text === last && document ? document : documentOf(made.policy);
    last = text;
    if (compare(made, document).length === 0) continue;
    const small = shrink(made);
    return [`case ${seed}`, JSON.stringify(small.policy), JSON.stringify(small.facts), JSON.stringify(compare(small), undefined, 2)].join('\n');
  }
  return undefined;
};

describe('the engine gives what the oracle gives: status, totals, every line, every rounding, bands, levels and problems', () => {
  it.each(Array.from({ length: CASES / BLOCK }, (_, block) => block * BLOCK))('on the cases from %i', (from) => {
    expect(firstMismatch(from)).toBeUndefined();
  });
});
