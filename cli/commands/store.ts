import type { Command } from '../arguments/command.ts';
import { LOCATION_OPTIONS, locationOf } from '../arguments/location.ts';
import { EXIT } from '../shell/exit.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';
import { apart } from '../store/apart.ts';

const WORDS = {
  action: {
    en: 'say `store export FILE`, `store import FILE`, `store grant ROLE` or `store assign EMAIL`, not `{action}`',
    ru: 'укажите `store export FILE`, `store import FILE`, `store grant ROLE` или `store assign EMAIL`, а не `{action}`',
  },
  serverOnly: { en: 'only a server has roles: name it by --database', ru: 'роли есть только у сервера: укажите его в --database' },
  export: { en: 'rows saved: {rows}', ru: 'сохранено строк: {rows}' },
  import: { en: 'rows restored: {rows}', ru: 'восстановлено строк: {rows}' },
  assign: { en: 'drafts given to this author: {rows}', ru: 'черновиков передано этому автору: {rows}' },
  grant: { en: 'the role has what the application needs, and no more', ru: 'у роли есть то, что нужно программе, и не больше' },
} as const;

export const store: Command = {
  verb: 'store',
  summary: { en: 'back up, restore and move the database', ru: 'сохранить, восстановить и перенести базу данных' },
  operands: { usage: 'export|import FILE, assign EMAIL', min: 2, max: 2 },
  options: LOCATION_OPTIONS,
  notes: {
    en: 'store export writes everything (accounts, drafts, versions, signatures, the audit trail) into one file for its owner alone; store import restores it into an empty database of either kind, all of it or nothing, and checks the trail. So the two together also move from the embedded database to a server, or back. The key that signs the trail and the secret that reads second factors, trail-key.pem and secret in the data folder, are copied by hand. store grant ROLE gives a role of a server what the application needs, without the right to change what was signed. store assign EMAIL gives the drafts that were written before there were accounts, and which until then every author can go on with, to the author who wrote them; the trail says so. The program that uses an embedded database has to be stopped.',
    ru: 'store export записывает всё (учётные записи, черновики, версии, подписи, журнал аудита) в один файл, доступный только владельцу; store import восстанавливает его в пустую базу любого вида, целиком или никак, и проверяет журнал. Так же переходят со встроенной базы на сервер и обратно. Ключ подписи журнала и секрет, которым читаются вторые факторы, — trail-key.pem и secret в папке данных — копируют вручную. store grant ROLE даёт роли сервера то, что нужно программе, без права менять подписанное. store assign EMAIL передаёт черновики, написанные до появления учётных записей (до этого их может продолжить любой автор), тому автору, который их писал; это видно в журнале. Программа, работающая со встроенной базой, должна быть остановлена.',
  },
  examples: [
    { line: 'store export backup.jsonl --data-dir data', words: { en: 'back up the embedded database', ru: 'сохранить встроенную базу' } },
    { line: 'store import backup.jsonl --data-dir restored', words: { en: 'restore it into a new folder', ru: 'восстановить её в новую папку' } },
  ],
  async run(call, shell) {
    const [action = '', target = ''] = call.operands;
    const place = locationOf(call);
    let rows: number | undefined;
    if (action === 'export') rows = await apart((database) => database.exportTo(place, target));
    else if (action === 'import') rows = await apart((database) => database.importFrom(place, target));
    else if (action === 'assign') rows = await apart((database) => database.assignTo(place, target));
    else if (action === 'grant') {
      if (!('url' in place.location)) throw new WrongUse(WORDS.serverOnly);
      await apart((database) => database.grantTo(place, target));
    } else throw new WrongUse(WORDS.action, { action });
    if (call.json) shell.out.raw(jsonText({ format: 'scorewright-store/1', action, target, ...(rows !== undefined && { rows }) }));
    else shell.out.print([styled('bold', target), `: ${say(WORDS[action], call.language, { rows: rows ?? 0 })}`]);
    return EXIT.fine;
  },
};
