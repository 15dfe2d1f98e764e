import { couldEver, may, type About, type Action, type Actor } from '@scorewright/store';
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Asking } from '../people.server.ts';
import { count, type Limit } from '../limits.server.ts';
import { parsedBy, readBody, USUAL_BODY } from './body.ts';
import { Refusal, refusalAnswer } from './refusal.ts';

/** What an endpoint is given: everything checked, nothing raw. */
export interface Call<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly actor: Actor;
  readonly asking: Asking;
  readonly about: About;
  readonly event: RequestEvent;
}

/** `schema`: of the JSON body; without one the answer has none. */
export interface Answer {
  readonly what: string;
  readonly schema?: z.ZodType;
}

/** What an endpoint is, said once: it is checked by this, and described by it in the OpenAPI document. */
export interface Endpoint<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly summary: string;
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  /** Most bytes of the body. */
  readonly bodyLimit?: number;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly limit?: Limit;
}

/** An endpoint for people with an account: the table of permissions decides, on what `about` says of the object. */
export interface Guarded<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> extends Endpoint<Path, Query, Body> {
  readonly action: Action;
  /** The object's place in the table: `undefined` when there is none. Without it the action needs no object. */
  readonly about?: (call: { readonly path: z.output<Path>; readonly actor: Actor }) => Promise<About | undefined>;
  /** Somebody who may do this knows that the object exists: a refusal says why, not that there is none. */
  readonly sight?: Action;
  /** The password was given within the last minutes: nobody signs with a session that was left open. */
  readonly confirmed?: true;
  readonly run: (call: Call<z.output<Path>, z.output<Query>, z.output<Body>>) => unknown;
}

export interface Open<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> extends Endpoint<Path, Query, Body> {
  /** Why it is open to somebody who has not signed in. */
  readonly open: string;
  readonly run: (call: Omit<Call<z.output<Path>, z.output<Query>, z.output<Body>>, 'actor' | 'asking' | 'about'>) => unknown;
}

/** How long a password that was given counts. */
export const CONFIRMED_MS = 5 * 60_000;

const parsed = <T extends z.ZodType>(schema: T | undefined, value: unknown, reason: 'path-invalid' | 'query-invalid'): z.output<T> =>
  schema ? parsedBy(schema, value, reason) : (undefined as z.output<T>);

const requireAsking = ({ locals }: RequestEvent): Asking => {
  if (!locals.asking) throw new Refusal('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
  return locals.asking;
};

type Checked = Pick<Guarded<z.ZodType, z.ZodType, z.ZodType>, 'action' | 'about' | 'sight' | 'confirmed'>;

/** All that somebody may do whose role demands a second factor, before they have set it up. */
export const BEFORE_SECOND_FACTOR: readonly Action[] = ['account.read', 'session.confirm', 'second-factor.read', 'second-factor.enable'];

/** What is about accounts: without them there is nobody to be invited, changed or suspended. */
const OF_ACCOUNTS: readonly Action[] = ['people.invite', 'people.change', 'people.assign', 'people.suspend', 'people.reset-second-factor'];

/** INVARIANT: an object that the actor may not see is answered as one that does not exist. */
async function permitted({ action, about, sight, confirmed }: Checked, asking: Asking, path: unknown): Promise<About> {
  const { actor, session, by, hasToSetUp } = asking;
  if (by === 'local' && OF_ACCOUNTS.includes(action)) throw new Refusal('no-accounts');
  if (hasToSetUp && !BEFORE_SECOND_FACTOR.includes(action)) throw new Refusal('second-factor-first');
  if (!couldEver(actor, action)) throw new Refusal('role-missing', { data: { action } });
  const object = about ? await about({ path, actor }) : {};
  if (!object || (!may(actor, action, object) && !(sight && may(actor, sight, object))))
    throw about ? new Refusal('no-object') : new Refusal('role-missing', { data: { action } });
  if (!may(actor, action, object)) throw new Refusal('not-yours', { data: { action } });
  if (confirmed && by !== 'local' && (!session || Date.now() - session.confirmedAt.getTime() > CONFIRMED_MS)) throw new Refusal('password-again');
  return object;
}

const answerOf = (result: unknown): Response =>
  result instanceof Response ? result : result === undefined ? new Response(null, { status: 204 }) : Response.json(result);

export type AnyOpen = Open<z.ZodType, z.ZodType, z.ZodType>;
export type AnyGuarded = Guarded<z.ZodType, z.ZodType, z.ZodType>;
/** A request handler of Kit that says what it is. */
export type Handler = ((event: RequestEvent) => Promise<Response>) & { readonly spec: AnyOpen | AnyGuarded };

async function inputOf(
  spec: Endpoint<z.ZodType, z.ZodType, z.ZodType>,
  { url, request }: RequestEvent,
): Promise<{ readonly query: unknown; readonly body: unknown }> {
  const names = [...url.searchParams.keys()];
  if (new Set(names).size < names.length) throw new Refusal('query-twice');
  const query = parsed(spec.query, Object.fromEntries(url.searchParams), 'query-invalid');
  return { query, body: spec.body && (await readBody(request, spec.body, spec.bodyLimit ?? USUAL_BODY)) };
}

/** A refusal is an answer here already: what is thrown further Kit takes for a fault of ours. */
const refusing =
  (handler: (event: RequestEvent) => Promise<Response>) =>
  async (event: RequestEvent): Promise<Response> => {
    try {
      return await handler(event);
    } catch (error) {
      if (error instanceof Refusal) return refusalAnswer(error, event.locals.language);
      throw error;
    }
  };

/** The request handler of an endpoint: who asks, whether they may, what they send, and only then the work. */
export function endpoint<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(spec: Guarded<Path, Query, Body>): Handler {
  const guarded = spec as unknown as AnyGuarded;
  const handler = async (event: RequestEvent): Promise<Response> => {
    const asking = requireAsking(event);
    const limit = spec.limit ?? (event.request.method === 'GET' ? 'reading' : 'writing');
    if (asking.by !== 'local') await count(limit, asking.actor.id);
    const path = parsed(guarded.path, event.params, 'path-invalid');
    const about = await permitted(guarded, asking, path);
    const input = await inputOf(guarded, event);
    return answerOf(await guarded.run({ path, ...input, event, asking, actor: asking.actor, about }));
  };
  return Object.assign(refusing(handler), { spec: guarded });
}

/** The request handler of an endpoint for somebody who has not signed in. */
export function openEndpoint<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(spec: Open<Path, Query, Body>): Handler {
  const open = spec as unknown as AnyOpen;
  const handler = async (event: RequestEvent): Promise<Response> => {
    if (spec.limit) await count(spec.limit, event.getClientAddress());
    const path = parsed(open.path, event.params, 'path-invalid');
    return answerOf(await open.run({ path, ...(await inputOf(open, event)), event }));
  };
  return Object.assign(refusing(handler), { spec: open });
}

/** An answer with another status than 200. */
export const answer = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response => Response.json(value, { status, headers });
