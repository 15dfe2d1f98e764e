import { rationals, shapeOf, TooMany, type FactTexts, type Rational, type Sheet, type ShapePiece } from '@scorewright/engine';
import { answersAbout } from '../kept/answers.ts';
import { exactOf } from './exact.ts';

const { compare, isZero, minus, over, plus, rational, times, ZERO, floor, toDecimal } = rationals;

/** Most digits after the point of a fact that is worked out: more than any system records. */
const PLACES = 6;

/** Solves f(x) = wanted where f is a quotient of linear functions: every ratio, sum and multiple of one fact is. */
function solve({ f }: ShapePiece, wanted: Rational): Rational | undefined {
  if (!f || f.top.length > 2 || f.bottom.length > 2) return undefined;
  const [t0 = ZERO, t1 = ZERO] = f.top;
  const [b0 = ZERO, b1 = ZERO] = f.bottom;
  const slope = minus(t1, times(wanted, b1));
  return isZero(slope) ? undefined : over(minus(times(wanted, b0), t0), slope);
}

const isWithin = ({ from, to }: ShapePiece, x: Rational): boolean => (!from || compare(x, from) >= 0) && (!to || compare(x, to) <= 0);

/** To the nearest whole number where the fact is counted. */
const counted = (x: Rational, integer: boolean | undefined): Rational => (integer ? rational(floor(plus(x, rational(1n, 2n)))) : x);

const values = answersAbout<Sheet, string | undefined>();

/**
 * The value of a fact for which a line (of a calculated metric) comes to the wanted number, the other facts as given; the nearest whole number
 * where the fact is counted. Undefined where the line does not depend on it so, or only outside the fact's domain. Found once for each sheet.
 */
export const preimage = (sheet: Sheet, facts: FactTexts, line: string, fact: string, wanted: Rational): string | undefined =>
  values(sheet, JSON.stringify([line, fact, `${wanted.n}/${wanted.d}`, facts]), () => solved(sheet, facts, line, fact, wanted));

function solved(sheet: Sheet, facts: FactTexts, line: string, fact: string, wanted: Rational): string | undefined {
  const input = sheet.inputs.find(({ id }) => id === fact);
  if (input?.type.kind !== 'number') return undefined;
  const [from, to] = [exactOf(input.min ?? '0'), input.max === undefined ? undefined : exactOf(input.max)];
  try {
    const { pieces } = shapeOf({ sheet, facts, variable: fact, target: line, rounding: 'ignore', domain: { from, ...(to && { to }) } });
    for (const piece of pieces) {
      const x = solve(piece, wanted);
      if (!x || !isWithin(piece, x)) continue;
      const found = counted(x, input.integer);
      if (compare(found, from) >= 0 && (!to || compare(found, to) <= 0)) return toDecimal(found, PLACES);
    }
    return undefined;
  } catch (signal) {
    if (signal instanceof TooMany) return undefined;
    throw signal;
  }
}
