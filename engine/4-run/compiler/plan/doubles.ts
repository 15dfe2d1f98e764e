import type { Rational } from '../../../values/rational.ts';
import { ONE } from '../../../values/rational.ts';
import type { Graph, NodeId } from './graph.ts';
import type { Apart, Num } from './number.ts';
import { Refusal } from './number.ts';
import { toDouble } from './ratios.ts';

/** The error of one operation on doubles, relative to its result: more than twice 2^-53, so that the bounds need not be rounded upwards. */
export const DOUBLE_ERROR = 2.5e-16;

/** A number as a double, with a bound of its error in every row. */
export interface Approximate extends Num {
  readonly apart: Apart;
}

/** INVARIANT: a bound that doubles cannot hold refuses the sheet. */
export const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new Refusal('numbers without a bound');
  return value;
};

/** Divisors nearer to zero than this are left to rows that are calculated by themselves. */
const LEAST_DIVISOR = 1e-6;

/** Arithmetic on doubles that keeps a bound of its error: as one constant for all rows, and as a node for each. */
export class Doubles {
  readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  /** `size`: the largest that the exact value can be. */
  of({ coefficient, node, divisor }: Num, size: number): Approximate {
    const { graph } = this;
    const top = graph.multiply(node, graph.constant(finite(toDouble(coefficient))));
    const value = divisor === undefined ? top : graph.divide(top, divisor);
    return this.#made(value, { most: size * 4 * DOUBLE_ERROR, node: this.#part(value, 4) });
  }

  size = ({ node }: Approximate): number => finite(this.graph.size(node));

  scale(num: Approximate, by: Rational): Approximate {
    const { graph } = this;
    const factor = finite(toDouble(by));
    const value = graph.multiply(num.node, graph.constant(factor));
    const error = graph.multiply(num.apart.node, graph.constant(Math.abs(factor)));
    return this.#made(value, { most: num.apart.most * Math.abs(factor) + graph.size(value) * 2 * DOUBLE_ERROR, node: graph.add(error, this.#part(value, 2)) });
  }

  multiply(a: Approximate, b: Approximate): Approximate {
    const { graph } = this;
    const value = graph.multiply(a.node, b.node);
    const [x, y] = [a.apart, b.apart];
    const node = graph.add(
      graph.multiply(x.node, graph.add(graph.abs(b.node), y.node)),
      graph.add(graph.multiply(graph.abs(a.node), y.node), this.#part(value, 2)),
    );
    const most = x.most * (this.size(b) + y.most) + this.size(a) * y.most + graph.size(value) * 2 * DOUBLE_ERROR;
    return this.#made(value, { most, node });
  }

  add(a: Approximate, b: Approximate): Approximate {
    const { graph } = this;
    const value = graph.add(a.node, b.node);
    const node = graph.add(graph.add(a.apart.node, b.apart.node), this.#part(value, 1));
    return this.#made(value, { most: a.apart.most + b.apart.most + graph.size(value) * DOUBLE_ERROR, node });
  }

  /** The larger of the errors bounds that of either, and of the smaller and the larger number. */
  either(value: NodeId, a: Approximate, b: Approximate, when?: NodeId): Approximate {
    const { graph } = this;
    const [x, y] = [a.apart, b.apart];
    return this.#made(value, { most: Math.max(x.most, y.most), node: when === undefined ? graph.max(x.node, y.node) : graph.select(when, x.node, y.node) });
  }

  /** `doubt`: the divisor is zero, or so near to zero that nothing can be said. */
  divide(a: Approximate, b: Approximate): { readonly num: Approximate; readonly doubt: NodeId } {
    const { graph } = this;
    const size = graph.abs(b.node);
    const least = graph.constant(LEAST_DIVISOR);
    const twice = graph.multiply(b.apart.node, graph.constant(2));
    const doubt = graph.not(graph.and(graph.atLeast(size, least), graph.less(twice, size)));
    const bottom = graph.max(size, least);
    const signed = graph.low(b.node) >= 0 ? a.node : graph.select(graph.atLeast(b.node, graph.constant(0)), a.node, graph.negate(a.node));
    const value = graph.divide(signed, bottom);
    const lost = graph.add(a.apart.node, graph.multiply(graph.abs(value), b.apart.node));
    const node = graph.add(graph.divide(graph.multiply(lost, graph.constant(2)), bottom), this.#part(value, 3));
    return { num: this.#made(value, { most: Infinity, node }), doubt };
  }

  /** A part of the size of a value: so many errors of one operation. */
  #part(value: NodeId, times: number): NodeId {
    return this.graph.multiply(this.graph.abs(value), this.graph.constant(times * DOUBLE_ERROR));
  }

  #made(node: NodeId, apart: Apart): Approximate {
    finite(this.graph.size(node));
    return { coefficient: ONE, node, apart };
  }
}
