import { canonicalJson } from '@scorewright/linter';
import { wordsOf } from '../database/words.ts';
import type { RecordedAction, SubjectKind } from './actions.ts';
import type { Hash } from './merkle.ts';

/** Who acts. Whether they may is for the caller to check; four eyes are held by the database as well. */
export interface Acting {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One change, as it is to be recorded. */
export interface Change {
  readonly actor: Acting;
  readonly action: RecordedAction;
  readonly subject: Subject;
  readonly data?: { readonly [name: string]: Json };
}

/** One entry of the trail. INVARIANT: its canonical JSON is what the tree holds; nothing is taken away from this form, ever. */
export interface Entry extends Required<Change> {
  readonly format: 'scorewright-entry/1';
  readonly position: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Root of the tree over all entries before this one: entries hang together even without the tree. */
  readonly previous: Hash;
}

export const entryText = (entry: Entry): string => canonicalJson(entry);

/** The entry of a change. Only what belongs to an actor is taken from it: sessions and scopes stay out of the trail. */
export const entryOf = ({ actor: { id, name, roles }, action, subject, data = {} }: Change, position: number, previous: Hash, at: Date): Entry => ({
  format: 'scorewright-entry/1',
  position,
  at: at.toISOString(),
  previous,
  actor: { id, name, roles },
  action,
  subject: { kind: subject.kind, id: subject.id },
  data,
});

/** Of a long text (a whole configuration) only the beginning: the database takes a mebibyte of words for a row. In UTF-16 units. */
const LONGEST = 10_000;

const textsIn = (value: Json): readonly string[] => {
  if (typeof value === 'object' && value !== null) {
    const inside: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : Object.entries(value).flat();
    return inside.flatMap(textsIn);
  }
  return value === null ? [] : [String(value).slice(0, LONGEST)];
};

/** By what an entry is found: everything that it says but its place in the chain. */
export const trailWords = ({ position, at, actor, action, subject, data }: Entry): string =>
  wordsOf(String(position), at.slice(0, 10), actor.id, actor.name, ...actor.roles, action, subject.kind, subject.id, ...textsIn(data));
