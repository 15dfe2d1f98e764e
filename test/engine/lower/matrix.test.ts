import type { Attainment, Indicator, Metric, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { explain, printRegulation } from '../../../engine/index.ts';
import { documentOf, indicator, lineOf, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

type Matrix = Extract<Attainment, { readonly method: 'matrix' }>;

const ROWS: Matrix['rows'] = [
  { id: 'threshold', at: 4, scores: [25, 50, 75] },
  { id: 'target', at: 8, scores: [50, 100, 150] },
  { id: 'maximum', at: 12, scores: [75, 150, 200] },
];
const LINEAR: Matrix = { method: 'matrix', interpolation: 'linear', over: { fact: 'eps' }, rows: ROWS, below: 0 };
const STEP: Matrix = { ...LINEAR, interpolation: 'step' };

/** Columns: sales of 90, 100 and 110 pieces. */
const made = (attainment: Matrix, changes: Partial<Indicator> = {}, ofMetric: Partial<Metric> = {}): Policy =>
  policyOf(
    {
      indicators: [
        indicator('sales', {
          attainment,
          levels: [
            { id: 'low', at: 90 },
            { id: 'target', at: 100 },
            { id: 'high', at: 110 },
          ],
          ...changes,
        }),
      ],
    },
    {
      metrics: [metric('sales', 'piece', ofMetric)],
      facts: [{ id: 'eps', name: { en: 'Earnings growth', ru: 'Рост прибыли' }, type: 'number', unit: '%', about: 'company' }],
      languages: ['en', 'ru'],
    },
  );

const attained = (policy: Policy, sales: number, eps: number | string) => linesOf(outcomeOf(policy, { sales, eps }))('sales.attainment');

describe('a matrix of two measures', () => {
  it.each([
    [105, 9, '100'],
    [110, 12, '200'],
    [99, '11.9', '50'],
    [89, 12, '0'],
    [110, '3.9', '0'],
  ])('by step pays at %s and %s the cell reached: %s', (sales, eps, expected) => {
    expect(attained(made(STEP), sales, eps)).toBe(expected);
  });

  // 105 in the row of 8: 100 + 5 x 50 / 10 = 125; in the row of 12: 150 + 5 x 50 / 10 = 175; at 9 between them: 125 + 1 x 50 / 4.
  it.each([
    [105, 9, '137.5'],
    [100, 8, '100'],
    [95, 6, '56.25'],
    [105, 50, '175'],
    [200, 10, '175'],
    [200, 100, '200'],
    [89, 12, '0'],
    [110, '3.999', '0'],
  ])('in proportion pays at %s and %s between the cells: %s', (sales, eps, expected) => {
    expect(attained(made(LINEAR), sales, eps)).toBe(expected);
  });

  it('pays what it declares below the first level or row', () => {
    expect([attained(made({ ...LINEAR, below: 10 }), 89, 50), attained(made({ ...STEP, below: 10 }), 110, 0)]).toEqual(['10', '10']);
  });

  it('reads rows that fall as fewer is better, and levels by the direction of the metric', () => {
    const rows = [
      { id: 'some', at: 5, scores: [50, 80] },
      { id: 'few', at: 2, scores: [100, 160] },
    ];
    const levels = [
      { id: 'slow', at: 30 },
      { id: 'quick', at: 20 },
    ];
    const policy = made({ ...LINEAR, rows }, { levels }, { direction: 'lower' });
    // 25 days: 65 with five complaints, 130 with two; with three and a half half of the way.
    expect([attained(policy, 25, '3.5'), attained(policy, 31, 1), attained(policy, 20, '5.1'), attained(policy, 1, 0)]).toEqual(['97.5', '0', '0', '160']);
  });

  it('needs the second measure, and follows the missing rule of the first', () => {
    const lines = ['sales.reached', 'sales.over', 'sales.row', 'sales.row.here', 'sales.attainment'];
    const missing = outcomeOf(made(LINEAR, { missing: 'zero' }), { eps: 9 });
    expect(lines.map((id) => lineOf(missing, id))).toEqual(['missing', 'missing', 'missing', 'missing', 'missing']);
    expect(lineOf(missing, 'total')).toBe('0');
    expect(told(outcomeOf(made(LINEAR, { missing: 'zero' }), { sales: 100 }).problems)).toEqual(['missing-fact facts:/facts']);
  });

  it('tells the level and the row reached, the way to the next ones, and the numbers put in', () => {
    const policy = made({ ...LINEAR, rows: ROWS.map((row) => (row.id === 'maximum' ? { ...row, name: { en: 'Top', ru: 'Верх' } } : row)) });
    const lines = (language: 'en' | 'ru') =>
      explain(documentOf(policy), outcomeOf(policy, { sales: 105, eps: 9 }), language).blocks.flatMap((block) => block.lines);
    const said = (language: 'en' | 'ru', id: string): string =>
      lines(language)
        .filter((line) => line.id === id)
        .flatMap(({ sentence, reach }) => [sentence, reach?.next?.sentence ?? []].flat())
        .join('; ')
        .replaceAll('\u00A0', ' ');
    expect(said('en', 'sales.over')).toMatch(/^Earnings growth: 9 %/);
    expect(said('en', 'sales.row')).toMatch(/^Row reached: 9 % reaches the row “target”.*; next row: “Top” from 12 %: 3 percentage points more$/);
    expect(said('ru', 'sales.row')).toMatch(/9 % — достигнута строка «цель».*; следующая строка: «Верх» от 12 %: на 3 п. п. больше$/);
    expect(said('en', 'sales.attainment')).toContain(
      'payout in the row reached 125 % + (earnings growth 9 % − 8 %) × (payout in the next row 175 % − payout in the row reached 125 %) / (12 % − 8 %) = 137.5 %',
    );
    expect(said('ru', 'sales.attainment')).toContain('= 137,5 %');
  });

  it('prints as a table', () => {
    const printed = JSON.stringify(printRegulation(documentOf(made(LINEAR)), 'en')).replaceAll('\u00A0', ' ');
    expect(printed).toContain('The score stands in the matrix of this indicator and of “Earnings growth”.');
    expect(printed).toContain('{"title":"target (100 pieces)","numbers":true}');
    expect(printed).toContain('["target","8 %","50 %","100 %","150 %"]');
  });
});

describe('a matrix is refused', () => {
  const I = '/scorecards/0/indicators/0';
  it.each<[string, Policy, string]>([
    ['without levels', policyOf({ indicators: [indicator('sales', { attainment: { ...LINEAR, over: 1 } })] }), `levels-missing policy:${I}`],
    ['whose row has a score too few', made({ ...LINEAR, rows: [{ id: 'one', at: 1, scores: [1, 2] }] }), `matrix-scores policy:${I}/attainment/rows/0/scores`],
    [
      'whose rows turn back',
      made({ ...LINEAR, rows: [...ROWS, { id: 'last', at: 11, scores: [1, 2, 3] }] }),
      `rows-out-of-order policy:${I}/attainment/rows/3/at`,
    ],
    ['whose rows share a value', made({ ...LINEAR, rows: ROWS.map((row) => ({ ...row, at: 8 })) }), `rows-out-of-order policy:${I}/attainment/rows/1/at`],
    ['whose rows share a name', made({ ...LINEAR, rows: ROWS.map((row) => ({ ...row, id: 'row' })) }), `duplicate-id policy:${I}/attainment/rows/1/id`],
    ['of a metric that is best in a range', made(LINEAR, {}, { direction: 'range' }), `direction-unfit policy:${I}/attainment/method`],
  ])('%s', (_name, policy, expected) => {
    expect(told(checkPolicy(documentOf(policy)))).toContain(expected);
  });
});
