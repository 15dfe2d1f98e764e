import { rationals } from '@scorewright/engine';
import { order, textOf } from '../amounts.ts';
import { defineRule } from '../rule.ts';

const timesCount = (amount: string, count: number): string =>
  rationals.toDecimal(rationals.times(rationals.fromDecimal(amount), rationals.rational(BigInt(count))));

export const unboundedLiability = defineRule({
  id: 'R33',
  name: 'unbounded-liability',
  origin: 'finance',
  needs: ['sheet', 'shape', 'budget'],
  title: { en: 'The company may owe more than it has planned, or without bound', ru: 'Обязательство по премиям не ограничено или выше бюджета' },
  why: {
    en: 'A curve without a cap is a promise without a limit. One windfall, one mistyped fact, and the bonus of one person is the budget of the department.',
    ru: 'Кривая без верхнего предела означает обещание без границ. Одна удача или одна опечатка в факте, и премия одного человека равна бюджету отдела.',
  },
  messages: {
    unbounded: {
      severity: 'error',
      en: 'the bonus of card `{card}` has no upper bound: add a cap, a limit, or bounds to the facts',
      ru: 'премия по карте `{card}` ничем не ограничена сверху: добавьте верхний предел, лимит или границы фактов',
    },
    'above-budget': {
      severity: 'error',
      en: 'card `{card}` can cost {most} a period for {count} people, and its budget is {budget}: limit the bonus or raise the budget',
      ru: 'карта `{card}` может стоить {most} за период на {count} чел. при бюджете {budget}: ограничьте премию или увеличьте бюджет',
    },
    'no-budget': {
      severity: 'info',
      noEvidence: true,
      en: 'card `{card}` names no budget or no headcount: add them, and its largest cost of {most} a person can be held against them',
      ru: 'у карты `{card}` не указан бюджет или численность: добавьте их, чтобы сравнить с наибольшей выплатой {most} на человека',
    },
  },
  passed: { en: 'the largest cost of every card stays within its budget', ru: 'наибольшая стоимость каждой карты не выходит за бюджет' },
  bad: {
    title: { en: 'A budget below the largest bonus', ru: 'Бюджет меньше наибольшей премии' },
    patch: [{ op: 'replace', path: '/scorecards/0/budget', value: 80000 }],
  },
  good: {
    title: { en: 'A budget of exactly the largest bonus', ru: 'Бюджет, равный наибольшей премии' },
    patch: [{ op: 'replace', path: '/scorecards/0/budget', value: 88050 }],
  },
  check: ({ cards, report, notAnalysed }) => {
    for (const { card, pointer, extremes } of cards) {
      if (!('value' in extremes)) {
        notAnalysed(pointer, extremes.reason);
        continue;
      }
      const { max, atMax } = extremes.value;
      if (max === 'unbounded') {
        report({ message: 'unbounded', pointer, data: { card: card.id } });
        continue;
      }
      if (card.budget === undefined || card.headcount === undefined) {
        report({ message: 'no-budget', pointer, data: { card: card.id, most: max } });
        continue;
      }
      const most = timesCount(max, card.headcount);
      const budget = textOf(card.budget);
      if (order(most, budget) > 0) {
        report({
          message: 'above-budget',
          pointer: `${pointer}/budget`,
          data: { card: card.id, most, count: card.headcount, budget },
          witness: [{ scorecard: card.id, facts: atMax, pay: max }],
          money: { amount: rationals.toDecimal(rationals.minus(rationals.fromDecimal(most), rationals.fromDecimal(budget))), per: 'period' },
        });
      }
    }
  },
});
