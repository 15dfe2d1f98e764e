import { describe, expect, it } from 'vitest';
import { randomFrom, resampled } from '../../../cli/what-if/resample.ts';
import { scorewright } from '../support/command.ts';
import { piecePolicy, runFolder } from './support.ts';

const { policyFile, put } = runFolder();
const base = policyFile(piecePolicy(), 'base.json');
/** Twice the target bonus, from 60 pieces on nothing below: bonus = 1,000 x pieces, or 0. */
const steep = policyFile(
  {
    ...piecePolicy(),
    scorecards: piecePolicy().scorecards.map((card) => ({
      ...card,
      pay: { salary: '60000', targetBonus: '100000' },
      combination: { method: 'weighted-sum' as const, minimumIndex: 60 },
    })),
  },
  'steep.json',
);
const facts = put('people.csv', 'employee.id,pieces\n1,50\n2,60\n3,100\n4,0\n');
const call = (...more: readonly string[]) => scorewright(['what-if', base, steep, '--facts', facts, '--period', '2026-10', ...more]);

describe('what-if', () => {
  it('counts winners and losers, and the budget, by hand: 25,000 lost, 30,000 and 50,000 won, one the same', () => {
    const { code, out } = call('--format', 'json');
    expect(code).toBe(0);
    // Base: 60,000 + 25,000, + 30,000, + 50,000, + 0 = 345,000. Steep: + 0, + 60,000, + 100,000, + 0 = 400,000.
    expect(JSON.parse(out)).toMatchObject({
      rows: 4,
      compared: 4,
      currency: 'RUB',
      policy: { budget: '345000' },
      variants: [
        {
          budget: '400000',
          difference: '55000',
          winners: 2,
          losers: 1,
          same: 1,
          largestGain: '50000',
          largestLoss: '-25000',
          change: { p5: '-25000', p50: '0', p95: '50000' },
        },
      ],
    });
  });

  it('gives the same figures for the same seed, and others for another', () => {
    const [one, again, other] = [
      call('--format', 'json', '--seed', '7'),
      call('--format', 'json', '--seed', '7'),
      call('--format', 'json', '--seed', '8', '--samples', '3'),
    ];
    expect(one.out).toBe(again.out);
    expect(one.out).not.toBe(other.out);
  });

  it('leaves out rows that one of them refuses, and says how many', () => {
    const bad = put('bad-people.csv', 'employee.id,pieces\n1,50\n2,many\n');
    const { code, out, err } = scorewright(['what-if', base, steep, '--facts', bad, '--period', '2026-10', '--lang', 'ru']);
    expect(code).toBe(1);
    expect(out).toContain('сравнено строк: 1 из 2');
    expect(err).toContain('строка 3, столбец B');
  });
});

describe('resampling', () => {
  it('draws evenly: the average of many samples of 0 and 100 is near 50 each', () => {
    const [sums = new Float64Array(0)] = resampled([Float64Array.of(0, 100)], 4000, 1);
    const average = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    expect(average).toBeGreaterThan(96);
    expect(average).toBeLessThan(104);
  });

  it('draws the same rows for all lists', () => {
    const [one, other] = resampled([Float64Array.of(1, 2, 3), Float64Array.of(10, 20, 30)], 50, 3);
    expect(other).toEqual(one?.map((value) => value * 10));
  });

  it('gives numbers from 0 to below 1', () => {
    const random = randomFrom(5);
    const values = Array.from({ length: 1000 }, random);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
