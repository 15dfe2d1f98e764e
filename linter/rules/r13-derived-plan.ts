import type { Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import { exactOf, exactText, isLess, shown } from '../analyses/exact.ts';
import { derivationsOf, isRoundingOf, isStated, upliftOf, type Derived, type StatedPlan } from '../analyses/plans.ts';
import type { CardView, Context } from '../context.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

const METHODS = {
  uplift: { en: 'the uplift on the baseline', ru: 'прирост к базе' },
  predecessor: { en: 'the average of the predecessor', ru: 'среднее предшественника' },
  capacity: { en: 'the capacity', ru: 'норма по мощности' },
  benchmark: { en: 'the benchmark', ru: 'отраслевой ориентир' },
  formula: { en: 'the formula', ru: 'формула' },
} as const;

const isWithin = ({ domain }: Metric, value: Rational): boolean =>
  !(domain?.min !== undefined && isLess(value, exactOf(domain.min))) && !(domain?.max !== undefined && isLess(exactOf(domain.max), value));

function fixOf({ pointer, metric }: CardView['indicators'][number], { value, from }: Derived): { readonly fix: Fix } | undefined {
  if (from !== 'document' || (metric && !isWithin(metric, value))) return undefined;
  return {
    fix: {
      title: { en: 'state what the derivation gives', ru: 'указать то, что даёт расчёт плана' },
      patch: [{ op: 'replace', path: `${pointer}/plan/stated`, value: shown(value, 12) }],
      safe: false,
    },
  };
}

function messageOf(plan: StatedPlan, { from }: Derived): string {
  if (from !== 'document') return 'example';
  return upliftOf(plan) ? 'uplift' : plan.method;
}

function checkCard(context: Context, view: CardView): number {
  let derived = 0;
  for (const placement of view.indicators) {
    const { indicator, pointer } = placement;
    const { plan } = indicator;
    if (!isStated(plan)) continue;
    const found = derivationsOf(context, view, indicator, plan);
    if (found.length === 0)
      context.notAnalysed(`${pointer}/plan`, {
        en: 'the derivation reads facts that no worked example gives',
        ru: 'расчёт плана читает факты, которых нет ни в одном примере',
      });
    derived += found.length;
    const wrong = found.find(({ value }) => !isRoundingOf(plan.stated, value));
    if (!wrong) continue;
    const parts = upliftOf(plan);
    context.report({
      message: messageOf(plan, wrong),
      pointer: `${pointer}/plan/stated`,
      data: {
        indicator: indicator.id,
        stated: exactText(exactOf(plan.stated)),
        derived: shown(wrong.value, 6),
        ...(wrong.from !== 'document' && { example: wrong.from.example }),
        ...(parts && { baseline: exactText(parts.baseline), uplift: exactText(parts.uplift) }),
      },
      ...fixOf(placement, wrong),
    });
  }
  return derived;
}

const derivedMessage = (method: keyof typeof METHODS) =>
  ({
    severity: 'error',
    en: `the plan of \`{indicator}\` is stated as {stated}, but ${METHODS[method].en} gives {derived}`,
    ru: `план показателя \`{indicator}\` указан как {stated}, а ${METHODS[method].ru} даёт {derived}`,
  }) as const;

export const derivedPlan = defineRule({
  id: 'R13',
  name: 'derived-plan',
  origin: 'case M19',
  needs: ['plan', 'sheet'],
  title: { en: 'A stated plan is not what its derivation gives', ru: 'Указанный план не совпадает с расчётным' },
  why: {
    en: 'A plan that claims to be last half-year plus 20 % and is not will be recomputed by the first person who misses it. Either the number or the rule is wrong, and people lose trust in both.',
    ru: 'План, который назван «среднее за полгода плюс 20 %» и им не является, пересчитает первый же, кто его не выполнит. Неверно либо число, либо правило, и доверие теряют оба.',
  },
  messages: {
    uplift: {
      severity: 'error',
      en: 'the plan of `{indicator}` is stated as {stated}, but {baseline} plus {uplift} % is {derived}',
      ru: 'план показателя `{indicator}` указан как {stated}, но {baseline} плюс {uplift} % — это {derived}',
    },
    predecessor: derivedMessage('predecessor'),
    capacity: derivedMessage('capacity'),
    benchmark: derivedMessage('benchmark'),
    formula: derivedMessage('formula'),
    example: {
      severity: 'error',
      en: 'the plan of `{indicator}` is stated as {stated}, but its derivation gives {derived} for the example `{example}`',
      ru: 'план показателя `{indicator}` указан как {stated}, но по данным примера `{example}` расчёт даёт {derived}',
    },
  },
  passed: {
    en: 'every stated plan is what its derivation gives; derivations checked: {derived}',
    ru: 'каждый указанный план совпадает с расчётным; проверено расчётов: {derived}',
  },
  bad: {
    title: { en: 'A baseline of 340 leads, an uplift of 20 %, a plan of 420', ru: 'База 340 лидов, прирост 20 %, план 420' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/plan', value: { method: 'uplift', baseline: 340, uplift: 20, stated: 420 } }],
  },
  good: {
    title: { en: 'A baseline of 340 leads, an uplift of 20 %, a plan of 408', ru: 'База 340 лидов, прирост 20 %, план 408' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/plan', value: { method: 'uplift', baseline: 340, uplift: 20, stated: 408 } }],
  },
  check: (context) => {
    const derived = context.cards.reduce((count, view) => count + checkCard(context, view), 0);
    context.passWith({ derived });
  },
});
