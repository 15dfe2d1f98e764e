import { rationals, type Rational } from '@scorewright/engine';
import { isNumber, lineAt, sheetOf } from '../analyses/along.ts';
import { axesOf, alongAxis, shareOf } from '../analyses/axes.ts';
import { cliffsOf, witnessesOf, type Cliff } from '../analyses/cliffs.ts';
import { exactOf, isLess, isSame, percentOf, shown } from '../analyses/exact.ts';
import { grainsOf } from '../analyses/inputs.ts';
import { smoothing } from '../analyses/smooth.ts';
import { targetPay } from '../analyses/target-pay.ts';
import type { CardView, Context } from '../context.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

const isLarge = (jump: Rational, of: Rational, limit: number): boolean => isLess(rationals.over(rationals.times(of, exactOf(limit)), rationals.HUNDRED), jump);

const dataOf = ({ axis, jump, before, after }: Cliff, target: Rational) => ({
  name: axis.name,
  jump: shown(jump),
  before: shown(before),
  after: shown(after),
  share: shown(percentOf(jump, target)),
});

function reportCliff(context: Context, view: CardView, cliff: Cliff, target: Rational): void {
  const { axis, at, jump, rises } = cliff;
  const fix = smoothing(context, view, cliff);
  context.report({
    message: rises ? 'up' : 'down',
    pointer: axis.pointer,
    data: { ...dataOf(cliff, target), at: shown(at, 6) },
    witness: witnessesOf(context, view, cliff),
    money: { amount: shown(jump) },
    ...(fix && { fix }),
  });
}

/** The cliffs of a card that are larger than the limits allow; undefined where its bonus on plan is not known. */
function largeCliffs(context: Context, view: CardView): { readonly cliffs: readonly Cliff[]; readonly target: Rational } | undefined {
  const found = targetPay(view);
  if (!('value' in found)) return undefined;
  const target = found.value;
  const [ofShare, ofTarget] = [context.limit('share', view), context.limit('target', view)];
  const cliffs = cliffsOf(context, view).filter(({ jump, axis }) => isLarge(jump, shareOf(view, axis, target), ofShare) && isLarge(jump, target, ofTarget));
  return { cliffs, target };
}

/** Plans that are facts which nothing tells: the cliffs that lie at the same part of the plan, and are as high, whatever it is. False where that is not so. */
function checkAnyPlan(context: Context, view: CardView): boolean {
  const views = NOMINAL.map((plan) => view.withPlansOf(plan));
  const [first, other] = views.map((one) => largeCliffs(context, one));
  const [nominal, second] = views;
  if (!first || !other || !nominal || !second || first.cliffs.length !== other.cliffs.length) return false;
  const pairs = first.cliffs.map((cliff, index) => {
    const twin = other.cliffs[index];
    const [share, same] = [ofPlan(nominal, cliff), twin && ofPlan(second, twin)];
    return share && same && twin && isSame(share, same) && isSame(cliff.jump, twin.jump) && isSame(cliff.before, twin.before)
      ? { cliff, twin, share }
      : undefined;
  });
  if (!isSame(first.target, other.target) || !pairs.every((pair) => pair !== undefined)) return false;
  for (const { cliff, twin, share } of pairs) {
    const [fix, again] = [smoothing(context, nominal, cliff), smoothing(context, second, twin)];
    context.report({
      message: cliff.rises ? 'up-any-plan' : 'down-any-plan',
      pointer: cliff.axis.pointer,
      data: { ...dataOf(cliff, first.target), percent: shown(share, 6) },
      money: { amount: shown(cliff.jump) },
      ...(fix && JSON.stringify(fix) === JSON.stringify(again) && { fix }),
    });
  }
  return true;
}

/** Two plans that a card is looked at with where nothing tells what they are. */
const NOMINAL = ['100', '200'] as const;

/** Where a cliff lies, in percent of the plan; undefined where its axis has none. */
function ofPlan(view: CardView, { axis, at }: Cliff): Rational | undefined {
  const sheet = sheetOf(view);
  if (!sheet || !axis.indicator || !('value' in view.onPlan)) return undefined;
  const plan = lineAt(sheet, view.onPlan.value, `${axis.indicator.id}.plan`, 'ignore');
  return isNumber(plan) && !rationals.isZero(plan) ? percentOf(at, plan) : undefined;
}

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  if (Object.keys(view.assumed).length > 0 && checkAnyPlan(context, view)) return;
  const target = targetPay(view);
  if (!('value' in target)) return context.notAnalysed(view.pointer, target.reason);
  for (const axis of axesOf(context, view)) {
    const shape = alongAxis(view, axis);
    if (!('value' in shape)) context.notAnalysed(axis.pointer, shape.reason);
  }
  for (const cliff of largeCliffs(context, view)?.cliffs ?? []) reportCliff(context, view, cliff, target.value);
}, grainsOf);

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
  title: { en: 'Pay jumps', ru: 'Выплата скачет' },
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
    'up-any-plan': {
      severity: 'warning',
      en: 'when `{name}` passes {percent} % of its plan, pay jumps by {jump}, from {before} to {after}: that is {share} % of the target bonus',
      ru: 'когда `{name}` проходит {percent} % плана, выплата подскакивает на {jump}, с {before} до {after}: это {share} % целевой премии',
    },
    'down-any-plan': {
      severity: 'warning',
      en: 'when `{name}` rises past {percent} % of its plan, pay drops by {jump}, from {before} to {after}: that is {share} % of the target bonus',
      ru: 'когда `{name}` превышает {percent} % плана, выплата падает на {jump}, с {before} до {after}: это {share} % целевой премии',
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
