import { actorOfToken, hasPeople, LOCAL_ACTOR, Sessions, type Actor, type OpenSession, type Role } from '@scorewright/store';
import { Refusal } from './api/refusal.ts';
import { configuration } from './configuration.server.ts';
import { count, look } from './limits.server.ts';
import { serverSecret } from './secret.server.ts';
import { database } from './store.server.ts';

/** Who asks, and how they showed it. */
export interface Asking {
  readonly actor: Actor;
  readonly by: 'local' | 'session' | 'token';
  readonly session?: OpenSession;
  /** A role of theirs demands a second factor that they have not set up: until then they can do nothing else. */
  readonly hasToSetUp?: true;
}

let sessions: Promise<Sessions> | undefined;

/** Signing in and out, over the database of the server. */
export async function signing(): Promise<Sessions> {
  const { baseUrl, sessionIdleMinutes: idleMinutes, sessionHours: hours } = configuration();
  sessions ??= database().then((db) => new Sessions(db, { baseUrl, secret: serverSecret(), idleMinutes, hours }));
  try {
    return await sessions;
  } catch (error) {
    sessions = undefined;
    throw error;
  }
}

/** After the database was closed, or another configuration read. */
export const forgetSessions = (): void => {
  sessions = undefined;
};

/** Whether one of the roles demands a second factor. A token is not asked for one: its secret is what no person types. */
export const isSecondFactorOf = (roles: readonly Role[]): boolean => roles.some((role) => configuration().secondFactorOf.includes(role));

async function byToken(presented: string, address: string): Promise<Asking> {
  await look('token', address);
  const actor = await actorOfToken(await database(), presented);
  if (actor) return { actor, by: 'token' };
  await count('token', address);
  throw new Refusal('unknown-token');
}

/**
 * Who sends the request; `undefined`: nobody has signed in. A token counts on `/api` alone, and is never mixed with a session. Throws a Refusal for a token
 * that does not work.
 */
export async function asking(request: Request, route: string, address: () => string): Promise<Asking | undefined> {
  if (!configuration().accounts) return { actor: LOCAL_ACTOR, by: 'local' };
  const bearer = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined && route.startsWith('/api/')) return byToken(bearer, address());
  const session = await (await signing()).open(request.headers);
  if (!session) return undefined;
  const { actor, secondFactor } = session;
  return { actor, by: 'session', session, ...(!secondFactor && isSecondFactorOf(actor.roles) && { hasToSetUp: true }) };
}

/** What was served to people is not served to everybody because a variable got lost. */
export async function refuseLostAccounts(): Promise<void> {
  if (!configuration().accounts && (await hasPeople(await database())))
    throw new Error('this database has accounts: set ACCOUNTS=on, or choose another database for work without accounts');
}

/** Who asks, for the load function of a page: the hook has let nobody else through. */
export function actorOf({ asking: who }: App.Locals): Actor {
  if (!who) throw new Refusal('not-signed-in');
  return who.actor;
}
