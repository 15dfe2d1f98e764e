import type { CardView } from '../context.ts';
import { percentOf, textOf } from '../amounts.ts';
import { percentText, weightSets } from '../analyses/weights.ts';
import { defineRule } from '../rule.ts';

interface Placed {
  readonly indicator: string;
  readonly weight: string;
  readonly pointer: string;
}

/** Every weight of a card in percent, with its place: of all variants, or of the indicators themselves. */
function weightsOf({ card, pointer }: CardView): readonly Placed[] {
  if (card.combination.weights === 'parts') {
    return weightSets({ card, pointer }).flatMap((set) => set.entries.map((entry) => ({ ...entry, weight: percentText(set, entry.weight) })));
  }
  if (card.weightVariants) {
    return card.weightVariants.flatMap(({ weights }, variant) =>
      weights.map(({ indicator, weight }, index) => ({
        indicator,
        weight: textOf(weight),
        pointer: `${pointer}/weightVariants/${variant}/weights/${index}/weight`,
      })),
    );
  }
  return card.indicators.flatMap(({ id, weight }, index) =>
    weight === undefined ? [] : [{ indicator: id, weight: textOf(weight), pointer: `${pointer}/indicators/${index}/weight` }],
  );
}

export const tinyWeight = defineRule({
  id: 'R34',
  name: 'tiny-weight',
  origin: 'design of scorecards',
  needs: ['sheet'],
  title: { en: 'An indicator weighs too little to matter', ru: 'Вес показателя слишком мал, чтобы на что-то влиять' },
  why: {
    en: 'An indicator of a few percent of the bonus costs as much measuring and discussion as any other, and moves nobody. It dilutes the ones that count.',
    ru: 'Показатель в несколько процентов премии требует столько же измерений и споров, сколько любой другой, но никого не сдвигает с места и размывает главные.',
  },
  limits: { minWeight: { default: 5, what: { en: 'smallest weight in percent of the bonus', ru: 'наименьший вес в процентах премии' } } },
  messages: {
    tiny: {
      severity: 'warning',
      en: 'indicator `{indicator}` weighs {weight} %, which is less than {limit} % of the bonus: leave it out, or give it a weight that is felt',
      ru: 'показатель `{indicator}` весит {weight} %, это меньше {limit} % премии: уберите его или дайте ему ощутимый вес',
    },
  },
  passed: { en: 'every weight is at least {limit} %', ru: 'все веса не меньше {limit} %' },
  bad: { title: { en: 'An indicator of 4 %', ru: 'Показатель с весом 4 %' }, patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/weight', value: 4 }] },
  good: {
    title: { en: 'An indicator of exactly 5 %', ru: 'Показатель с весом ровно 5 %' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/weight', value: 5 }],
  },
  check: ({ cards, limit, report, passWith }) => {
    for (const view of cards) {
      const least = limit('minWeight', view);
      passWith({ limit: least });
      const bonus = view.targetBonus;
      for (const { indicator, weight, pointer } of weightsOf(view)) {
        if (Number(weight) === 0 || Number(weight) >= least) continue;
        report({
          message: 'tiny',
          pointer,
          data: { indicator, weight, limit: least },
          ...('value' in bonus ? { money: { amount: percentOf(weight, bonus.value) } } : {}),
        });
      }
    }
  },
});
