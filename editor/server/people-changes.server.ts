import { readPerson, type Database, type PersonChanged } from '@scorewright/store';
import { fault, Refusal } from './api/refusal.ts';

/** The outcome of a change of a person as an answer. */
export function personChanged(outcome: PersonChanged): void {
  if (outcome === 'not-found') throw new Refusal('no-person');
  if (outcome === 'last-administrator') throw new Refusal('last-administrator', { details: [fault('last-administrator')] });
}

/** Who is let in to write has the role of an author, and can sign in. Throws a Refusal where not. */
export async function requireAuthor(db: Database['db'], id: string): Promise<void> {
  const person = await readPerson(db, id);
  if (!person || person.suspended || !person.roles.includes('author')) throw new Refusal('no-author', { details: [fault('no-author', '/person')] });
}
