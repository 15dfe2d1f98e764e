import type { Call } from '../arguments/command.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { say } from '../shell/words.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';
import { table } from '../show/table.ts';
import { faultTexts, letterOf } from './prepare/check-columns.ts';
import type { Population } from './prepare/population.ts';
import type { MatchedColumn } from './columns/match.ts';
import { factText } from './values/fact-text.ts';

const WORDS = {
  column: { en: 'Column', ru: 'Столбец' },
  name: { en: 'Name', ru: 'Название' },
  target: { en: 'Understood as', ru: 'Понято как' },
  by: { en: 'By', ru: 'По' },
  values: { en: 'First values, as they are read', ru: 'Первые значения, как они прочитаны' },
  id: { en: 'id', ru: 'id' },
  byName: { en: 'name', ru: 'названию' },
  mapping: { en: 'mapping', ru: 'сопоставлению' },
  ignored: { en: '(not used)', ru: '(не используется)' },
  near: { en: '(not used; did you mean `{near}`?)', ru: '(не используется; возможно, это `{near}`?)' },
  wrong: { en: '{text} ?', ru: '{text} ?' },
  format: { en: 'format', ru: 'формат' },
  encoding: { en: 'encoding', ru: 'кодировка' },
  separator: { en: 'separator', ru: 'разделитель' },
  decimal: { en: 'decimal sign', ru: 'десятичный знак' },
  sheet: { en: 'sheet', ru: 'лист' },
} satisfies { [name: string]: Words };

const FIRST = 3;

/** A cell as it is read; with a question mark where it cannot be. */
function shown(written: string, { target }: MatchedColumn, { source }: Population): string {
  if (target === undefined || written === '') return written;
  const read = factText(written, target.kind, source.dialect.decimal);
  return 'text' in read ? read.text : `${written} ?`;
}

const valuesOf = (column: MatchedColumn, population: Population): readonly string[] => {
  const { sample, source } = population;
  const rows = source.format === 'csv' && sample[0]?.every((text, index) => text === source.columns[index]) ? sample.slice(1) : sample;
  return rows.slice(0, FIRST).map((row) => shown(row[column.column] ?? '', column, population));
};

function targetText({ target, ignored, near }: MatchedColumn, call: Call): string {
  if (target !== undefined) return target.id;
  return ignored === undefined && near !== undefined ? say(WORDS.near, call.language, { near: near.id }) : WORDS.ignored[call.language];
}

function previewJson(population: Population, call: Call): unknown {
  const { source, matched } = population;
  return {
    format: 'scorewright-preview/1',
    facts: source.file,
    kind: source.format,
    ...Object.fromEntries(source.notes.map(({ id, value }) => [id, value])),
    columns: matched.columns.map((column) => ({
      column: letterOf(column.column),
      name: column.name,
      target: column.target?.id ?? null,
      ...(column.by !== undefined && { by: column.by }),
      ...(column.near !== undefined && { suggestion: column.near.id }),
      values: valuesOf(column, population),
    })),
    faults: faultTexts(matched, call.language),
  };
}

/** Shows what was understood of a table. */
export function showPreview(population: Population, call: Call, shell: Shell): void {
  const { language } = call;
  if (call.json) {
    shell.out.raw(jsonText(previewJson(population, call)));
    return;
  }
  const { source, matched } = population;
  const notes = [`${WORDS.format[language]}: ${source.format}`, ...source.notes.map(({ id, value }) => `${WORDS[id][language]}: ${value}`)];
  shell.out.print([styled('bold', source.file), ` (${notes.join(', ')})`]);
  const by = { id: WORDS.id, name: WORDS.byName, mapping: WORDS.mapping } as const;
  const rows = matched.columns.map((column) => [
    letterOf(column.column),
    column.name,
    targetText(column, call),
    column.by === undefined ? '' : by[column.by][language],
    valuesOf(column, population).join(' | '),
  ]);
  const heads = [WORDS.column, WORDS.name, WORDS.target, WORDS.by, WORDS.values].map((words, index) => ({
    title: words[language],
    ...(index === 4 || index === 1 ? { flexible: true as const } : {}),
  }));
  for (const line of table(heads, rows, shell.out.columns)) shell.out.print(line);
  for (const text of faultTexts(matched, language)) shell.err.print([styled('red', text)]);
}
