import { rationals } from '@scorewright/engine';
import { exactText, isSame, magnitude, shown } from '../analyses/exact.ts';
import { withMaximum } from '../analyses/restated-maximum.ts';
import { sharedOut, statedTargetBonus, weighedIn, weightSets, type WeightSet } from '../analyses/weights.ts';
import type { CardView, Context, Report } from '../context.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

const { HUNDRED, minus, over, times } = rationals;

function fixOf({ document }: Context, view: CardView, { entries }: WeightSet): { readonly fix: Fix } | undefined {
  const shared = sharedOut(entries.map(({ weight }) => weight));
  if (!shared) return undefined;
  const patch = entries.map(({ pointer }, index) => ({ op: 'replace', path: pointer, value: Number(shared[index]) }) as const);
  const title = { en: 'share the difference out in proportion to the weights', ru: 'распределить разницу пропорционально весам' };
  return { fix: { title, patch: withMaximum(document, view, patch), safe: false } };
}

/** What the difference is worth: that part of the target bonus. */
function moneyOf({ card }: CardView, { sum }: WeightSet): Pick<Report, 'money'> {
  const bonus = statedTargetBonus(card);
  return bonus ? { money: { amount: shown(magnitude(over(times(minus(sum, HUNDRED), bonus), HUNDRED))) } } : {};
}

const messageOf = ({ sum, variant }: WeightSet): string => {
  if (isSame(sum, rationals.ONE)) return 'fractions';
  return `${rationals.compare(sum, HUNDRED) > 0 ? 'over' : 'under'}${variant === undefined ? '' : '-variant'}`;
};

function checkCard(context: Context, view: CardView): void {
  const { report } = context;
  const sets = weightSets(view);
  const weighed = view.card.weightVariants === undefined ? weighedIn(view.card) : [];
  const bare = view.indicators.filter(({ indicator }) => weighed.includes(indicator) && indicator.weight === undefined);
  bare.forEach(({ indicator, pointer }) => report({ message: 'no-weight', pointer, data: { indicator: indicator.id } }));
  // The sum of what is there says little while a weight is missing.
  if (bare.length > 0) return;
  for (const set of sets.filter(({ sum, inParts }) => !inParts && !isSame(sum, HUNDRED))) {
    const data = { card: view.card.id, variant: set.variant ?? '', sum: exactText(set.sum), difference: exactText(magnitude(minus(set.sum, HUNDRED))) };
    report({ message: messageOf(set), pointer: set.pointer, data, ...moneyOf(view, set), ...fixOf(context, view, set) });
  }
}

export const weightsSum = defineRule({
  id: 'R11',
  name: 'weights-sum',
  origin: 'source 003',
  needs: ['sheet'],
  title: { en: 'Weights do not sum to 100 %', ru: 'Сумма весов не равна 100 %' },
  why: {
    en: 'When the weights fall short of 100 %, part of the promised bonus can never be earned. When they exceed it, everybody who meets the plan is paid more than was budgeted.',
    ru: 'Если сумма весов меньше 100 %, часть обещанной премии заработать нельзя. Если больше, каждый, кто выполнил план, получает больше, чем заложено в бюджет.',
  },
  messages: {
    over: {
      severity: 'error',
      en: 'the weights of `{card}` sum to {sum} %: {difference} % of the target bonus is paid beyond what is promised',
      ru: 'веса карты `{card}` в сумме дают {sum} %: {difference} % целевой премии выплачивается сверх обещанного',
    },
    under: {
      severity: 'error',
      en: 'the weights of `{card}` sum to {sum} %: {difference} % of the target bonus can never be earned',
      ru: 'веса карты `{card}` в сумме дают {sum} %: {difference} % целевой премии заработать нельзя',
    },
    'over-variant': {
      severity: 'error',
      en: 'the weights of variant `{variant}` of `{card}` sum to {sum} %: {difference} % of the target bonus is paid beyond what is promised',
      ru: 'веса варианта `{variant}` карты `{card}` в сумме дают {sum} %: {difference} % целевой премии выплачивается сверх обещанного',
    },
    'under-variant': {
      severity: 'error',
      en: 'the weights of variant `{variant}` of `{card}` sum to {sum} %: {difference} % of the target bonus can never be earned',
      ru: 'веса варианта `{variant}` карты `{card}` в сумме дают {sum} %: {difference} % целевой премии заработать нельзя',
    },
    fractions: {
      severity: 'error',
      en: 'the weights of `{card}` sum to 1: they are written as fractions, and the document counts them in percent',
      ru: 'веса карты `{card}` в сумме дают 1: они записаны долями, а документ считает их в процентах',
    },
    'no-weight': {
      severity: 'error',
      en: 'the indicator `{indicator}` is weighed and has no weight',
      ru: 'показатель `{indicator}` взвешивается, но веса у него нет',
    },
  },
  passed: { en: 'every set of weights sums to exactly 100 %; sets: {sets}', ru: 'каждый набор весов даёт ровно 100 %; наборов: {sets}' },
  bad: {
    title: { en: 'Weights of 40, 30 and 20 %', ru: 'Веса 40, 30 и 20 %' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/2/weight', value: 20 }],
  },
  good: {
    title: { en: 'Weights of 40, 35 and 25 %', ru: 'Веса 40, 35 и 25 %' },
    patch: [
      { op: 'replace', path: '/scorecards/0/indicators/1/weight', value: 35 },
      { op: 'replace', path: '/scorecards/0/indicators/2/weight', value: 25 },
    ],
  },
  check: (context) => {
    context.passWith({ sets: context.cards.reduce((count, view) => count + weightSets(view).length, 0) });
    context.cards.forEach((view) => checkCard(context, view));
  },
});
