import { rationals, type Rational } from '@scorewright/engine';
import { blowUpOf, isBeyond, type BlowUp } from '../analyses/blow-up.ts';
import { exactOf, exactText, isFinite, isLess, shown } from '../analyses/exact.ts';
import type { CardView, Context, Report } from '../context.ts';
import type { Fix } from '../finding.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

type Placement = CardView['indicators'][number];

/** The highest cap that another indicator of the card has: what the company itself holds to be enough. */
function fixOf({ card }: CardView, { indicator, pointer }: Placement): { readonly fix: Fix } | undefined {
  const caps = card.indicators.flatMap(({ id, cap, curve }) =>
    cap === undefined || id === indicator.id || curve?.gives === 'coefficient' ? [] : [exactOf(cap)],
  );
  const [first, ...others] = caps;
  if (!first || indicator.curve?.gives === 'coefficient') return undefined;
  const cap = exactText(others.reduce(rationals.greatest, first));
  return {
    fix: {
      title: { en: `cap the score at ${cap} %, as other indicators of the card`, ru: `ограничить оценку ${cap} %, как у других показателей карты` },
      patch: [{ op: 'add', path: `${pointer}/cap`, value: Number(cap) }],
      safe: false,
    },
  };
}

/** Near zero: a ten-thousandth of the actual on plan, where the metric is read from the facts. */
function witness(view: CardView, { metric }: Placement, { lowest }: BlowUp): Pick<Report, 'witness'> {
  const known = 'value' in view.onPlan && metric?.formula === undefined && metric ? view.onPlan.value[metric.id] : undefined;
  if (typeof known !== 'string' || !metric) return {};
  const near = metric.domain?.integer ? rationals.ONE : rationals.over(exactOf(known), rationals.rational(10_000n));
  const at = rationals.isZero(lowest) ? near : lowest;
  const facts = { [metric.id]: exactText(at) };
  const pay = view.payAt(facts);
  return 'value' in pay ? { witness: [{ scorecard: view.card.id, facts, pay: pay.value }] } : {};
}

function checkIndicator(context: Context, view: CardView, placement: Placement, onPlan: Rational): void {
  const {
    indicator: { id },
    pointer,
    metric,
  } = placement;
  const blowUp = metric && blowUpOf(view, id, metric);
  const times = context.limit('times', view);
  if (!blowUp || !isBeyond(blowUp.pay, onPlan, exactOf(times))) return;
  const { pay, lowest } = blowUp;
  const data = { indicator: id, lowest: exactText(lowest), onPlan: shown(onPlan) };
  const fix = fixOf(view, placement);
  if (!isFinite(pay)) return context.report({ message: 'unbounded', pointer, data, ...witness(view, placement, blowUp), ...fix });
  // A multiple of nothing, or of a debt, says nothing.
  if (!isLess(onPlan, pay) || !isLess(rationals.ZERO, onPlan)) return;
  context.report({
    message: 'large',
    pointer,
    data: { ...data, pay: shown(pay), times: shown(rationals.over(pay, onPlan)), ...(isFinite(blowUp.score) && { score: shown(blowUp.score) }) },
    money: { amount: shown(rationals.minus(pay, onPlan)) },
    ...witness(view, placement, blowUp),
    ...fix,
  });
}

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  const onPlan = view.payAt({});
  if (!('value' in onPlan)) return context.notAnalysed(view.pointer, onPlan.reason);
  view.indicators
    .filter(({ indicator }) => indicator.type !== 'cut-off')
    .forEach((placement) => {
      checkIndicator(context, view, placement, exactOf(onPlan.value));
    });
});

const COST = '/scorecards/0/indicators/1';
const inverse = (...more: readonly { readonly op: 'add'; readonly path: string; readonly value: unknown }[]) =>
  [{ op: 'replace', path: `${COST}/attainment`, value: { method: 'inverse-ratio' } }, ...more] as const;

export const inverseBlowUp = defineRule({
  id: 'R22',
  name: 'inverse-blow-up',
  origin: 'case M01',
  needs: ['sheet', 'shape', 'metrics'],
  title: { en: 'Pay by plan over actual has no limit', ru: 'Выплата по формуле «план к факту» не ограничена' },
  why: {
    en: 'When a low actual is good and attainment is plan divided by actual, halving the actual doubles the pay, and near zero it has no limit. One month without a real figure can cost the budget of a year.',
    ru: 'Если хорош низкий факт и выполнение считается как план, делённый на факт, то вдвое меньший факт даёт вдвое большую выплату, а около нуля предела нет. Один месяц с ненастоящей цифрой может съесть годовой бюджет.',
  },
  limits: {
    times: {
      default: 3,
      what: { en: 'times the pay on plan that the lowest actual may give', ru: 'во сколько раз выплата при наименьшем факте может превышать выплату на плане' },
    },
  },
  messages: {
    unbounded: {
      severity: 'error',
      en: 'the pay for `{indicator}` has no limit as its actual nears {lowest}: it is {onPlan} on plan',
      ru: 'выплата по показателю `{indicator}` ничем не ограничена, когда факт приближается к {lowest}: на плане она равна {onPlan}',
    },
    large: {
      severity: 'warning',
      en: 'at the lowest actual of {lowest} the pay for `{indicator}` comes to {pay}, {times} times that on plan',
      ru: 'при наименьшем факте {lowest} выплата по показателю `{indicator}` доходит до {pay} — в {times} раза больше, чем на плане',
    },
  },
  passed: {
    en: 'no pay by plan over actual runs away as the actual nears its lowest',
    ru: 'ни одна выплата по формуле «план к факту» не растёт неограниченно',
  },
  bad: { title: { en: 'Cost per lead by plan over actual, without a cap', ru: 'Стоимость лида по формуле «план к факту» без потолка' }, patch: inverse() },
  good: {
    title: { en: 'Cost per lead by plan over actual, capped at 130 %', ru: 'Стоимость лида по формуле «план к факту» с потолком 130 %' },
    patch: inverse({ op: 'add', path: `${COST}/cap`, value: 130 }),
  },
  check: (context) => context.cards.forEach((view) => checkCard(context, view)),
});
