import type { PersonChanged } from '@scorewright/store';
import { notFound, Refusal } from './api/refusal.ts';

/** The outcome of a change of a person as an answer. */
export function personChanged(outcome: PersonChanged): void {
  if (outcome === 'not-found') throw notFound('person');
  if (outcome === 'last-administrator')
    throw new Refusal('refused', 'nobody would be left who manages people: make somebody else an administrator first', [
      { code: 'last-administrator', message: 'nobody would be left who manages people' },
    ]);
}
