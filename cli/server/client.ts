import type { Call } from '../arguments/command.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import type { Words } from '../shell/words.ts';

/** A server, and what lets us in. Local mode needs no token. */
export interface Server {
  readonly address: string;
  /** In which it is to say why it refuses. */
  readonly language: 'en' | 'ru';
  readonly token: string | undefined;
}

/** What a server says that it refused. */
interface Refusal {
  readonly code?: string;
  readonly message?: string;
  readonly details?: readonly { readonly message: string; readonly text?: Words; readonly pointer?: string }[];
}

const WORDS = {
  address: { en: '`{given}` is no address of a server: https://kpi.example.com', ru: '`{given}`: это не адрес сервера: https://kpi.example.com' },
  open: {
    en: 'a token would cross the network readable: use https, not `{given}`',
    ru: 'токен прошёл бы по сети открыто: используйте https, а не `{given}`',
  },
  missing: { en: 'name the server by --server', ru: 'укажите сервер в --server' },
  silent: { en: 'the server {address} does not answer: {why}', ru: 'сервер {address} не отвечает: {why}' },
  stranger: { en: 'what answers at {address} is not a server of Scorewright', ru: 'по адресу {address} отвечает не сервер Scorewright' },
  noToken: {
    en: 'the server wants to know who asks: make a token on its page Account, and put it into SCOREWRIGHT_TOKEN',
    ru: 'сервер требует токен: создайте его на странице «Учётная запись» и поместите в SCOREWRIGHT_TOKEN',
  },
  badToken: {
    en: 'the server does not know the token: it expired, was revoked, or is another server’s',
    ru: 'сервер не знает токен: истёк, отозван или выдан другим сервером',
  },
  notPermitted: { en: 'the token does not permit that: {why}', ru: 'токен не даёт на это права: {why}' },
  notThere: {
    en: 'the server has no `{what}` that this token may see',
    ru: 'на сервере нет `{what}`, доступного по этому токену',
  },
  tooMany: { en: 'too many requests: try again in {seconds} s', ru: 'слишком много запросов: повторите через {seconds} с' },
  refused: { en: 'the server refuses: {why}', ru: 'сервер отказал: {why}' },
} as const;

const isOwnMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** The server that a call names. Throws `WrongUse` for an address that is none, or that would let others read the token. */
export function serverOf(call: Call): Server | undefined {
  const given = call.one('server');
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.username !== '')
    throw new WrongUse(WORDS.address, { given });
  if (url.protocol === 'http:' && !isOwnMachine(url.hostname)) throw new WrongUse(WORDS.open, { given });
  const token = call.one('token') ?? process.env['SCOREWRIGHT_TOKEN'];
  return { address: url.origin, language: call.language, token: token === '' ? undefined : token };
}

export function requireServer(call: Call): Server {
  const server = serverOf(call);
  if (server === undefined) throw new WrongUse(WORDS.missing);
  return server;
}

/** An answer that is no refusal of the usual kinds. `details`: what stands in the way, where the server said 409 or 422. */
export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
  readonly json: unknown;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function refuse({ status, json }: Answer, headers: Headers, { address, token }: Server, what: string): never {
  const { message: why = String(status), code } = (json ?? {}) as Refusal;
  if (code === undefined) throw new WrongUse(WORDS.stranger, { address });
  if (status === 401) throw new WrongUse(token === undefined ? WORDS.noToken : WORDS.badToken);
  if (status === 403) throw new WrongUse(WORDS.notPermitted, { why });
  if (status === 404) throw new WrongUse(WORDS.notThere, { what });
  if (status === 429) throw new WrongUse(WORDS.tooMany, { seconds: headers.get('retry-after') ?? '60' });
  throw new WrongUse(WORDS.refused, { why });
}

/** How long a server may be silent. */
const PATIENCE_MS = 60_000;

/**
 * Asks the server. 409 (somebody else was there first) and 422 (something stands in the way) come back, everything else that is no success is thrown as
 * `WrongUse`. A redirection is not followed: the token is for this server alone. `what`: what is asked for, as the user called it.
 */
export async function ask(server: Server, method: 'GET' | 'POST' | 'PUT', path: string, what: string, body?: object): Promise<Answer> {
  const { address, token, language } = server;
  const headers = {
    'accept-language': language,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body && { 'content-type': 'application/json' }),
  };
  const content = body && { body: JSON.stringify(body) };
  const response = await fetch(address + path, { method, headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), ...content }).catch(
    (error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new WrongUse(WORDS.silent, { address, why: cause instanceof Error ? cause.message : String(cause) });
    },
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  const answer = { status: response.status, body: bytes, json: parsed(bytes) };
  return response.ok || response.status === 409 || response.status === 422 ? answer : refuse(answer, response.headers, server, what);
}

/** What stands in the way, in the language, one line each. */
export function reasonsIn({ json }: Answer, language: 'en' | 'ru'): readonly string[] {
  const { message = '', details = [] } = (json ?? {}) as Refusal;
  if (details.length === 0) return [message];
  return details.map(({ text, message: said, pointer }) => `${text?.[language] ?? said}${pointer === undefined || pointer === '' ? '' : ` (${pointer})`}`);
}
