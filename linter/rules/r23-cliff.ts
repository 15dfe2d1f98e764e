import { rationals, type Rational } from '@scorewright/engine';
import { axesOf, alongAxis, shareOf } from '../analyses/axes.ts';
import { cliffsOf, witnessesOf, type Cliff } from '../analyses/cliffs.ts';
import { exactOf, isLess, percentOf, shown } from '../analyses/exact.ts';
import { smoothing } from '../analyses/smooth.ts';
import { targetPay } from '../analyses/target-pay.ts';
import type { CardView, Context } from '../context.ts';
import { defineRule } from '../rule.ts';

const isLarge = (jump: Rational, of: Rational, limit: number): boolean => isLess(rationals.over(rationals.times(of, exactOf(limit)), rationals.HUNDRED), jump);

function reportCliff(context: Context, view: CardView, cliff: Cliff, target: Rational): void {
  const { axis, at, jump, rises, before, after } = cliff;
  const fix = smoothing(context, view, cliff);
  context.report({
    message: rises ? 'up' : 'down',
    pointer: axis.pointer,
    data: { name: axis.name, at: shown(at, 6), jump: shown(jump), before: shown(before), after: shown(after), share: shown(percentOf(jump, target)) },
    witness: witnessesOf(context, view, cliff),
    money: { amount: shown(jump) },
    ...(fix && { fix }),
  });
}

function checkCard(context: Context, view: CardView): void {
  const target = targetPay(view);
  if (!('value' in target)) return context.notAnalysed(view.pointer, target.reason);
  for (const axis of axesOf(context, view)) {
    const shape = alongAxis(view, axis);
    if (!('value' in shape)) context.notAnalysed(axis.pointer, shape.reason);
  }
  const [ofShare, ofTarget] = [context.limit('share', view), context.limit('target', view)];
  for (const cliff of cliffsOf(context, view)) {
    if (isLarge(cliff.jump, shareOf(view, cliff.axis, target.value), ofShare) && isLarge(cliff.jump, target.value, ofTarget))
      reportCliff(context, view, cliff, target.value);
  }
}

const step = (at: number) =>
  [
    {
      op: 'add',
      path: '/scorecards/0/indicators/0/curve',
      value: {
        gives: 'percent',
        cap: 112,
        bands: [
          { id: 'below', to: at, ends: '()', pays: { kind: 'nothing' } },
          { id: 'paid', from: at, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
        ],
      },
    },
  ] as const;

export const cliff = defineRule({
  id: 'R23',
  name: 'cliff',
  origin: 'case M04',
  needs: ['sheet', 'shape', 'curve', 'levels'],
  title: { en: 'Pay does not jump', ru: 'Выплата не скачет' },
  why: {
    en: 'Where one unit more or less is worth a large part of the bonus, people work for the threshold and not for the result: they hurry the last deal, hold the next one back, and argue about the count.',
    ru: 'Там, где одна единица стоит заметной части премии, работают на порог, а не на результат: торопят последнюю сделку, придерживают следующую и спорят о подсчёте.',
  },
  limits: {
    share: { default: 10, what: { en: 'percent of what the indicator is worth on plan', ru: 'доля того, чего стоит показатель на плане, в процентах' } },
    target: { default: 2, what: { en: 'percent of the target bonus', ru: 'доля целевой премии, в процентах' } },
  },
  messages: {
    up: {
      severity: 'warning',
      en: 'when `{name}` passes {at}, pay jumps by {jump}, from {before} to {after}: that is {share} % of the target bonus',
      ru: 'когда `{name}` проходит {at}, выплата подскакивает на {jump}, с {before} до {after}: это {share} % целевой премии',
    },
    down: {
      severity: 'warning',
      en: 'when `{name}` rises past {at}, pay drops by {jump}, from {before} to {after}: that is {share} % of the target bonus',
      ru: 'когда `{name}` превышает {at}, выплата падает на {jump}, с {before} до {after}: это {share} % целевой премии',
    },
  },
  passed: {
    en: 'pay has no jump worth naming along any indicator, index or fact',
    ru: 'заметных скачков выплаты нет ни по одному показателю, индексу или факту',
  },
  bad: { title: { en: 'Nothing below 80 % of the plan', ru: 'Ниже 80 % плана не платят ничего' }, patch: step(80) },
  good: {
    title: { en: 'Levels from nothing to the stretch, with a line between them', ru: 'Уровни от нуля до максимума с линией между ними' },
    patch: [
      { op: 'replace', path: '/scorecards/0/indicators/0/attainment', value: { method: 'ladder', interpolation: 'linear', below: 0 } },
      {
        op: 'replace',
        path: '/scorecards/0/indicators/0/levels',
        value: [
          { id: 'start', at: 240, score: 0 },
          { id: 'threshold', at: 376, score: 85 },
          { id: 'target', at: 400, score: 100 },
          { id: 'stretch', at: 448, score: 130 },
        ],
      },
    ],
  },
  check: (context) => context.cards.forEach((view) => checkCard(context, view)),
});
