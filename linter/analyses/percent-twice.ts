import { typeOfExpression, type Argument, type Expression, type Line, type Sheet, type ValueType } from '@scorewright/engine';

/** What of a formula is a hundredth of what was meant. */
export type PercentSlip = 'divided' | 'counted-from-one';

export interface SlippedLine {
  readonly line: Line;
  readonly slip: PercentSlip;
}

const isExpression = (arg: Argument | undefined): arg is Expression => typeof arg === 'object';
const partsOf = (expression: Expression): readonly [string, readonly Argument[]] => Object.entries(expression)[0] ?? ['', []];
const isNumber = (arg: Argument | undefined, value: string): boolean => {
  if (!isExpression(arg)) return false;
  const [operator, [digits]] = partsOf(arg);
  return operator === 'value.number' && digits === value;
};

/** Sums and bounds keep the scale of what they are made of. A product may not: `(60 × a + 40 × b) / 100` is a weighted percent, and right. */
const KEEPS_SCALE: ReadonlySet<string> = new Set([
  'decimal.add',
  'decimal.subtract',
  'decimal.negate',
  'decimal.min',
  'decimal.max',
  'decimal.quantity',
  'read.fact',
  'value.number',
]);

/** What a choice comes out as: every second argument, and the last one. */
const chosenFrom = (args: readonly Argument[]): readonly Argument[] => args.filter((_arg, index) => index % 2 === 1 || index === args.length - 1);

/** Whether an expression is a percent on the scale of what it reads. A metric that is calculated is made of other figures; the card's own lines are percents. */
function keepsScale(expression: Expression, lines: ReadonlyMap<string, Line>): boolean {
  const [operator, args] = partsOf(expression);
  if (operator === 'read.line') {
    const metric = String(args[0]).startsWith('metric.') ? lines.get(String(args[0])) : undefined;
    return metric === undefined || keepsScale(metric.expression, lines);
  }
  const kept = operator === 'if' ? chosenFrom(args) : KEEPS_SCALE.has(operator) ? args : undefined;
  return kept !== undefined && kept.filter(isExpression).every((one) => keepsScale(one, lines));
}

/** A part of an expression, and whether it stands within a factor that is given in percent. */
type Part = readonly [operator: string, args: readonly Argument[], inFactor: boolean];

/** Every part of an expression, itself first. */
function* partsIn(expression: Expression, inFactor = false): Generator<Part> {
  const [operator, args] = partsOf(expression);
  yield [operator, args, inFactor];
  for (const arg of args) if (isExpression(arg)) yield* partsIn(arg, inFactor || operator === 'decimal.as-coefficient');
}

/**
 * Lines in which a percent is brought to a fraction by hand: divided by 100, or counted from 1. The calculation knows its unit and does that itself, so that
 * `(100 − malus) / 100` of 10 % multiplies by 0.009.
 */
export function percentSlips({ lines, inputs }: Sheet): readonly SlippedLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const types = new Map<string, ValueType>([...inputs.map(({ id, type }) => [id, type] as const), ...lines.map(({ id, type }) => [id, type] as const)]);
  const lookup = { line: (id: string) => types.get(id), fact: (id: string) => types.get(id) };
  const isPercent = (arg: Argument | undefined): boolean => {
    if (!isExpression(arg)) return false;
    const type = typeOfExpression(arg, lookup);
    return 'kind' in type && type.kind === 'number' && type.unit === '%';
  };
  const slipAt = ([operator, args, inFactor]: Part): PercentSlip | undefined => {
    const [first, second] = args;
    if (operator === 'decimal.divide' && isNumber(second, '100') && isPercent(first) && isExpression(first) && keepsScale(first, byId)) return 'divided';
    const isSum = operator === 'decimal.subtract' || operator === 'decimal.add';
    return inFactor && isSum && isNumber(first, '1') && isPercent(first) ? 'counted-from-one' : undefined;
  };
  const slipOf = ({ expression }: Line): PercentSlip | undefined => {
    const slips = [...partsIn(expression)].map(slipAt);
    return slips.find((slip) => slip === 'divided') ?? slips.find((slip) => slip !== undefined);
  };
  return lines.flatMap((line) => {
    const slip = slipOf(line);
    return slip === undefined ? [] : [{ line, slip }];
  });
}
