import type { Rational } from '../../../values/rational.ts';
import { ONE, negated, over, rational, times } from '../../../values/rational.ts';
import type { Approximate } from './doubles.ts';
import { Doubles, finite } from './doubles.ts';
import type { Graph, NodeId } from './graph.ts';
import { LIMIT } from './graph.ts';
import type { Num } from './number.ts';
import { Refusal } from './number.ts';
import { commonMeasure, toDouble } from './ratios.ts';

/** Arithmetic of numbers of a sheet on nodes of a graph: whole numbers while they are proven to stay exact, else doubles with a bound of their error. */
export class Arithmetic {
  readonly graph: Graph;
  /** What conditions say about numbers. */
  readonly facts = new Map<NodeId, NumberFact>();

  readonly doubles: Doubles;

  constructor(graph: Graph) {
    this.graph = graph;
    this.doubles = new Doubles(graph);
  }

  constant(value: Rational): Num {
    checked(value);
    const sign = value.n === 0n ? 0 : value.n < 0n ? -1 : 1;
    return { coefficient: sign === 0 ? ONE : sign < 0 ? negated(value) : value, node: this.graph.constant(sign) };
  }

  /** The value of a constant that is exact. */
  constantOf({ coefficient, node, divisor, apart }: Num): Rational | undefined {
    const sign = divisor === undefined && apart === undefined ? this.graph.constantOf(node) : undefined;
    return sign === undefined ? undefined : times(coefficient, rational(BigInt(sign)));
  }

  /** The node times a whole number, or undefined where the product can leave the exact whole numbers. */
  scaled(node: NodeId, by: bigint): NodeId | undefined {
    const factor = Number(by);
    return Math.abs(factor) * this.graph.size(node) <= LIMIT && Math.abs(factor) <= LIMIT ? this.graph.multiply(node, this.graph.constant(factor)) : undefined;
  }

  product(a: NodeId | undefined, b: NodeId | undefined): NodeId | undefined {
    if (a === undefined || b === undefined) return a ?? b;
    return this.graph.size(a) * this.graph.size(b) <= LIMIT ? this.graph.multiply(a, b) : undefined;
  }

  /** The largest that the value can be without its sign. */
  size({ coefficient, node, divisor }: Num): number {
    return finite((toDouble(coefficient) * this.graph.size(node)) / (divisor === undefined ? 1 : this.graph.low(divisor)));
  }

  /** The number as a double with the bounds of its error. */
  approximate(num: Num): Approximate {
    const { apart } = num;
    return apart === undefined ? this.doubles.of(num, this.size(num)) : { ...num, apart };
  }

  scale(num: Num, by: Rational): Num {
    const { coefficient, node, divisor, apart } = num;
    if (by.n === 0n) return this.constant(by);
    if (apart !== undefined) return this.doubles.scale({ ...num, apart }, by);
    const [factor, signed] = by.n < 0n ? [negated(by), this.graph.negate(node)] : [by, node];
    return { coefficient: checked(times(coefficient, factor)), node: signed, ...(divisor !== undefined && { divisor }) };
  }

  negate(num: Num): Num {
    return this.scale(num, rational(-1n));
  }

  multiply(a: Num, b: Num): Num {
    const [left, right] = [this.constantOf(a), this.constantOf(b)];
    if (right !== undefined) return this.scale(a, right);
    if (left !== undefined) return this.scale(b, left);
    const node = a.apart === undefined && b.apart === undefined ? this.product(a.node, b.node) : undefined;
    const divisor = this.product(a.divisor, b.divisor);
    if (node === undefined || (divisor === undefined && (a.divisor ?? b.divisor) !== undefined))
      return this.doubles.multiply(this.approximate(a), this.approximate(b));
    return { coefficient: checked(times(a.coefficient, b.coefficient)), node, ...(divisor !== undefined && { divisor }) };
  }

  add(a: Num, b: Num): Num {
    if (this.constantOf(a)?.n === 0n) return b;
    if (this.constantOf(b)?.n === 0n) return a;
    const sides = this.sides(a, b);
    if (sides === undefined || sides.left.size + sides.right.size > LIMIT) return this.doubles.add(this.approximate(a), this.approximate(b));
    return {
      coefficient: sides.measure,
      node: this.graph.add(sides.left.node, sides.right.node),
      ...(sides.divisor !== undefined && { divisor: sides.divisor }),
    };
  }

