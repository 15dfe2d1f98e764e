import { absorbed } from './factors.ts';

/**
 * What is calculated for each row, as a graph of numbers in doubles and of conditions. Equal nodes are one node; what is constant is folded.
 * INVARIANT: no node is changed after it was made, and the arguments of a node stand before it.
 */
export type NodeId = number;

export type NumberOp = 'constant' | 'input' | 'bounded' | 'add' | 'subtract' | 'multiply' | 'divide' | 'floor' | 'abs' | 'min' | 'max' | 'select';
/** `known`: not NaN. */
export type ConditionOp = 'true' | 'false' | 'at-least' | 'equal' | 'known' | 'not' | 'and' | 'or';

export interface GraphNode {
  readonly op: NumberOp | ConditionOp;
  readonly args: readonly NodeId[];
  /** The number of a constant, the place of an input. */
  readonly value: number;
  /** Between these the number lies, where no input is NaN. */
  readonly low: number;
  readonly high: number;
}

/** Whole numbers up to here are exact in doubles. */
export const LIMIT = Number.MAX_SAFE_INTEGER;

/** How far conditions are looked into where one is simplified by another. */
const DEEPEST = 8;

export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly #known = new Map<string, NodeId>();
  readonly TRUE: NodeId = this.#put('true', []);
  readonly FALSE: NodeId = this.#put('false', []);

  at(id: NodeId): GraphNode {
    const node = this.nodes[id];
    if (node === undefined) throw new Error(`no node ${id}`);
    return node;
  }

  low = (id: NodeId): number => this.at(id).low;
  high = (id: NodeId): number => this.at(id).high;
  /** The largest the number can be without its sign. */
  size = (id: NodeId): number => Math.max(Math.abs(this.low(id)), Math.abs(this.high(id)));
  constantOf = (id: NodeId): number | undefined => (this.at(id).op === 'constant' ? this.at(id).value : undefined);

  constant(value: number): NodeId {
    return this.#put('constant', [], value + 0, value, value);
  }
  /** The column of an input: any number, or NaN. */
  input(place: number): NodeId {
    return this.#put('input', [], place, -Infinity, Infinity);
  }
  /** The same number, of which it is known that it lies between these in every row that counts. */
  bounded(a: NodeId, low: number, high: number): NodeId {
    return this.#put('bounded', [a], 0, low, high);
  }

  add(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (x.op === 'constant' && y.op === 'constant') return this.constant(x.value + y.value);
    if (x.op === 'constant' && x.value === 0) return b;
    if (y.op === 'constant' && y.value === 0) return a;
    return this.#put('add', a <= b ? [a, b] : [b, a], 0, x.low + y.low, x.high + y.high);
  }

  subtract(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (x.op === 'constant' && y.op === 'constant') return this.constant(x.value - y.value);
    if (y.op === 'constant' && y.value === 0) return a;
    if (y.op === 'constant') return this.add(a, this.constant(-y.value));
    return a === b ? this.constant(0) : this.#put('subtract', [a, b], 0, x.low - y.high, x.high - y.low);
  }

  multiply(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (x.op === 'constant' && y.op === 'constant') return this.constant(x.value * y.value);
    if (x.op === 'constant' && y.op !== 'constant') return this.multiply(b, a);
    if (y.op === 'constant' && y.value === 1) return a;
    if (y.op === 'constant' && y.value === 0) return b;
    const taken = y.op === 'constant' ? absorbed(this, a, y.value) : undefined;
    if (taken !== undefined) return taken;
    const corners = [x.low * y.low, x.low * y.high, x.high * y.low, x.high * y.high];
    return this.#put('multiply', y.op === 'constant' || a <= b ? [a, b] : [b, a], 0, Math.min(...corners), Math.max(...corners));
  }

  /** The divisor is never zero in a row whose result is used. */
  divide(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (x.op === 'constant' && y.op === 'constant' && y.value !== 0) return this.constant(x.value / y.value);
    const corners = [x.low / y.low, x.low / y.high, x.high / y.low, x.high / y.high];
    const bounded = y.low > 0 || y.high < 0;
    return this.#put('divide', [a, b], 0, bounded ? Math.min(...corners) : -Infinity, bounded ? Math.max(...corners) : Infinity);
  }

  floor(a: NodeId): NodeId {
    const { op, value, low, high } = this.at(a);
    return op === 'constant' ? this.constant(Math.floor(value)) : this.#put('floor', [a], 0, Math.floor(low), Math.floor(high));
  }

  abs(a: NodeId): NodeId {
    const { op, value, low, high } = this.at(a);
    if (op === 'constant') return this.constant(Math.abs(value));
    if (low >= 0) return a;
    if (high <= 0) return this.negate(a);
    return this.#put('abs', [a], 0, 0, Math.max(-low, high));
  }

  negate(a: NodeId): NodeId {
    return this.multiply(a, this.constant(-1));
  }

  min(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (x.high <= y.low) return a;
    if (y.high <= x.low) return b;
    return this.#put('min', a <= b ? [a, b] : [b, a], 0, Math.min(x.low, y.low), Math.min(x.high, y.high));
  }

  max(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (x.low >= y.high) return a;
    if (y.low >= x.high) return b;
    return this.#put('max', a <= b ? [a, b] : [b, a], 0, Math.max(x.low, y.low), Math.max(x.high, y.high));
  }

  /** `then` where the condition holds. */
  select(condition: NodeId, then: NodeId, otherwise: NodeId): NodeId {
    if (condition === this.TRUE || then === otherwise) return then;
    if (condition === this.FALSE) return otherwise;
    const { op, args } = this.at(condition);
    if (op === 'not') return this.select(args[0] as NodeId, otherwise, then);
    const [x, y] = [this.at(then), this.at(otherwise)];
    // A number times one constant or another is chosen by the constant.
    const [[of, times], [ofOther, timesOther]] = [this.#factors(then), this.#factors(otherwise)];
    if (of === ofOther && x.op !== 'constant') return this.multiply(of, this.select(condition, this.constant(times), this.constant(timesOther)));
    return this.#put('select', [condition, then, otherwise], 0, Math.min(x.low, y.low), Math.max(x.high, y.high));
  }

  /** A number as another one times a constant. */
  #factors(id: NodeId): readonly [of: NodeId, times: number] {
    const { op, args } = this.at(id);
    const times = op === 'multiply' ? this.constantOf(args[1] as NodeId) : undefined;
    return times === undefined || !Number.isInteger(times) ? [id, 1] : [args[0] as NodeId, times];
  }

  /** a >= b. */
  atLeast(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (a === b || x.low >= y.high) return this.TRUE;
    return x.high < y.low ? this.FALSE : this.#put('at-least', [a, b]);
  }
  /** a < b: the same node as `not (a >= b)`. */
  less(a: NodeId, b: NodeId): NodeId {
    return this.not(this.atLeast(a, b));
  }

  equal(a: NodeId, b: NodeId): NodeId {
    const [x, y] = [this.at(a), this.at(b)];
    if (a === b || (x.op === 'constant' && y.op === 'constant' && x.value === y.value)) return this.TRUE;
    if (x.high < y.low || y.high < x.low) return this.FALSE;
    if (y.op === 'constant' && x.op === 'select') return this.#equalOfSelect(x, b);
    if (x.op === 'constant' && y.op === 'select') return this.#equalOfSelect(y, a);
    return this.#put('equal', a <= b ? [a, b] : [b, a]);
  }

  /** The band that was selected is asked for by its code: the conditions of the selection answer. */
  #equalOfSelect({ args }: GraphNode, constant: NodeId): NodeId {
    const [condition, then, otherwise] = args as readonly [NodeId, NodeId, NodeId];
    return this.choose(condition, this.equal(then, constant), this.equal(otherwise, constant));
  }

  known(a: NodeId): NodeId {
    return this.at(a).op === 'input' ? this.#put('known', [a]) : this.TRUE;
  }

  not(a: NodeId): NodeId {
    const { op, args } = this.at(a);
    if (op === 'true') return this.FALSE;
    if (op === 'false') return this.TRUE;
    return op === 'not' ? (args[0] as NodeId) : this.#put('not', [a]);
  }

  and(a: NodeId, b: NodeId): NodeId {
    return this.not(this.or(this.not(a), this.not(b)));
  }

  or(a: NodeId, b: NodeId): NodeId {
    if (a === this.TRUE || b === this.TRUE || a === this.not(b)) return this.TRUE;
    if (a === this.FALSE || a === b) return b;
    if (b === this.FALSE) return a;
    // a or (not a and c) is a or c.
    const [left, right] = [this.assume(a, b, false), this.assume(b, a, false)];
    if (left !== a) return this.or(left, b);
    if (right !== b) return this.or(a, right);
    return this.#put('or', a <= b ? [a, b] : [b, a]);
  }

  /** Whether any holds, as they are: nothing is simplified. */
  anyOf(conditions: readonly NodeId[]): NodeId {
    const left = [...new Set(conditions)].filter((condition) => condition !== this.FALSE);
    return left.includes(this.TRUE) ? this.TRUE : left.length === 0 ? this.FALSE : left.reduce((a, b) => this.#put('or', [a, b]));
  }

  /** A condition in each case. */
  choose(condition: NodeId, then: NodeId, otherwise: NodeId): NodeId {
    return this.or(this.and(condition, then), this.and(this.not(condition), otherwise));
  }

  /** The condition, simpler, where another is known to hold or not to hold. */
  assume(id: NodeId, given: NodeId, holds: boolean): NodeId {
    const { op, args } = this.at(given);
    if (op === 'not') return this.assume(id, args[0] as NodeId, !holds);
    if (op === 'or' && !holds) return args.reduce<NodeId>((sum, arg) => this.assume(sum, arg, false), id);
    return this.#assumed(id, given, holds, DEEPEST);
  }

  #assumed(id: NodeId, given: NodeId, holds: boolean, depth: number): NodeId {
    if (id === given) return holds ? this.TRUE : this.FALSE;
    if (id < given || depth === 0) return id;
    const { op, args } = this.at(id);
    if (op === 'not') return this.not(this.#assumed(args[0] as NodeId, given, holds, depth - 1));
    if (op !== 'or') return id;
    const [a, b] = args.map((arg) => this.#assumed(arg, given, holds, depth - 1)) as [NodeId, NodeId];
    return a === args[0] && b === args[1] ? id : this.or(a, b);
  }

  #put(op: GraphNode['op'], args: readonly NodeId[], value = 0, low = 0, high = 0): NodeId {
    const key = `${op} ${args.join(' ')} ${value}${op === 'bounded' ? ` ${low} ${high}` : ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.push({ op, args, value, low, high }) - 1;
    this.#known.set(key, id);
    return id;
  }
}
