import { WrongUse } from '../../shell/wrong-use.ts';

/** As many as the widest spreadsheet of people has, and more than any regulation reads. */
export const MOST_COLUMNS = 2000;

/** The file is something else than its name says, or than anything that we read. */
export const notATable = (file: string): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` is not a table that can be read: CSV (UTF-8, UTF-16 or windows-1251), XLSX, JSON lines or Parquet',
      ru: '`{file}` не таблица, которую можно прочитать: CSV (UTF-8, UTF-16 или windows-1251), XLSX, JSON Lines или Parquet',
    },
    { file },
  );

/** One JSON document, such as the facts of one card, where a row a line is wanted. */
export const emptyTable = (file: string): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` is empty: it takes a line of headings, and a row for each employee',
      ru: 'файл `{file}` пуст: нужны строка заголовков и по строке на каждого сотрудника',
    },
    { file },
  );

export const oneDocument = (file: string): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` is one JSON document; `run` reads JSON lines, one object in each line. The facts of one card are calculated by `scorewright calc`',
      ru: '`{file}` — один документ JSON; `run` читает JSON Lines, по объекту в строке. Факты одной карты рассчитывает `scorewright calc`',
    },
    { file },
  );

export const tooManyColumns = (file: string, columns: number): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` has {columns} columns, more than the {most} that a table of facts may have',
      ru: 'в `{file}` столбцов: {columns}, это больше допустимых {most}',
    },
    { file, columns, most: MOST_COLUMNS },
  );

/** A row longer than this is no row of facts. */
export const MOST_ROW = 16 * 1024 * 1024;

export const tooLongRow = (file: string): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` has a row of more than a reader can be asked to hold: this is no table of facts',
      ru: 'в `{file}` есть строка такой длины, что это не таблица фактов',
    },
    { file },
  );
