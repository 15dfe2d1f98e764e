import { Workbook } from '@cj-tech-master/excelts';
import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import type { CardOutcome, ExplainedLine, Language, LineValue, PolicyDocument, Spreadsheet, SpreadsheetLayout, SpreadsheetRow } from '@scorewright/engine';
import { explain, labelOf, spreadsheetOf, textIn } from '@scorewright/engine';
import type { Words } from '../shell/words.ts';
import { employeeOf } from '../show/card.ts';

const WORDS = {
  calculation: { en: 'Calculation', ru: 'Расчёт' },
  facts: { en: 'Facts', ru: 'Факты' },
  line: { en: 'Line', ru: 'Строка' },
  value: { en: 'Value (formula)', ru: 'Значение (формула)' },
  exact: { en: 'Before rounding (formula)', ru: 'До округления (формула)' },
  ours: { en: 'Calculated by scorewright', ru: 'Рассчитано программой' },
  same: { en: 'Same', ru: 'Совпадает' },
  clause: { en: 'Clause', ru: 'Пункт' },
  how: { en: 'How', ru: 'Как получено' },
  id: { en: 'Id', ru: 'Id' },
  name: { en: 'Fact', ru: 'Факт' },
  unit: { en: 'Unit', ru: 'Единица' },
  part: { en: 'part of the next line', ru: 'часть следующей строки' },
  missing: { en: '=NA() stands for a fact that is not known', ru: '=NA() стоит вместо неизвестного факта' },
  help: {
    en: 'Change a fact on the other sheet, and everything is calculated again. Numbers of a spreadsheet are binary fractions of 15 digits: lines that the regulation does not round agree to 15 digits, rounded ones exactly.',
    ru: 'Измените факт на другом листе, и всё пересчитается. Числа электронной таблицы двоичные, в них 15 цифр: строки, которые положение не округляет, совпадают до 15 цифр, округлённые совпадают точно.',
  },
} satisfies { [name: string]: Words };

const FIRST_ROW = 5;
const FIRST_FACT = 2;
const [LINE, VALUE, EXACT, OURS, SAME, CLAUSE, HOW, ID] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

const GREY = { argb: 'FF808080' };
const INPUT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } } as const;

const layoutOf = (language: Language): SpreadsheetLayout => ({
  fact: (index) => `'${WORDS.facts[language]}'!$C$${index + FIRST_FACT}`,
  exact: (row) => `$${EXACT}$${row + FIRST_ROW}`,
  value: (row) => `$${VALUE}$${row + FIRST_ROW}`,
});

/** A date as the day that a spreadsheet counts. */
const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** What a value is in a cell: numbers to the digits that a cell holds. */
function plain(value: Extract<LineValue, { state: 'value' }>['value'], kind: string): number | string | boolean | Date {
  if (typeof value === 'object') return Number(value.toFixed());
  return kind === 'date' ? dateOf(String(value)) : value;
}

type Result = number | string | boolean | Date | { error: '#N/A' | '#DIV/0!' };

function resultOf(value: LineValue | undefined): Result {
  if (value?.state === 'value') return plain(value.value, value.line.type.kind);
  return { error: value?.state === 'missing' ? '#N/A' : '#DIV/0!' };
}

const MONEY = '#,##0.00##########';
const NUMBER = '0.###############';
const DATE = 'yyyy-mm-dd';

function formatOf(kind: string, unit: string, currency: string): string | undefined {
  if (kind === 'date') return DATE;
  return kind === 'number' ? (unit === currency ? MONEY : NUMBER) : undefined;
}

