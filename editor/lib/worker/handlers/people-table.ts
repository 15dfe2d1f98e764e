import { decimalSignOf, describe, factTypes, readFactsTable, type FactsDocument, type PolicyDocument } from '@scorewright/engine';
import { textIn } from '#lib/format/text.ts';
import { LANGUAGES, type Language } from '#lib/words/language.ts';
import { firstPeriodOf } from './period.ts';

/** What people write above the columns that are no facts. */
const HEADINGS: readonly (readonly [column: string, said: readonly string[]])[] = [
  ['employee.id', ['табельный номер', 'таб. №', 'таб. номер', 'табельный №', 'employee number', 'employee id', 'personnel number', 'staff number']],
  ['employee.name', ['фио', 'ф. и. о.', 'сотрудник', 'работник', 'имя', 'name', 'full name', 'employee']],
  ['period.from', ['период с', 'начало периода', 'с', 'period from', 'from', 'start']],
  ['period.until', ['период по', 'конец периода', 'по', 'period until', 'period to', 'until', 'to', 'end']],
  ['scorecard', ['карта', 'карта показателей', 'card', 'scorecard']],
];

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase().replaceAll('ё', 'е');

/** The column that a heading means: an id, a name that a regulation gives to a fact or a card's owner, or a customary word. */
function meanings(documents: readonly PolicyDocument[]): (heading: string) => string | undefined {
  const names = documents.flatMap(({ policy: { metrics, facts = [], languages } }) =>
    [...metrics, ...facts].flatMap(({ id, name }) => LANGUAGES.map((language) => [plain(textIn(name, language, languages)), id] as const)),
  );
  const known = new Map([...HEADINGS.flatMap(([column, said]) => said.map((word) => [word, column] as const)), ...names]);
  return (heading) => known.get(plain(heading));
}

/** Thousands as people set them apart: `1 250 000,5`. */
const GROUPED = /^-?\d{1,3}(?:\s\d{3})+(?:,\d+)?$/;

/**
 * As a spreadsheet in Russian writes a table: `1 250,5` and `31.10.2026` become `1250.5` and `2026-10-31`. Cells in quotes stay, and so do commas that could as
 * well stand between thousands: they are refused, never guessed.
 */
function withPlainCells(table: string): string {
  const [head = ''] = table.split(/\r?\n/, 1);
  const separator = ['\t', ';'].find((sign) => head.includes(sign));
  if (separator === undefined) return table;
  const rows = table.split('\n').map((line) => line.split(separator).map((cell) => cell.trim()));
  const decimal = decimalSignOf(rows, separator);
  const written = (cell: string): string => {
    const number = GROUPED.test(cell) ? cell.replace(/\s/g, '') : cell;
    if (decimal === 'comma' && /^-?\d+,\d+$/.test(number)) return number.replace(',', '.');
    return /^-?\d+$/.test(number) ? number : cell.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
  };
  return rows.map((cells) => cells.map(written).join(separator)).join('\n');
}

/** The people of a table, read with both states of a regulation: what is a fact of either is a column. Faults are sentences. */
export function readPeople(
  table: string,
  documents: readonly [before: PolicyDocument, after: PolicyDocument],
  language: Language,
): { readonly people: readonly FactsDocument[]; readonly faults: readonly string[] } {
  const [, after] = documents;
  const [card, ...others] = after.policy.scorecards;
  const read = readFactsTable(withPlainCells(table), {
    types: new Map(documents.flatMap(({ policy }) => [...factTypes(policy)])),
    meantBy: meanings(documents),
    defaults: card && others.length === 0 ? { scorecard: card.id, period: firstPeriodOf(after, card.id) } : {},
  });
  return {
    people: read.documents,
    faults: read.problems.map(
      (problem) => `${problem.line === undefined || problem.line < 2 ? '' : `${problem.line}: `}${describe(problem, language).message}`,
    ),
  };
}
