import { rationals } from '@scorewright/engine';
import { sheetOf } from '../analyses/along.ts';
import { exactOf, exactText, isLess } from '../analyses/exact.ts';
import type { CardView, Context, FactSet, Report } from '../context.ts';
import type { Fix, Witness } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** The worked example of the card that pays most, or least. */
function example({ policy }: Context, view: CardView, wanted: 1 | -1): { readonly id: string; readonly facts: FactSet; readonly pay: string } | undefined {
  const paid = (policy.examples ?? [])
    .filter(({ scorecard, expect }) => scorecard === view.card.id && expect.problems === undefined)
    .flatMap(({ id, facts }) => {
      const texts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]));
      const pay = view.payAt(texts);
      return 'value' in pay ? [{ id, facts: texts, pay: pay.value }] : [];
    });
  return paid.reduce<(typeof paid)[number] | undefined>(
    (best, one) => (!best || rationals.compare(exactOf(one.pay), exactOf(best.pay)) === wanted ? one : best),
    undefined,
  );
}

const isPast = (pay: string, stated: string, wanted: 1 | -1): boolean => rationals.compare(exactOf(pay), exactOf(stated)) === wanted;

/** Facts that pay more than the stated maximum (or less than the minimum), by the engine: the policy's own example first. */
function proofs(context: Context, view: CardView, stated: string, wanted: 1 | -1): readonly Witness[] {
  const { extremes } = view;
  const worked = example(context, view, wanted);
  const extreme = 'value' in extremes ? (wanted > 0 ? extremes.value.atMax : extremes.value.atMin) : undefined;
  const pay = extreme && view.payAt(extreme);
  const byExample: readonly Witness[] =
    worked && isPast(worked.pay, stated, wanted)
      ? [{ scorecard: view.card.id, facts: worked.facts, pay: worked.pay, note: { en: `example ${worked.id}`, ru: `пример ${worked.id}` } }]
      : [];
  const isFurther = extreme && pay && 'value' in pay && isPast(pay.value, byExample[0]?.pay ?? stated, wanted);
  return isFurther ? [...byExample, { scorecard: view.card.id, facts: extreme, pay: pay.value }] : byExample;
}

const mostOf = (pays: readonly string[], wanted: 1 | -1): string => pays.reduce((best, pay) => (isPast(pay, best, wanted) ? pay : best));

function checkMaximum(context: Context, view: CardView, stated: string): void {
  const { extremes, pointer } = view;
  const witness = proofs(context, view, stated, 1);
  const at = `${pointer}/statedMaximum`;
  if (witness.length === 0) {
    if (!('value' in extremes)) context.notAnalysed(at, extremes.reason);
    return;
  }
  const found = 'value' in extremes ? extremes.value.max : undefined;
  const [example] = witness;
  if (found === undefined || found === 'unbounded') {
    const limit: Fix = {
      title: { en: 'pay no more than what is stated', ru: 'не платить больше, чем указано' },
      safe: false,
      patch: view.card.limits
        ? [{ op: 'add', path: `${pointer}/limits/-`, value: { id: 'stated-maximum', on: 'variable', atMost: stated } }]
        : [{ op: 'add', path: `${pointer}/limits`, value: [{ id: 'stated-maximum', on: 'variable', atMost: stated }] }],
    };
    return context.report({ message: 'unbounded', pointer: at, data: { card: view.card.id, stated, pay: example?.pay ?? stated }, witness, fix: limit });
  }
  const maximum = mostOf([found, ...witness.map(({ pay }) => pay)], 1);
  context.report({
    message: 'maximum',
    pointer: at,
    data: { card: view.card.id, stated, maximum, pay: example?.pay ?? maximum },
    witness,
    money: { amount: exactText(rationals.minus(exactOf(maximum), exactOf(stated))) },
    fix: { title: { en: 'state the true maximum', ru: 'указать настоящий максимум' }, patch: [{ op: 'replace', path: at, value: maximum }], safe: true },
  });
}