function head(sheet: Worksheet, row: number, titles: readonly string[]): void {
  titles.forEach((title, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = title;
    cell.font = { bold: true };
    cell.fill = HEAD_FILL;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
}

function putFormula(cell: Cell, formula: string, result: Result | undefined): void {
  cell.value = (result === undefined ? { formula } : { formula, result }) as Cell['value'];
}

interface Written {
  readonly policy: PolicyDocument;
  readonly outcome: CardOutcome;
  readonly language: Language;
  readonly spreadsheet: Spreadsheet;
  readonly cached: boolean;
}

function writeFacts(sheet: Worksheet, { policy, outcome, language, spreadsheet }: Written): void {
  const names = new Map(
    [...policy.policy.metrics, ...(policy.policy.facts ?? [])].map(({ id, name }) => [id, textIn(name, language, policy.policy.languages)]),
  );
  head(sheet, 1, [WORDS.name[language], WORDS.id[language], WORDS.facts[language], WORDS.unit[language]]);
  for (const [index, { id, type, whenMissing }] of spreadsheet.facts.entries()) {
    const row = index + FIRST_FACT;
    const given = outcome.trace?.facts?.get(id);
    const value = given === undefined || typeof given === 'symbol' ? whenMissing : given;
    sheet.getCell(`A${row}`).value = names.get(id) ?? id;
    sheet.getCell(`B${row}`).value = id;
    const cell = sheet.getCell(`C${row}`);
    cell.fill = INPUT_FILL;
    if (value === undefined) putFormula(cell, 'NA()', { error: '#N/A' });
    else if (type.kind === 'number') cell.value = Number(typeof value === 'object' ? value.toFixed() : value);
    else cell.value = type.kind === 'date' ? dateOf(String(value)) : (value as string | boolean);
    const unit = type.kind === 'number' ? type.unit : '';
    const format = formatOf(type.kind, unit, policy.policy.currency);
    if (format !== undefined) cell.numFmt = format;
    sheet.getCell(`D${row}`).value = unit === '1' ? '' : unit;
  }
  sheet.getCell(`A${spreadsheet.facts.length + FIRST_FACT + 1}`).value = WORDS.missing[language];
  [44, 28, 20, 14].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
}

const sameResult = (own: LineValue | undefined, cached: boolean): Result | undefined =>
  !cached ? undefined : own?.state === 'value' || own?.state === 'missing' ? true : { error: '#DIV/0!' };

/** Whether the formula gives what was calculated: numbers to the digits that a cell holds. */
const sameFormula = (row: number, kind: string): string => {
  const [value, ours] = [`${VALUE}${row}`, `${OURS}${row}`];
  if (kind === 'number') return `IF(ISNA(${value}),ISNA(${ours}),ABS(${value}-${ours})<=1E-14*ABS(${ours}))`;
  return kind === 'text' ? `IF(ISNA(${value}),ISNA(${ours}),EXACT(${value},${ours}))` : `IF(ISNA(${value}),ISNA(${ours}),${value}=${ours})`;
};

function writePart(sheet: Worksheet, row: number, formula: string, language: Language): void {
  const label = sheet.getCell(`${LINE}${row}`);
  label.value = `    ${WORDS.part[language]}`;
  label.font = { color: GREY, italic: true };
  const cell = sheet.getCell(`${EXACT}${row}`);
  putFormula(cell, formula, undefined);
  cell.font = { color: GREY };
}

/** What we calculated, as a value that no formula changes. */
function writeOurs(cell: Cell, own: LineValue | undefined): void {
  const result = resultOf(own);
  if (typeof result === 'object' && 'error' in result) putFormula(cell, result.error === '#N/A' ? 'NA()' : '1/0', result);
  else cell.value = result;
}

function writeFormulas(sheet: Worksheet, row: number, { line, exact, value = '' }: SpreadsheetRow, own: LineValue | undefined, cached: boolean): void {
  const before = own?.state === 'value' && own.before !== undefined ? plain(own.before, 'number') : resultOf(own);
  putFormula(sheet.getCell(`${VALUE}${row}`), value, cached ? resultOf(own) : undefined);
  putFormula(sheet.getCell(`${EXACT}${row}`), exact, cached ? before : undefined);
  writeOurs(sheet.getCell(`${OURS}${row}`), own);
  putFormula(sheet.getCell(`${SAME}${row}`), sameFormula(row, line.type.kind), sameResult(own, cached));
}

function writeLine(
  sheet: Worksheet,
  row: number,
  written: SpreadsheetRow,
  { policy, outcome, language, cached }: Written,
  told: ExplainedLine | undefined,
): void {
  const { line, kind, exact } = written;
  if (kind === 'part') {
    writePart(sheet, row, exact, language);
    return;
  }
  writeFormulas(sheet, row, written, outcome.trace?.byId.get(line.id), cached);
  sheet.getCell(`${LINE}${row}`).value = labelOf(policy, line, language);
  sheet.getCell(`${CLAUSE}${row}`).value = told?.clause ?? '';
  sheet.getCell(`${HOW}${row}`).value = told?.formula ?? '';
  sheet.getCell(`${ID}${row}`).value = line.id;
  const format = formatOf(line.type.kind, line.type.kind === 'number' ? line.type.unit : '', policy.policy.currency);
  if (format !== undefined) for (const column of [VALUE, EXACT, OURS]) sheet.getCell(`${column}${row}`).numFmt = format;
  if (line.id === 'total' || line.id === 'bonus') for (const column of [LINE, VALUE]) sheet.getCell(`${column}${row}`).font = { bold: true };
}

function writeCalculation(sheet: Worksheet, written: Written): void {
  const { policy, outcome, language, spreadsheet } = written;
  const explanation = explain(policy, outcome, language);
  const how = new Map(explanation.blocks.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const)));
  sheet.getCell('A1').value = explanation.title;
  sheet.getCell('A1').font = { bold: true, size: 14 };
  sheet.getCell('A2').value = [employeeOf(outcome), ...explanation.preamble].filter((text) => text !== '').join(' · ');
  sheet.getCell('A3').value = WORDS.help[language];
  head(
    sheet,
    FIRST_ROW - 1,
    [WORDS.line, WORDS.value, WORDS.exact, WORDS.ours, WORDS.same, WORDS.clause, WORDS.how, WORDS.id].map((words) => words[language]),
  );
  for (const [index, row] of spreadsheet.rows.entries()) writeLine(sheet, index + FIRST_ROW, row, written, how.get(row.line.id));
  [48, 20, 22, 20, 12, 12, 60, 32].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.views = [{ state: 'frozen', ySplit: FIRST_ROW - 1 }];
}

/** A calculated card as a workbook of live formulas. `cached`: with the values that they give, for those who only look; without them every reader has to calculate. */
export async function proofWorkbook(policy: PolicyDocument, outcome: CardOutcome, language: Language, cached = true): Promise<Uint8Array> {
  const { sheet } = outcome;
  if (sheet === undefined) throw new Error('a card without a sheet has no proof');
  const spreadsheet = spreadsheetOf(sheet, layoutOf(language));
  const workbook = new Workbook();
  const written = { policy, outcome, language, spreadsheet, cached };
  writeCalculation(workbook.addWorksheet(WORDS.calculation[language]), written);
  writeFacts(workbook.addWorksheet(WORDS.facts[language]), written);
  workbook.calcProperties = { fullCalcOnLoad: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
