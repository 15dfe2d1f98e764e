import { pointsAt, rationals, wholesOf, type Rational, type Shape } from '@scorewright/engine';
import type { CardView, Context, FactSet } from '../context.ts';
import { shapeAlong, sheetOf } from './along.ts';
import { freeNumbers, isAdmissible, roundestInside, withNumber, type FreeNumber } from './inputs.ts';

/** A number of the facts at which the engine refuses the card by a division, with the code of the problem and the line in which it stands. */
export interface ZeroDivisor {
  readonly number: FreeNumber;
  readonly at: Rational;
  readonly facts: FactSet;
  readonly code: string;
  readonly line: string;
}

const CODES: ReadonlySet<string> = new Set(['division-by-zero', 'norm-equals-base', 'norm-not-positive']);

const faultsOf = ({ pieces, breakpoints }: Shape, number: FreeNumber): readonly Rational[] => [
  ...breakpoints.flatMap(({ fault, at }) => (fault !== undefined && CODES.has(fault) ? [at] : [])),
  ...pieces.flatMap(({ fault, from, to }) =>
    fault !== undefined && CODES.has(fault) ? (roundestInside({ ...(from && { from }), ...(to && { to }) }, number.integer) ?? []) : [],
  ),
];

/** Values of a number at which something on the way to the total is divided by zero; of one that has few values, each of them is tried. */
function zerosOf(view: CardView, number: FreeNumber): readonly Rational[] {
  const [sheet, wholes, { onPlan }] = [sheetOf(view), wholesOf(number), view];
  if (sheet && wholes && 'value' in onPlan) {
    const points = pointsAt({ sheet, facts: onPlan.value, variable: number.id, target: 'total', rounding: 'ignore' }, wholes);
    return points.flatMap(({ x, outcome }) => ('fault' in outcome && CODES.has(outcome.fault) ? [x] : []));
  }
  const shape = shapeAlong(view, { variable: number.id, target: 'total', domain: number.domain });
  return 'value' in shape ? faultsOf(shape.value, number).filter((x) => isAdmissible(number, x)) : [];
}

/** The problem of a division that refuses the card for these facts. */
function refusal(view: CardView, facts: FactSet): { readonly code: string; readonly line: string } | undefined {
  const outcome = view.calculate(facts);
  const found = 'value' in outcome ? outcome.value.problems.find(({ code }) => CODES.has(code)) : undefined;
  return found && { code: found.code, line: String(found.data['line'] ?? '') };
}

/** For every number that the card reads: a value within its domain at which something is divided by zero, shown by the engine. */
export function zeroDivisors(context: Context, view: CardView): readonly ZeroDivisor[] {
  return freeNumbers(context, view).flatMap((number) => {
    for (const at of zerosOf(view, number)) {
      const facts = withNumber(number.id, at);
      const found = refusal(view, facts);
      if (found) return [{ number, at, facts, ...found }];
    }
    return [];
  });
}

/** Whether the value is the lowest of the domain, so that a whole number above it can take its place. */
export const isLowest = ({ number: { domain, integer, declared }, at }: ZeroDivisor): boolean =>
  integer && (!declared || (domain.from !== undefined && rationals.compare(domain.from, at) === 0));
