import type { Metric, Policy } from '@scorewright/schemas';
import { exactOf, exactText, shown } from '../analyses/exact.ts';
import { identitiesOf, type Identity } from '../analyses/identities.ts';
import { clashOf, declaredBounds, forcedBy, planPoints, planText, type Clash, type Forced, type PlanPoint, type Reading } from '../analyses/plan-sets.ts';
import type { Range } from '../analyses/range.ts';
import { remembering } from '../analyses/remember.ts';
import type { Ranges } from '../analyses/propagate.ts';
import type { CardView, Context } from '../context.ts';
import { contentId } from '../kept/content-id.ts';
import { defineRule } from '../rule.ts';

const boundText = ([id, { from, to }]: readonly [string, Range]): string =>
  [typeof from === 'object' ? `${exactText(from)} ≤ ` : '', id, typeof to === 'object' ? ` ≤ ${exactText(to)}` : ''].join('');

/** The set in words: plans, what always holds, and bounds. */
const dataOf = ({ plans, identities, bounds }: Clash) => ({
  plans: plans.map(planText),
  identities: identities.map(({ metric }) => metric),
  bounds: bounds.map(boundText),
});

const known = remembering<Clash | undefined>();
const points = remembering<readonly PlanPoint[]>();
const driven = remembering<readonly Forced[]>();

/** What of the metrics the plans are held against: formulas, bounds, and which way is better. */
const relations = new WeakMap<readonly Metric[], number>();

function relationsOf({ metrics }: Policy): number {
  const id = relations.get(metrics) ?? contentId(metrics.map(({ id: name, formula, domain, direction, type }) => [name, formula, domain, direction, type]));
  relations.set(metrics, id);
  return id;
}

const bounds = new WeakMap<Policy, Ranges>();

function boundsOf(policy: Policy): Ranges {
  const declared = bounds.get(policy) ?? declaredBounds(policy);
  bounds.set(policy, declared);
  return declared;
}

function checkClash(context: Context, view: CardView, identities: readonly Identity[], plans: readonly PlanPoint[]): boolean {
  const tolerance = exactOf(context.limit('tolerance', view));
  const pointer = `${view.pointer}/indicators`;
  const clashes = (reading: Reading): Clash | undefined =>
    known(view, `${reading} ${exactText(tolerance)} ${relationsOf(context.policy)}`, () =>
      clashOf(identities, boundsOf(context.policy), plans, reading, tolerance),
    );
  const beyond = clashes('at-least');
  const clash = beyond ?? clashes('exactly');
  if (!clash) return false;
  const message = beyond ? 'infeasible' : 'disagree';
  context.report({ message: clash.bounds.length > 0 ? `${message}-bounds` : message, pointer, data: { card: view.card.id, ...dataOf(clash) } });
  return true;
}

function checkCard(context: Context, view: CardView, identities: readonly Identity[]): number {
  const plans = points(view, '', () => planPoints(view));
  if (plans.length === 0 || checkClash(context, view, identities, plans)) return plans.length;
  const forced = driven(view, String(relationsOf(context.policy)), () => forcedBy(identities, context.policy.metrics, plans));
  for (const { metric, value, bound, plans: needed, steps } of forced) {
    context.report({
      message: metric.direction === 'higher' ? 'perfect' : 'perfect-low',
      pointer: `${view.pointer}/indicators`,
      data: { card: view.card.id, metric: metric.id, value: shown(value, 6), bound: exactText(bound), plans: needed.map(planText), steps },
    });
  }
  return plans.length;
}

const newMetric = (id: string, unit: string, formula: unknown, domain?: object) =>
  ({
    op: 'add',
    path: '/metrics/-',
    value: {
      id,
      name: { en: 'Share of buyers among leads', ru: 'Доля покупателей среди лидов' },
      unit,
      direction: 'higher',
      kind: 'efficiency',
      measure: 'ratio',
      formula,
      ...(domain && { domain }),
    },
  }) as const;
