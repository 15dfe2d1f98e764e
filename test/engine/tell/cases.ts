import type { Facts, Indicator, Metric, Policy, Scorecard } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from '../../../engine/1-read/index.ts';
import { readFacts, readPolicy } from '../../../engine/1-read/index.ts';
import type { ExplainedLine, Explanation, Language } from '../../../engine/5-tell/index.ts';
import { explain } from '../../../engine/5-tell/index.ts';
import { plainText } from '../../../engine/5-tell/numbers.ts';
import { calculate } from '../../../engine/calculate.ts';

/** Small regulations in two languages with the figures of the worked cases. */
const text = (en: string, ru: string) => ({ en, ru });

const metric = (id: string, en: string, ru: string, unit: string, changes: Partial<Metric> = {}): Metric => ({
  id,
  name: text(en, ru),
  unit,
  direction: 'higher',
  kind: 'result',
  measure: 'total',
  ...changes,
});

const indicator = (id: string, weight: number | undefined, plan: number | string, changes: Partial<Indicator> = {}): Indicator => ({
  id,
  metric: id,
  ...(weight === undefined ? {} : { weight }),
  type: 'continuous',
  measurement: 'quantitative',
  plan: { method: 'value', value: plan },
  attainment: { method: 'ratio' },
  ...changes,
});

const policy = (card: Partial<Scorecard>, changes: Partial<Policy>): Policy => ({
  format: 'scorewright-policy/1',
  id: 'case',
  title: text('Bonus', 'Премирование'),
  currency: 'RUB',
  period: 'month',
  effective: { from: '2026-01-01' },
  languages: ['ru', 'en'],
  missing: 'refuse',
  metrics: [],
  ...changes,
  scorecards: [
    {
      id: 'card',
      title: text('Card', 'Карта'),
      position: 'p',
      profile: 'staff',
      pay: { targetBonus: 100000 },
      indicators: [],
      combination: { method: 'weighted-sum' },
      ...card,
    },
  ],
});

const COST = metric('cost-per-lead', 'Cost per lead', 'Стоимость лида', 'RUB/lead', { direction: 'lower', measure: 'ratio' });
const LEADS = metric('leads', 'Leads', 'Лиды', 'lead', { domain: { min: 0, integer: true } });
const WHOLE_PERCENT = { what: 'attainment', to: 1, mode: 'half-up', clause: '3.1' } as const;

/** Head of marketing: a direct and an inverse indicator, whole percents. */
export const marketing = (card: Partial<Scorecard> = {}, changes: Partial<Policy> = {}): Policy =>
  policy(
    {
      pay: { salary: 150000, targetBonus: 100000 },
      clause: '3.1',
      rounding: [WHOLE_PERCENT],
      indicators: [indicator('cost-per-lead', 60, 1200, { attainment: { method: 'inverse-ratio' } }), indicator('leads', 40, 500)],
      ...card,
    },
    { metrics: [COST, LEADS], ...changes },
  );

