import path from 'node:path';
import type { Location } from '@scorewright/store';
import type { Call } from './command.ts';
import type { Option } from './option.ts';
import { WrongUse } from '../shell/wrong-use.ts';

/** Where the database is. */
export const LOCATION_OPTIONS: readonly Option[] = [
  {
    name: 'data-dir',
    value: 'FOLDER',
    words: {
      en: 'folder of the embedded database; DATA_DIR or `data` when absent',
      ru: 'папка встроенной базы; по умолчанию DATA_DIR или `data`',
    },
  },
  {
    name: 'database',
    value: 'URL',
    words: {
      en: 'a PostgreSQL server: postgres://...; DATABASE_URL when absent',
      ru: 'сервер PostgreSQL: postgres://...; по умолчанию DATABASE_URL',
    },
  },
];

/** A database as a call names it, with the folder in which the key of the trail lies. */
export interface Place {
  readonly location: Location;
  readonly dataDir: string;
}

const named = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** What the options say, else the environment, else the folder `data`. An option wins over the whole environment. */
export function locationOf(call: Call): Place {
  const [folder, url] = [call.one('data-dir'), call.one('database')];
  const dataDir = path.resolve(folder ?? named(process.env['DATA_DIR']) ?? 'data');
  const server = url ?? (folder === undefined ? named(process.env['DATABASE_URL']) : undefined);
  if (server === undefined) return { location: { dataDir }, dataDir };
  if (!/^postgres(ql)?:\/\//.test(server)) {
    throw new WrongUse(
      { en: 'a server is named by postgres://..., not by `{server}`', ru: 'сервер указывают как postgres://..., а не `{server}`' },
      { server },
    );
  }
  return { location: { url: server }, dataDir };
}