const ordered = (orders: number) =>
  [
    newMetric('buyer-share', '%', { percent: [{ var: 'paid-orders' }, { var: 'qualified-leads' }] }, { min: 0, max: 100 }),
    {
      op: 'add',
      path: '/scorecards/0/indicators/-',
      value: {
        id: 'orders',
        metric: 'paid-orders',
        weight: 0,
        type: 'continuous',
        measurement: 'quantitative',
        plan: { method: 'value', value: orders },
        attainment: { method: 'ratio' },
        cap: 112,
      },
    },
  ] as const;

export const infeasiblePlans = defineRule({
  id: 'R14',
  name: 'infeasible-plans',
  origin: 'case M04',
  needs: ['plan', 'metrics'],
  title: { en: 'The plans cannot all be met together', ru: 'Планы нельзя выполнить вместе' },
  why: {
    en: 'Plans are set one by one, and the arithmetic between them is seldom done. When revenue divided by the order value gives as many deals as there are meetings, every meeting must close, and nobody meets the card.',
    ru: 'Планы ставят по одному и редко сверяют друг с другом. Если выручка, делённая на чек, даёт столько же сделок, сколько запланировано встреч, продавать надо на каждой встрече, и карту не выполнит никто.',
  },
  limits: {
    tolerance: {
      default: 2.5,
      what: { en: 'percent by which plans may differ because they are rounded', ru: 'на сколько процентов планы могут расходиться из-за округления' },
    },
  },
  messages: {
    infeasible: {
      severity: 'error',
      en: 'the plans {plans} of `{card}` cannot all be met: {identities} would not hold',
      ru: 'планы {plans} карты `{card}` нельзя выполнить все вместе: нарушится {identities}',
    },
    'infeasible-bounds': {
      severity: 'error',
      en: 'the plans {plans} of `{card}` cannot all be met within {bounds}',
      ru: 'планы {plans} карты `{card}` нельзя выполнить все вместе при {bounds}',
    },
    disagree: {
      severity: 'warning',
      en: 'the plans {plans} of `{card}` contradict one another: whoever meets some of them exactly misses or passes the others, by {identities}',
      ru: 'планы {plans} карты `{card}` противоречат друг другу: кто точно выполнит одни, не попадёт в другие, это следует из {identities}',
    },
    'disagree-bounds': {
      severity: 'warning',
      en: 'the plans {plans} of `{card}` cannot be met exactly within {bounds}',
      ru: 'планы {plans} карты `{card}` нельзя выполнить точно при {bounds}',
    },
    perfect: {
      severity: 'error',
      en: 'the plans {plans} of `{card}` give {steps}, and `{metric}` is never above {bound}: there is no room for a single miss',
      ru: 'из планов {plans} карты `{card}` следует {steps}, а больше {bound} показатель `{metric}` не бывает: запаса нет совсем',
    },
    'perfect-low': {
      severity: 'error',
      en: 'the plans {plans} of `{card}` give {steps}, and `{metric}` is never below {bound}: there is no room for a single miss',
      ru: 'из планов {plans} карты `{card}` следует {steps}, а меньше {bound} показатель `{metric}` не бывает: запаса нет совсем',
    },
  },
  passed: {
    en: 'the plans can hold together; plans: {plans}, relations between metrics: {identities}',
    ru: 'планы выполнимы вместе; планов: {plans}, связей между показателями: {identities}',
  },
  bad: {
    title: { en: 'As many orders planned as leads: every lead must buy', ru: 'Заказов в плане столько же, сколько лидов: купить должен каждый' },
    patch: ordered(400),
  },
  good: { title: { en: 'Three orders planned for ten leads', ru: 'В плане три заказа на десять лидов' }, patch: ordered(120) },
  check: (context) => {
    const identities = identitiesOf(context.policy);
    const plans = context.cards.reduce((count, view) => count + checkCard(context, view, identities), 0);
    context.passWith({ plans, identities: identities.length });
  },
});
