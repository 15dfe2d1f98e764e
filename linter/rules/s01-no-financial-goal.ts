import { shown } from '../analyses/exact.ts';
import { financialGoal, goalOf, goalTree, ownedShare, pathUp, type GoalTree } from '../analyses/goal-paths.ts';
import type { PlacedGoal } from '../analyses/goal-sums.ts';
import { payOfIndicator } from '../analyses/indicator-pay.ts';
import type { CardView, Context } from '../context.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

type ViewedIndicator = CardView['indicators'][number];

/** The one goal that names the indicator's metric: the document says it already. */
function goalThatNames(tree: GoalTree, { indicator, pointer }: ViewedIndicator): Fix | undefined {
  const [found, ...others] = [...tree.values()].filter(({ goal }) => goal.metric === indicator.metric);
  if (!found || others.length > 0 || !financialGoal(pathUp(tree, found.goal.id))) return undefined;
  return {
    title: { en: 'name the goal that this metric measures', ru: 'указать цель, которую измеряет эта метрика' },
    patch: [{ op: 'add', path: `${pointer}/goal`, value: found.goal.id }],
    safe: true,
  };
}

function checkIndicator({ report }: Context, tree: GoalTree, view: CardView, viewed: ViewedIndicator): PlacedGoal | undefined {
  const { indicator, pointer, metric } = viewed;
  const path = pathUp(tree, goalOf(indicator, metric));
  const root = financialGoal(path);
  if (root) return root;
  const [top] = path.slice(-1);
  const amount = payOfIndicator(view, indicator);
  const fix = path.length === 0 && indicator.goal === undefined ? goalThatNames(tree, viewed) : undefined;
  report({
    message: top ? 'not-financial' : 'no-goal',
    pointer,
    data: { indicator: indicator.id, ...(top && { goal: top.goal.id }) },
    ...(amount !== undefined && { money: { amount } }),
    ...(fix && { fix }),
  });
  return undefined;
}

function checkRoot({ report, limit, passWith }: Context, tree: GoalTree, root: PlacedGoal, indicators: number): void {
  const {
    goal: { id: goal, unit = '' },
    pointer,
    change,
  } = root;
  const share = ownedShare(tree, root);
  if (share === undefined || change === undefined) return report({ message: 'no-numbers', pointer, data: { goal } });
  passWith({ indicators, goal, share: shown(share, 1) });
  const least = limit('ownedShare');
  if (Number(shown(share)) >= least) return;
  report({ message: 'no-owner', pointer, data: { goal, share: shown(share, 1), limit: least, change: shown(change), unit } });
}

export const noFinancialGoal = defineRule({
  id: 'S01',
  name: 'no-financial-goal',
  origin: 'sin 1',
  needs: ['goals'],
  title: { en: 'The system has no tie to the financial goals of the company', ru: 'Система не связана с финансовыми целями компании' },
  why: {
    en: 'A bonus is money that the company pays for its own result. An indicator that leads to no financial goal is paid for whether or not the company earns anything by it.',
    ru: 'Премия – деньги, которые компания платит за собственный результат. За показатель, который не ведёт к финансовой цели, платят независимо от того, заработала ли на нём компания.',
  },
  limits: {
    ownedShare: {
      default: 80,
      what: {
        en: 'least share of the goal’s change that has an owner, in percent',
        ru: 'наименьшая доля изменения цели, у которой есть ответственный, в процентах',
      },
    },
  },
  messages: {
    'no-tree': {
      severity: 'error',
      en: 'the regulation has no financial goal: name one goal of the company in money, with base and target, and point the indicators at its parts',
      ru: 'в положении нет финансовой цели: назовите одну цель компании в деньгах, с базой и планом, и свяжите показатели с её составляющими',
    },
    'no-goal': {
      severity: 'error',
      en: 'indicator `{indicator}` serves no goal: point it at the part of the financial goal that it moves, or leave it out',
      ru: 'показатель `{indicator}` не связан ни с одной целью: укажите составляющую финансовой цели, на которую он влияет, или уберите его',
    },
    'not-financial': {
      severity: 'error',
      en: 'indicator `{indicator}` leads up to the goal `{goal}`, which is not financial: tie that goal to the financial one',
      ru: 'показатель `{indicator}` ведёт к цели `{goal}`, а она не финансовая: подчините её финансовой цели',
    },
    'no-owner': {
      severity: 'warning',
      en: 'the financial goal `{goal}` changes by {change} {unit}, and only {share} % of that is split into parts with an owner, less than {limit} %',
      ru: 'финансовая цель `{goal}` меняется на {change} {unit}, но лишь {share} % этого изменения разложено на составляющие с ответственным, меньше {limit} %',
    },
    'no-numbers': {
      severity: 'warning',
      noEvidence: true,
      en: 'the financial goal `{goal}` has no change in numbers: state its base and target, else nobody can say how much of it has an owner',
      ru: 'у финансовой цели `{goal}` нет изменения в числах: укажите базу и план, иначе нельзя сказать, за какую её часть кто-то отвечает',
    },
  },
  passed: {
    en: 'indicators that lead to the financial goal `{goal}`: {indicators} of {indicators}; {share} % of its change has an owner',
    ru: 'показателей, ведущих к финансовой цели `{goal}`: {indicators} из {indicators}; ответственный есть у {share} % её изменения',
  },
  bad: {
    title: { en: 'An indicator that leads nowhere', ru: 'Показатель, который никуда не ведёт' },
    patch: [
      { op: 'remove', path: '/scorecards/0/indicators/1/goal' },
      { op: 'remove', path: '/goals/3/metric' },
    ],
  },
  good: {
    title: { en: 'An indicator whose metric names the goal', ru: 'Показатель, цель которого указана в метрике' },
    patch: [
      { op: 'remove', path: '/scorecards/0/indicators/1/goal' },
      { op: 'add', path: '/metrics/1/goal', value: 'cost-of-leads' },
    ],
  },
  check: (context) => {
    const tree = goalTree(context.policy.goals ?? []);
    if (![...tree.values()].some(({ goal }) => goal.financial)) return context.report({ message: 'no-tree', pointer: tree.size > 0 ? '/goals' : '' });
    const scored = context.cards.flatMap((view) => view.indicators.filter(({ indicator }) => indicator.type !== 'cut-off').map((viewed) => ({ view, viewed })));
    const roots = new Set(scored.flatMap(({ view, viewed }) => checkIndicator(context, tree, view, viewed) ?? []));
    roots.forEach((root) => checkRoot(context, tree, root, scored.length));
  },
});
