import type { FactsDocument, Problem } from '@scorewright/engine';
import { readFacts, readFactsTable } from '@scorewright/engine';
import { readBytes, readStandardInput } from './read-bytes.ts';

/** A facts file as it was read: one document, or one for each row of a table. */
export interface FactsFile {
  readonly file: string;
  readonly documents: readonly FactsDocument[];
  readonly problems: readonly Problem[];
}

export const STANDARD_INPUT = '-';

/** A table is named .csv; what has no telling name is a table unless its first character begins a JSON document. */
function isTable(file: string, bytes: Uint8Array): boolean {
  if (/\.csv$/i.test(file)) return true;
  if (/\.json$/i.test(file)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return start !== '' && !start.startsWith('{') && !start.startsWith('[');
}

export type TableOptions = NonNullable<Parameters<typeof readFactsTable>[1]>;

/** A table holds a whole company: about 200,000 rows of ten columns. */
const MOST_TABLE_BYTES = 16 * 1024 * 1024;

/**
 * Reads a facts document or table, or standard input for `-`. `options`: what the rows of a table do not say themselves.
 * Throws `WrongUse` when it cannot be opened.
 */
export async function readFactsFile(file: string, options: TableOptions = {}): Promise<FactsFile> {
  const bytes = file === STANDARD_INPUT ? await readStandardInput() : readBytes(file);
  if (isTable(file, bytes)) return { file, ...readFactsTable(bytes, { maxBytes: MOST_TABLE_BYTES, ...options }) };
  const { document, problems } = readFacts(bytes);
  return { file, documents: document === undefined ? [] : [document], problems };
}