const SALES_CURVE: NonNullable<Indicator['curve']> = {
  gives: 'percent',
  bands: [
    { id: 'cut', name: text('nothing', 'не платится'), to: 80, ends: '()', pays: { kind: 'nothing' } },
    { id: 'even', name: text('in proportion', 'пропорционально'), from: 80, to: 100, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
    { id: 'over', name: text('accelerator', 'повышающий коэффициент'), from: 100, ends: '()', pays: { kind: 'proportional', factor: '1.2' } },
  ],
};

/** Sales manager: cut below 80, accelerator above 100, commission on the margin over plan. */
export const sales = (): Policy =>
  policy(
    {
      pay: { salary: 60000, targetBonus: 50000 },
      combination: { method: 'separate' },
      indicators: [indicator('revenue', 40, 3000000, { curve: SALES_CURVE }), indicator('calls', 60, 1000, { curve: SALES_CURVE })],
      extras: [
        {
          id: 'commission',
          name: text('Commission', 'Комиссия'),
          of: { formula: { var: 'revenue.actual' } },
          above: { formula: { var: 'revenue.plan' } },
          share: 30,
          rate: 2,
        },
      ],
    },
    { metrics: [metric('revenue', 'Revenue', 'Выручка', 'RUB'), metric('calls', 'Calls', 'Звонки', 'call', { domain: { min: 0, integer: true } })] },
  );

const STEPS: NonNullable<Indicator['curve']> = {
  gives: 'coefficient',
  bands: [
    { id: 'low', to: 80, ends: '()', pays: { kind: 'nothing' } },
    { id: 'half', from: 80, to: 100, ends: '[]', pays: { kind: 'constant', value: '0.5' } },
    { id: 'full', from: 100, ends: '()', pays: { kind: 'constant', value: 1 } },
  ],
};

/** Marketer: the product of two step coefficients. */
export const coefficients = (): Policy =>
  policy(
    {
      pay: { salary: 30000, targetBonus: { percent: 100, of: 'salary' } },
      combination: { method: 'product' },
      indicators: [indicator('applications', undefined, 100, { curve: STEPS }), indicator('leads', undefined, 500, { curve: STEPS })],
    },
    { metrics: [metric('applications', 'Applications', 'Заявки', 'application'), LEADS] },
  );

/** Marketer: an index with a minimum over a variable part. */
export const minimumIndex = (): Policy =>
  policy(
    {
      pay: { salary: 560, targetBonus: 240 },
      combination: { method: 'weighted-sum', minimumIndex: 70 },
      indicators: [indicator('leads', 100, 1000)],
    },
    { metrics: [LEADS], currency: 'USD' },
  );

/** Payroll clerk: the sum of coefficients, one of them with a step for each full 5 %. */
export const stairs = (): Policy =>
  policy(
    {
      pay: { targetBonus: 40000 },
      combination: { method: 'sum' },
      indicators: [
        indicator('volume', undefined, 1000, {
          curve: {
            gives: 'coefficient',
            cap: '0.465',
            bands: [
              { id: 'low', to: 100, ends: '()', pays: { kind: 'nothing' } },
              { id: 'up', from: 100, ends: '[)', pays: { kind: 'stairs', start: '0.45', step: 5, perStep: '0.005' } },
            ],
          },
        }),
        {
          id: 'no-errors',
          metric: 'errors',
          type: 'discrete',
          measurement: 'quantitative',
          plan: { method: 'value', value: 0 },
          attainment: { method: 'met', met: 15, notMet: 0 },
        },
      ],
    },
    { metrics: [metric('volume', 'Volume', 'Объём', 'document'), metric('errors', 'Errors', 'Ошибки', 'error', { direction: 'lower' })] },
  );

/** A ladder of levels for a cost. */
export const ladder = (interpolation: 'step' | 'linear'): Policy =>
  policy(
    {
      indicators: [
        {
          id: 'cost-per-lead',
          metric: 'cost-per-lead',
          weight: 100,
          type: 'continuous',
          measurement: 'quantitative',
          attainment: { method: 'ladder', interpolation, below: 0 },
          levels: [
            { id: 'threshold', at: 1400, score: 100 },
            { id: 'target', at: 1200, score: 120 },
            { id: 'stretch', at: 1000, score: 150 },
          ],
        },
      ],
    },
    { metrics: [COST] },
  );

export const documentOf = (made: Policy): PolicyDocument => {
  const { document, problems } = readPolicy(JSON.stringify(made));
  if (document === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  return document;
};

export const factsOf = (facts: Facts['facts'], changes: Partial<Facts> = {}): FactsDocument => {
  const made: Facts = { format: 'scorewright-facts/1', period: { from: '2026-03-01', until: '2026-03-31' }, facts, ...changes };
  const { document, problems } = readFacts(JSON.stringify(made));
  if (document === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  return document;
};

export const explained = (made: Policy, facts: Facts['facts'], language: Language, changes: Partial<Facts> = {}): Explanation => {
  const document = documentOf(made);
  return explain(document, calculate(document, factsOf(facts, changes)), language);
};

export const lineOf = ({ blocks }: Explanation, id: string): ExplainedLine => {
  const found = blocks.flatMap(({ lines }) => lines).find((line) => line.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
};

/** A sentence with ordinary spaces, as a test can be typed. */
export const sentenceOf = (explanation: Explanation, id: string): string => plainText(lineOf(explanation, id).sentence);
