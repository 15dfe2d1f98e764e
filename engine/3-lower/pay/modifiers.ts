import type { Modifier, Quantity } from '@scorewright/schemas';
import { add, asCoefficient, leftOut, line, multiply, require, when } from '../../operators/build.ts';
import { PERCENT, PLAIN } from '../../values/unit.ts';
import { lowerCurve } from '../curve/index.ts';
import type { Draft } from '../draft/draft.ts';
import { put, report } from '../draft/draft.ts';
import { lowerCondition } from '../draft/expression.ts';
import { hole } from '../draft/literal.ts';
import { inferQuantity, lowerQuantity } from '../draft/quantity.ts';
import type { Expression } from '../sheet.ts';
import type { Steps } from '../draft/steps.ts';
import { soFar, step } from '../draft/steps.ts';
import type { NumberType } from '../draft/types.ts';
import { BOOLEAN_TYPE, PLAIN_TYPE } from '../draft/types.ts';

type Guard = Expression | undefined;

/** `<name>.<modifier>` for every modifier on the index, the bonus or the variable part, in order. */
export function lowerModifiers(steps: Steps, on: Modifier['on']): void {
  const { draft } = steps;
  (draft.card.modifiers ?? []).forEach((modifier, index) => {
    if (modifier.on !== on) return;
    const pointer = `${draft.pointer}/modifiers/${index}`;
    const guard = guardOf(draft, modifier, pointer);
    const before = soFar(steps);
    const type = modifier.effect === 'multiply' ? PLAIN_TYPE : steps.type;
    const value = valueOf(draft, modifier, pointer, type, guard);
    const changed = modifier.effect === 'multiply' ? multiply(before, value) : add(before, value);
    step(steps, { id: modifier.id, role: 'modifier', expression: guard === undefined ? changed : when(guard, changed, before), pointer });
  });
}

/** `modifier.<id>.when`: a modifier whose condition does not hold reads nothing. */
function guardOf(draft: Draft, { id, when: condition }: Modifier, pointer: string): Guard {
  if (condition === undefined) return undefined;
  const at = `${pointer}/when`;
  return put(draft, { id: `modifier.${id}.when`, role: 'condition', type: BOOLEAN_TYPE, expression: lowerCondition(draft, condition, at), pointer: at });
}

/** The factor or addition. The checks report a modifier with neither `by` nor a table, or with both. */
function valueOf(draft: Draft, modifier: Modifier, pointer: string, type: NumberType, guard: Guard): Expression {
  const { by, table } = modifier;
  if (table !== undefined) return fromTable(draft, modifier, `${pointer}/table`, table, type, guard);
  if (by === undefined) return hole(type);
  return modifier.effect === 'multiply' ? factorOf(draft, by, `${pointer}/by`) : lowerQuantity(draft, by, `${pointer}/by`, type);
}

/** A factor; a percent multiplies as percent / 100. */
function factorOf(draft: Draft, by: Quantity, pointer: string): Expression {
  const { expression, type } = inferQuantity(draft, by, pointer, PLAIN);
  if (type.unit === PERCENT) return asCoefficient(expression);
  return type.unit === PLAIN ? expression : lowerQuantity(draft, by, pointer, PLAIN_TYPE);
}

/** `modifier.<id>.over`, `.band` and `modifier.<id>`: what the table gives for the value looked up. */
function fromTable(
  draft: Draft,
  { id }: Modifier,
  pointer: string,
  { over, curve }: NonNullable<Modifier['table']>,
  type: NumberType,
  guard: Guard,
): Expression {
  const name = `modifier.${id}`;
  const looked = inferQuantity(draft, over, `${pointer}/over`, PLAIN);
  const optional = guard !== undefined;
  const guarded = (value: Expression, unit: string): Expression => (guard === undefined ? value : when(guard, require(value), leftOut(unit)));
  put(draft, {
    id: `${name}.over`,
    role: 'modifier',
    type: looked.type,
    expression: guarded(looked.expression, looked.type.unit),
    pointer: `${pointer}/over`,
    optional,
  });
  const given = lowerCurve(draft, curve, `${pointer}/curve`, { value: line(`${name}.over`), type: looked.type, bandLine: { id: `${name}.band`, optional } });
  return put(draft, {
    id: name,
    role: 'modifier',
    type,
    expression: inUnit(draft, given, type, `${pointer}/curve/gives`),
    pointer: `${pointer}/curve`,
    optional,
  });
}

/** A percent result multiplies as result / 100; an addition must be in the unit of what it is added to. */
function inUnit(
  draft: Draft,
  { expression, type: given }: { readonly expression: Expression; readonly type: NumberType },
  type: NumberType,
  pointer: string,
): Expression {
  if (given.unit === type.unit) return expression;
  if (given.unit === PERCENT && type.unit === PLAIN) return asCoefficient(expression);
  report(draft, 'table-unit', pointer, { given: given.unit, unit: type.unit });
  return hole(type);
}
