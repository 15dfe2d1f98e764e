import { rationals } from '@scorewright/engine';
import { exactOf, exactText, isLess, percentOf, shown } from '../analyses/exact.ts';
import { grainsOf } from '../analyses/inputs.ts';
import { targetPay } from '../analyses/target-pay.ts';
import { timingGames } from '../analyses/timing-gain.ts';
import type { CardView, Context } from '../context.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

/** The indicator that the metric is measured by; the card where it is behind several. */
const placeOf = ({ indicators, pointer }: CardView, metric: string): string =>
  indicators.find(({ indicator }) => indicator.metric === metric)?.pointer ?? pointer;

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  const target = targetPay(view);
  if (!('value' in target)) return context.notAnalysed(view.pointer, target.reason);
  const limit = exactOf(context.limit('gain', view));
  for (const { number, lever, even, first, second, evenPay, splitPay, gain, witness } of timingGames(context, view)) {
    const share = percentOf(gain, target.value);
    if (!isLess(limit, share)) continue;
    context.report({
      message: lever ? 'lever' : 'total',
      pointer: placeOf(view, number.id),
      witness,
      money: { amount: shown(gain), per: 'person and period' },
      data: {
        fact: number.id,
        even: exactText(even),
        first: exactText(first),
        second: exactText(second),
        shift: exactText(rationals.minus(second, even)),
        evenPay: shown(evenPay),
        splitPay: shown(splitPay),
        gain: shown(gain),
        share: shown(share),
        ...(lever && { lever: lever.id }),
      },
    });
  }
}, grainsOf);

const LEADS = '/scorecards/0/indicators/0';
const above = (factor: number | string) =>
  [
    { op: 'remove', path: `${LEADS}/cap` },
    {
      op: 'add',
      path: `${LEADS}/curve`,
      value: {
        gives: 'percent',
        bands: [
          { id: 'up-to-plan', to: 100, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
          { id: 'above', from: 100, ends: '()', pays: { kind: 'marginal', start: 100, factor } },
        ],
      },
    },
  ] as const;

export const timingGame = defineRule({
  id: 'R25',
  name: 'timing-game',
  origin: 'case M04',
  needs: ['sheet', 'shape', 'history', 'levers'],
  title: { en: 'Moving results between periods pays', ru: 'Переносить результаты между периодами выгодно' },
  why: {
    en: 'Where pay rises faster above the plan, or jumps, one strong and one weak month pay more than two good ones. People then hold invoices back or pull them forward, and the company gets the same money and worse planning.',
    ru: 'Если выше плана платят быстрее или выплата скачет, один сильный и один слабый месяц выгоднее двух хороших. Тогда счета придерживают или торопят, а компания получает те же деньги и худшее планирование.',
  },
  limits: {
    gain: {
      default: 5,
      what: { en: 'percent of the target bonus that the best split may gain', ru: 'сколько процентов целевой премии может дать лучшее распределение' },
    },
  },
  messages: {
    lever: {
      severity: 'warning',
      en: 'by `{lever}`, {shift} of `{fact}` can be moved: two periods of {even} pay {evenPay}, but {first} and {second} pay {splitPay}, {gain} more ({share} % of the target bonus)',
      ru: 'рычагом `{lever}` можно перенести {shift} по `{fact}`: за два периода по {even} платят {evenPay}, а за {first} и {second} — {splitPay}, на {gain} больше ({share} % целевой премии)',
    },
    total: {
      severity: 'warning',
      en: 'two periods of {even} of `{fact}` pay {evenPay}, but {first} and {second} pay {splitPay}, {gain} more ({share} % of the target bonus)',
      ru: 'за два периода по {even} по `{fact}` платят {evenPay}, а за {first} и {second} — {splitPay}, на {gain} больше ({share} % целевой премии)',
    },
  },
  passed: {
    en: 'two even periods pay as much as any usual split of the same total, within the limit',
    ru: 'два ровных периода оплачиваются не хуже любого обычного распределения той же суммы, в пределах порога',
  },
  bad: { title: { en: 'Four times as much for every lead above the plan', ru: 'За каждый лид выше плана вчетверо больше' }, patch: above(4) },
  good: { title: { en: 'A tenth more for every lead above the plan', ru: 'За каждый лид выше плана на десятую больше' }, patch: above('1.1') },
  check: (context) => context.cards.forEach((view) => checkCard(context, view)),
});
