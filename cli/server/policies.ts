import { createHash } from 'node:crypto';
import type { Call } from '../arguments/command.ts';
import { keepFetched } from '../files/fetched.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { styled } from '../show/span.ts';
import { ask, serverOf, type Server } from './client.ts';

/** A version as the server lists it. */
export interface ListedVersion {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly hash: string;
  readonly from: string;
  readonly until: string | null;
}

const WORDS = {
  none: {
    en: '`{id}` has no version that is approved or in force: name one (`{id}.v1`), or the draft (`{id}@draft`)',
    ru: 'у `{id}` нет утверждённой или действующей версии: назовите версию (`{id}.v1`) или черновик (`{id}@draft`)',
  },
  other: {
    en: 'the text of `{id}` has the hash {actual}, and the server says {hash}: do not use it',
    ru: 'хеш текста `{id}` {actual}, а сервер сообщает {hash}: не используйте этот текст',
  },
  id: { en: '`{id}` is no id of a regulation, nor a path with a separator', ru: '`{id}`: это не идентификатор положения и не путь с разделителем' },
  fix: {
    en: '--fix mends files: `scorewright draft pull` the draft, mend it, and push it',
    ru: '--fix исправляет файлы: получите черновик (`scorewright draft pull`), исправьте его и отправьте обратно',
  },
  used: { en: '{id}: {state}, holds from {from}, SHA-256 {hash}', ru: '{id}: {state}, срок с {from}, SHA-256 {hash}' },
} as const;

const STATES = {
  'in-review': { en: 'in review', ru: 'на согласовании' },
  approved: { en: 'approved', ru: 'утверждена' },
  'in-force': { en: 'in force', ru: 'действует' },
  expired: { en: 'expired', ru: 'истекла' },
  withdrawn: { en: 'withdrawn', ru: 'отозвана' },
} as const;

export const stateIn = (state: string, language: 'en' | 'ru'): string =>
  Object.hasOwn(STATES, state) ? STATES[state as keyof typeof STATES][language] : state;

/** With a server a name without a separator is an id there; everything else is a file here. */
const isFile = (operand: string): boolean => /[/\\]|\.json$/.test(operand) || operand === '.';

/** The version that holds now, else the one that is approved to hold next. */
async function current(server: Server, id: string): Promise<string> {
  const { json } = await ask(server, 'GET', `/api/regulations/${id}/versions`, id);
  const { versions } = json as { readonly versions: readonly ListedVersion[] };
  const found = versions.find(({ state }) => state === 'in-force') ?? versions.find(({ state }) => state === 'approved');
  if (!found) throw new WrongUse(WORDS.none, { id });
  return found.id;
}

/** A version, and its text, of which the hash was checked. Throws `WrongUse`. */
async function version(server: Server, id: string): Promise<{ readonly listed: ListedVersion; readonly text: Uint8Array }> {
  const { json } = await ask(server, 'GET', `/api/versions/${id}`, id);
  const { version: listed } = json as { readonly version: ListedVersion };
  const { body: text } = await ask(server, 'GET', `/api/versions/${id}/text`, id);
  const actual = createHash('sha256').update(text).digest('hex');
  if (actual !== listed.hash) throw new WrongUse(WORDS.other, { id, actual, hash: listed.hash });
  return { listed, text };
}

export interface Pulled {
  readonly text: Uint8Array;
  /** Present for a draft. */
  readonly revision?: number;
  /** Present for a version. */
  readonly version?: ListedVersion;
}

/** `ID`: the version in force, else approved. `ID.v2`: that version. `ID@draft`: the draft. Throws `WrongUse`. */
export async function pull(server: Server, name: string): Promise<Pulled> {
  const [, id = '', number, draft] = /^([A-Za-z0-9_-]+)(\.v\d+)?(@draft)?$/.exec(name) ?? [];
  if (id === '' || (number !== undefined && draft !== undefined)) throw new WrongUse(WORDS.id, { id: name });
  if (draft !== undefined) {
    const { json } = await ask(server, 'GET', `/api/regulations/${id}`, id);
    const { text, revision } = json as { readonly text: string; readonly revision: number };
    return { text: new TextEncoder().encode(text), revision };
  }
  const { listed, text } = await version(server, number === undefined ? await current(server, id) : name);
  return { text, version: listed };
}

const used = new Map<string, ListedVersion>();

/** The version on the server that a name of the call stands for; undefined for a draft or a file. */
export const versionNamed = (name: string): ListedVersion | undefined => used.get(name);

/** Reads the policies of a call from the server, where it names one, so that the verb finds them as it finds files. Says which text it was. */
export async function fetchPolicies(call: Call, shell: Shell): Promise<void> {
  const server = serverOf(call);
  if (server === undefined) return;
  if (call.one('fix') !== undefined) throw new WrongUse(WORDS.fix);
  for (const name of call.operands.filter((operand) => !isFile(operand))) {
    const { text, version: found } = await pull(server, name);
    keepFetched(name, text);
    if (!found) continue;
    used.set(name, found);
    shell.err.print([
      styled('dim', say(WORDS.used, call.language, { id: found.id, state: stateIn(found.state, call.language), from: found.from, hash: found.hash })),
    ]);
  }
}
