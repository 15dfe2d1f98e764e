import { rationals, type Rational } from '@scorewright/engine';
import { exactOf, exactText, isSame } from '../analyses/exact.ts';
import { contradictions, effectOf, familiesOf, placedGoals, plainSum, raised, signedSum, type Family, type PlacedGoal } from '../analyses/goal-sums.ts';
import type { Context } from '../context.ts';
import type { Fix, PatchOperation } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** `30 + 5 + 5`: what each child does to the parent. */
const terms = ({ children }: Family): string =>
  children
    .map((child, index) => {
      const text = exactText(effectOf(child));
      const minus = text.startsWith('-');
      return index === 0 ? text : `${minus ? '-' : '+'} ${minus ? text.slice(1) : text}`;
    })
    .join(' ');

/** What a goal becomes: its target, its stated change, or both. */
function becomes({ goal, pointer }: PlacedGoal, change: Rational): readonly PatchOperation[] {
  return [
    ...(goal.target === undefined || goal.base === undefined
      ? []
      : [{ op: 'replace', path: `${pointer}/target`, value: exactText(rationals.plus(exactOf(goal.base), change)) } as const]),
    ...(goal.change === undefined ? [] : [{ op: 'replace', path: `${pointer}/change`, value: exactText(change) } as const]),
  ];
}

/** The parent takes the sum of its children, and those above it move with it: the goals of the owners are the evidence, the total follows from them. */
const fixOf = (goals: readonly PlacedGoal[], parent: PlacedGoal, by: Rational): Fix => ({
  title: { en: 'set the goal to what its children give', ru: 'поставить цель равной тому, что дают её составляющие' },
  patch: raised(goals, parent, by).flatMap(({ placed, change }) => becomes(placed, change)),
  safe: false,
});

function checkFamily({ report }: Context, goals: readonly PlacedGoal[], family: Family): void {
  const { parent, children, unknown } = family;
  const [change, sum] = [parent.change ?? rationals.ZERO, signedSum(family)];
  if (isSame(change, sum)) return;
  const data = { goal: parent.goal.id, change: exactText(change), sum: exactText(sum), terms: terms(family), children: children.map(({ goal }) => goal.id) };
  if (unknown.length > 0) return report({ message: 'unknown-child', pointer: parent.pointer, data: { ...data, unknown: unknown.map(({ goal }) => goal.id) } });
  const message = isSame(change, plainSum(family)) ? 'signs-forgotten' : 'sum';
  report({ message, pointer: parent.pointer, data, fix: fixOf(goals, parent, rationals.minus(sum, change)) });
}

function checkOwn({ report }: Context, goals: readonly PlacedGoal[]): void {
  for (const { goal, pointer, change, span } of contradictions(goals)) {
    report({
      message: 'own-change',
      pointer,
      data: {
        goal: goal.id,
        change: exactText(change),
        span: exactText(span),
        base: exactText(exactOf(goal.base ?? 0)),
        target: exactText(exactOf(goal.target ?? 0)),
      },
      fix: {
        title: { en: 'leave out the change: base and target say it', ru: 'убрать изменение: его задают база и цель' },
        patch: [{ op: 'remove', path: `${pointer}/change` }],
        safe: true,
      },
    });
  }
}

export const goalArithmetic = defineRule({
  id: 'R12',
  name: 'goal-arithmetic',
  origin: 'case M18',
  needs: ['goals'],
  title: { en: 'Goals do not add up', ru: 'Цели не сходятся' },
  why: {
    en: 'The goal of the company is split into parts with owners. If the parts do not add up to it, everybody can reach their own goal while the company misses its own, or the owners are asked for more than is needed.',
    ru: 'Цель компании разложена на части с ответственными. Если части не дают целого, каждый может выполнить своё, а компания нет; или с людей спрашивают больше, чем нужно.',
  },
  messages: {
    sum: {
      severity: 'error',
      en: 'the goal `{goal}` changes by {change}, but its children give {sum}: {terms}',
      ru: 'цель `{goal}` меняется на {change}, а её составляющие дают {sum}: {terms}',
    },
    'signs-forgotten': {
      severity: 'error',
      en: 'the goal `{goal}` changes by {change}, but its children give {sum}: {terms}; {change} comes out only when the signs are forgotten, and a cost that falls raises profit',
      ru: 'цель `{goal}` меняется на {change}, а её составляющие дают {sum}: {terms}; {change} получается, если забыть о знаках, а снижение затрат увеличивает прибыль',
    },
    'own-change': {
      severity: 'error',
      en: 'the goal `{goal}` goes from {base} to {target}, which is {span}, but its change is stated as {change}',
      ru: 'цель `{goal}` идёт от {base} к {target}, это {span}, а изменение указано как {change}',
    },
    'unknown-child': {
      severity: 'warning',
      noEvidence: true,
      en: 'the goal `{goal}` changes by {change}, its children give {sum}, and {unknown} have no numbers: whether the rest is theirs cannot be judged',
      ru: 'цель `{goal}` меняется на {change}, её составляющие дают {sum}, а у {unknown} чисел нет: покрывают ли они разницу, судить нельзя',
    },
  },
  passed: {
    en: 'every goal is the signed sum of its children; sums checked: {families}',
    ru: 'каждая цель равна сумме составляющих с их знаками; проверено сумм: {families}',
  },
  bad: {
    title: { en: 'A profit goal above what its drivers give', ru: 'Цель по прибыли выше того, что дают её составляющие' },
    patch: [{ op: 'replace', path: '/goals/0/target', value: 30_000_000 }],
  },
  good: {
    title: { en: 'A driver in a unit of its own is not added up', ru: 'Составляющая в другой единице не складывается' },
    patch: [
      {
        op: 'add',
        path: '/goals/-',
        value: {
          id: 'reply-time',
          name: { en: 'Time to the first reply', ru: 'Время до первого ответа' },
          parent: 'margin-of-leads',
          unit: 'h',
          base: 4,
          target: 1,
          owner: 'Head of sales',
        },
      },
    ],
  },
  check: (context) => {
    const goals = placedGoals(context.policy.goals ?? []);
    if (goals.length === 0) return context.notAnalysed('', { en: 'there is no goal tree', ru: 'дерева целей нет' });
    const families = familiesOf(goals);
    context.passWith({ families: families.length });
    checkOwn(context, goals);
    families.forEach((family) => checkFamily(context, goals, family));
  },
});
