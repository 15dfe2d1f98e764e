import { over, rational } from '../../../values/rational.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { NodeId } from './graph.ts';
import type { Num } from './number.ts';

/** a / b. `zero`: whether the divisor is, or may be. */
export function divide(arithmetic: Arithmetic, a: Num, b: Num): { readonly num: Num; readonly zero: NodeId } {
  const { graph } = arithmetic;
  const constant = arithmetic.constantOf(b);
  if (constant?.n === 0n) return { num: arithmetic.constant(rational(0n)), zero: graph.TRUE };
  if (constant !== undefined) return { num: arithmetic.scale(a, rational(constant.d, constant.n)), zero: graph.FALSE };
  if (a.apart !== undefined || b.apart !== undefined) return divideDoubles(arithmetic, a, b);
  const { node, zero, sign } = divisorOf(arithmetic, b);
  const top = arithmetic.product(sign === undefined ? a.node : graph.multiply(a.node, sign), b.divisor);
  const divisor = arithmetic.product(a.divisor, node);
  if (top === undefined || divisor === undefined) return divideDoubles(arithmetic, a, b);
  const num = { coefficient: over(a.coefficient, b.coefficient), node: top, ...(graph.constantOf(divisor) !== 1 && { divisor }) };
  return { num, zero };
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
