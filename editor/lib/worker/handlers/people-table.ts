import { describe, factTypes, readFactsTable, type FactsDocument, type PolicyDocument } from '@scorewright/engine';
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

/** As a spreadsheet in Russian writes a table: `1 250,5` and `31.10.2026` become `1250.5` and `2026-10-31`. Cells in quotes stay. */
function withPlainCells(table: string): string {
  const header = /^[^\r\n]*/.exec(table)?.[0] ?? '';
  const separator = header.includes('\t') ? '\t' : header.includes(';') ? ';' : undefined;
  if (separator === undefined) return table;
  const written = (cell: string): string => {
    const text = cell.trim();
    if (/^-?\d[\d\s\u00a0\u202f]*(,\d+)?$/.test(text)) return text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    return text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
  };
  return table
    .split('\n')
    .map((line) => line.split(separator).map(written).join(separator))
    .join('\n');
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
