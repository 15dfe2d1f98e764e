import { exactOf, isLess, magnitude, shown } from '../analyses/exact.ts';
import { kinksOf, type Kink } from '../analyses/kinks.ts';
import { defineRule } from '../rule.ts';

/** Money for one unit: to four places, because a unit can be a rouble of revenue. */
const perUnit = (slope: Kink['below']): string => shown(magnitude(slope), 4);

const bands = (factor: number) =>
  [
    { op: 'remove', path: '/scorecards/0/indicators/0/cap' },
    {
      op: 'add',
      path: '/scorecards/0/indicators/0/curve',
      value: {
        gives: 'percent',
        cap: 130,
        bands: [
          { id: 'up-to-plan', to: 100, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
          { id: 'above', from: 100, ends: '()', pays: { kind: 'marginal', start: 100, factor } },
        ],
      },
    },
  ] as const;

export const kink = defineRule({
  id: 'R24',
  name: 'kink',
  origin: 'source 001',
  needs: ['sheet', 'shape', 'curve', 'levels'],
  title: { en: 'The worth of one unit more changes abruptly', ru: 'Цена лишней единицы меняется резко' },
  why: {
    en: 'Where one more unit suddenly pays twice as much, people save effort before that point and spend it behind it; where it pays half, they stop. That may be meant; it should not be an accident.',
    ru: 'Там, где лишняя единица вдруг стоит вдвое больше, до этой точки силы берегут, а за ней тратят; где вдвое меньше — останавливаются. Это может быть задумано, но не должно быть случайностью.',
  },
  limits: {
    ratio: { default: 2, what: { en: 'times the worth of one unit may change at a point', ru: 'во сколько раз может измениться цена единицы в одной точке' } },
  },
  messages: {
    steeper: {
      severity: 'info',
      en: 'above {at} of `{name}` one unit more is worth {above}, {ratio} times the {below} below it',
      ru: 'выше {at} по `{name}` лишняя единица стоит {above} — в {ratio} раза больше, чем {below} до этой точки',
    },
    flatter: {
      severity: 'info',
      en: 'above {at} of `{name}` one unit more is worth {above}, and below it {ratio} times as much: {below}',
      ru: 'выше {at} по `{name}` лишняя единица стоит {above}, а до этой точки — в {ratio} раза больше: {below}',
    },
  },
  passed: { en: 'the worth of one unit more never changes by more than the limit', ru: 'цена лишней единицы нигде не меняется сильнее порога' },
  bad: { title: { en: 'Three times as much for every percent above the plan', ru: 'За каждый процент выше плана втрое больше' }, patch: bands(3) },
  good: { title: { en: 'One and a half times as much', ru: 'В полтора раза больше' }, patch: bands(1.5) },
  check: (context) => {
    for (const view of context.cards) {
      if (!('value' in view.onPlan)) context.notAnalysed(view.pointer, view.onPlan.reason);
      const limit = exactOf(context.limit('ratio', view));
      for (const { axis, at, below, above, ratio } of kinksOf(context, view)) {
        if (!isLess(limit, ratio)) continue;
        const isSteeper = isLess(magnitude(below), magnitude(above));
        context.report({
          message: isSteeper ? 'steeper' : 'flatter',
          pointer: axis.pointer,
          data: { name: axis.name, at: shown(at, 6), below: perUnit(below), above: perUnit(above), ratio: shown(ratio) },
        });
      }
    }
  },
});
