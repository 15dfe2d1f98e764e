import { rationals } from '@scorewright/engine';
import { alongAxis, indicatorAxes } from '../analyses/axes.ts';
import { exactOf, shown } from '../analyses/exact.ts';
import { grainsOf } from '../analyses/inputs.ts';
import { pairPay } from '../analyses/pair-pay.ts';
import { reversalsOf, type Reversal } from '../analyses/reversals.ts';
import type { CardView, Context } from '../context.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

const WITH_LINE: ReadonlySet<Reversal['kind']> = new Set(['drop']);

function reportReversal({ report }: Context, view: CardView, reversal: Reversal): void {
  const { axis, worse, better, payWorse, payBetter, kind, witness } = reversal;
  const parts = pairPay(view, witness);
  const isLine = WITH_LINE.has(kind) && witness.length === 0;
  report({
    message: isLine ? 'line' : parts ? `${kind}-parts` : kind,
    pointer: axis.pointer,
    data: {
      indicator: axis.name,
      fact: axis.metric?.id ?? axis.name,
      worse: shown(worse, 6),
      better: shown(better, 6),
      payWorse: shown(payWorse),
      payBetter: shown(payBetter),
      ...(parts && { indicators: parts.indicators, partWorse: shown(parts.worse), partBetter: shown(parts.better) }),
    },
    money: { amount: shown(rationals.minus(payWorse, payBetter)) },
    ...(witness.length > 0 && { witness }),
  });
}

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  if (!('value' in view.onPlan)) return context.notAnalysed(view.pointer, view.onPlan.reason);
  const least = exactOf(context.limit('loss', view));
  for (const axis of indicatorAxes(view)) {
    const shape = alongAxis(view, axis);
    if (!('value' in shape)) context.notAnalysed(axis.pointer, shape.reason);
  }
  for (const reversal of reversalsOf(context, view)) {
    if (rationals.compare(rationals.minus(reversal.payWorse, reversal.payBetter), least) > 0) reportReversal(context, view, reversal);
  }
}, grainsOf);

const COST = '/scorecards/0/indicators/0';
const curve = (last: number) =>
  [
    {
      op: 'add',
      path: `${COST}/curve`,
      value: {
        gives: 'percent',
        bands: [
          { id: 'up-to-plan', to: 100, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
          { id: 'above', from: 100, ends: '()', pays: { kind: 'constant', value: last } },
        ],
      },
    },
  ] as const;

export const nonMonotone = defineRule({
  id: 'R26',
  name: 'non-monotone',
  origin: 'case M04',
  needs: ['sheet', 'shape', 'metrics'],
  title: { en: 'A better result can pay less', ru: 'За лучший результат могут заплатить меньше' },
  why: {
    en: 'Somebody who does better and earns less will find out, tell the others and stop short next time. It happens when a figure helps one indicator and spoils another, or when a band pays less than the one below it.',
    ru: 'Тот, кто сработал лучше и получил меньше, разберётся почему, расскажет другим и в следующий раз остановится раньше. Так бывает, когда одно число улучшает один показатель и портит другой или когда полоса платит меньше предыдущей.',
  },
  limits: { loss: { default: 1, what: { en: 'money that a better result may cost', ru: 'сколько денег может стоить лучший результат' } } },
  messages: {
    drop: {
      severity: 'error',
      en: '{better} of `{fact}` is better than {worse}, and pays {payBetter} instead of {payWorse}',
      ru: '{better} по `{fact}` лучше, чем {worse}, а платят за это {payBetter} вместо {payWorse}',
    },
    'drop-parts': {
      severity: 'error',
      en: '{better} of `{fact}` is better than {worse}, and pays {partBetter} instead of {partWorse} for `{indicators}`, in all {payBetter} instead of {payWorse}',
      ru: '{better} по `{fact}` лучше, чем {worse}, а за `{indicators}` платят {partBetter} вместо {partWorse}, всего {payBetter} вместо {payWorse}',
    },
    fall: {
      severity: 'error',
      en: 'while `{fact}` improves from {worse} to {better}, pay falls from {payWorse} to {payBetter}',
      ru: 'пока `{fact}` улучшается с {worse} до {better}, выплата падает с {payWorse} до {payBetter}',
    },
    'fall-parts': {
      severity: 'error',
      en: 'while `{fact}` improves from {worse} to {better}, pay for `{indicators}` falls from {partWorse} to {partBetter}, in all from {payWorse} to {payBetter}',
      ru: 'пока `{fact}` улучшается с {worse} до {better}, выплата за `{indicators}` падает с {partWorse} до {partBetter}, всего с {payWorse} до {payBetter}',
    },
    line: {
      severity: 'error',
      en: 'when `{indicator}` gets better past {better}, pay drops from {payWorse} to {payBetter}',
      ru: 'когда `{indicator}` улучшается и проходит {better}, выплата падает с {payWorse} до {payBetter}',
    },
  },
  passed: { en: 'along every indicator a better result pays as much or more', ru: 'по каждому показателю за лучший результат платят столько же или больше' },
  bad: { title: { en: 'Above the plan only 90 % is paid', ru: 'Выше плана платят только 90 %' }, patch: curve(90) },
  good: { title: { en: 'Above the plan 100 % is paid', ru: 'Выше плана платят 100 %' }, patch: curve(100) },
  check: (context) => context.cards.forEach((view) => checkCard(context, view)),
});
