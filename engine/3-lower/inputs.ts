import type { Declaration, Declarations } from '../2-check/declarations.ts';
import { decimalText } from './draft/literal.ts';
import type { Argument, Expression, Input, Line } from './sheet.ts';

/** The facts that the lines read, in the order of reading. */
export function inputsOf(lines: readonly Line[], declarations: Pick<Declarations, 'get'>): readonly Input[] {
  const ids = new Set(lines.flatMap(({ expression }) => factsIn(expression)));
  return [...ids].flatMap((id) => {
    const declaration = declarations.get(id);
    return declaration === undefined ? [] : (inputOf(declaration) ?? []);
  });
}

const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';

function factsIn(expression: Expression): readonly string[] {
  return Object.entries(expression).flatMap(([operator, args]) => (operator === 'read.fact' ? [String(args[0])] : args.filter(isExpression).flatMap(factsIn)));
}

/** Undefined where the declaration is broken. */
function inputOf({ id, pointer, type, fact, metric }: Declaration): Input | undefined {
  if (type === undefined) return undefined;
  const declared = fact ?? metric;
  const { min, max, integer } = declared?.domain ?? {};
  const values = declared?.values;
  return {
    id,
    type,
    pointer,
    ...(values !== undefined && { values }),
    ...(min !== undefined && { min: decimalText(min) }),
    ...(max !== undefined && { max: decimalText(max) }),
    ...(integer !== undefined && { integer }),
    ...(fact?.whenMissing !== undefined && { whenMissing: type.kind === 'number' ? numberText(fact.whenMissing) : asWritten(fact.whenMissing) }),
  };
}

/** A number that is none is reported by the checks of the declaration. */
const numberText = (value: number | string | boolean): string => (typeof value === 'boolean' ? '0' : String(value));
const asWritten = (value: number | string | boolean): string | boolean => (typeof value === 'number' ? String(value) : value);
