import type { Decimal } from 'decimal.js';
import type { FactTexts, Shape } from '../analyse/index.ts';
import { dependants, linesReadBy, rationals, shapeOf, TooMany } from '../analyse/index.ts';
import type { Line, Sheet } from '../3-lower/sheet.ts';
import type { Trace } from '../4-run/trace.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import { isCurrency } from '../values/unit.ts';
import { MISSING } from '../values/value.ts';
import type { Grid } from './grid.ts';
import { valueAt } from './grid.ts';

/**
 * The shape of the total, and how far the rounded total can lie from it (undefined: not bounded). `certain`: where the shape only rises, the
 * rounded total never falls.
 */
export interface TotalShape {
  readonly shape: Shape;
  readonly slack?: Decimal;
  readonly certain: boolean;
}

const isRoundedMoney = ({ rounding, type }: Line): boolean => rounding !== undefined && type.kind === 'number' && isCurrency(type.unit);

const withoutRounding = (line: Line): Line => {
  const { rounding: _rounding, ...rest } = line;
  return rest;
};

/** Rounding of money has far too many steps to follow one by one, and moves the total by little: it is left to the real calculation. */
const withoutRoundedMoney = (sheet: Sheet): Sheet => ({ ...sheet, lines: sheet.lines.map((line) => (isRoundedMoney(line) ? withoutRounding(line) : line)) });

/** The total and the lines that it stands on. */
const behindTotal = ({ lines }: Sheet): ReadonlySet<string> => {
  const found = new Set(['total']);
  for (const { id, expression } of lines.toReversed()) if (found.has(id)) for (const read of linesReadBy(expression)) found.add(read);
  return found;
};

/**
 * Whether each rounded sum that varies is all that varies: then the total moves with it, and rounding it cannot turn a rise into a fall.
 * A rounded bonus that rises beside a commission that falls could.
 */
const isCertain = (sheet: Sheet, variable: string): boolean => {
  const moving = dependants(sheet, variable);
  const counted = behindTotal(sheet);
  return sheet.lines
    .filter((line) => moving.has(line.id) && counted.has(line.id) && isRoundedMoney(line))
    .every(({ id }) => id === 'total' || !dependants(sheet, variable, id).has('total'));
};

/** What is asked for is a decimal; the shape may reach it at a place that is none. */
const LEAST_SLACK = decimal('1e-9');

/** A rounded sum is passed on by a few steps, each of which can make the difference larger. */
const PASSED_ON = 10;

const slackOf = (sheet: Sheet): Decimal =>
  sheet.lines
    .filter(isRoundedMoney)
    .reduce((sum, { rounding }) => sum.plus(decimal(rounding?.step ?? '0')), LEAST_SLACK)
    .times(PASSED_ON);

const factTexts = (trace: Trace): FactTexts =>
  Object.fromEntries(
    [...(trace.facts ?? [])].flatMap(([id, value]) => {
      if (value === MISSING) return [];
      return [[id, typeof value === 'object' ? printDecimal(value) : value]];
    }),
  );

/** An operator that the analysis does not know shows as a fault that no calculation has. */
const NOT_ANALYSED = 'operator-not-analysed';

const isAnalysed = ({ pieces, breakpoints }: Shape): boolean => ![...pieces, ...breakpoints].some(({ fault }) => fault?.startsWith(NOT_ANALYSED));

const attempt = (make: () => Shape): Shape | undefined => {
  try {
    const shape = make();
    return isAnalysed(shape) ? shape : undefined;
  } catch (signal) {
    if (signal instanceof TooMany) return undefined;
    throw signal;
  }
};

/**
 * The total as a function of one fact over the grid: with every rounding; where that has too many steps, with the rounding of everything but
 * money; else without any.
 */
export const shapeOfTotal = (sheet: Sheet, trace: Trace, variable: string, grid: Grid): TotalShape | undefined => {
  const domain = { from: rationals.fromDecimal(valueAt(grid, grid.from)), to: rationals.fromDecimal(valueAt(grid, grid.to)) };
  const input = { facts: factTexts(trace), variable, target: 'total', domain };
  const exact = attempt(() => shapeOf({ ...input, sheet, rounding: 'exact' }));
  if (exact !== undefined) return { shape: exact, slack: LEAST_SLACK, certain: true };
  const unrounded = sheet.lines.some(isRoundedMoney) ? attempt(() => shapeOf({ ...input, sheet: withoutRoundedMoney(sheet), rounding: 'exact' })) : undefined;
  if (unrounded !== undefined) return { shape: unrounded, slack: slackOf(sheet), certain: isCertain(sheet, variable) };
  const smooth = attempt(() => shapeOf({ ...input, sheet, rounding: 'ignore' }));
  return smooth === undefined ? undefined : { shape: smooth, certain: false };
};
