import { rationals } from '@scorewright/engine';
import { indicatorAxes, type Axis } from '../analyses/axes.ts';
import { exactQuantity, isSame } from '../analyses/exact.ts';
import { deadLevels, resultsOnScale, type DeadLevel } from '../analyses/level-reach.ts';
import { LEAST_HISTORY } from '../analyses/past.ts';
import { planLevels, type PlanLevel } from '../analyses/plan-levels.ts';
import { rounded, spreadOf, type Spread } from '../analyses/spread.ts';
import type { CardView, Context } from '../context.ts';
import type { Fix } from '../finding.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

function fixOf({ axis, message, pointer }: DeadLevel): { readonly fix: Fix } | undefined {
  if (message !== 'outside') return undefined;
  const { indicator, metric } = axis;
  const bound = metric?.direction === 'lower' ? metric.domain?.min : metric?.domain?.max;
  const isLast = indicator?.levels !== undefined && pointer.endsWith(`/levels/${indicator.levels.length - 1}/at`);
  const earlier = indicator?.levels?.at(-2)?.at;
  if (bound === undefined || !isLast || String(earlier) === String(bound)) return undefined;
  return {
    fix: {
      title: { en: 'set the level to the best that there can be', ru: 'поставить уровень на лучшее из возможного' },
      patch: [{ op: 'replace', path: pointer, value: bound }],
      safe: false,
    },
  };
}

/** How many spreads a level lies beyond (above 0) or short of (below 0) the middle of the past, in the better direction. */
function distance({ metric, indicator }: Axis, at: number, { mean, deviation }: Spread): number {
  const isLower = metric?.direction === 'lower' && (indicator?.levels !== undefined || indicator?.attainment?.method === 'direct');
  const away = isLower ? mean - at : at - mean;
  return deviation === 0 ? (away === 0 ? 0 : Math.sign(away) * Infinity) : away / deviation;
}

/** A level at which something is earned: not where the scale begins. */
function earns({ indicator }: Axis, { score, id, at }: PlanLevel): boolean {
  const { attainment } = indicator ?? {};
  const zero = attainment?.method === 'base-norm' ? attainment.base : attainment?.method === 'interval' ? attainment.zeroAt : undefined;
  const value = exactQuantity(zero);
  const isZero = (typeof zero === 'object' && 'level' in zero && zero.level === id) || (value && at && isSame(value, at));
  return id !== 'start' && !(score && rationals.isZero(score)) && !isZero;
}

function checkPast(context: Context, view: CardView, axis: Axis): void {
  const { indicator, metric, pointer } = axis;
  const levels = indicator && metric ? planLevels(view, indicator, pointer, metric) : [];
  if (levels.length === 0) return;
  const results = resultsOnScale(context, view, axis);
  if (results.length < LEAST_HISTORY) return context.report({ message: 'no-history', pointer, data: { indicator: axis.name, periods: results.length } });
  const spread = spreadOf(results);
  const limit = context.limit('spreads', view);
  levels.forEach((level) => {
    if (!spread || !level.at || !earns(axis, level)) return;
    const away = distance(axis, rationals.toNumber(level.at), spread);
    if (Math.abs(away) <= limit) return;
    context.report({
      message: away > 0 ? 'never' : 'always',
      pointer: level.pointer,
      data: {
        indicator: axis.name,
        level: level.id,
        at: rationals.toDecimal(level.at, 6),
        mean: rounded(spread.mean),
        deviation: rounded(spread.deviation),
        periods: results.length,
        away: Number.isFinite(away) ? rounded(Math.abs(away)) : '∞',
      },
    });
  });
}

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  if (!('value' in view.sheets)) return context.notAnalysed(view.pointer, view.sheets.reason);
  for (const dead of deadLevels(view)) context.report({ message: dead.message, pointer: dead.pointer, data: dead.data, ...fixOf(dead) });
  indicatorAxes(view).forEach((axis) => checkPast(context, view, axis));
});

const LEADS = '/scorecards/0/indicators/0';
const stretch = (at: number) => [{ op: 'replace', path: `${LEADS}/levels/2/at`, value: at }] as const;

