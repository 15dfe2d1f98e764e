import type { Actor, About, OpenSession } from '@scorewright/store';
import type { Asking } from './people.server.ts';
import { Refusal } from './api/refusal.ts';

/** The object of everything that a person does with the own account. */
export const ownAccount = ({ actor }: { readonly actor: Actor }): Promise<About> => Promise.resolve({ person: actor.id });

/** The session of the request. In local mode there are no accounts, and a token has no session. */
export function sessionOf({ session }: Asking): OpenSession {
  if (!session) throw new Refusal('no-session');
  return session;
}

/** How the client may know a session's device: as its browser calls itself. */
export const withCookies = (response: Response, cookies: readonly string[]): Response => {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
};