  subtract(a: Num, b: Num): Num {
    return this.add(a, this.negate(b));
  }

  /** Two numbers as whole multiples of one measure, over one divisor; undefined where doubles cannot hold them. */
  sides(a: Num, b: Num): Sides | undefined {
    if (a.apart !== undefined || b.apart !== undefined) return undefined;
    const zeroes = [this.constantOf(a)?.n === 0n, this.constantOf(b)?.n === 0n];
    const measure = zeroes[0] ? b.coefficient : zeroes[1] ? a.coefficient : commonMeasure(a.coefficient, b.coefficient);
    const same = a.divisor === b.divisor;
    const left = this.#side(a, measure, same ? undefined : b.divisor);
    const right = this.#side(b, measure, same ? undefined : a.divisor);
    const divisor = same ? a.divisor : this.product(a.divisor, b.divisor);
    if (left === undefined || right === undefined || (divisor === undefined && (a.divisor ?? b.divisor) !== undefined)) return undefined;
    return { measure, left: { node: left, size: this.graph.size(left) }, right: { node: right, size: this.graph.size(right) }, divisor };
  }

  #side(num: Num, measure: Rational, divisor: NodeId | undefined): NodeId | undefined {
    if (this.constantOf(num)?.n === 0n) return num.node;
    const node = this.scaled(num.node, over(num.coefficient, measure).n);
    return node === undefined ? undefined : this.product(node, divisor);
  }

  /** In the rows where the condition holds the first, else the second. */
  select(condition: NodeId, a: Num, b: Num): Num {
    const { graph } = this;
    if (condition === graph.TRUE || condition === graph.FALSE) return condition === graph.TRUE ? a : b;
    if (a.apart === undefined && b.apart === undefined) {
      const zeroes = [this.constantOf(a)?.n === 0n, this.constantOf(b)?.n === 0n];
      const measure = zeroes[0] ? b.coefficient : zeroes[1] ? a.coefficient : commonMeasure(a.coefficient, b.coefficient);
      const [left, right] = [this.#side(a, measure, undefined), this.#side(b, measure, undefined)];
      if (left !== undefined && right !== undefined) {
        const one = graph.constant(1);
        const divisor = zeroes[0] ? b.divisor : zeroes[1] ? a.divisor : graph.select(condition, a.divisor ?? one, b.divisor ?? one);
        const divided = divisor !== undefined && graph.constantOf(divisor) !== 1;
        return { coefficient: measure, node: graph.select(condition, left, right), ...(divided && { divisor }) };
      }
    }
    const [x, y] = [this.approximate(a), this.approximate(b)];
    return this.doubles.either(graph.select(condition, x.node, y.node), x, y, condition);
  }

  /** The smaller or the larger. */
  extreme(which: 'min' | 'max', a: Num, b: Num): Num {
    const sides = this.sides(a, b);
    if (sides === undefined) {
      const [x, y] = [this.approximate(a), this.approximate(b)];
      return this.doubles.either(this.graph[which](x.node, y.node), x, y);
    }
    const node = this.graph[which](sides.left.node, sides.right.node);
    if (node === sides.left.node) return a;
    if (node === sides.right.node) return b;
    return { coefficient: sides.measure, node, ...(sides.divisor !== undefined && { divisor: sides.divisor }) };
  }

  abs(num: Num): Num {
    return { ...num, node: this.graph.abs(num.node) };
  }
}

/** A condition on node / divisor, in their own units. */
export interface NumberFact {
  readonly of: string;
  readonly way: 'at-least' | 'at-most' | 'more' | 'less' | 'equal' | 'other';
  readonly limit: Rational;
}

/** Two numbers over one measure and one divisor. */
export interface Sides {
  readonly measure: Rational;
  readonly left: Side;
  readonly right: Side;
  readonly divisor: NodeId | undefined;
}
interface Side {
  readonly node: NodeId;
  readonly size: number;
}

const MOST = 2n ** 1000n;

/** INVARIANT: the interpreter refuses numbers of about 1,000 digits; nothing in doubles comes near. */
const checked = (value: Rational): Rational => {
  if (value.n > MOST || value.n < -MOST || value.d > MOST) throw new Refusal('a number of hundreds of digits');
  return value;
};
