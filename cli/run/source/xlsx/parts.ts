import { SaxParser } from '@cj-tech-master/excelts/xml';
import { notATable } from '../refuse.ts';
import { SharedTexts } from './shared-texts.ts';
import type { ZipEntry } from './zip.ts';
import { unpack } from './zip.ts';

/** Parts beside the sheets are small, but for the shared texts. */
const MOST_SMALL_PART = 32 * 1024 * 1024;
const MOST_TEXTS_PART = 512 * 1024 * 1024;
/** No text of a workbook is as long. */
const MOST_WITHOUT_TAG = 4 * 1024 * 1024;
/** Characters of shared texts that are kept: a million names. */
const MOST_TEXT = 25_000_000;

export interface Tag {
  readonly name: string;
  readonly attributes: { readonly [name: string]: unknown };
}

/** What is called for the elements of an XML part. Names are without prefixes. */
export interface Handlers {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

const plainName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An XML parser that is fed with chunks of bytes. Throws `WrongUse` on what is no XML. */
export function xmlParser(file: string, handlers: Handlers): { write(chunk: Buffer): void; end(): void } {
  const parser = new SaxParser({ maxEntityExpansions: 100, maxDepth: 64 } as ConstructorParameters<typeof SaxParser>[0]);
  const decoder = new TextDecoder('utf-8');
  parser.on('error', () => {
    throw notATable(file);
  });
  // Bytes since the last tag: the parser keeps them all.
  let sinceTag = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    handlers.open?.(plainName(name), (wanted) => {
      const value = (attributes as { readonly [name: string]: unknown })[wanted];
      return typeof value === 'string' ? value : undefined;
    });
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    handlers.close?.(plainName(name));
  });
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (error instanceof Error && error.name === 'XmlParseError') throw notATable(file);
      throw error;
    }
  };
  return {
    write: (chunk) => {
      sinceTag += chunk.length;
      if (sinceTag > MOST_WITHOUT_TAG) throw notATable(file);
      guarded(() => parser.write(decoder.decode(chunk, { stream: true })));
    },
    end: () => guarded(() => parser.close()),
  };
}

/** Reads a whole part. */
export async function readPart(file: string, entry: ZipEntry, handlers: Handlers, most = MOST_SMALL_PART): Promise<void> {
  const parser = xmlParser(file, handlers);
  for await (const chunk of unpack(file, entry, most)) parser.write(chunk);
  parser.end();
}

export interface SheetEntry {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** The sheets of a workbook in their order, and whether it counts days from 1904. */
export async function readWorkbook(
  file: string,
  zip: ReadonlyMap<string, ZipEntry>,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly from1904: boolean }> {
  const [book, relations] = [zip.get('xl/workbook.xml'), zip.get('xl/_rels/workbook.xml.rels')];
  if (book === undefined || relations === undefined) throw notATable(file);
  const targets = new Map<string, string>();
  await readPart(file, relations, {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', (attribute('Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
    },
  });
  const found: { readonly name: string; readonly id: string }[] = [];
  let from1904 = false;
  await readPart(file, book, {
    open: (name, attribute) => {
      if (name === 'sheet') found.push({ name: attribute('name') ?? '', id: attribute('r:id') ?? attribute('id') ?? '' });
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
    },
  });
  const sheets = found.flatMap(({ name, id }) => {
    const entry = zip.get(targets.get(id) ?? '');
    return entry === undefined ? [] : [{ name, entry }];
  });
  return { sheets, from1904 };
}

/** The shared texts of a workbook, without the readings that Japanese texts carry. */
export async function readTexts(file: string, zip: ReadonlyMap<string, ZipEntry>): Promise<SharedTexts> {
  const entry = zip.get('xl/sharedStrings.xml');
  const texts = new SharedTexts();
  if (entry === undefined) return texts;
  let [text, total, isText, isReading] = ['', 0, false, false];
  await readPart(
    file,
    entry,
    {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') isReading = true;
        isText = name === 't' && !isReading;
      },
      text: (part) => {
        if (isText) text += part;
      },
      close: (name) => {
        if (name === 't') isText = false;
        if (name === 'rPh') isReading = false;
        if (name !== 'si') return;
        total += text.length;
        if (total > MOST_TEXT) throw notATable(file);
        texts.add(text);
      },
    },
    MOST_TEXTS_PART,
  );
  return texts;
}

/** Built-in formats that show a number as a date. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** A format of days, months or years; texts in quotes and conditions in brackets say nothing. */
const isDateFormat = (code: string): boolean => /[dyмгд]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** Which of the cell styles show a number as a date. */
export async function readDateStyles(file: string, zip: ReadonlyMap<string, ZipEntry>): Promise<ReadonlySet<number>> {
  const entry = zip.get('xl/styles.xml');
  const styles = new Set<number>();
  if (entry === undefined) return styles;
  const formats = new Set(DATE_FORMATS);
  let [isCellStyles, index] = [false, 0];
  await readPart(file, entry, {
    open: (name, attribute) => {
      if (name === 'numFmt' && isDateFormat(attribute('formatCode') ?? '')) formats.add(Number(attribute('numFmtId')));
      if (name === 'cellXfs') isCellStyles = true;
      if (name !== 'xf' || !isCellStyles) return;
      if (formats.has(Number(attribute('numFmtId')))) styles.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles;
}
