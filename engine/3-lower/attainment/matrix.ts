import type { Attainment, Level } from '@scorewright/schemas';
import { atLeast, atMost, choose, equal, leftOut, require, text, when } from '../../operators/build.ts';
import { decimal } from '../../values/decimal.ts';
import { BELOW } from '../../values/reserved-ids.ts';
import { PLAIN } from '../../values/unit.ts';
import type { Draft, NewLine } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { hole, numeral, percentage } from '../draft/literal.ts';
import { inferQuantity } from '../draft/quantity.ts';
import { PERCENT_TYPE, TEXT_TYPE } from '../draft/types.ts';
import type { Place } from '../indicator/place.ts';
import { isKnown } from '../indicator/place.ts';
import type { Expression, Role } from '../sheet.ts';
import { between } from './between.ts';
import { ofNumber } from './method.ts';
import { levelAt, writeReached } from './reached.ts';

type Matrix = Extract<Attainment, { readonly method: 'matrix' }>;
type Row = Matrix['rows'][number];

/** Columns are the levels of the indicator, rows those of a second measure: the cell reached, or in proportion between four cells. */
export const matrix = ofNumber<'matrix'>(({ draft, place, attainment, pointer, actual }) => {
  const { rows, interpolation, below } = attainment;
  const levels = place.item.levels ?? [];
  if (levels.length === 0) return hole(PERCENT_TYPE);
  const reached = writeReached(draft, place, pointer, actual);
  const { unit, over, row } = writeRow(draft, place, attainment, pointer);
  const nothing = percentage(below);
  /** What a row pays at the actual. */
  const along = ({ scores }: Row): Expression =>
    choose(
      levels.map((level, index) => {
        const next = levels[index + 1];
        const pointOf = (one: Level, at: number) => ({ at: levelAt(place, one), score: percentage(scores[at] ?? 0) });
        const here = pointOf(level, index);
        const paid = interpolation === 'step' || next === undefined ? here.score : between(actual, here, pointOf(next, index + 1));
        return [equal(reached, text(level.id)), paid] as const;
      }),
      nothing,
    );
  const inRow = (value: (row: Row, index: number) => Expression): Expression =>
    choose(
      rows.map((one, index) => [equal(row, text(one.id)), value(one, index)] as const),
      nothing,
    );
  if (interpolation === 'step') return inRow(along);
  const id = `${place.item.id}.row`;
  const here = write(draft, place, { id: `${id}.here`, type: PERCENT_TYPE, expression: inRow(along), pointer });
  const next = write(draft, place, { id: `${id}.next`, type: PERCENT_TYPE, expression: inRow((one, index) => along(rows[index + 1] ?? one)), pointer });
  return inRow((one, index) => {
    const after = rows[index + 1];
    return after === undefined ? here : between(over, { at: numeral(one.at, unit), score: here }, { at: numeral(after.at, unit), score: next });
  });
});

/** `i.over`, the second measure, and `i.row`, the id of the last row that it reaches, or `below`. Without the actual nothing is read. */
function writeRow(
  draft: Draft,
  place: Place,
  { over, rows }: Matrix,
  pointer: string,
): { readonly unit: string; readonly over: Expression; readonly row: Expression } {
  const { expression, type } = inferQuantity(draft, over, `${pointer}/over`, PLAIN, place.item.id);
  const known = place.tolerant ? when(isKnown(place), require(expression), leftOut(type.unit)) : expression;
  const read = write(draft, place, { id: `${place.item.id}.over`, type, expression: known, pointer: `${pointer}/over` });
  const isReached = falls(rows) ? atMost : atLeast;
  const steps = rows.map((row) => [isReached(read, numeral(row.at, type.unit)), text(row.id)] as const).reverse();
  const row = write(draft, place, { id: `${place.item.id}.row`, role: 'band', type: TEXT_TYPE, expression: choose(steps, text(BELOW)), pointer });
  return { unit: type.unit, over: read, row };
}

/** Whether less of the second measure is better, by the order of the rows. */
const falls = ([first, second]: readonly Row[]): boolean => first !== undefined && second !== undefined && decimal(second.at).lt(decimal(first.at));

type Made = Pick<NewLine, 'id' | 'type' | 'expression' | 'pointer'> & { readonly role?: Role };

const write = (draft: Draft, place: Place, { role = 'attainment', ...made }: Made): Expression =>
  put(draft, { ...made, role, indicator: place.item, optional: place.tolerant });
