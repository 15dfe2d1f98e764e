import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@scorewright/engine';
import { WrongUse } from '../../shell/wrong-use.ts';
import { problemsFileOf } from '../problems-file.ts';
import type { RunFolder } from '../state/run-folder.ts';
import type { ResultColumn } from '../work/result-columns.ts';
import { toJsonLines } from './to-json-lines.ts';
import { toParquet } from './to-parquet.ts';
import { toXlsx } from './to-xlsx.ts';

export type OutFormat = 'csv' | 'xlsx' | 'json-lines' | 'parquet';

/** The format of results by the name of their file. Throws `WrongUse` for a name that says nothing. */
export function outFormatOf(out: string): OutFormat {
  const ending = path.extname(out).toLowerCase();
  const known: { readonly [ending: string]: OutFormat } = {
    '.csv': 'csv',
    '.xlsx': 'xlsx',
    '.jsonl': 'json-lines',
    '.ndjson': 'json-lines',
    '.parquet': 'parquet',
  };
  const format = known[ending];
  if (format !== undefined) return format;
  throw new WrongUse(
    { en: '`{out}`: results are written as .csv, .xlsx, .jsonl or .parquet', ru: '`{out}`: результаты записываются в .csv, .xlsx, .jsonl или .parquet' },
    { out },
  );
}

const SHEET_TITLE = { en: 'Results', ru: 'Результаты' } as const;

/** Makes of the rows what was asked for. `from`: the table that the rows were written to. The name of the made file in the folder. */
async function convert(folder: RunFolder, from: string, format: OutFormat, columns: readonly ResultColumn[], language: Language): Promise<string> {
  const to = folder.file('final.part');
  switch (format) {
    case 'csv':
      return path.basename(from);
    case 'xlsx':
      await toXlsx(from, to, columns, SHEET_TITLE[language]);
      break;
    case 'json-lines':
      await toJsonLines(from, to, columns);
      break;
    case 'parquet':
      await toParquet(from, to, columns);
  }
  return path.basename(to);
}

export interface Finish {
  readonly folder: RunFolder;
  readonly out: string;
  readonly format: OutFormat;
  readonly columns: readonly ResultColumn[];
  readonly language: Language;
  /** The table of the rows, in the folder. */
  readonly table: string;
  readonly problems: number;
  /** Nothing is to be written but the problems. */
  readonly withoutResults: boolean;
}

/** Puts results and problems in their places, each at once, and leaves nothing else behind. */
export async function finish({ folder, out, format, columns, language, table, problems, withoutResults }: Finish): Promise<void> {
  folder.close();
  const problemsFile = problemsFileOf(out);
  if (problems > 0) {
    if (existsSync(folder.part('problems'))) folder.publish('problems.part', problemsFile);
  } else rmSync(problemsFile, { force: true });
  // After a kill between this and the end the results are in their place already.
  if (!withoutResults && existsSync(table)) folder.publish(await convert(folder, table, format, columns, language), out);
  folder.remove();
}
