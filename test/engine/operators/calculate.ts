import type { Argument, Expression, ValueType } from '../../../engine/3-lower/sheet.ts';
import { evaluate } from '../../../engine/4-run/index.ts';
import { boolean, date, fact, number, text } from '../../../engine/operators/build.ts';
import { OPERATORS, isTypeFault, typeOfExpression } from '../../../engine/operators/index.ts';
import { decimal, printDecimal } from '../../../engine/values/decimal.ts';
import type { Interval } from '../../../engine/values/interval.ts';

/** The fact `nobody` is a missing number of the unit RUB. */
export const missing = fact('nobody');
export const yes = boolean(true);
export const no = boolean(false);
export { date, number, text };

const NOTHING = { line: () => undefined, fact: (id: string): ValueType | undefined => (id === 'nobody' ? { kind: 'number', unit: 'RUB' } : undefined) };

/** What an operator makes of arguments, printed: `12.5`, `true`, `missing`, or the code of the problem. */
export function calculate(operator: string, ...args: readonly Argument[]): string {
  const result = evaluate({ [operator]: args }, new Map());
  if (result.state !== 'value') return result.state === 'missing' ? 'missing' : result.code;
  return typeof result.value === 'object' ? printDecimal(result.value) : String(result.value);
}

/** The data of the problem that an operator raises. */
export function faultData(operator: string, ...args: readonly Argument[]): unknown {
  const result = evaluate({ [operator]: args }, new Map());
  return result.state === 'failed' ? result.data : undefined;
}

/** The type of an operator's result, printed: the unit of a number, a kind, or the code of the fault. */
export function typeOf(operator: string, ...args: readonly Argument[]): string {
  const type = typeOfExpression({ [operator]: args } as Expression, NOTHING);
  return isTypeFault(type) ? type.code : type.kind === 'number' ? type.unit : type.kind;
}

type Ends = readonly [min: number, max: number] | undefined;

/** What an operator does to intervals, printed: `-1..Infinity`. */
export function intervalOf(operator: string, ...args: readonly Ends[]): string {
  const intervals = args.map((ends): Interval | undefined => ends && { min: decimal(ends[0]), max: decimal(ends[1]) });
  const result = OPERATORS.get(operator)?.interval?.(intervals);
  return result === undefined ? 'none' : `${printDecimal(result.min)}..${printDecimal(result.max)}`;
}
