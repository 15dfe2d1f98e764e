import { defineProblems } from '../problem.ts';

/** Names, references, units and dates. */
export const nameProblems = defineProblems({
  'duplicate-id': {
    cause: { en: 'the name `{name}` is given twice', ru: 'имя `{name}` дано дважды' },
    remedy: {
      en: 'rename one of the two; facts and metrics share one space of names, and so do cut-offs, modifiers and limits of a card',
      ru: 'переименуйте одно из двух; имена фактов и показателей общие, как и имена отсечек, модификаторов и ограничений карты',
    },
  },
  'reserved-id': {
    cause: { en: 'the name `{name}` has a meaning of its own in the calculation', ru: 'имя `{name}` занято: у него есть своё значение в расчёте' },
    remedy: { en: 'choose another name, such as `{name}-1`', ru: 'выберите другое имя, например `{name}-1`' },
  },
  'unknown-metric': {
    cause: { en: 'there is no metric `{name}`', ru: 'показателя `{name}` нет' },
    remedy: { en: 'declare it, or use a known one: `{known}`', ru: 'объявите его или возьмите известный: `{known}`' },
  },
  'metric-is-a-fact': {
    cause: { en: '`{name}` is a fact, and a metric is needed here', ru: '`{name}` — факт, а здесь нужен показатель' },
    remedy: {
      en: 'move it from `facts` to `metrics`, with its direction, kind and measure',
      ru: 'перенесите его из `facts` в `metrics` и добавьте direction, kind и measure',
    },
  },
  'unknown-goal': {
    cause: { en: 'there is no goal `{name}`', ru: 'цели `{name}` нет' },
    remedy: { en: 'add it to the goal tree, or use a known one: `{known}`', ru: 'добавьте её в дерево целей или возьмите известную: `{known}`' },
  },
  'unknown-fact': {
    cause: { en: 'there is no fact or metric `{name}`', ru: 'факта или показателя `{name}` нет' },
    remedy: { en: 'declare it, or use a known one: `{known}`', ru: 'объявите его или возьмите известный: `{known}`' },
  },
  'unknown-indicator': {
    cause: { en: 'there is no indicator `{name}` to act on here', ru: 'показателя карты `{name}`, к которому это относится, нет' },
    remedy: { en: 'use an indicator of the scorecard: `{known}`', ru: 'возьмите показатель карты: `{known}`' },
  },
  'unknown-extra': {
    cause: { en: 'there is no extra pay line `{name}`', ru: 'доплаты `{name}` нет' },
    remedy: { en: 'use an extra pay line of the scorecard: `{known}`', ru: 'возьмите доплату карты: `{known}`' },
  },
  'unknown-level': {
    cause: { en: 'the indicator has no level `{name}`', ru: 'у показателя нет уровня `{name}`' },
    remedy: { en: 'use a level of the same indicator: `{known}`', ru: 'возьмите уровень того же показателя: `{known}`' },
  },
  'unknown-scorecard': {
    cause: { en: 'there is no scorecard `{name}`', ru: 'карты `{name}` нет' },
    remedy: { en: 'use a scorecard of the policy: `{known}`', ru: 'возьмите карту положения: `{known}`' },
  },
  'unknown-variant': {
    cause: { en: 'the scorecard has no weight variant `{name}`', ru: 'у карты нет варианта весов `{name}`' },
    remedy: { en: 'use one that it has: `{known}`', ru: 'возьмите тот, который есть: `{known}`' },
  },
  'metric-cycle': {
    cause: { en: 'the metrics are calculated from each other in a circle: `{cycle}`', ru: 'показатели рассчитываются друг через друга по кругу: `{cycle}`' },
    remedy: { en: 'let one of them read facts alone', ru: 'пусть один из них рассчитывается только по фактам' },
  },
  'goal-cycle': {
    cause: { en: 'the goals are parents of each other in a circle: `{cycle}`', ru: 'цели подчинены друг другу по кругу: `{cycle}`' },
    remedy: { en: 'take the parent away from the topmost one', ru: 'уберите вышестоящую цель у самой верхней' },
  },
  'unit-missing': {
    cause: { en: 'the number `{name}` has no unit', ru: 'у числа `{name}` нет единицы' },
    remedy: {
      en: 'add `unit`: `%`, a currency, a measure, what is counted, or `1` for a plain number',
      ru: 'добавьте `unit`: `%`, валюту, меру, то, что считают, или `1` для числа без единицы',
    },
  },
  'bounds-reversed': {
    cause: { en: 'the lower bound {from} is above the upper bound {to}', ru: 'нижняя граница {from} больше верхней {to}' },
    remedy: { en: 'swap them, or correct the wrong one', ru: 'поменяйте их местами или исправьте неверную' },
  },
  'dates-reversed': {
    cause: { en: 'the last day {until} is before the first day {from}', ru: 'последний день {until} раньше первого {from}' },
    remedy: { en: 'swap the dates, or correct the wrong one', ru: 'поменяйте даты местами или исправьте неверную' },
  },
  'quantity-not-a-number': {
    cause: { en: 'a value of the type `{kind}` stands where a number is needed', ru: 'там, где нужно число, стоит значение типа `{kind}`' },
    remedy: { en: 'use a number', ru: 'возьмите число' },
  },
});
