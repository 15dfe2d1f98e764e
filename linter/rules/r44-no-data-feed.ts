import type { Metric, Policy } from '@scorewright/schemas';
import { rawMetrics } from '../metric-graph.ts';
import { defineRule } from '../rule.ts';

/** Places of the raw metrics that indicators are measured by. */
function measured(policy: Policy): readonly { readonly metric: Metric; readonly pointer: string }[] {
  const metrics = new Map(policy.metrics.map((metric) => [metric.id, metric]));
  const used = new Set(policy.scorecards.flatMap(({ indicators }) => indicators.flatMap(({ metric }) => rawMetrics(metric, metrics))));
  return policy.metrics.flatMap((metric, index) => (used.has(metric.id) ? [{ metric, pointer: `/metrics/${index}` }] : []));
}

export const noDataFeed = defineRule({
  id: 'R44',
  name: 'no-data-feed',
  origin: 'source 001, data',
  needs: ['sources', 'cycle'],
  title: {
    en: 'A figure that pay depends on has no source, or comes too late',
    ru: 'У цифры, от которой зависит выплата, нет источника, или она появляется слишком поздно',
  },
  why: {
    en: 'What is not in a system did not happen. A figure without a source is written by hand, and one that is ready after the pay date is guessed.',
    ru: 'Чего нет в системе, того не было. Цифру без источника вписывают от руки, а ту, что готова после дня выплаты, угадывают.',
  },
  messages: {
    'no-source': {
      severity: 'warning',
      en: 'metric `{metric}` decides pay and names no source: say which system holds it and who writes it there',
      ru: 'метрика `{metric}` влияет на выплату, но источник не указан: назовите систему и того, кто в неё вносит данные',
    },
    'too-late': {
      severity: 'warning',
      en: 'metric `{metric}` is ready {ready} days after the period, and pay is due after {due}: move the pay day or find an earlier source',
      ru: 'метрика `{metric}` готова через {ready} дн. после периода, а выплата через {due}: перенесите день выплаты или найдите более ранний источник',
    },
    'not-said': {
      severity: 'info',
      noEvidence: true,
      en: 'the source of metric `{metric}` does not say when the figure is ready: add the number of days',
      ru: 'в источнике метрики `{metric}` не сказано, когда цифра готова: добавьте число дней',
    },
  },
  passed: { en: 'all {metrics} figures have a source that is ready by the pay day', ru: 'у всех {metrics} цифр есть источник, готовый ко дню выплаты' },
  bad: { title: { en: 'Leads without a source', ru: 'Лиды без источника' }, patch: [{ op: 'remove', path: '/metrics/0/source' }] },
  good: {
    title: { en: 'Leads that are ready on the pay day itself', ru: 'Лиды, готовые в сам день выплаты' },
    patch: [{ op: 'replace', path: '/metrics/0/source/readyAfterDays', value: 10 }],
  },
  check: ({ policy, report, passWith }) => {
    const due = policy.cycle?.payDay;
    const used = measured(policy);
    passWith({ metrics: used.length });
    for (const {
      metric: { id: metric, source },
      pointer,
    } of used) {
      if (!source) report({ message: 'no-source', pointer, data: { metric } });
      else if (source.readyAfterDays === undefined) report({ message: 'not-said', pointer: `${pointer}/source`, data: { metric } });
      else if (due !== undefined && source.readyAfterDays > due) {
        report({ message: 'too-late', pointer: `${pointer}/source/readyAfterDays`, data: { metric, ready: source.readyAfterDays, due } });
      }
    }
  },
});
