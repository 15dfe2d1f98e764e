import type { Command } from '../arguments/command.ts';
import type { Option } from '../arguments/option.ts';
import { SEPARATOR_NAMES } from './columns/mapping-file.ts';
import { ENCODINGS } from './source/encoding.ts';

/** How a table of facts is read: what every verb that takes a population has. */
export const TABLE_OPTIONS: readonly Option[] = [
  {
    name: 'mapping',
    value: 'FILE',
    words: { en: 'which column is which fact, as `--save-mapping` writes it', ru: 'какой столбец какой факт, как записывает `--save-mapping`' },
  },
  { name: 'sheet', value: 'NAME', words: { en: 'the sheet of a workbook; by default the first', ru: 'лист книги; по умолчанию первый' } },
  {
    name: 'separator',
    value: 'SIGN',
    choices: SEPARATOR_NAMES,
    words: { en: 'what stands between cells; found by itself', ru: 'что стоит между ячейками; определяется само' },
  },
  {
    name: 'decimal',
    value: 'SIGN',
    choices: ['point', 'comma'],
    words: { en: 'the decimal sign of the file; found by itself where it can be', ru: 'десятичный знак файла; определяется сам, где это возможно' },
  },
  {
    name: 'encoding',
    value: 'NAME',
    choices: ENCODINGS,
    words: { en: 'the encoding of a text file; found by itself', ru: 'кодировка текстового файла; определяется сама' },
  },
  {
    name: 'period',
    value: 'PERIOD',
    words: { en: 'the period of rows that do not state theirs: 2026-10, 2026-Q4, 2026', ru: 'период строк, в которых он не указан: 2026-10, 2026-Q4, 2026' },
  },
  {
    name: 'scorecard',
    value: 'ID',
    words: { en: 'the card of all rows, over the one that the rows name', ru: 'карта для всех строк, вместо названной в строках' },
  },
];

/** What `run` takes, and its help. */
export const RUN: Omit<Command, 'run'> = {
  verb: 'run',
  summary: { en: 'calculate a whole company from a table, and write a table', ru: 'рассчитать всю компанию из таблицы в таблицу' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  options: [
    {
      name: 'facts',
      value: 'FILE',
      words: { en: 'a table of facts: CSV, XLSX, JSON lines (.jsonl) or Parquet', ru: 'таблица фактов: CSV, XLSX, JSON Lines (.jsonl) или Parquet' },
    },
    {
      name: 'out',
      value: 'FILE',
      words: { en: 'where the results go: .csv, .xlsx, .jsonl or .parquet', ru: 'куда записать результаты: .csv, .xlsx, .jsonl или .parquet' },
    },
    {
      name: 'preview',
      words: { en: 'only show what was understood of the columns and the first rows', ru: 'только показать, как поняты столбцы и первые строки' },
    },
    {
      name: 'on-error',
      value: 'WHAT',
      choices: ['stop', 'skip'],
      words: {
        en: 'stop (default): with one bad row nothing is written but the list of bad rows; skip: they are marked as refused',
        ru: 'stop (по умолчанию): из-за одной плохой строки не записывается ничего, кроме списка плохих строк; skip: они помечаются отказом',
      },
    },
    ...TABLE_OPTIONS,
    { name: 'save-mapping', value: 'FILE', words: { en: 'write down which column is which fact', ru: 'записать, какой столбец какой факт' } },
    {
      name: 'keep',
      value: 'COLUMN',
      many: true,
      words: { en: 'carry a column over into the results; may be repeated', ru: 'перенести столбец в результаты; можно повторять' },
    },
    {
      name: 'line',
      value: 'ID',
      many: true,
      words: { en: 'one more line of the card in the results; may be repeated', ru: 'ещё одна строка карты в результатах; можно повторять' },
    },
    {
      name: 'table-style',
      value: 'STYLE',
      choices: ['plain', 'excel'],
      words: {
        en: 'of CSV: plain (default: comma, decimal point) or excel (semicolon, decimal comma, as a Russian Excel opens it)',
        ru: 'для CSV: plain (по умолчанию: запятая, десятичная точка) или excel (точка с запятой, десятичная запятая, как открывает русский Excel)',
      },
    },
    {
      name: 'corrections',
      value: 'FILE',
      words: { en: 'correction records (JSON list), as in facts documents', ru: 'записи корректировок (список JSON), как в документах фактов' },
    },
    {
      name: 'groups',
      value: 'FILE',
      words: { en: 'teams and departments whose results their members read', ru: 'команды и отделы, результаты которых читают карты участников' },
    },
    { name: 'paid', value: 'FILE', words: { en: 'what was paid before: the difference comes out beside it', ru: 'что уже выплачено: рядом будет разница' } },
    {
      name: 'pool',
      value: 'AMOUNT',
      words: { en: 'share out this amount in proportion to the bonus, to the last kopeck', ru: 'разделить эту сумму пропорционально премии, до копейки' },
    },
    {
      name: 'pool-by',
      value: 'LINE',
      words: { en: 'the line that the pool is shared by; by default `bonus`', ru: 'строка, пропорционально которой делится фонд; по умолчанию `bonus`' },
    },
    { name: 'resume', words: { en: 'go on with a run that was interrupted', ru: 'продолжить прерванный расчёт' } },
    {
      name: 'save-every',
      value: 'SECONDS',
      words: { en: 'how much work an interruption may cost; by default 1', ru: 'сколько работы может стоить прерывание; по умолчанию 1' },
    },
    {
      name: 'overwrite',
      words: {
        en: 'replace results that are there, and begin anew after an interruption',
        ru: 'заменить имеющиеся результаты и начать прерванный расчёт заново',
      },
    },
    {
      name: 'threads',
      value: 'NUMBER',
      words: { en: 'worker threads; by default as many as there are cores', ru: 'число потоков; по умолчанию по числу ядер' },
    },
  ],
  notes: {
    en: 'Columns are found by id or by the name of a fact in any language. Bad rows are listed with line, column and reason in OUT.problems.csv. An interrupted run (Ctrl-C, a crash) goes on with `--resume`, and gives what it would have given. docs/runs.md tells all of it.',
    ru: 'Столбцы находятся по id или по названию факта на любом языке. Плохие строки с номером, столбцом и причиной записываются в OUT.problems.csv. Прерванный расчёт (Ctrl-C, сбой) продолжается с `--resume` и даёт то же, что дал бы без остановки. Подробно: docs/runs.md.',
  },
  examples: [
    {
      line: 'run policies/m04-sales-bands-accelerator --facts policies/m04-sales-bands-accelerator/population.csv --preview',
      words: { en: 'what is understood of a table', ru: 'как понята таблица' },
    },
    {
      line: 'run policies/m04-sales-bands-accelerator --facts policies/m04-sales-bands-accelerator/population.csv --out results.xlsx --overwrite',
      words: { en: 'the pay of everybody as a workbook', ru: 'выплаты всех сотрудников книгой Excel' },
    },
  ],
};
