import type { Rational } from '../../../analyse/rational.ts';
import { over, rational } from '../../../analyse/rational.ts';
import type { Arithmetic } from './arithmetic.ts';
import { finite } from './doubles.ts';
import type { NodeId } from './graph.ts';
import type { Num, Quotient } from './number.ts';
import { QUOTIENT_DIGITS, QUOTIENT_ERROR, Refusal } from './number.ts';
import { endsInDecimals, toDouble } from './ratios.ts';

/** Whether a quotient is kept to 40 digits, or only rounded to a whole number of steps and so exact. */
type Kept = 'digits' | 'whole';

/**
 * a / b. `zero`: whether the divisor is, or may be. `whole`: the quotient is not kept to 40 digits but only rounded to a whole number of steps.
 */
export function divide(arithmetic: Arithmetic, a: Num, b: Num, kept: Kept = 'digits'): { readonly num: Num; readonly zero: NodeId } {
  const { graph } = arithmetic;
  const constant = arithmetic.constantOf(b);
  if (constant?.n === 0n) return { num: arithmetic.constant(rational(0n)), zero: graph.TRUE };
  if (constant !== undefined) return { num: divideByConstant(arithmetic, a, constant, kept), zero: graph.FALSE };
  if (a.apart !== undefined || b.apart !== undefined) return divideDoubles(arithmetic, a, b);
  const { node, zero, sign } = divisorOf(arithmetic, b);
  const top = arithmetic.product(sign === undefined ? a.node : graph.multiply(a.node, sign), b.divisor);
  const divisor = arithmetic.product(a.divisor, node);
  if (top === undefined || divisor === undefined) return divideDoubles(arithmetic, a, b);
  const made = { coefficient: over(a.coefficient, b.coefficient), node: top, ...(graph.constantOf(divisor) !== 1 && { divisor }) };
  return { num: { ...made, quotient: quotientOf(arithmetic, a, b, arithmetic.size(made), kept) }, zero };
}

function divideDoubles(arithmetic: Arithmetic, a: Num, b: Num): { readonly num: Num; readonly zero: NodeId } {
  const { num, doubt } = arithmetic.doubles.divide(arithmetic.approximate(a), arithmetic.approximate(b));
  return { num, zero: doubt };
}

/** The divisor as a whole number of at least 1, whether it is zero, and its sign where that can vary. */
function divisorOf({ graph }: Arithmetic, { node }: Num): { readonly node: NodeId; readonly zero: NodeId; readonly sign?: NodeId } {
  const zero = graph.equal(node, graph.constant(0));
  const size = graph.abs(node);
  const one = graph.constant(1);
  const atLeastOne = graph.max(size, one);
  if (graph.low(node) >= 0) return { node: atLeastOne, zero };
  return { node: atLeastOne, zero, sign: graph.select(graph.atLeast(node, graph.constant(0)), one, graph.constant(-1)) };
}

function divideByConstant(arithmetic: Arithmetic, a: Num, by: Rational, kept: Kept): Num {
  const made = arithmetic.scale({ ...a }, rational(by.d, by.n));
  if (a.apart !== undefined) return made;
  const exact = a.quotient === undefined && endsInDecimals(made.coefficient.d) && (kept === 'whole' || arithmetic.digits(made) <= QUOTIENT_DIGITS);
  if (exact) {
    const { quotient: _none, ...plain } = made;
    return plain;
  }
  return { ...made, quotient: quotientOf(arithmetic, a, arithmetic.constant(by), arithmetic.size(made), kept) };
}

function quotientOf({ graph, digits }: Arithmetic, a: Num, b: Num, size: number, kept: Kept): Quotient {
  if (kept === 'whole' && a.quotient === undefined && b.quotient === undefined) return { error: 0, inexact: graph.TRUE, unsafe: graph.FALSE, digits: 0 };
  const least = toDouble(b.coefficient) / (b.divisor === undefined ? 1 : graph.high(b.divisor));
  const [x, y] = [a.quotient?.error ?? 0, b.quotient?.error ?? 0];
  if (y * 4 > least) throw new Refusal('a divisor that can be nearly zero');
  return {
    error: finite((kept === 'digits' ? size * QUOTIENT_ERROR : 0) + (x + 2 * size * y) / least),
    inexact: graph.TRUE,
    unsafe: graph.or(a.quotient?.unsafe ?? graph.FALSE, b.quotient?.inexact ?? graph.FALSE),
    digits: (a.quotient?.digits ?? 0) + (b.quotient === undefined ? digits(b) : 0),
  };
}
