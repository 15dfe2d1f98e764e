import { order, shareOf } from '../amounts.ts';
import { LEAST_HISTORY, lineNumber, metricsOf, pastFacts, rawOfCard } from '../analyses/past.ts';
import type { CardView, Context } from '../context.ts';
import { defineRule } from '../rule.ts';

const rounded = (share: number): number => Math.round(share * 10) / 10;

/** The factor whose own worst value takes most of the pay on plan, everything else on plan. */
function worstFactor(view: CardView, raw: readonly string[]) {
  const onPlan = view.payAt({});
  if (!('value' in onPlan) || order(onPlan.value, '0') <= 0) return undefined;
  const found = raw.flatMap((fact) => {
    const shape = view.shapeOver(fact);
    if (!('value' in shape)) return [];
    const places = shape.value.breakpoints.flatMap(({ at }) => [
      at,
      { n: at.n * 10_000n + at.d, d: at.d * 10_000n },
      { n: at.n * 10_000n - at.d, d: at.d * 10_000n },
    ]);
    return places.flatMap((at) => {
      const value = (Number(at.n) / Number(at.d)).toFixed(4).replace(/\.?0+$/, '');
      const pay = view.payAt({ [fact]: value });
      return 'value' in pay ? [{ fact, value, pay: pay.value }] : [];
    });
  });
  const worst = found.reduce<(typeof found)[number] | undefined>((least, one) => (least && order(least.pay, one.pay) <= 0 ? least : one), undefined);
  return worst && { ...worst, onPlan: onPlan.value, share: shareOf(worst.pay, onPlan.value) ?? '0' };
}

function judgeHistory(context: Context, view: CardView, pointer: string): void {
  const past = pastFacts(rawOfCard(view, metricsOf(context)));
  if (!past) return context.report({ message: 'no-history', pointer, data: { card: view.card.id, least: LEAST_HISTORY } });
  const coefficients = past.flatMap(({ facts }) => lineNumber(view, facts, 'coefficient') ?? []);
  if (coefficients.length < LEAST_HISTORY)
    return context.notAnalysed(pointer, {
      en: 'the card cannot be calculated for the facts of its own history',
      ru: 'карту нельзя рассчитать по фактам её собственной истории',
    });
  const chance = rounded((coefficients.filter((coefficient) => coefficient === 0).length / coefficients.length) * 100);
  const limit = context.limit('maxChance', view);
  if (chance > limit) {
    const mean = Math.round((coefficients.reduce((sum, one) => sum + one, 0) / coefficients.length) * 1000) / 1000;
    context.report({ message: 'often-zero', pointer, data: { card: view.card.id, chance, mean, periods: coefficients.length, limit } });
  }
}

export const productCollapse = defineRule({
  id: 'R29',
  name: 'product-collapse',
  origin: 'cases M05, M08',
  needs: ['sheet', 'shape', 'history'],
  title: { en: 'Coefficients are multiplied: one bad factor takes the whole bonus', ru: 'Коэффициенты перемножаются: один плохой забирает всю премию' },
  why: {
    en: 'In a product every factor is a cut-off. One that falls to nothing, or far, wipes out whatever the others have earned, and average work earns less than the average of its factors.',
    ru: 'В произведении каждый множитель становится отсекающим. Тот, что падает до нуля или сильно проседает, стирает всё, что заработали остальные, а средняя работа стоит меньше среднего из коэффициентов.',
  },
  limits: {
    maxLoss: {
      default: 50,
      what: {
        en: 'largest part of the pay on plan, in percent, that one factor alone may take',
        ru: 'наибольшая часть выплаты на плане в процентах, которую может забрать один множитель',
      },
    },
    maxChance: {
      default: 10,
      what: {
        en: 'largest share of past periods, in percent, with a coefficient of zero',
        ru: 'наибольшая доля прошлых периодов в процентах с нулевым коэффициентом',
      },
    },
  },
  messages: {
    collapse: {
      severity: 'warning',
      en: 'the coefficients of card `{card}` are multiplied: `{fact}` at {value} alone leaves {pay} of {onPlan}, everything else on plan; add the coefficients by weight, or raise the lowest step',
      ru: 'коэффициенты карты `{card}` перемножаются: один `{fact}` со значением {value} оставляет {pay} из {onPlan} при остальном на плане; складывайте коэффициенты по весам или поднимите нижнюю ступень',
    },
    'often-zero': {
      severity: 'warning',
      en: 'in the {periods} past periods the product of card `{card}` would have been zero in {chance} %, more than {limit} %, and {mean} on average',
      ru: 'за {periods} прошлых периодов произведение карты `{card}` было бы нулевым в {chance} %, больше {limit} %, а в среднем {mean}',
    },
    'no-history': {
      severity: 'info',
      noEvidence: true,
      en: 'the metrics of card `{card}` have fewer than {least} common periods of history: how often the product collapses is not known',
      ru: 'у метрик карты `{card}` меньше {least} общих периодов истории: неизвестно, как часто произведение обнуляется',
    },
  },
  passed: {
    en: 'no card lets one factor take more than {limit} % of the pay on plan',
    ru: 'ни в одной карте один множитель не забирает больше {limit} % выплаты на плане',
  },
  bad: {
    title: { en: 'Scores multiplied', ru: 'Оценки перемножены' },
    patch: [{ op: 'replace', path: '/scorecards/0/combination', value: { method: 'product' } }],
  },
  good: { title: { en: 'Scores weighed and added', ru: 'Оценки взвешены и сложены' }, patch: [] },
  check: (context) => {
    for (const view of context.cards) {
      const limit = context.limit('maxLoss', view);
      context.passWith({ limit });
      if (view.card.combination.method !== 'product' || view.card.indicators.length < 2) continue;
      const pointer = `${view.pointer}/combination`;
      const worst = worstFactor(
        view,
        rawOfCard(view, metricsOf(context)).map(({ id }) => id),
      );
      if (!worst) context.notAnalysed(pointer, { en: 'pay on plan is not known, or zero', ru: 'выплата на плане неизвестна или равна нулю' });
      else if (100 - Number(worst.share) > limit) {
        const { fact, value, pay, onPlan } = worst;
        context.report({
          message: 'collapse',
          pointer,
          data: { card: view.card.id, fact, value, pay, onPlan },
          witness: [{ scorecard: view.card.id, facts: { [fact]: value }, pay }],
        });
      }
      judgeHistory(context, view, pointer);
    }
  },
});
