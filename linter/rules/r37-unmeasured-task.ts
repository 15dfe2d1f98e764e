import { rationals } from '@scorewright/engine';
import type { Goal, Policy } from '@scorewright/schemas';
import { textOf } from '../amounts.ts';
import { isProfit } from '../analyses/profits.ts';
import { defineRule } from '../rule.ts';

/** Size of the change of a goal, without its sign; 0 where it is not stated. */
function changeOf({ base, target, change }: Goal): number {
  if (change !== undefined) return Math.abs(Number(textOf(change)));
  return base === undefined || target === undefined
    ? 0
    : Math.abs(Number(rationals.toDecimal(rationals.minus(rationals.fromDecimal(textOf(target)), rationals.fromDecimal(textOf(base))))));
}

/** Goals that an indicator or a metric serves. */
const served = ({ scorecards, metrics }: Policy): ReadonlySet<string> =>
  new Set([...scorecards.flatMap(({ indicators }) => indicators.flatMap(({ goal }) => goal ?? [])), ...metrics.flatMap(({ goal }) => goal ?? [])]);

export const unmeasuredTask = defineRule({
  id: 'R37',
  name: 'unmeasured-task',
  origin: 'balance of indicators',
  needs: ['goals', 'metrics'],
  title: { en: 'What is not measured is neglected', ru: 'Что не измеряется, тем пренебрегают' },
  why: {
    en: "Paying for volume without a guard on quality buys volume of poor quality, and a large part of the goal that no indicator serves is nobody's business.",
    ru: 'Оплата объёма без контроля качества покупает объём плохого качества, а крупная часть цели, за которой не стоит ни один показатель, ничья.',
  },
  limits: {
    weightyLeaf: {
      default: 20,
      what: {
        en: 'share of all changes in the goal tree, in percent, from which a leaf needs an indicator',
        ru: 'доля всех изменений дерева целей в процентах, начиная с которой листу нужен показатель',
      },
    },
  },
  messages: {
    'no-guard': {
      severity: 'warning',
      en: 'indicator `{indicator}` pays for the volume of `{metric}`, and no metric guards its quality: name one that would show it',
      ru: 'показатель `{indicator}` платит за объём `{metric}`, но качество ничем не контролируется: назовите метрику, которая его покажет',
    },
    'leaf-unserved': {
      severity: 'warning',
      en: 'goal `{goal}` carries {share} % of the changes, and no indicator serves it: point an indicator at it',
      ru: 'на цель `{goal}` приходится {share} % изменений, но её не обслуживает ни один показатель: свяжите с ней показатель',
    },
  },
  passed: {
    en: 'every volume has a guard, and every weighty goal an indicator',
    ru: 'у каждого объёма есть контрольная метрика, у каждой весомой цели есть показатель',
  },
  bad: { title: { en: 'Leads without a guard', ru: 'Лиды без контроля качества' }, patch: [{ op: 'remove', path: '/metrics/0/guards' }] },
  good: {
    title: { en: 'Leads with one guard', ru: 'Лиды с одной контрольной метрикой' },
    patch: [{ op: 'replace', path: '/metrics/0/guards', value: ['rejected-leads'] }],
  },
  check: ({ policy, cards, limit, report }) => {
    for (const { indicators } of cards) {
      for (const { indicator, metric, pointer } of indicators) {
        const volume = metric?.measure === 'total' && metric.direction === 'higher' && indicator.type !== 'cut-off' && !isProfit(metric);
        if (volume && (metric.guards ?? []).length === 0) report({ message: 'no-guard', pointer, data: { indicator: indicator.id, metric: metric.id } });
      }
    }
    const goals = policy.goals ?? [];
    const leaves = goals.filter(({ id }) => !goals.some(({ parent }) => parent === id));
    const total = leaves.reduce((sum, goal) => sum + changeOf(goal), 0);
    const known = served(policy);
    goals.forEach((goal, index) => {
      if (!leaves.includes(goal) || known.has(goal.id) || total === 0) return;
      const share = Math.round((changeOf(goal) / total) * 100);
      if (share >= limit('weightyLeaf')) report({ message: 'leaf-unserved', pointer: `/goals/${index}`, data: { goal: goal.id, share } });
    });
  },
});