function checkMinimum(context: Context, view: CardView, stated: string): void {
  const witness = proofs(context, view, stated, -1);
  const [first] = witness;
  if (!first) return;
  const at = `${view.pointer}/statedMinimum`;
  const minimum = mostOf(
    witness.map(({ pay }) => pay),
    -1,
  );
  const report: Report = {
    message: 'minimum',
    pointer: at,
    data: { card: view.card.id, stated, minimum },
    witness,
    money: { amount: exactText(rationals.minus(exactOf(stated), exactOf(minimum))) },
  };
  const { extremes } = view;
  const isKnown = 'value' in extremes && extremes.value.min !== '-infinity';
  context.report({
    ...report,
    ...(isKnown && {
      fix: {
        title: { en: 'state the true minimum', ru: 'указать настоящий минимум' },
        patch: [{ op: 'replace', path: at, value: mostOf([extremes.value.min, minimum], -1) }],
        safe: true,
      },
    }),
  });
}

/** Stated, never reached by any facts, and that is proven; where pay reads declared facts too, they are not searched and nothing is proven. */
function checkEmpty({ report, metric }: Context, view: CardView, stated: string): void {
  const { card, pointer, extremes } = view;
  if (!('value' in extremes) || !extremes.value.proven || extremes.value.max === 'unbounded') return;
  if (sheetOf(view)?.inputs.some(({ id }) => metric(id) === undefined)) return;
  // The search leaves rounding out, and what is paid is rounded.
  const paid = view.payAt(extremes.value.atMax);
  const max = mostOf([extremes.value.max, ...('value' in paid ? [paid.value] : [])], 1);
  if (!isLess(rationals.plus(exactOf(max), rationals.ONE), exactOf(stated))) return;
  report({
    message: 'empty',
    pointer: `${pointer}/statedMaximum`,
    data: { card: card.id, stated, maximum: max },
    fix: {
      title: { en: 'state the true maximum', ru: 'указать настоящий максимум' },
      patch: [{ op: 'replace', path: `${pointer}/statedMaximum`, value: max }],
      safe: true,
    },
  });
}

export const falseMaximum = defineRule({
  id: 'R19',
  name: 'false-maximum',
  origin: 'case M04',
  needs: ['sheet', 'shape', 'examples'],
  title: { en: 'The stated maximum is not the maximum', ru: 'Указанный максимум не является максимумом' },
  why: {
    en: 'A maximum that is not one misleads twice: the budget counts on it, and the people are told that there is no point in going further. Pay above it is then taken for a mistake.',
    ru: 'Максимум, который им не является, обманывает дважды: на него рассчитан бюджет, а людям сказано, что дальше стараться незачем. Выплату выше него потом принимают за ошибку.',
  },
  messages: {
    maximum: {
      severity: 'error',
      en: 'the maximum of `{card}` is stated as {stated}, but pay can come to {maximum}; {pay} is paid for the facts shown',
      ru: 'максимум по карте `{card}` указан как {stated}, но выплата может дойти до {maximum}; за приведённые факты платят {pay}',
    },
    unbounded: {
      severity: 'error',
      en: 'the maximum of `{card}` is stated as {stated}, but pay has no limit; {pay} is paid for the facts shown',
      ru: 'максимум по карте `{card}` указан как {stated}, но выплата ничем не ограничена; за приведённые факты платят {pay}',
    },
    minimum: {
      severity: 'error',
      en: 'the minimum of `{card}` is stated as {stated}, but pay can fall to {minimum}',
      ru: 'минимум по карте `{card}` указан как {stated}, но выплата может упасть до {minimum}',
    },
    empty: {
      severity: 'warning',
      en: 'the maximum of `{card}` is stated as {stated}, but no facts give more than {maximum}',
      ru: 'максимум по карте `{card}` указан как {stated}, но ни при каких фактах не платят больше {maximum}',
    },
  },
  passed: {
    en: 'no facts that the document permits pay more than the stated maximum, or less than the stated minimum',
    ru: 'никакие допустимые факты не дают больше указанного максимума или меньше указанного минимума',
  },
  bad: {
    title: { en: 'A maximum that an accelerated indicator passes', ru: 'Максимум, который превышается' },
    patch: [{ op: 'replace', path: '/scorecards/0/statedMaximum', value: 80_000 }],
  },
  good: { title: { en: 'No maximum is stated', ru: 'Максимум не указан' }, patch: [{ op: 'remove', path: '/scorecards/0/statedMaximum' }] },
  check: (context) => {
    for (const view of context.cards) {
      const { statedMaximum, statedMinimum } = view.card;
      if (statedMaximum !== undefined) {
        checkMaximum(context, view, exactText(exactOf(statedMaximum)));
        checkEmpty(context, view, exactText(exactOf(statedMaximum)));
      }
      if (statedMinimum !== undefined) checkMinimum(context, view, exactText(exactOf(statedMinimum)));
    }
  },
});
