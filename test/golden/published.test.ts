import { calculate, forecast } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { CASES, calculateExample, factsOf, linesOf, policyOf } from './policy-folders.ts';

/**
 * The figures that the worked cases were published with, and those derived from them, typed here anew:
 * [case, example, values by line]. They must come out to the last digit.
 */
const FIGURES: readonly (readonly [string, string, { readonly [line: string]: string }])[] = [
  [
    'm01',
    'september',
    {
      'cost-per-lead.attainment': '109',
      'leads.attainment': '96',
      'cost-per-lead.contribution': '65.4',
      'leads.contribution': '38.4',
      index: '103.8',
      bonus: '103800',
      total: '253800',
    },
  ],
  ['m02', 'step-threshold', { 'cost-per-lead.score': '100' }],
  ['m02', 'step-target', { 'cost-per-lead.score': '120' }],
  ['m02', 'step-stretch', { 'cost-per-lead.score': '150' }],
  ['m02', 'step-baseline', { 'cost-per-lead.actual': '1500', 'cost-per-lead.score': '0' }],
  ['m02', 'step-a-rouble-short', { 'cost-per-lead.actual': '1401', 'cost-per-lead.score': '0' }],
  ['m02', 'step-between', { 'cost-per-lead.actual': '1300', 'cost-per-lead.score': '100' }],
  ['m02', 'step-past-target', { 'cost-per-lead.actual': '1100', 'cost-per-lead.score': '120' }],
  ['m02', 'step-past-stretch', { 'cost-per-lead.actual': '999', 'cost-per-lead.score': '150' }],
  ['m02', 'linear-threshold', { 'cost-per-lead.actual': '1400', 'cost-per-lead.score': '100' }],
  ['m02', 'linear-target', { 'cost-per-lead.actual': '1200', 'cost-per-lead.score': '120' }],
  ['m02', 'linear-stretch', { 'cost-per-lead.actual': '1000', 'cost-per-lead.score': '150' }],
  ['m02', 'linear-a-rouble-short', { 'cost-per-lead.actual': '1401', 'cost-per-lead.score': '0' }],
  ['m02', 'linear-between', { 'cost-per-lead.actual': '1300', 'cost-per-lead.score': '110' }],
  ['m02', 'linear-past-target', { 'cost-per-lead.actual': '1100', 'cost-per-lead.score': '135' }],
  ['m02', 'linear-past-stretch', { 'cost-per-lead.actual': '900', 'cost-per-lead.score': '150' }],
  ['m03', 'third-month', { 'unit-cost.attainment': '80', 'defect-share.attainment': '80' }],
  [
    'm04',
    'ivanov',
    {
      'revenue.attainment': '110',
      'average-check.attainment': '95',
      'call-to-meeting.attainment': '105',
      'calls.attainment': '95',
      'revenue.pay': '26400',
      'average-check.pay': '9500',
      'call-to-meeting.pay': '12600',
      'calls.pay': '9500',
      bonus: '58000',
      'extra.commission': '1800',
      total: '119800',
    },
  ],
  ['m05', 'many-but-dear', { 'applications.score': '1', 'cost-per-application.score': '0.5', bonus: '15000', total: '45000' }],
  ['m06', 'growth', { 'kpi1.weight': '10', 'kpi2.weight': '20', 'kpi3.weight': '40', 'kpi4.weight': '20', 'kpi5.weight': '10', 'figure.weights-sum': '100' }],
  [
    'm06',
    'retention',
    { 'kpi1.weight': '20', 'kpi2.weight': '20', 'kpi3.weight': '10', 'kpi4.weight': '30', 'kpi5.weight': '20', 'figure.weights-sum': '100' },
  ],
  [
    'm06',
    'retention-alternative',
    {
      'kpi1.weight': '20',
      'kpi2.weight': '10',
      'kpi3.weight': '20',
      'kpi4.weight': '30',
      'kpi5.weight': '20',
      'figure.weights-sum': '100',
    },
  ],
  ['m07', 'over-plan', { index: '113.7', bonus: '272.88', 'figure.over-plan': '32.88', total: '832.88' }],
  ['m08', 'worst', { bonus: '1200', 'figure.share': '12' }],
  ['m08', 'best', { bonus: '18000', 'figure.share': '180' }],
  ['m09', 'above-plan', { 'net-profit.plan': '1200000', payout: '50' }],
  ['m09', 'at-plan', { payout: '30' }],
  ['m09', 'below-plan', { payout: '10' }],
  ['m09', 'unacceptable', { payout: '0' }],
  ['m10', 'three-of-four', { index: '80', bonus: '1440000', 'figure.max-share': '150' }],
  ['m11', 'seven-points', { 'standards.points': '7' }],
  ['m12', 'at-plan', { 'volume.score': '0.45', 'no-errors.score': '0.15', 'no-remarks.score': '0.15' }],
  ['m12', 'fifteen-percent-over', { 'volume.score': '0.465' }],
  ['m13', 'above-and-below-norm', { 'requests-closed.attainment': '120', 'overdue-documents.attainment': '66.66666667' }],
  ['m15', 'accident', { bonus: '0' }],
  ['m16', 'half-month', { 'calls.attainment': '55', 'conversion.attainment': '90', 'revenue.attainment': '40' }],
  ['m17', 'plaster-on-norm', { 'plaster-output.plan': '32' }],
  ['m17', 'calls-norm', { 'calls-per-day.plan': '40' }],
  ['m18', 'summary-of-goals', { 'figure.goal-sum': '20' }],
  ['m19', 'plans-as-stated', { 'new-buyers.plan': '192', 'repeat-purchases.plan': '42', 'repeat-purchases.plan.derived': '36' }],
];

