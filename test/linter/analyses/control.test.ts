import { describe, expect, it } from 'vitest';
import { explainedShare } from '../../../linter/analyses/history.ts';
import { lintFolder } from '../../support/lint-folder.ts';

const points = (pairs: readonly (readonly [number, number])[]) => pairs.map(([x, y]) => ({ x, y }));

describe('share of the variance that a line explains', () => {
  it('is all of it on a line, rising or falling', () => {
    expect(
      explainedShare(
        points([
          [1, 3],
          [2, 5],
          [3, 7],
        ]),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      explainedShare(
        points([
          [1, 7],
          [2, 5],
          [3, 3],
        ]),
      ),
    ).toBeCloseTo(1, 12);
  });

  it('is none of it where y does not follow x', () => {
    expect(
      explainedShare(
        points([
          [1, 1],
          [2, 2],
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toBeCloseTo(0, 12);
  });

  it('is the square of the correlation', () => {
    // Squares: 2 of x, 8 of y, products 2: 2 x 2 / (2 x 8).
    expect(
      explainedShare(
        points([
          [-1, -2],
          [0, 2],
          [1, 0],
        ]),
      ),
    ).toBeCloseTo(0.25, 12);
  });

  it('is not there where something stands still', () => {
    expect(
      explainedShare(
        points([
          [1, 1],
          [1, 2],
        ]),
      ),
    ).toBeUndefined();
    expect(
      explainedShare(
        points([
          [1, 1],
          [2, 1],
        ]),
      ),
    ).toBeUndefined();
  });
});

describe('who moves an indicator', () => {
  it('is the market, for the profit of the car washes', () => {
    expect(lintFolder('m09-top-manager-tiers', 'S03').findings).toMatchObject([{ message: 'market', data: { share: 88, periods: 12 } }]);
  });

  it('is the head of the department, where the discount is the only lever', () => {
    expect(lintFolder('m04-sales-bands-accelerator', 'S03').findings).toContainEqual(
      expect.objectContaining({ message: 'decided-elsewhere', pointer: '/scorecards/0/indicators/0' }),
    );
  });
});
