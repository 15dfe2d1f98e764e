import { compareLimits, isCountedNoun, rationals, type Breakpoint, type Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import { percentOf } from '../amounts.ts';
import { binomialBelow, poissonBelow } from '../analyses/chance.ts';
import { LEAST_HISTORY, metricsOf, rawOfCard } from '../analyses/past.ts';
import type { CardView, Context } from '../context.ts';
import { namesIn } from '../metric-graph.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

interface Cliff {
  readonly at: string;
  readonly jump: string;
}

const isSame = (a: Breakpoint['left'], b: Breakpoint['value']): boolean => a !== undefined && b !== undefined && compareLimits(a, b) === 0;

/** What is lost past a breakpoint, away from what is better; undefined where nothing is. */
function lossPast({ left, right }: Breakpoint, isLower: boolean): Rational | undefined {
  const [good, bad] = isLower ? [left, right] : [right, left];
  return typeof good === 'object' && typeof bad === 'object' && compareLimits(good, bad) > 0 ? rationals.minus(good, bad) : undefined;
}

/** Whether somebody exactly on plan stands on the good side: beyond the breakpoint, or on it where it counts as reached. */
function standsOn(breakpoint: Breakpoint, onPlan: string, isLower: boolean): boolean {
  const order = rationals.compare(breakpoint.at, rationals.fromDecimal(onPlan));
  if (order === 0) return isSame(isLower ? breakpoint.left : breakpoint.right, breakpoint.value);
  return isLower ? order > 0 : order < 0;
}

/** The cliffs that end below the value on plan (above it where less is better) and are worth more than the limit, with what they are worth. */
function cliffsBehind(view: CardView, fact: string, onPlan: string, least: string, isLower: boolean): readonly Cliff[] {
  const shape = view.shapeOver(fact);
  if (!('value' in shape)) return [];
  return shape.value.breakpoints.flatMap((breakpoint) => {
    const jump = breakpoint.kind === 'jump' && standsOn(breakpoint, onPlan, isLower) ? lossPast(breakpoint, isLower) : undefined;
    return jump && rationals.compare(jump, rationals.fromDecimal(least)) > 0
      ? [{ at: rationals.toDecimal(breakpoint.at, 6), jump: rationals.toDecimal(jump, 2) }]
      : [];
  });
}

/** Facts that this one is a share of: `meetings` of `calls` in a percent of two counts. */
function trialsOf(fact: string, metrics: ReadonlyMap<string, Metric>): string | undefined {
  for (const { formula } of metrics.values()) {
    const [part, whole] = typeof formula === 'object' && Array.isArray(formula['percent']) ? (formula['percent'] as readonly unknown[]) : [];
    if (namesIn(part)[0] === fact && namesIn(whole).length === 1) return namesIn(whole)[0];
  }
  return undefined;
}

/** Whether the metric counts events: whole by its domain, or a total in a counted noun. */
const isCount = ({ domain, unit, measure }: Metric): boolean => domain?.integer === true || (measure === 'total' && unit !== undefined && isCountedNoun(unit));

/** Chance to land on the bad side of the threshold when the true level is exactly on plan; undefined where nothing is known about the spread. */
function chancePast(
  metric: Metric,
  threshold: number,
  onPlan: number,
  trials: number | undefined,
): { readonly chance: number; readonly model: string } | undefined {
  const isLower = metric.direction === 'lower';
  if (isCount(metric)) {
    const count = isLower ? Math.floor(threshold) + 1 : Math.ceil(threshold);
    const isShare = trials !== undefined && trials >= onPlan;
    const below = isShare ? binomialBelow(Math.round(trials), onPlan / trials, count) : poissonBelow(onPlan, count);
    return { chance: isLower ? 1 - below : below, model: isShare ? 'binomial' : 'Poisson' };
  }
  const values = (metric.history ?? []).map(({ value }) => Number(value));
  if (values.length < LEAST_HISTORY) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean === 0) return undefined;
  const isPast = (value: number): boolean => (isLower ? (value / mean) * onPlan > threshold : (value / mean) * onPlan < threshold);
  return { chance: values.filter(isPast).length / values.length, model: 'history' };
}

