import type { print as english } from './print.en.ts';
import { plural, type SameWords } from './words.ts';

export const print: SameWords<typeof english> = {
  title: 'Печатный вид',
  intro: 'Положение целиком как пронумерованный юридический текст, составленный из данных. Номер пункта ведёт к строкам расчёта, в которые он превращается.',
  language: 'Язык текста',
  print: 'Напечатать или сохранить в PDF',
  preparing: 'Текст готовится…',
  notYet: 'Текст можно будет напечатать, когда документ примет форму положения.',
  lines: (from, to) => (from === to ? `строка ${from}` : `строки ${from}–${to}`),
  linesOf: (number, count) => `Пункт ${number}: ${count} ${plural(count, 'строка', 'строки', 'строк')} расчёта`,
  edit: (number) => `Изменить пункт ${number}`,
  editThis: 'Изменить',
};
