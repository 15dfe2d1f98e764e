import { describe, expect, it } from 'vitest';
import { comparePolicy } from '../../support/compare/pairs.ts';

const POLICIES = 160;
const BLOCK = 20;
/** Rows of facts that meet one policy. */
const ROWS = 24;

/** Policies by chance, at another place than those of the long run. */
const FIRST = 1_000_000;

describe('the compiler gives what the interpreter and the oracle give, in every mode: every line, every digit, all problems', () => {
  it.each(Array.from({ length: POLICIES / BLOCK }, (_, block) => FIRST + block * BLOCK))('on the policies from %i', (from) => {
    const compared = Array.from({ length: BLOCK }, (_, index) => comparePolicy(from + index, ROWS));
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
    expect(compared.reduce((sum, { columns }) => sum + columns, 0)).toBeGreaterThan(0);
  });
});
