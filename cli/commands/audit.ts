import { existsSync } from 'node:fs';
import { continues, continuesHead, publicKeyIn, verifyTrail, type TrailFinding, type Verified } from '@scorewright/store';
import type { Call, Command } from '../arguments/command.ts';
import { LOCATION_OPTIONS, locationOf } from '../arguments/location.ts';
import { SERVER_OPTIONS } from '../arguments/server-options.ts';
import { linesOf } from '../files/lines.ts';
import { readBytes } from '../files/read-bytes.ts';
import { writeText } from '../files/write-text.ts';
import { ask, serverOf, type Server } from '../server/client.ts';
import { apart } from '../store/apart.ts';
import { EXIT, type ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';

const WORDS = {
  action: {
    en: 'say `audit verify EXPORT` or `audit export FILE`, not `{action}`',
    ru: 'укажите `audit verify EXPORT` или `audit export FILE`, а не `{action}`',
  },
  key: { en: '`{key}` is neither a public key nor a file with one', ru: '`{key}`: это не открытый ключ и не файл с ним' },
  earlier: { en: '`{file}` is neither an export nor a signed head', ru: '`{file}`: это не выгрузка журнала и не подписанное состояние' },
  fine: {
    en: 'holds: {entries} entries, each in its place; signed {at} by key {key}',
    ru: 'верно: записей {entries}, все на своих местах; подписано {at} ключом {key}',
  },
  unknownKey: {
    en: 'the key was not given: compare it with the one that you were told (`--key`)',
    ru: 'ключ не задан: сверьте его с тем, который вам сообщили (`--key`)',
  },
  good: { en: 'good entries before it: {entries}', ru: 'верных записей до этого места: {entries}' },
  exists: {
    en: '`{file}` exists already, and an export is not overwritten: name another file',
    ru: '`{file}` уже есть, выгрузка его не перезапишет: назовите другой файл',
  },
  broken: { en: 'what the server sent does not hold: {en}', ru: 'то, что прислал сервер, не сходится: {ru}' },
  exported: { en: 'entries exported: {count}; public key {key}', ru: 'выгружено записей: {count}; открытый ключ {key}' },
} as const;

function keyOf(given: string): string {
  const key = publicKeyIn(given) ?? publicKeyIn(new TextDecoder().decode(readBytes(given)));
  if (key === undefined) throw new WrongUse(WORDS.key, { key: given });
  return key;
}

/** The earlier state of the trail that the user kept: an export, or a head alone. */
function comparedWith(file: string, later: Verified): readonly TrailFinding[] {
  const [first = ''] = linesOf(file);
  if (first.includes('"scorewright-trail/1"')) return continues(verifyTrail(linesOf(file)), later);
  try {
    return continuesHead(JSON.parse(new TextDecoder().decode(readBytes(file))), later);
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongUse(WORDS.earlier, { file });
    throw error;
  }
}

function print(file: string, { entries, head, keys }: Verified, findings: readonly TrailFinding[], call: Call, shell: Shell): void {
  const { language } = call;
  for (const { text } of findings) shell.out.print([styled('bold', file), ': ', styled('red', text[language])]);
  if (findings.length > 0) return shell.out.print([say(WORDS.good, language, { entries })]);
  shell.out.print([styled('bold', file), ': ', styled('green', say(WORDS.fine, language, { entries, at: head?.at ?? '–', key: keys.join(', ') }))]);
  if (call.many('key').length === 0) shell.out.print([styled('yellow', say(WORDS.unknownKey, language))]);
}

function verify(file: string, call: Call, shell: Shell): ExitCode {
  const keys = call.many('key').map(keyOf);
  const earlier = call.one('earlier');
  const verified = verifyTrail(linesOf(file), keys.length > 0 ? { keys } : {});
  const findings = [...verified.findings, ...(earlier === undefined || verified.findings.length > 0 ? [] : comparedWith(earlier, verified))];
  const { entries, head } = verified;
  if (call.json)
    shell.out.raw(jsonText({ format: 'scorewright-audit/1', file, valid: findings.length === 0, entries, head: head ?? null, keys: verified.keys, findings }));
  else print(file, verified, findings, call, shell);
  return findings.length === 0 ? EXIT.fine : EXIT.findings;
}

/** The trail as a server signs it, checked as it comes: what does not hold is not taken for an export. */
async function exportFrom(server: Server, file: string): Promise<{ readonly count: number; readonly key: string }> {
  if (existsSync(file)) throw new WrongUse(WORDS.exists, { file });
  const { body } = await ask(server, 'GET', '/api/audit/export', 'trail');
  const text = new TextDecoder().decode(body);
  const { findings, entries, keys } = verifyTrail(text.split(/(?<=\n)/));
  if (findings[0]) throw new WrongUse(WORDS.broken, { en: findings[0].text.en, ru: findings[0].text.ru });
  writeText(file, text);
  return { count: entries, key: keys.join(', ') };
}

async function exported(file: string, call: Call, shell: Shell): Promise<ExitCode> {
  const server = serverOf(call);
  const { count, key } = await (server ? exportFrom(server, file) : apart((store) => store.exportTrailTo(locationOf(call), file)));
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-exported/1', file, entries: count, key }));
  else shell.out.print([styled('bold', file), `: ${say(WORDS.exported, call.language, { count, key })}`]);
  return EXIT.fine;
}

export const audit: Command = {
  verb: 'audit',
  summary: { en: 'check an exported audit trail offline, or export it', ru: 'проверить выгрузку журнала аудита или выгрузить его' },
  operands: { usage: 'verify|export FILE', min: 2, max: 2 },
  options: [
    {
      name: 'key',
      value: 'KEY',
      many: true,
      words: {
        en: 'public key that has to have signed: base64 or a PEM file; may be repeated',
        ru: 'открытый ключ подписи: base64 или файл PEM; можно повторять',
      },
    },
    {
      name: 'earlier',
      value: 'FILE',
      words: {
        en: 'an earlier export, or signed head, that this one has to continue',
        ru: 'более ранняя выгрузка (или подписанное состояние), которую эта должна продолжать',
      },
    },
    ...SERVER_OPTIONS,
    ...LOCATION_OPTIONS,
  ],
  notes: {
    en: 'audit verify reads an export and nothing else: every entry must have its hash and its place, the signed heads must be of these entries, and the seal must cover every byte. The first bad entry is named. A trail that was cut off or written anew by somebody with the key shows only against an earlier export: keep one. audit export signs the trail as it is now and writes it; the program that uses an embedded database has to be stopped for it.',
    ru: 'audit verify читает только выгрузку: у каждой записи должны сходиться хеш и место, подписанные состояния должны относиться к этим записям, а печать охватывает каждый байт. Называется первая неверная запись. Если журнал обрезал или переписал обладатель ключа, это видно только по более ранней выгрузке: храните её. audit export подписывает и выгружает журнал; программа, работающая со встроенной базой, при этом должна быть остановлена.',
  },
  examples: [
    { line: 'audit export trail.jsonl --data-dir data', words: { en: 'the trail of an embedded database', ru: 'журнал встроенной базы' } },
    {
      line: 'audit export from-server.jsonl --server https://kpi.example.com',
      words: { en: 'the trail of a server, by the token of an auditor', ru: 'журнал сервера, по токену аудитора' },
      server: true,
    },
    { line: 'audit verify trail.jsonl', words: { en: 'every entry, offline', ru: 'все записи, без сети' } },
    { line: 'audit verify trail.jsonl --earlier trail.jsonl', words: { en: 'does it continue what I kept?', ru: 'продолжает ли журнал то, что я сохранил?' } },
  ],
  run(call, shell) {
    const [action = '', file = ''] = call.operands;
    if (action === 'verify') return verify(file, call, shell);
    if (action === 'export') return exported(file, call, shell);
    throw new WrongUse(WORDS.action, { action });
  },
};
