import { worded, type BothWords, type ObstacleData } from '../versions/obstacle.ts';

/** Why the database cannot be used, and what to do. `{name}` stands for what it is about. */
export const STORE_ERRORS = {
  'folder-in-use': {
    en: 'the data folder `{folder}` is in use by another process: stop that one, or set DATA_DIR to another folder',
    ru: 'папка данных `{folder}` занята другим процессом: остановите его или укажите в DATA_DIR другую папку',
  },
  'embedded-broken': {
    en: 'the embedded database in `{folder}` does not open: restore the folder from a backup, or set DATA_DIR to another one',
    ru: 'встроенная база в `{folder}` не открывается: восстановите папку из копии или укажите в DATA_DIR другую',
  },
  'no-answer': {
    en: 'the database does not answer: is the server of DATABASE_URL running?',
    ru: 'база данных не отвечает: работает ли сервер из DATABASE_URL?',
  },
  'newer-database': {
    en: 'the database is of a newer version than the backup: restore into a new data folder or database',
    ru: 'база данных новее резервной копии: восстановите её в новую папку данных или новую базу',
  },
  'migration-failed': {
    en: 'the database could not be brought to its newest form (migration {migration}): nothing was changed; restore the backup, or use the version of the program that made it',
    ru: 'не удалось привести базу данных к новой форме (шаг {migration}): ничего не изменено; восстановите копию или возьмите версию программы, которая её создала',
  },
  'entry-changed': {
    en: 'entry {position} of the trail is not as it was recorded: somebody changed the database; compare it with a backup or an exported trail',
    ru: 'запись {position} журнала не такая, какой была внесена: базу изменили в обход программы; сравните её с копией или выгрузкой журнала',
  },
  'trail-changed': {
    en: 'the trail has {size} entries and was recorded with {recorded}, or another root: somebody changed the database; compare it with a backup or an exported trail',
    ru: 'в журнале записей: {size}, а внесено было {recorded}, или другой корень: базу изменили в обход программы; сравните её с копией или выгрузкой журнала',
  },
  'backup-damaged': {
    en: 'the backup is damaged or cut off (line {line}): nothing of it was restored; use another copy of the file',
    ru: 'резервная копия повреждена или обрезана (строка {line}): ничего не восстановлено; возьмите другую копию файла',
  },
  'not-a-backup': {
    en: 'the file is not a backup of Scorewright: make one by `scorewright store export`',
    ru: 'файл не является резервной копией Scorewright: её создаёт `scorewright store export`',
  },
  'not-empty': {
    en: 'the database is not empty (`{table}` has rows): restore into a new data folder or database',
    ru: 'база данных не пуста (в `{table}` есть строки): восстановите копию в новую папку данных или новую базу',
  },
  'other-tables': {
    en: 'the backup has other tables than this version of the program: restore it by the version that made it',
    ru: 'в резервной копии другие таблицы, чем у этой версии программы: восстановите её той версией, которая её сделала',
  },
  'newer-backup': {
    en: 'the backup was made by a newer version of the program: update it first',
    ru: 'резервную копию сделала более новая версия программы: сначала обновите программу',
  },
  'no-key': {
    en: '{where} does not hold a private key in PEM: restore it from a backup, or make one by `openssl genpkey -algorithm ed25519`',
    ru: '{where}: здесь нет закрытого ключа в PEM: восстановите его из копии или создайте командой `openssl genpkey -algorithm ed25519`',
  },
  'other-key': {
    en: '{where} holds a key of another kind: the trail is signed by Ed25519 (`openssl genpkey -algorithm ed25519`)',
    ru: '{where}: здесь ключ другого вида, а журнал подписывают Ed25519 (`openssl genpkey -algorithm ed25519`)',
  },
  'no-database': {
    en: 'there is no database in the folder `{folder}`: name another one by --data-dir, or a server by --database',
    ru: 'в папке `{folder}` нет базы данных: укажите другую в --data-dir или сервер в --database',
  },
  'file-exists': {
    en: '`{file}` exists already, and a copy that may be the only one is not overwritten: name another file',
    ru: '`{file}` уже есть, а копию, которая может быть единственной, не перезаписывают: укажите другой файл',
  },
  'nobody-there': { en: 'nobody has an account with the address `{email}`', ru: 'ни у кого нет учётной записи с адресом `{email}`' },
  'no-second-factor': { en: '`{email}` has no second factor', ru: 'у `{email}` нет второго фактора' },
  'not-an-author': {
    en: '`{email}` does not have the role of an author: an administrator gives it on the page People',
    ru: 'у `{email}` нет роли автора: её даёт администратор на странице «Люди»',
  },
} as const satisfies { readonly [code: string]: BothWords };

export type StoreErrorCode = keyof typeof STORE_ERRORS;

/** The database cannot be reached or used. `code` is stable; `text` says why and what to do, in both languages. */
export class StoreUnavailable extends Error {
  readonly code: StoreErrorCode;
  readonly text: BothWords;

  constructor(code: StoreErrorCode, data: ObstacleData = {}, options?: ErrorOptions) {
    const text = worded(STORE_ERRORS[code], data);
    super(text.en, options);
    this.name = 'StoreUnavailable';
    this.code = code;
    this.text = text;
  }
}

/** Another process has the data folder open. */
export class StoreInUse extends StoreUnavailable {
  constructor(folder: string) {
    super('folder-in-use', { folder });
    this.name = 'StoreInUse';
  }
}
