import { rationals } from '@scorewright/engine';
import type { CutOff } from '@scorewright/schemas';
import { difference } from '../amounts.ts';
import { calculatedWith } from '../analyses/forced.ts';
import { variableOf } from '../card-view.ts';
import { LEAST_HISTORY, metricsOf, pastFacts } from '../analyses/past.ts';
import type { CardView, Context } from '../context.ts';
import { namesIn, rawMetrics } from '../metric-graph.ts';
import { defineRule } from '../rule.ts';

/** Raw metrics that a condition hangs on; an indicator's line (`accidents.actual`) counts for its metric. */
function causes(context: Context, { card }: CardView, { condition }: CutOff) {
  const metrics = metricsOf(context);
  const ids = namesIn(condition).map((name) => card.indicators.find(({ id }) => id === name.split('.')[0])?.metric ?? name);
  return [...new Set(ids.flatMap((id) => rawMetrics(id, metrics)))].flatMap((id) => metrics.get(id) ?? []);
}

/** Whether the payee can move the cause; undefined where the document does not say who can. */
function controls({ card: { position } }: CardView, metrics: ReturnType<typeof causes>): boolean | undefined {
  const known = metrics.filter(({ owner, levers }) => owner !== undefined || levers !== undefined);
  if (known.length === 0) return undefined;
  return known.some(({ owner, levers = [] }) => owner === position || levers.some(({ who }) => who === position));
}

function judgeChance(context: Context, view: CardView, index: number, metrics: ReturnType<typeof causes>): void {
  const pointer = `${view.pointer}/cutOffs/${index}`;
  const { id } = view.card.cutOffs?.[index] ?? { id: '' };
  const past = pastFacts(metrics);
  if (!past) return context.report({ message: 'no-history', pointer, data: { name: id, least: LEAST_HISTORY } });
  const struck = past.flatMap(({ facts }) => {
    const outcome = view.calculate(facts);
    const line = 'value' in outcome ? outcome.value.trace?.byId.get(`cut-off.${id}`) : undefined;
    const pay = view.payAt(facts);
    const without =
      line?.state === 'value' && line.value === true
        ? calculatedWith(context, view, [{ op: 'replace', path: `${pointer}/condition`, value: false }], facts)
        : undefined;
    const whole = without && variableOf(without);
    return whole !== undefined && 'value' in pay ? [rationals.fromDecimal(difference(whole, pay.value))] : [];
  });
  const chance = Math.round((struck.length / past.length) * 1000) / 10;
  const limit = context.limit('maxChance', view);
  if (chance <= limit) return;
  const lost = rationals.toDecimal(rationals.over(struck.reduce(rationals.plus, rationals.ZERO), rationals.rational(BigInt(past.length))), 2);
  context.report({ message: 'often', pointer, data: { name: id, chance, periods: past.length, lost, limit }, money: { amount: lost } });
}

export const cutOffExposure = defineRule({
  id: 'R32',
  name: 'cut-off-exposure',
  origin: 'case M15, source 003',
  needs: ['sheet', 'history', 'levers'],
  title: {
    en: 'A cut-off hits too often, or those who cannot prevent it',
    ru: 'Отсечение срабатывает слишком часто или бьёт по тем, кто не может его предотвратить',
  },
  why: {
    en: 'A cut-off throws away everything else that was achieved. It is a last resort: one a card, with its reason, for a cause that the person can prevent, and rare.',
    ru: 'Отсечение выбрасывает всё остальное, чего человек добился. Это крайняя мера: одно на карту, с объяснением, по причине, которую человек может предотвратить, и редкое.',
  },
  limits: {
    maxChance: {
      default: 10,
      what: {
        en: 'largest share of past periods, in percent, in which the cut-off struck',
        ru: 'наибольшая доля прошлых периодов в процентах, в которых сработало отсечение',
      },
    },
  },
  messages: {
    several: {
      severity: 'warning',
      en: 'card `{card}` has {count} cut-offs: keep the one that is a last resort, and weigh the others',
      ru: 'в карте `{card}` отсечений: {count}; оставьте одно как крайнюю меру, остальным дайте вес',
    },
    'no-reason': {
      severity: 'warning',
      en: 'cut-off `{name}` does not say why it is a last resort: add the reason',
      ru: 'у отсечения `{name}` не сказано, почему это крайняя мера: добавьте причину',
    },
    'not-controlled': {
      severity: 'error',
      en: 'cut-off `{name}` hangs on `{metrics}`, and nothing in the document lets `{position}` move it: choose a cause that this person can prevent',
      ru: 'отсечение `{name}` зависит от `{metrics}`, но в документе нет ничего, чем `{position}` мог бы на это влиять: выберите причину, которую человек может предотвратить',
    },
    often: {
      severity: 'warning',
      en: 'cut-off `{name}` struck in {chance} % of {periods} past periods, more than {limit} %: it costs {lost} a period on average',
      ru: 'отсечение `{name}` сработало бы в {chance} % из {periods} прошлых периодов, больше {limit} %: в среднем это {lost} за период',
    },
    'no-history': {
      severity: 'info',
      noEvidence: true,
      en: 'how often cut-off `{name}` strikes is not known: its metric has fewer than {least} periods of history',
      ru: 'неизвестно, как часто срабатывает отсечение `{name}`: у его метрики меньше {least} периодов истории',
    },
  },
  passed: { en: 'cut-offs are rare, explained and in the hands of those they hit', ru: 'отсечения редки, объяснены и зависят от тех, по кому бьют' },
  bad: {
    title: { en: 'A cut-off on a figure of another department', ru: 'Отсечение по цифре другого отдела' },
    patch: [
      {
        op: 'add',
        path: '/scorecards/0/cutOffs',
        value: [
          {
            id: 'debt',
            name: { en: 'Overdue debt', ru: 'Просрочка' },
            condition: { '>': [{ var: 'overdue-share' }, 90] },
            effect: 'zero',
            scope: { card: 'bonus' },
            nature: 'performance',
            why: { en: 'Debt kills', ru: 'Долги убивают' },
          },
        ],
      },
    ],
  },
  good: {
    title: {
      en: 'A cut-off that the person can prevent, and that never struck',
      ru: 'Отсечение, которое человек может предотвратить и которое ни разу не срабатывало',
    },
    patch: [
      {
        op: 'add',
        path: '/scorecards/1/cutOffs',
        value: [
          {
            id: 'debt',
            name: { en: 'Overdue debt', ru: 'Просрочка' },
            condition: { '>': [{ var: 'overdue-share' }, 90] },
            effect: 'zero',
            scope: { card: 'bonus' },
            nature: 'performance',
            why: { en: 'Debt kills', ru: 'Долги убивают' },
          },
        ],
      },
    ],
  },
  check: (context) => {
    for (const view of context.cards) {
      const cutOffs = view.card.cutOffs ?? [];
      if (cutOffs.length > 1) context.report({ message: 'several', pointer: `${view.pointer}/cutOffs`, data: { card: view.card.id, count: cutOffs.length } });
      cutOffs.forEach((cutOff, index) => {
        const pointer = `${view.pointer}/cutOffs/${index}`;
        if (cutOff.why === undefined) context.report({ message: 'no-reason', pointer, data: { name: cutOff.id } });
        const metrics = causes(context, view, cutOff);
        if (controls(view, metrics) === false) {
          context.report({ message: 'not-controlled', pointer, data: { name: cutOff.id, metrics: metrics.map(({ id }) => id), position: view.card.position } });
        }
        if (metrics.length > 0) judgeChance(context, view, index, metrics);
      });
    }
  },
});