function judge(context: Context, view: CardView, metric: Metric, metrics: ReadonlyMap<string, Metric>): void {
  const [facts, bonus] = [view.onPlan, view.targetBonus];
  const place = context.metric(metric.id);
  if (!('value' in facts) || !('value' in bonus) || !place) return;
  const onPlan = facts.value[metric.id];
  if (typeof onPlan !== 'string') return;
  const trialsFact = trialsOf(metric.id, metrics);
  const trials = trialsFact === undefined ? undefined : facts.value[trialsFact];
  const isLower = metric.direction === 'lower';
  for (const { at, jump } of cliffsBehind(view, metric.id, onPlan, percentOf(context.limit('minCliff', view), bonus.value), isLower)) {
    const found = chancePast(metric, Number(at), Number(onPlan), typeof trials === 'string' ? Number(trials) : undefined);
    const data = { metric: metric.id, at, jump, onPlan };
    if (!found) {
      context.report({ message: 'no-history', pointer: place.pointer, data: { ...data, least: LEAST_HISTORY } });
      continue;
    }
    const chance = Math.round(found.chance * 1000) / 10;
    const limit = context.limit('maxChance', view);
    if (chance > limit)
      context.report({
        message: isLower ? 'luck-above' : 'luck',
        pointer: place.pointer,
        data: { ...data, chance, limit, model: found.model },
        money: { amount: jump },
      });
  }
}

const checkCard = keptPerCard((context: Context, view: CardView): void => {
  const metrics = metricsOf(context);
  for (const metric of rawOfCard(view, metrics)) judge(context, view, metric, metrics);
});

export const luck = defineRule({
  id: 'R31',
  name: 'luck',
  origin: 'statistics',
  needs: ['shape', 'history'],
  title: { en: 'Luck alone decides whether a threshold is reached', ru: 'Достижение порога решает один лишь случай' },
  why: {
    en: 'Small counts swing by themselves. Somebody whose true level is exactly on plan should not lose a cliff of pay to the dice of one month.',
    ru: 'Малые числа колеблются сами по себе. Тот, кто на самом деле работает ровно на план, не должен терять ступень выплаты из-за случайности одного месяца.',
  },
  limits: {
    maxChance: { default: 10, what: { en: 'largest chance in percent', ru: 'наибольшая вероятность в процентах' } },
    minCliff: {
      default: 10,
      what: { en: 'smallest jump of pay that counts, in percent of the target bonus', ru: 'наименьший скачок выплаты в процентах целевой премии' },
    },
  },
  messages: {
    luck: {
      severity: 'warning',
      en: 'whoever is exactly on plan ({onPlan}) falls below {at} of `{metric}` by luck alone with a chance of {chance} % ({model}), more than {limit} %, and loses {jump}: soften the step, or measure over a longer period',
      ru: 'тот, кто работает ровно на план ({onPlan}), опускается ниже {at} по `{metric}` только из-за случая с вероятностью {chance} % ({model}), больше {limit} %, и теряет {jump}: сгладьте ступень или измеряйте за больший период',
    },
    'luck-above': {
      severity: 'warning',
      en: 'whoever is exactly on plan ({onPlan}) rises above {at} of `{metric}` by luck alone with a chance of {chance} % ({model}), more than {limit} %, and loses {jump}: soften the step, or measure over a longer period',
      ru: 'тот, кто работает ровно на план ({onPlan}), превышает {at} по `{metric}` только из-за случая с вероятностью {chance} % ({model}), больше {limit} %, и теряет {jump}: сгладьте ступень или измеряйте за больший период',
    },
    'no-history': {
      severity: 'info',
      noEvidence: true,
      en: 'the step of {jump} at {at} of `{metric}` may be a matter of luck: with fewer than {least} periods of history that is not known',
      ru: 'ступень {jump} при {at} по `{metric}` может зависеть от случая: меньше {least} периодов истории, судить нельзя',
    },
  },
  passed: {
    en: 'no threshold is missed by luck alone in more than {limit} % of periods',
    ru: 'ни один порог не теряется только из-за случая чаще, чем в {limit} % периодов',
  },
  bad: {
    title: { en: 'A step just below the plan of a count', ru: 'Ступень сразу под планом счётного показателя' },
    patch: [
      {
        op: 'add',
        path: '/scorecards/0/indicators/0/curve',
        value: {
          gives: 'percent',
          bands: [
            { id: 'below', to: 97, ends: '()', pays: { kind: 'nothing' } },
            { id: 'above', from: 97, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
          ],
        },
      },
    ],
  },
  good: {
    title: { en: 'A step far below it', ru: 'Ступень далеко под планом' },
    patch: [
      {
        op: 'add',
        path: '/scorecards/0/indicators/0/curve',
        value: {
          gives: 'percent',
          bands: [
            { id: 'below', to: 85, ends: '()', pays: { kind: 'nothing' } },
            { id: 'above', from: 85, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
          ],
        },
      },
    ],
  },
  check: (context) => {
    for (const view of context.cards) {
      context.passWith({ limit: context.limit('maxChance', view) });
      checkCard(context, view);
    }
  },
});
