import { rationals, type Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import { exactQuantity, exactText } from '../analyses/exact.ts';
import { pastOf, type PastValue } from '../analyses/history.ts';
import { LEAST_HISTORY, metricsOf } from '../analyses/past.ts';
import { planLevels, timesReached, type LevelRole, type PlanLevel } from '../analyses/plan-levels.ts';
import type { CardView, Context } from '../context.ts';
import type { Fix } from '../finding.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

const { compare } = rationals;
const ROLES: readonly LevelRole[] = ['threshold', 'target', 'stretch'];

type ViewedIndicator = CardView['indicators'][number];

/** Chances in which a level should be reached, in percent of the periods. */
const chances = ({ limit }: Context, view: CardView, role: LevelRole): { readonly from: number; readonly to: number } => ({
  from: limit(`${role}From`, view),
  to: limit(`${role}To`, view),
});

/** How often a value was reached, of the past values. */
const reachedTimes = (past: readonly PastValue[], at: Rational, lower: boolean): number =>
  past.filter(({ value }) => (lower ? compare(value, at) <= 0 : compare(value, at) >= 0)).length;

/** Levels taken from the past results around a plan that is met often enough: stated only, pay stays as it is. */
function levelsFromPast(
  context: Context,
  view: CardView,
  { indicator, pointer }: ViewedIndicator,
  metric: Metric,
  past: readonly PastValue[],
): Fix | undefined {
  const { plan, levels, curve, attainment } = indicator;
  const target = plan?.method === 'value' ? exactQuantity(plan.value) : undefined;
  if (!target || levels || curve || attainment?.method === 'ladder' || past.length < LEAST_HISTORY) return undefined;
  const lower = metric.direction === 'lower';
  const ranked = past.map(({ value }) => value).toSorted((a, b) => (lower ? compare(a, b) : compare(b, a)));
  const fits = (role: LevelRole, at: Rational): boolean => {
    const [share, { from, to }] = [(reachedTimes(past, at, lower) * 100) / past.length, chances(context, view, role)];
    return share >= from && share <= to;
  };
  const [threshold, stretch] = [ranked.findLast((at) => fits('threshold', at)), ranked.find((at) => fits('stretch', at))];
  const rises = (a: Rational, b: Rational): boolean => (lower ? compare(b, a) < 0 : compare(a, b) < 0);
  if (!threshold || !stretch || !fits('target', target) || !rises(threshold, target) || !rises(target, stretch)) return undefined;
  return {
    title: { en: 'state three levels taken from the past results', ru: 'указать три уровня, взятые из прошлых результатов' },
    patch: [{ op: 'add', path: `${pointer}/levels`, value: [threshold, target, stretch].map((at, index) => ({ id: ROLES[index], at: exactText(at) })) }],
    safe: false,
  };
}

function isInOrder(levels: readonly PlanLevel[]): boolean {
  const roles = levels.flatMap(({ role }) => (role ? [ROLES.indexOf(role)] : []));
  return roles.every((role, index) => index === 0 || role > (roles[index - 1] ?? -1));
}

/** Values that do not go one way, the better one. Those that come from facts are known only in a calculation. */
function goesWrongWay(levels: readonly PlanLevel[], { direction }: Metric): boolean {
  return levels.slice(1).some(({ at }, index) => {
    const before = levels[index]?.at;
    return at !== undefined && before !== undefined && (direction === 'lower' ? compare(at, before) >= 0 : compare(at, before) <= 0);
  });
}

function checkChances(
  context: Context,
  view: CardView,
  { indicator, pointer }: ViewedIndicator,
  metric: Metric,
  levels: readonly PlanLevel[],
  past: readonly PastValue[],
): void {
  if (metric.type === 'text') return;
  if (past.length < LEAST_HISTORY) return context.report({ message: 'short-history', pointer, data: { indicator: indicator.id, periods: past.length } });
  for (const level of levels) {
    const hits = level.role && timesReached(level, past);
    if (level.role === undefined || hits === undefined) continue;
    const { from, to } = chances(context, view, level.role);
    const share = (hits * 100) / past.length;
    if (share >= from && share <= to) continue;
    context.report({
      message: share < from ? `${level.role}-rare` : `${level.role}-often`,
      pointer: level.pointer,
      data: { indicator: indicator.id, level: level.id, hits, periods: past.length, share: share.toFixed(1).replace(/\.0$/, ''), from, to },
    });
  }
}

function checkIndicator(context: Context, view: CardView, viewed: ViewedIndicator): void {
  const { indicator, pointer } = viewed;
  const metrics = metricsOf(context);
  const metric = metrics.get(indicator.metric);
  // A yes or no has nothing between its ends: there is no level to add.
  if (!metric || metric.type === 'boolean') return;
  const levels = planLevels(view, indicator, pointer, metric);
  const past = pastOf(view, metric, metrics);
  const data = { indicator: indicator.id, levels: levels.length };
  const named = levels.filter(({ role }) => role !== undefined);
  if (named.length < ROLES.length) {
    const fix = levelsFromPast(context, view, viewed, metric, past);
    return context.report({ message: levels.length === 0 ? 'one-plan' : 'too-few', pointer, data, ...(fix && { fix }) });
  }
  if (!isInOrder(levels) || (indicator.levels && goesWrongWay(levels, metric)))
    return context.report({ message: 'wrong-order', pointer, data: { ...data, order: levels.map(({ id }) => id) } });
  checkChances(context, view, viewed, metric, levels, past);
}

const scoredOf = ({ indicators }: CardView): readonly ViewedIndicator[] => indicators.filter(({ indicator }) => indicator.type !== 'cut-off');

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  scoredOf(view).forEach((viewed) => {
    checkIndicator(context, view, viewed);
  });
});

