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

/** Reads a facts document or table, or standard input for `-`. Throws `WrongUse` when it cannot be opened. */
export async function readFactsFile(file: string): Promise<FactsFile> {
  const bytes = file === STANDARD_INPUT ? await readStandardInput() : readBytes(file);
  if (isTable(file, bytes)) return { file, ...readFactsTable(bytes) };
  const { document, problems } = readFacts(bytes);
  return { file, documents: document === undefined ? [] : [document], problems };
}
