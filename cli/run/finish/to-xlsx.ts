import { dayOf } from '../values/dates.ts';
import type { ResultColumn } from '../work/result-columns.ts';
import { rowsOf } from './rows-of.ts';
import { ZipFile } from './zip-file.ts';

/** Rows of a sheet, the head included. */
const MOST_ROWS = 1_048_576;
const CHUNK = 256 * 1024;
const SPREADSHEET_ZERO = dayOf('1899-12-30');
const [STYLE_HEAD, STYLE_DATE, STYLE_MONEY] = [1, 2, 3];
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// Characters that XML cannot hold at all.
// eslint-disable-next-line no-control-regex
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text within XML. */
export const escapeXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)
    ? text.replace(IMPOSSIBLE, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;

/** A text is a text, whatever it begins with: no spreadsheet takes it for a formula. */
const textCell = (text: string, style = 0): string =>
  `<c t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** A number whose digits a double holds; a longer one stays a text, exact. */
const isShort = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;

function cell(text: string, { kind }: ResultColumn): string {
  if (text === '') return '<c/>';
  if (kind === 'date') return `<c s="${STYLE_DATE}"><v>${dayOf(text) - SPREADSHEET_ZERO}</v></c>`;
  if (kind === 'truth') return `<c t="b"><v>${text === 'true' ? 1 : 0}</v></c>`;
  if (kind === 'integer') return `<c><v>${text}</v></c>`;
  return kind === 'decimal' && isShort(text) ? `<c s="${STYLE_MONEY}"><v>${text}</v></c>` : textCell(text);
}

/** The rows of all sheets, one after the other; asked for by sheet. */
class Rows {
  readonly #parts: AsyncIterator<readonly (readonly string[])[]>;
  #rows: readonly (readonly string[])[] = [];
  #at = 0;
  isDone = false;

  constructor(parts: AsyncIterable<readonly (readonly string[])[]>) {
    this.#parts = parts[Symbol.asyncIterator]();
  }

  /** Undefined: there are no more. */
  async next(): Promise<readonly string[] | undefined> {
    while (this.#at >= this.#rows.length) {
      const part = await this.#parts.next();
      if (part.done === true) {
        this.isDone = true;
        return undefined;
      }
      this.#rows = part.value;
      this.#at = 0;
    }
    return this.#rows[this.#at++];
  }
}

const widthOf = ({ kind, id }: ResultColumn): number =>
  id === 'employee.name' ? 32 : kind === 'decimal' ? 16 : kind === 'integer' ? 9 : Math.max(12, id.length + 2);

async function* sheetXml(rows: Rows, first: readonly string[] | undefined, columns: readonly ResultColumn[]): AsyncGenerator<string> {
  const widths = columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`).join('');
  let text = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row>${columns.map(({ id }) => textCell(id, STYLE_HEAD)).join('')}</row>`;
  let count = 1;
  for (let row = first; row !== undefined; row = count < MOST_ROWS ? await rows.next() : undefined) {
    text += '<row>';
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column !== undefined) text += cell(row[index] ?? '', column);
    }
    text += '</row>';
    count += 1;
    if (text.length >= CHUNK) {
      yield text;
      text = '';
    }
  }
  yield `${text}</sheetData></worksheet>`;
}

const sheetNumbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheetNumbers(
    sheets,
  )
    .map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`;

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const workbook = (sheets: number, title: string): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheetNumbers(sheets)
    .map((number) => `<sheet name="${escapeXml(sheets === 1 ? title : `${title} ${number}`)}" sheetId="${number}" r:id="rId${number}"/>`)
    .join('')}</sheets></workbook>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00##"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Writes the results as a workbook, in as many sheets as they need. */
export async function toXlsx(from: string, to: string, columns: readonly ResultColumn[], title: string): Promise<void> {
  const zip = await ZipFile.create(to);
  try {
    const rows = new Rows(rowsOf(from, columns.length));
    await rows.next();
    let sheets = 0;
    for (let first = await rows.next(); sheets === 0 || first !== undefined; first = await rows.next()) {
      sheets += 1;
      await zip.add(`xl/worksheets/sheet${sheets}.xml`, sheetXml(rows, first, columns));
      if (rows.isDone) break;
    }
    await zip.add('xl/styles.xml', [STYLES]);
    await zip.add('xl/workbook.xml', [workbook(sheets, title)]);
    await zip.add('xl/_rels/workbook.xml.rels', [
      relations([
        ...sheetNumbers(sheets).map((number) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const),
        [`rId${sheets + 1}`, 'styles', 'styles.xml'],
      ]),
    ]);
    await zip.add('_rels/.rels', [relations([['rId1', 'officeDocument', 'xl/workbook.xml']])]);
    await zip.add('[Content_Types].xml', [contentTypes(sheets)]);
  } catch (error) {
    await zip.abort();
    throw error;
  }
  await zip.close();
}