const chance = (role: { readonly en: string; readonly ru: string }) =>
  ({
    rare: {
      severity: 'warning',
      en: `${role.en} \`{level}\` of indicator \`{indicator}\` was reached in {hits} of {periods} periods ({share} %), less than {from} %: set it nearer to the results`,
      ru: `${role.ru} \`{level}\` показателя \`{indicator}\` достигнут в {hits} из {periods} периодов ({share} %), реже {from} %: поставьте его ближе к результатам`,
    },
    often: {
      severity: 'warning',
      en: `${role.en} \`{level}\` of indicator \`{indicator}\` was reached in {hits} of {periods} periods ({share} %), more than {to} %: it asks for nothing new`,
      ru: `${role.ru} \`{level}\` показателя \`{indicator}\` достигнут в {hits} из {periods} периодов ({share} %), чаще {to} %: он ничего нового не требует`,
    },
  }) as const;
const THRESHOLD = chance({ en: 'threshold', ru: 'порог' });
const TARGET = chance({ en: 'target', ru: 'целевой уровень' });
const STRETCH = chance({ en: 'stretch level', ru: 'верхний уровень' });
const share = (value: number, en: string, ru: string) => ({
  default: value,
  what: { en: `${en}, in percent of the periods`, ru: `${ru}, в процентах периодов` },
});

export const singlePlan = defineRule({
  id: 'S07',
  name: 'single-plan',
  origin: 'sin 7',
  needs: ['levels', 'history'],
  title: { en: 'One bare plan in place of threshold, target and stretch', ru: 'Один голый план вместо порога, цели и максимума' },
  why: {
    en: 'A single plan is black and white: in the middle of a bad month it is lost and in a good one it is met, and in both cases there is nothing left to work for. Threshold, target and stretch, set by past results, keep every week worth an effort.',
    ru: 'Единственный план бывает только выполнен или провален: в середине плохого месяца он уже недостижим, в хорошем уже сделан, и стараться больше незачем. Порог, цель и максимум, поставленные по прошлым результатам, оставляют смысл стараться каждую неделю.',
  },
  limits: {
    thresholdFrom: share(70, 'threshold reached at least', 'порог достигается не реже'),
    thresholdTo: share(90, 'threshold reached at most', 'порог достигается не чаще'),
    targetFrom: share(50, 'target reached at least', 'цель достигается не реже'),
    targetTo: share(70, 'target reached at most', 'цель достигается не чаще'),
    stretchFrom: share(5, 'stretch level reached at least', 'максимум достигается не реже'),
    stretchTo: share(15, 'stretch level reached at most', 'максимум достигается не чаще'),
  },
  messages: {
    'one-plan': {
      severity: 'warning',
      en: 'indicator `{indicator}` has no levels: state a threshold, a target and a stretch level, and pay in proportion between them',
      ru: 'у показателя `{indicator}` не заданы уровни: задайте порог, цель и максимум и платите между ними пропорционально',
    },
    'too-few': {
      severity: 'warning',
      en: 'the steps of indicator `{indicator}` are fewer than threshold, target and stretch (steps: {levels}): add what is missing',
      ru: 'ступеней у показателя `{indicator}` меньше, чем порог, цель и максимум (ступеней: {levels}): добавьте недостающее',
    },
    'wrong-order': {
      severity: 'warning',
      en: 'the levels of indicator `{indicator}` do not go from threshold over target to stretch: {order}',
      ru: 'уровни показателя `{indicator}` идут не от порога через цель к максимуму: {order}',
    },
    'threshold-rare': THRESHOLD.rare,
    'threshold-often': THRESHOLD.often,
    'target-rare': TARGET.rare,
    'target-often': TARGET.often,
    'stretch-rare': STRETCH.rare,
    'stretch-often': STRETCH.often,
    'short-history': {
      severity: 'warning',
      noEvidence: true,
      en: 'indicator `{indicator}` has {periods} past periods, and the chances of its levels need eight: add the history of its metric',
      ru: 'у показателя `{indicator}` прошлых периодов {periods}, а для оценки достижимости уровней нужно восемь: добавьте историю метрики',
    },
  },
  passed: {
    en: 'all {indicators} indicators have threshold, target and stretch, which past results reached as often as they should',
    ru: 'у всех показателей ({indicators}) есть порог, цель и максимум, и прошлые результаты достигали их так часто, как следует',
  },
  bad: {
    title: { en: 'A plan without levels', ru: 'План без уровней' },
    patch: [
      { op: 'remove', path: '/scorecards/0/indicators/0/levels' },
      { op: 'replace', path: '/scorecards/0/indicators/0/plan/value', value: 400 },
    ],
  },
  good: {
    title: { en: 'Levels with a start that earns nothing', ru: 'Уровни со стартом, который ничего не даёт' },
    patch: [{ op: 'add', path: '/scorecards/0/indicators/0/levels/0', value: { id: 'start', at: 320, score: 0 } }],
  },
  check: (context) => {
    context.passWith({ indicators: context.cards.reduce((count, view) => count + scoredOf(view).length, 0) });
    context.cards.forEach((view) => checkCard(context, view));
  },
});
