import type { Metric } from '@scorewright/schemas';
import type { CardView, Context } from '../context.ts';
import { defineRule } from '../rule.ts';

/** Periods of history that a spread is judged from. */
const LEAST_HISTORY = 8;

/** Standard deviation in percent of the mean; undefined with too little history or a mean of zero. */
function spreadOf({ history = [] }: Metric): number | undefined {
  if (history.length < LEAST_HISTORY) return undefined;
  const values = history.map(({ value }) => Number(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return mean === 0 ? undefined : Math.round((Math.sqrt(variance) / Math.abs(mean)) * 100);
}

function judgeBalance({ report }: Context, { pointer, profile, indicators, card }: CardView): void {
  const kinds = indicators.filter(({ indicator }) => indicator.type !== 'cut-off').flatMap(({ metric }) => (metric ? [metric.kind] : []));
  if (kinds.length === 0) return;
  const has = (kind: Metric['kind']): boolean => kinds.includes(kind);
  if (!has('result') && !has('efficiency'))
    return report({ message: 'activity-only', pointer: `${pointer}/indicators`, data: { card: card.id, count: kinds.length } });
  if (!has('result')) return report({ message: 'no-result', pointer: `${pointer}/indicators`, data: { card: card.id } });
  const missing = (['activity', 'efficiency'] as const).filter((kind) => !has(kind));
  if (profile !== 'sales' || missing.length === 0) return;
  const message = missing.length > 1 ? 'results-only' : `no-${missing[0] ?? 'activity'}`;
  report({ message, pointer: `${pointer}/indicators`, data: { card: card.id } });
}

const UNBALANCED = (en: string, ru: string) =>
  ({
    severity: 'info',
    en: `card \`{card}\` has no indicator of ${en}; a sales card is balanced when it has activity, efficiency and result`,
    ru: `в карте \`{card}\` нет показателей ${ru}; карта продаж сбалансирована, когда есть активность, эффективность и результат`,
  }) as const;

export const processNotResult = defineRule({
  id: 'R45',
  name: 'process-not-result',
  origin: 'sources 000, 001, 002',
  needs: ['metrics', 'history'],
  title: { en: 'Activity is paid instead of results', ru: 'Оплачивается активность, а не результат' },
  why: {
    en: "Calls and meetings are made for the count when only the count is paid. And where no repeatable operation stands behind a figure, or it swings beyond anybody's control, it measures chance.",
    ru: 'Если платят за число звонков и встреч, их делают ради числа. А если за показателем нет повторяемой операции или он скачет сам по себе, он измеряет случай.',
  },
  limits: {
    maxSpread: {
      default: 100,
      what: { en: 'largest standard deviation in percent of the mean', ru: 'наибольшее стандартное отклонение в процентах среднего' },
    },
  },
  messages: {
    'activity-only': {
      severity: 'warning',
      en: 'all {count} indicators of card `{card}` count activity: add what the activity is to bring about',
      ru: 'все показатели карты `{card}` ({count}) считают активность: добавьте то, ради чего она ведётся',
    },
    'no-result': {
      severity: 'warning',
      en: 'card `{card}` has no indicator of a result: add one, such as margin, volume or new customers',
      ru: 'в карте `{card}` нет ни одного показателя результата: добавьте, например, маржу, объём или новых клиентов',
    },
    'results-only': UNBALANCED('activity and none of efficiency', 'активности и эффективности'),
    'no-activity': UNBALANCED('activity', 'активности'),
    'no-efficiency': UNBALANCED('efficiency', 'эффективности'),
    'no-process': {
      severity: 'info',
      noEvidence: true,
      en: 'metric `{metric}` does not name the operation that it measures: name it, so that it can be seen to be repeatable',
      ru: 'у метрики `{metric}` не названа операция, которую она измеряет: назовите её, чтобы было видно, что она повторяется',
    },
    uncertain: {
      severity: 'warning',
      en: 'metric `{metric}` swings by {spread} % of its mean from period to period, more than {limit} %: measure a steadier stage of the work',
      ru: 'метрика `{metric}` колеблется на {spread} % от среднего, больше {limit} %: измеряйте более устойчивый этап работы',
    },
  },
  passed: {
    en: 'every card has a result among its indicators, and the figures are steady',
    ru: 'в каждой карте есть показатель результата, и цифры устойчивы',
  },
  bad: {
    title: { en: 'A card of activity alone', ru: 'Карта из одной активности' },
    patch: [0, 1, 2].map((metric) => ({ op: 'replace' as const, path: `/metrics/${metric}/kind`, value: 'activity' })),
  },
  good: {
    title: { en: 'One result among activities', ru: 'Один результат среди активности' },
    patch: [0, 1].map((metric) => ({ op: 'replace' as const, path: `/metrics/${metric}/kind`, value: 'activity' })),
  },
  check: (context) => {
    const judged = new Set<string>();
    for (const view of context.cards) {
      judgeBalance(context, view);
      for (const { indicator, metric } of view.indicators) {
        const place = context.metric(indicator.metric);
        if (!metric || !place || indicator.type === 'cut-off' || judged.has(metric.id)) continue;
        judged.add(metric.id);
        const spread = spreadOf(metric);
        const limit = context.limit('maxSpread', view);
        if (metric.process === undefined) context.report({ message: 'no-process', pointer: place.pointer, data: { metric: metric.id } });
        if (spread !== undefined && spread > limit)
          context.report({ message: 'uncertain', pointer: `${place.pointer}/history`, data: { metric: metric.id, spread, limit } });
      }
    }
  },
});
