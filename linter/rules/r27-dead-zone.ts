import { rationals, type Rational } from '@scorewright/engine';
import { factAt, type Axis } from '../analyses/axes.ts';
import { extremesOfResults, flatAxes, type DeadZone, type FlatAxis } from '../analyses/dead-zones.ts';
import { exactOf, exactQuantity, isLess, isSame, magnitude, shown } from '../analyses/exact.ts';
import { LEAST_HISTORY } from '../analyses/past.ts';
import { isAdmissible, withNumber } from '../analyses/inputs.ts';
import { rise, withRounding } from '../analyses/smooth.ts';
import type { CardView, Context } from '../context.ts';
import type { Fix, Witness } from '../finding.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

/** Levels with a line between them; a start at the worst past result where nothing is earned before the first level. */
function fixOf(
  context: Context,
  view: CardView,
  { indicator, pointer }: Axis,
  [worst, best]: readonly [Rational, Rational],
): { readonly fix: Fix } | undefined {
  const { attainment, levels = [] } = indicator ?? {};
  const [first, last] = [exactQuantity(levels[0]?.at), exactQuantity(levels[levels.length - 1]?.at)];
  if (attainment?.method !== 'ladder' || !first || !last || isSame(first, last) || !rise([attainment.below, ...levels.map(({ score }) => score ?? 0)]))
    return undefined;
  const rises = isLess(first, last);
  const isBeyond = rises ? !isLess(worst, last) : !isLess(last, worst);
  const isBefore = rises ? isLess(best, first) : isLess(first, best);
  if (isBeyond || (attainment.interpolation === 'linear' && !isBefore) || levels.some(({ id }) => id === 'start')) return undefined;
  const start = { id: 'start', name: { en: 'start', ru: 'старт' }, at: shown(worst, 12), score: attainment.below };
  return {
    fix: withRounding(context, view, {
      title: { en: 'pay along a line between the levels', ru: 'платить по линии между уровнями' },
      safe: false,
      patch: [
        ...(isBefore ? [{ op: 'add', path: `${pointer}/levels/0`, value: start } as const] : []),
        ...(attainment.interpolation === 'linear' ? [] : [{ op: 'replace', path: `${pointer}/attainment/interpolation`, value: 'linear' } as const]),
      ],
    }),
  };
}

/** The worst and the best of them as the engine pays them; none where a fact behind them moves other indicators too. */
function witnesses(context: Context, view: CardView, axis: Axis, ends: readonly Rational[], pay: Rational): readonly Witness[] {
  const found = ends.flatMap((at) => {
    const turned = factAt(context, view, axis, at);
    if (!turned || !isAdmissible(turned.number, turned.value)) return [];
    const facts = withNumber(turned.number.id, turned.value);
    const paid = view.payAt(facts);
    return 'value' in paid && isLess(magnitude(rationals.minus(exactOf(paid.value), pay)), rationals.ONE)
      ? [{ scorecard: view.card.id, facts, pay: paid.value }]
      : [];
  });
  return found.length === ends.length ? found : [];
}

const largest = (zones: readonly DeadZone[]): DeadZone | undefined =>
  zones.reduce<DeadZone | undefined>((most, zone) => (!most || zone.results.length > most.results.length ? zone : most), undefined);

function checkAxis(context: Context, view: CardView, { axis, past, zones }: FlatAxis): void {
  if (past.length < LEAST_HISTORY)
    return context.report({ message: 'no-history', pointer: axis.pointer, data: { indicator: axis.name, periods: past.length } });
  const zone = largest(zones);
  const ends = zone && extremesOfResults(axis, zone.results);
  if (!zone || !ends || zone.results.length * 100 <= past.length * context.limit('share', view) || isSame(...ends)) return;
  context.report({
    message: 'flat',
    pointer: axis.pointer,
    witness: witnesses(context, view, axis, ends, zone.pay),
    data: { indicator: axis.name, count: zone.results.length, periods: past.length, worst: shown(ends[0], 6), best: shown(ends[1], 6), pay: shown(zone.pay) },
    ...fixOf(context, view, axis, ends),
  });
}

const LEADS = '/scorecards/0/indicators/0';
const checkCard = keptPerCard((context: Context, view: CardView): void => {
  if (!('value' in view.onPlan)) context.notAnalysed(view.pointer, view.onPlan.reason);
  flatAxes(context, view).forEach((flat) => checkAxis(context, view, flat));
});

const ladder = (interpolation: string, start: number) =>
  [
    { op: 'replace', path: `${LEADS}/attainment`, value: { method: 'ladder', interpolation, below: 0 } },
    {
      op: 'replace',
      path: `${LEADS}/levels`,
      value: [
        { id: 'threshold', at: start, score: 85 },
        { id: 'target', at: 440, score: 100 },
        { id: 'stretch', at: 470, score: 130 },
      ],
    },
  ] as const;

export const deadZone = defineRule({
  id: 'R27',
  name: 'dead-zone',
  origin: 'source 000',
  needs: ['sheet', 'shape', 'history'],
  title: { en: 'Pay does not move where results usually fall', ru: 'Выплата не меняется там, где обычно лежат результаты' },
  why: {
    en: 'If most months end on a flat stretch, doing better or worse changes nothing for the person. The bonus is then a second salary, or a lottery ticket, and nobody looks at the indicator.',
    ru: 'Если большинство месяцев попадает на ровный участок, лучше или хуже — для человека всё едино. Премия становится вторым окладом или лотерейным билетом, и на показатель никто не смотрит.',
  },
  limits: {
    share: {
      default: 50,
      what: { en: 'percent of past results that may be paid alike', ru: 'сколько процентов прошлых результатов могут оплачиваться одинаково' },
    },
  },
  messages: {
    flat: {
      severity: 'warning',
      en: '{count} of {periods} past results of `{indicator}`, from {worst} to {best}, are paid alike: {pay} in all on plan',
      ru: '{count} из {periods} прошлых результатов по показателю `{indicator}`, от {worst} до {best}, оплачиваются одинаково: всего {pay} при остальных на плане',
    },
    'no-history': {
      severity: 'info',
      noEvidence: true,
      en: 'pay for `{indicator}` is flat somewhere, and {periods} past results are too few to say whether results fall there',
      ru: 'выплата по показателю `{indicator}` местами не меняется, а прошлых результатов ({periods}) мало, чтобы судить, попадают ли они туда',
    },
  },
  passed: {
    en: 'for every indicator with a past, results fall where pay moves',
    ru: 'по каждому показателю с историей результаты лежат там, где выплата меняется',
  },
  bad: {
    title: { en: 'Steps so wide that most months stand on one', ru: 'Ступени такие широкие, что почти все месяцы стоят на одной' },
    patch: ladder('step', 340),
  },
  good: { title: { en: 'A line between the same levels', ru: 'Линия между теми же уровнями' }, patch: ladder('linear', 340) },
  check: (context) => context.cards.forEach((view) => checkCard(context, view)),
});
