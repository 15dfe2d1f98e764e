import type { Attainment } from '@scorewright/schemas';
import { line } from '../../operators/build.ts';
import type { Draft } from '../draft/draft.ts';
import { has } from '../draft/draft.ts';
import { hole } from '../draft/literal.ts';
import type { Place } from '../indicator/place.ts';
import type { Expression } from '../sheet.ts';
import type { NumberType } from '../draft/types.ts';

/** What an attainment is made of. */
interface AttainmentAt<A extends Attainment> {
  readonly draft: Draft;
  readonly place: Place;
  readonly attainment: A;
  readonly pointer: string;
  readonly actual: Expression;
}

type Of<M extends Attainment['method']> = AttainmentAt<Extract<Attainment, { readonly method: M }>>;

/** One way from actual and plan to attainment: the expression, in percent. */
export type AttainmentMethod<M extends Attainment['method']> = (at: Of<M>) => Expression;

/** One for metrics that are numbers alone; `type` is the metric's. Others have a hole, and the checks report it. */
export const ofNumber =
  <M extends Attainment['method']>(method: (at: Of<M> & { readonly type: NumberType }) => Expression): AttainmentMethod<M> =>
  (at) =>
    at.place.type.kind === 'number' ? method({ ...at, type: at.place.type }) : hole({ kind: 'number', unit: '%' });

/** The plan's line; a hole where there is none, which the checks report. */
export function planOf(draft: Draft, place: Place): Expression {
  const id = `${place.item.id}.plan`;
  return has(draft, id) ? line(id) : hole(place.type);
}
