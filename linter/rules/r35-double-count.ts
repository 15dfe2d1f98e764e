import { effectiveWeights } from '../analyses/effective-weights.ts';
import { metricsOf } from '../analyses/past.ts';
import { defineRule } from '../rule.ts';

export const doubleCount = defineRule({
  id: 'R35',
  name: 'double-count',
  origin: 'case M04',
  needs: ['metrics', 'sheet'],
  title: { en: 'A figure counts for more, or less, than its weight says', ru: 'Показатель влияет сильнее или слабее, чем говорит его вес' },
  why: {
    en: 'Indicators that hang together are one indicator with several weights. An average order that also drives revenue weighs the sum of both, and a number of calls that also divides a ratio may weigh nothing.',
    ru: 'Связанные показатели работают как один с суммой весов. Средний чек, который заодно двигает выручку, весит за оба, а число звонков, на которое делят конверсию, может не весить ничего.',
  },
  limits: {
    maxDifference: {
      default: 15,
      what: {
        en: 'largest difference between effective and stated weight, in percentage points',
        ru: 'наибольшая разница между действительным и заявленным весом в процентных пунктах',
      },
    },
  },
  messages: {
    heavier: {
      severity: 'warning',
      en: '`{metric}` weighs {stated} % on paper and {effective} % in effect, because it also moves {through}: lower its weight, or replace one of them',
      ru: '`{metric}` весит {stated} % на бумаге и {effective} % на деле, потому что двигает и {through}: уменьшите вес или замените один из показателей',
    },
    lighter: {
      severity: 'warning',
      en: '`{metric}` weighs {stated} % on paper and only {effective} % in effect, because it lowers {through}: leave one of them out',
      ru: '`{metric}` весит {stated} % на бумаге и лишь {effective} % на деле, потому что снижает {through}: уберите один из показателей',
    },
  },
  passed: {
    en: 'every figure weighs what its weight says, within {limit} points',
    ru: 'каждый показатель весит столько, сколько заявлено, с точностью до {limit} п. п.',
  },
  bad: {
    title: { en: 'Paid revenue beside the average order that is made of it', ru: 'Выручка рядом со средним чеком, который из неё считается' },
    patch: [
      { op: 'replace', path: '/scorecards/1/indicators/2/metric', value: 'paid-revenue' },
      { op: 'remove', path: '/scorecards/1/indicators/2/levels' },
      { op: 'replace', path: '/scorecards/1/indicators/2/attainment', value: { method: 'ratio' } },
      { op: 'add', path: '/scorecards/1/indicators/2/plan', value: { method: 'value', value: 6000000 } },
    ],
  },
  good: { title: { en: 'Indicators that stand on figures of their own', ru: 'Показатели на независимых данных' }, patch: [] },
  check: (context) => {
    const metrics = metricsOf(context);
    for (const view of context.cards) {
      const limit = context.limit('maxDifference', view);
      context.passWith({ limit });
      for (const { metric, indicator, stated, effective, through } of effectiveWeights(view, metrics)) {
        if (through.length === 0 || Math.abs(effective - stated) <= limit) continue;
        const pointer = view.indicators.find((one) => one.indicator.id === indicator)?.pointer ?? view.pointer;
        context.report({ message: effective > stated ? 'heavier' : 'lighter', pointer, data: { metric, stated, effective, through } });
      }
    }
  },
});
