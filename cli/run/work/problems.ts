import type { Language, Problem } from '@scorewright/engine';
import { describe } from '@scorewright/engine';
import type { Words, WordData } from '../../shell/words.ts';
import { say } from '../../shell/words.ts';

/** Something about a row. `line`: from 1; `column`: from 0, below zero the row as a whole. */
export interface RowProblem {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly cause: string;
  readonly remedy: string;
}

interface RunWords {
  readonly cause: Words;
  readonly remedy: Words;
}

const words = (en: string, ru: string): Words => ({ en, ru });

/** Problems of rows that only a run has; those of facts and policies are the engine's. */
const RUN_PROBLEMS = {
  'row-width': {
    cause: words('the row has {cells} cells, the head has {columns}', 'в строке ячеек: {cells}, а в заголовке: {columns}'),
    remedy: words('put texts that have the separator in them in quotes', 'заключите в кавычки тексты, в которых есть разделитель'),
  },
  'not-an-object': {
    cause: words('the line is no JSON object of plain values', 'строка не объект JSON с простыми значениями'),
    remedy: words(
      'write one object a line, such as {"employee.id": "417", "revenue": "1200.50"}',
      'пишите по одному объекту в строке, например {"employee.id": "417", "revenue": "1200.50"}',
    ),
  },
  'unclosed-quote': {
    cause: words('a quote that opens a cell is not closed', 'кавычка, которая открывает ячейку, не закрыта'),
    remedy: words('close it, or double the quotes that belong to the text', 'закройте её или удвойте кавычки, которые относятся к тексту'),
  },
  'text-beside-quotes': {
    cause: words('there is text beside the quotes of a cell', 'рядом с кавычками ячейки есть текст'),
    remedy: words('put the whole cell in quotes, and double the quotes within it', 'заключите в кавычки всю ячейку, а кавычки внутри удвойте'),
  },
  'wrong-encoding': {
    cause: words('the row has bytes that are no text in {encoding}', 'в строке есть байты, которые не являются текстом в кодировке {encoding}'),
    remedy: words('save the file in one encoding, best UTF-8', 'сохраните файл в одной кодировке, лучше всего UTF-8'),
  },
  'point-where-comma': {
    cause: words('`{text}` has a decimal point, the other numbers of the file have a comma', '`{text}` записано с точкой, а остальные числа файла с запятой'),
    remedy: words('write it with a comma, or say `--decimal point` for the whole file', 'запишите с запятой или укажите `--decimal point` для всего файла'),
  },
  'ambiguous-date': {
    cause: words('`{text}` can be read as two dates', '`{text}` можно прочитать как две разные даты'),
    remedy: words('write 2026-10-31 or 31.10.2026', 'запишите 2026-10-31 или 31.10.2026'),
  },
  'not-a-truth': {
    cause: words('`{text}` is neither yes nor no', '`{text}` не да и не нет'),
    remedy: words('write yes or no, true or false, 1 or 0', 'напишите да или нет, true или false, 1 или 0'),
  },
  'repeated-employee': {
    cause: words(
      'this employee has another row for the same days of the same period, line {other}',
      'у этого сотрудника уже есть строка на те же дни того же периода, строка {other}',
    ),
    remedy: words(
      'leave one of them, or say which days each is for (stretch.from, stretch.until)',
      'оставьте одну или укажите, за какие дни каждая (stretch.from, stretch.until)',
    ),
  },
  'stretch-outside-period': {
    cause: words('the days {from} to {until} are not within the period', 'дни с {from} по {until} не входят в период'),
    remedy: words('correct the days or the period', 'исправьте дни или период'),
  },
  'stretch-without-proration': {
    cause: words(
      'the row is for a part of the period, and the card `{scorecard}` does not say how pay is prorated by calendar days',
      'строка за часть периода, а карта `{scorecard}` не говорит, как выплата делится по календарным дням',
    ),
    remedy: words(
      'give the card a proration, or the row the days worked and the norm',
      'задайте в карте пропорцию или укажите в строке отработанные дни и норму',
    ),
  },
  'not-gathered': {
    cause: words('`{text}` cannot be gathered into `{fact}` of `{group}`', '`{text}` нельзя собрать в `{fact}` группы `{group}`'),
    remedy: words('correct the cell: the result of the group depends on it', 'исправьте ячейку: от неё зависит результат группы'),
  },
  'unknown-group': {
    cause: words('`{group}` is none of the groups in the column of `{id}`', '`{group}` нет среди групп столбца `{id}`'),
    remedy: words('give the group a row in the file of groups', 'добавьте группу в файл групп'),
  },
  'share-not-usable': {
    cause: words(
      '`{line}` is {value}: a pool is shared by amounts of at most 6 decimals that are not negative',
      '`{line}` равно {value}: фонд делится по неотрицательным суммам не более чем с 6 знаками',
    ),
    remedy: words('round the line in the policy', 'округлите строку в положении'),
  },
} satisfies { readonly [code: string]: RunWords };

export type RunProblemCode = keyof typeof RUN_PROBLEMS;
export const RUN_PROBLEM_CODES: readonly string[] = Object.keys(RUN_PROBLEMS);

/** A problem of the run itself. */
export function runProblem(code: RunProblemCode, line: number, column: number, language: Language, data: WordData = {}): RowProblem {
  const { cause, remedy } = RUN_PROBLEMS[code];
  return { line, column, code, severity: 'error', cause: say(cause, language, data), remedy: say(remedy, language, data) };
}

/** A problem of the engine about a row. */
export function engineProblem(found: Problem, line: number, column: number, language: Language): RowProblem {
  const { cause, remedy } = describe(found, language);
  return { line, column, code: found.code, severity: found.severity === 'error' ? 'error' : 'warning', cause, remedy };
}
