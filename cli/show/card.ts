import type { CardOutcome, ExplainedBlock, ExplainedLine, Explanation, Language } from '@scorewright/engine';
import type { Words } from '../shell/words.ts';
import type { Line, Span, Style } from './span.ts';
import { styled, textOf } from './span.ts';
import type { Column, Row } from './table.ts';
import { table } from './table.ts';
import { wrap } from './width.ts';

const TITLES = {
  line: { en: 'Line', ru: 'Строка' },
  value: { en: 'Value', ru: 'Значение' },
  how: { en: 'How', ru: 'Как получено' },
  clause: { en: 'Clause', ru: 'Пункт' },
} satisfies { [name: string]: Words };

const STATES = {
  missing: { en: 'missing', ru: 'нет данных' },
  failed: { en: 'problem', ru: 'ошибка' },
  'not-calculated': { en: 'not calculated', ru: 'не рассчитано' },
} satisfies { [state: string]: Words };

const stateOf = ({ state, value }: ExplainedLine, language: Language): Span =>
  state === 'value' ? (value ?? '') : styled(state === 'failed' ? 'red' : 'yellow', STATES[state][language]);

/** How a line came about: the numbers put in, the rounding where it changed something, what was done about a missing or corrected value. */
const howOf = ({ numbers, formula, rounding, note, correction }: ExplainedLine): string =>
  [numbers ?? formula, rounding?.before === rounding?.after ? '' : rounding?.sentence, correction?.sentence, note?.sentence]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');

const rowOf = (line: ExplainedLine, language: Language): Row => {
  const value = stateOf(line, language);
  const name = `  ${line.label}`;
  // The name of a band is a sentence, and the column of values is one of numbers.
  if (line.role === 'band' && line.state === 'value') return [name, '', value, line.clause];
  const bold = line.id === 'total' || line.id === 'bonus';
  return bold && typeof value === 'string' ? [styled('bold', name), styled('bold', value), howOf(line), line.clause] : [name, value, howOf(line), line.clause];
};

/** Paragraphs that fit the terminal. */
export const paragraph = (text: string, columns: number | undefined, indent = ''): readonly Line[] =>
  (columns === undefined ? [text] : wrap(text, columns - indent.length)).map((line) => [indent + line]);

const styledParagraph = (style: Style, text: string, columns: number | undefined): readonly Line[] =>
  paragraph(text, columns).map(([line = '']) => [styled(style, textOf(line))]);

export const titleLines = (title: string, columns: number | undefined): readonly Line[] => styledParagraph('bold', title, columns);

/** The lines of a block. A refused card has no total, also where one could be worked out from what is known. */
export const linesToShow = ({ lines }: ExplainedBlock, { status }: Explanation): readonly ExplainedLine[] =>
  status === 'refused' ? lines.filter(({ role }) => role !== 'total') : lines;

/** The total, or that there is none. */
export const conclusionLines = ({ conclusion, status }: Explanation, columns: number | undefined): readonly Line[] =>
  styledParagraph(status === 'refused' ? 'red' : 'bold', conclusion, columns);

/** A card as a table: a line of the sheet a row, a block of them under its title. */
export function cardLines(explanation: Explanation, columns: number | undefined): readonly Line[] {
  const { language, blocks, title, preamble } = explanation;
  const heads: readonly Column[] = [
    { title: TITLES.line[language], flexible: true },
    { title: TITLES.value[language], align: 'right' },
    { title: TITLES.how[language], flexible: true },
    { title: TITLES.clause[language] },
  ];
  const rows = blocks.flatMap((block): readonly Row[] => [
    [styled('cyan', block.title)],
    ...linesToShow(block, explanation).map((line) => rowOf(line, language)),
  ]);
  return [
    ...titleLines(title, columns),
    ...preamble.flatMap((sentence) => paragraph(sentence, columns)),
    [],
    ...(rows.length === 0 ? [] : [...table(heads, rows, columns), []]),
    ...conclusionLines(explanation, columns),
  ];
}

/** Who a card is about: name and number, as far as they are known. */
export const employeeOf = ({ employee }: CardOutcome): string => [employee?.name, employee?.id].filter((part) => part !== undefined && part !== '').join(' ');