const folderOf = (id: string): string => CASES.find((folder) => folder.startsWith(id)) ?? id;

describe('published figures', () => {
  it.each(FIGURES)('%s %s', (id, exampleId, figures) => {
    const document = policyOf(folderOf(id));
    const example = document.policy.examples?.find((one) => one.id === exampleId);
    if (example === undefined) throw new Error(`no example ${exampleId}`);
    expect(linesOf(calculateExample(document, example))).toMatchObject(figures);
    expect(example.expect.lines).toMatchObject(figures);
  });

  it('m16: forecasts totals by the elapsed half and keeps the ratio', () => {
    const { rows } = forecast(policyOf(folderOf('m16')), factsOf(folderOf('m16')));
    expect(rows.map(({ indicator, forecast: end }) => [indicator, end])).toEqual([
      ['calls', '1100'],
      ['conversion', '1.8'],
      ['revenue', '2400000'],
    ]);
  });
});

describe('slips, gaps and overlaps of the cases stay as they were printed', () => {
  it('m04: the stated maximum is below what is paid', () => {
    const document = policyOf(folderOf('m04'));
    expect(document.policy.scorecards[0]?.statedMaximum).toBe(50000);
    expect(calculate(document, factsOf(folderOf('m04'))).totals?.bonus.toFixed()).toBe('58000');
  });

  it.each([
    ['m12', 'nobody-said', 'no-band'],
    ['m12', 'exactly-eighty', 'no-band'],
    ['m14', 'exactly-one', 'several-bands'],
  ])('%s %s: %s', (id, exampleId, code) => {
    const document = policyOf(folderOf(id));
    const example = document.policy.examples?.find((one) => one.id === exampleId);
    expect(example && calculateExample(document, example).problems.map((found) => found.code)).toEqual([code]);
  });

  it('m18: the children of the profit goal do not add up to it', () => {
    const goals = policyOf(folderOf('m18')).policy.goals ?? [];
    expect(goals.map(({ id, effect, base, target, change }) => [id, effect, base, target, change])).toEqual([
      ['net-profit', undefined, 50, 70, undefined],
      ['revenue', '+', undefined, undefined, 30],
      ['variable-costs', '-', undefined, undefined, -5],
      ['fixed-costs', '-', undefined, undefined, -5],
    ]);
  });
});
