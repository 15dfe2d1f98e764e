import type { CardOutcome, Language } from '@scorewright/engine';
import type { Words } from '../shell/words.ts';
import { employeeOf } from './card.ts';
import { numberText } from './number.ts';
import type { Line } from './span.ts';
import { styled } from './span.ts';
import type { Column, Row } from './table.ts';
import { table } from './table.ts';

const TITLES = {
  who: { en: 'Employee', ru: 'Сотрудник' },
  card: { en: 'Card', ru: 'Карта' },
  salary: { en: 'Salary', ru: 'Оклад' },
  bonus: { en: 'Bonus', ru: 'Премия' },
  extras: { en: 'Extra pay', ru: 'Доплаты' },
  total: { en: 'Total', ru: 'Итого' },
} satisfies { [name: string]: Words };

const REFUSED: Words = { en: 'refused', ru: 'отказ' };

function rowOf(outcome: CardOutcome, language: Language): Row {
  const { totals, scorecard } = outcome;
  const who = employeeOf(outcome);
  if (totals === undefined) return [who, scorecard, '', '', '', styled('red', REFUSED[language])];
  const currency = outcome.sheet?.currency ?? '';
  return [
    who,
    scorecard,
    ...[totals.salary, totals.bonus, totals.extras].map((sum) => numberText(sum.toFixed(), language)),
    styled('bold', `${numberText(totals.total.toFixed(), language)} ${currency}`),
  ];
}

/** The totals of several cards, one a row, every digit shown. */
export function totalsLines(outcomes: readonly CardOutcome[], language: Language, columns: number | undefined): readonly Line[] {
  const right = (words: Words): Column => ({ title: words[language], align: 'right' });
  const heads: readonly Column[] = [
    { title: TITLES.who[language], flexible: true },
    { title: TITLES.card[language], flexible: true },
    right(TITLES.salary),
    right(TITLES.bonus),
    right(TITLES.extras),
    right(TITLES.total),
  ];
  return table(
    heads,
    outcomes.map((outcome) => rowOf(outcome, language)),
    columns,
  );
}
