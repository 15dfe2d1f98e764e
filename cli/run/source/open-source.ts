import { WrongUse } from '../../shell/wrong-use.ts';
import { openCsv, readHead } from './open-csv.ts';
import { openJsonLines } from './open-json-lines.ts';
import { openParquet } from './open-parquet.ts';
import { openXlsx } from './open-xlsx.ts';
import { emptyTable, notATable } from './refuse.ts';
import type { Format, Source, SourceOptions } from './source.ts';

const startsWith = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

/** What a file is, by its first bytes; its name decides only between texts. */
function formatOf(file: string, head: Uint8Array): Format {
  if (startsWith(head, 'PK\u0003\u0004')) return 'xlsx';
  if (startsWith(head, 'PAR1')) return 'parquet';
  if (startsWith(head, '\u00d0\u00cf\u0011\u00e0')) {
    throw new WrongUse(
      {
        en: '`{file}` is a workbook of the old kind (.xls), or locked by a password: save it as .xlsx or CSV',
        ru: '`{file}`: книга старого формата (.xls) или под паролем; сохраните её как .xlsx или CSV',
      },
      { file },
    );
  }
  if (startsWith(head, '%PDF') || startsWith(head, '{\\rtf') || startsWith(head, '<')) throw notATable(file);
  if (/\.(jsonl|ndjson|json)$/i.test(file)) return 'json-lines';
  const [first] = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return first === '{' ? 'json-lines' : 'csv';
}

/** Opens a table of facts. Throws `WrongUse` when it is none, or too hostile to be read. */
export async function openSource(file: string, options: SourceOptions): Promise<Source> {
  if (file === '-') {
    throw new WrongUse({
      en: 'a run reads a file, not standard input: an interrupted run has to find its place again',
      ru: 'расчёт читает файл, а не стандартный ввод: прерванный расчёт должен найти своё место',
    });
  }
  const { bytes } = readHead(file, 1024);
  if (bytes.length === 0) throw emptyTable(file);
  switch (formatOf(file, bytes)) {
    case 'csv':
      return openCsv(file, options);
    case 'json-lines':
      return openJsonLines(file, options.known ?? []);
    case 'parquet':
      return openParquet(file);
    case 'xlsx':
      return openXlsx(file, options);
  }
}