export const unreachableLevel = defineRule({
  id: 'R28',
  name: 'unreachable-level',
  origin: 'source 000',
  needs: ['levels', 'curve', 'history', 'metrics'],
  title: { en: 'A level cannot be reached, or is not worth reaching', ru: 'Уровень недостижим, или достигать его нет смысла' },
  why: {
    en: 'A level that nobody can reach is a promise that will not be kept, and one that everybody reaches is salary. A level that pays no more than the one before it is a trap for those who work for it.',
    ru: 'Уровень, которого не достичь, — обещание, которое не выполнят, а уровень, который достигают все, — это оклад. Уровень, за который платят не больше, чем за предыдущий, — ловушка для тех, кто за него борется.',
  },
  limits: {
    spreads: {
      default: 3,
      what: {
        en: 'standard deviations that a level may lie from the mean of past results',
        ru: 'на сколько стандартных отклонений уровень может отстоять от среднего прошлых результатов',
      },
    },
  },
  messages: {
    outside: {
      severity: 'error',
      en: 'the level `{level}` of `{indicator}` is {at}, and the metric is never better than {bound}',
      ru: 'уровень `{level}` показателя `{indicator}` — {at}, а лучше {bound} метрика не бывает',
    },
    'band-never': {
      severity: 'error',
      en: 'no result of `{indicator}` falls into the band `{band}`: the value ends at {bound}',
      ru: 'ни один результат `{indicator}` не попадает в полосу `{band}`: значение ограничено числом {bound}',
    },
    capped: {
      severity: 'warning',
      en: 'the level `{level}` of `{indicator}` scores {score}, but the cap of {cap} pays `{before}` just as much',
      ru: 'уровень `{level}` показателя `{indicator}` даёт {score}, но из-за потолка {cap} за `{before}` платят столько же',
    },
    dominated: {
      severity: 'error',
      en: 'the level `{level}` of `{indicator}` scores {score}, no more than the {lower} of `{before}`, which is easier',
      ru: 'уровень `{level}` показателя `{indicator}` даёт {score} — не больше, чем {lower} за более лёгкий `{before}`',
    },
    'dominated-band': {
      severity: 'warning',
      en: 'the band `{band}` of `{indicator}` pays {pays}, just as the band `{before}` beside it: one of them is not needed',
      ru: 'полоса `{band}` показателя `{indicator}` платит {pays}, как и соседняя `{before}`: одна из них лишняя',
    },
    never: {
      severity: 'warning',
      en: 'the level `{level}` of `{indicator}` at {at} is almost never reached: {periods} past results average {mean} with a spread of {deviation}, and it is {away} spreads away',
      ru: 'уровень `{level}` показателя `{indicator}` ({at}) почти недостижим: среднее {periods} прошлых результатов {mean}, разброс {deviation}, до уровня {away} разброса',
    },
    always: {
      severity: 'warning',
      en: 'the level `{level}` of `{indicator}` at {at} is almost always reached: {periods} past results average {mean} with a spread of {deviation}, and it is {away} spreads below',
      ru: 'уровень `{level}` показателя `{indicator}` ({at}) достигается почти всегда: среднее {periods} прошлых результатов {mean}, разброс {deviation}, запас {away} разброса',
    },
    'no-history': {
      severity: 'info',
      noEvidence: true,
      en: '`{indicator}` has levels, and {periods} past results are too few to say whether they are reached',
      ru: 'у показателя `{indicator}` есть уровни, а прошлых результатов ({periods}) мало, чтобы судить, достижимы ли они',
    },
  },
  passed: {
    en: 'every level can be reached, none is reached by everybody, and each pays more than the one before',
    ru: 'каждый уровень достижим, ни один не достигается всегда, и за каждый платят больше, чем за предыдущий',
  },
  bad: { title: { en: 'A stretch level that no month came near', ru: 'Верхний уровень, к которому не приближался ни один месяц' }, patch: stretch(600) },
  good: { title: { en: 'A stretch level just above the best month', ru: 'Верхний уровень чуть выше лучшего месяца' }, patch: stretch(460) },
  check: (context) => context.cards.forEach((view) => checkCard(context, view)),
});
