import { curvesOf, isGap, regionsOf, regionText, type PlacedCurve, type Region } from '../analyses/bands.ts';
import { regionFix } from '../analyses/band-fixes.ts';
import { levelClashes } from '../analyses/levels.ts';
import { reachesOf, valueText, type Reach } from '../analyses/reach-bands.ts';
import type { CardView, Context, Report } from '../context.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

const REFUSED = { en: 'the calculation is refused', ru: 'расчёт отклоняется' } as const;

const place = ({ indicator, pointer }: PlacedCurve, { card }: CardView): string =>
  indicator === undefined ? (pointer.split('/').at(-2) ?? '') : (card.indicators[indicator]?.id ?? '');

function reportOf(view: CardView, placed: PlacedCurve, region: Region, reach: Exclude<Reach, 'never'>): Report {
  const fix = regionFix(placed.curve, placed.pointer, region);
  const met = typeof reach === 'object';
  return {
    message: `${isGap(region) ? 'gap' : 'overlap'}${met ? '' : '-unmet'}`,
    pointer: `${placed.pointer}/bands`,
    data: { curve: place(placed, view), region: regionText(region), ...(!isGap(region) && { owners: region.owners }), ...(met && { value: valueText(reach) }) },
    ...(met && { witness: [{ scorecard: view.card.id, facts: reach.facts, pay: '', note: REFUSED }] }),
    ...(fix && { fix }),
  };
}

const checkCard = keptPerCard((context: Context, view: CardView): number => {
  const curves = curvesOf(view.card, view.pointer);
  for (const placed of curves) {
    const regions = regionsOf(placed.curve.bands);
    const reaches = regions.length === 0 ? [] : reachesOf(context, view, placed, regions);
    regions.forEach((region, index) => {
      const reach = reaches[index] ?? 'unknown';
      if (reach !== 'never') context.report(reportOf(view, placed, region, reach));
    });
  }
  for (const { indicator, pointer } of view.indicators) {
    for (const { index, level, before, at, rises } of levelClashes(context, indicator)) {
      context.report({
        message: rises ? 'levels-rise' : 'levels-fall',
        pointer: `${pointer}/levels/${index}/at`,
        data: { indicator: indicator.id, level, before, at },
      });
    }
  }
  return curves.length;
});

const BANDS = [
  { id: 'low', to: 80, ends: '()', pays: { kind: 'nothing' } },
  { id: 'paid', from: 80, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
] as const;
const curve = (bands: readonly unknown[]) => [{ op: 'add', path: '/scorecards/0/indicators/0/curve', value: { gives: 'percent', bands, cap: 112 } }] as const;

export const gapsAndOverlaps = defineRule({
  id: 'R16',
  name: 'gaps-and-overlaps',
  origin: 'cases M12, M14',
  needs: ['curve', 'levels', 'sheet'],
  title: { en: 'A value belongs to no band, or to two', ru: 'Значение не попадает ни в одну полосу или попадает в две' },
  why: {
    en: "A result between two bands is paid by nobody's rule, and a result on a shared end by two. The dispute comes on the day of payment, and whoever decides it then makes the rule.",
    ru: 'За результат между двумя полосами платить не по чему, а за результат на общей границе — по двум правилам сразу. Спор начнётся в день выплаты, и правило придумает тот, кто будет его решать.',
  },
  messages: {
    gap: {
      severity: 'error',
      en: 'no band of `{curve}` owns {region}: for {value} there is no calculation',
      ru: 'значения {region} не принадлежат ни одной полосе `{curve}`: для {value} расчёта нет',
    },
    'gap-unmet': { severity: 'error', en: 'no band of `{curve}` owns {region}', ru: 'значения {region} не принадлежат ни одной полосе `{curve}`' },
    overlap: {
      severity: 'error',
      en: 'the bands {owners} of `{curve}` both own {region}: for {value} there is no calculation',
      ru: 'значения {region} принадлежат сразу полосам {owners} шкалы `{curve}`: для {value} расчёта нет',
    },
    'overlap-unmet': {
      severity: 'error',
      en: 'the bands {owners} of `{curve}` both own {region}',
      ru: 'значения {region} принадлежат сразу полосам {owners} шкалы `{curve}`',
    },
    'levels-rise': {
      severity: 'error',
      en: 'the level `{level}` of `{indicator}` at {at} does not lie above `{before}`: which of them is reached is not settled',
      ru: 'уровень `{level}` показателя `{indicator}` ({at}) не выше уровня `{before}`: какой из них достигнут, не определено',
    },
    'levels-fall': {
      severity: 'error',
      en: 'the level `{level}` of `{indicator}` at {at} does not lie below `{before}`, and lower is better: which of them is reached is not settled',
      ru: 'уровень `{level}` показателя `{indicator}` ({at}) не ниже уровня `{before}`, а лучше меньше: какой из них достигнут, не определено',
    },
  },
  passed: {
    en: 'every value that can occur belongs to exactly one band; curves checked: {curves}',
    ru: 'каждое возможное значение принадлежит ровно одной полосе; проверено шкал: {curves}',
  },
  bad: {
    title: { en: 'Nothing is said of 80 to 90 %', ru: 'О результатах от 80 до 90 % ничего не сказано' },
    patch: curve([BANDS[0], { ...BANDS[1], from: 90 }]),
  },
  good: { title: { en: 'Each end belongs to one band', ru: 'Каждая граница принадлежит одной полосе' }, patch: curve(BANDS) },
  check: (context) => {
    const curves = context.cards.reduce((count, view) => count + checkCard(context, view), 0);
    context.passWith({ curves });
  },
});
