import { defineProblems } from '../problem.ts';

/** Problems of a table of facts. */
export const tableProblems = defineProblems({
  'empty-table': {
    cause: { en: 'the table is empty', ru: 'таблица пуста' },
    remedy: {
      en: 'write a header with the names of the columns, and one row a person',
      ru: 'запишите строку с именами столбцов и по строке на человека',
    },
  },
  'table-without-rows': {
    cause: { en: 'the table has a header and no rows', ru: 'в таблице есть заголовок, но нет строк' },
    remedy: { en: 'add one row a person', ru: 'добавьте по строке на человека' },
  },
  'row-width': {
    cause: { en: 'the row has {cells} cells, and the header has {columns}', ru: 'в строке ячеек: {cells}, а в заголовке — {columns}' },
    remedy: {
      en: 'add or remove cells; a value that has the separator in it stands in double quotes',
      ru: 'добавьте или удалите ячейки; значение, внутри которого есть разделитель, ставится в двойные кавычки',
    },
  },
  'too-many-columns': {
    cause: { en: 'the table has more than {most} columns', ru: 'в таблице больше {most} столбцов' },
    remedy: { en: 'keep the columns that the policy reads', ru: 'оставьте столбцы, которые читает положение' },
  },
  'column-without-name': {
    cause: { en: 'a column has no name', ru: 'у столбца нет имени' },
    remedy: { en: 'write the id of a fact, or remove the column', ru: 'запишите id факта или удалите столбец' },
  },
  'repeated-column': {
    cause: { en: 'the column `{name}` stands twice in the header', ru: 'столбец `{name}` указан в заголовке дважды' },
    remedy: { en: 'keep one of them', ru: 'оставьте один из них' },
  },
  'unknown-column': {
    cause: {
      en: '`{name}` is neither a column of the document nor the id of a fact',
      ru: '`{name}` — не столбец документа и не id факта',
    },
    remedy: {
      en: 'write the id of a fact, such as `{example}`, or one of `{known}`',
      ru: 'запишите id факта, например `{example}`, или одно из имён `{known}`',
    },
  },
  'not-a-boolean': {
    cause: { en: '`{text}` stands where yes or no is needed', ru: 'вместо «да» или «нет» стоит `{text}`' },
    remedy: { en: 'write `true` or `false`', ru: 'напишите `true` (да) или `false` (нет)' },
  },
  'unclosed-quote': {
    cause: {
      en: 'a cell begins with a double quote and does not end with one',
      ru: 'ячейка начинается двойной кавычкой, но не заканчивается ею',
    },
    remedy: { en: 'close the quote; a quote within a cell is written twice', ru: 'закройте кавычку; кавычка внутри ячейки пишется дважды' },
  },
  'text-beside-quotes': {
    cause: { en: 'after the closing quote of a cell there is more text', ru: 'после закрывающей кавычки в ячейке стоит ещё текст' },
    remedy: {
      en: 'put the whole cell in quotes; a quote within it is written twice',
      ru: 'поставьте в кавычки всю ячейку; кавычка внутри неё пишется дважды',
    },
  },
});
