import type { Graph, GraphNode, NodeId } from '../plan/graph.ts';
import type { Bytes } from './bytes.ts';
import { double } from './bytes.ts';
import { Conditions } from './conditions.ts';
import { F64X2, V128, localGet, localSet } from './instructions.ts';

/** Writes numbers and conditions of two rows. INVARIANT: what is written is executed in the order in which it was asked for. */
export class Expressions {
  readonly conditions: Conditions;
  /** Puts the constants into their locals. */
  readonly prologue: number[] = [];
  readonly #graph: Graph;
  readonly #kept: (id: NodeId) => Bytes | undefined;
  readonly #local: () => number;
  readonly #constants = new Map<string, number>();

  /** `kept`: the code of a node that is in a local. `local`: one more of them. */
  constructor(graph: Graph, kept: (id: NodeId) => Bytes | undefined, local: () => number) {
    this.#graph = graph;
    this.#kept = kept;
    this.#local = local;
    this.conditions = new Conditions(graph, kept, (id) => this.of(id));
  }

  /** A number, from its local where it is kept. */
  of(id: NodeId): Bytes {
    return this.#kept(id) ?? this.fresh(this.#graph.at(id));
  }

  /** A number that is made of others. */
  fresh({ op, args, value }: GraphNode): Bytes {
    switch (op) {
      case 'constant':
        return this.constant(double(value));
      case 'bounded':
        return this.of(args[0] as NodeId);
      case 'select':
        return this.#select(args as readonly [NodeId, NodeId, NodeId]);
      default:
        return [...args.flatMap((arg) => this.of(arg)), ...(ARITHMETIC[op] as Bytes)];
    }
  }

  /** A constant stands in a local, once. */
  constant(lane: Bytes): Bytes {
    const key = lane.join(' ');
    const local = this.#constants.get(key) ?? this.#local();
    if (!this.#constants.has(key)) this.prologue.push(...V128.const([...lane, ...lane]), ...localSet(local));
    this.#constants.set(key, local);
    return localGet(local);
  }

  /** Bits that a mask lets through: of one constant or another only those that differ. */
  #select([condition, then, otherwise]: readonly [NodeId, NodeId, NodeId]): Bytes {
    const [most, least] = [this.#graph.constantOf(then), this.#graph.constantOf(otherwise)];
    if (isZero(least)) return [...this.of(then), ...this.conditions.write(condition), ...V128.and];
    if (isZero(most)) return [...this.of(otherwise), ...this.conditions.write(condition), ...V128.andNot];
    if (most !== undefined && least !== undefined) {
      const [x, y] = [double(most), double(least)];
      const differing = x.map((byte, place) => byte ^ (y[place] as number));
      return [...this.conditions.write(condition), ...this.constant(differing), ...V128.and, ...this.constant(y), ...V128.xor];
    }
    return [...this.of(then), ...this.of(otherwise), ...this.conditions.write(condition), ...V128.bitSelect];
  }
}

const isZero = (value: number | undefined): boolean => value !== undefined && Object.is(value, 0);

/** INVARIANT: a number that is NaN here stands in a row that is left, so that it matters nothing which of the two an extreme gives. */
const ARITHMETIC: { readonly [op in GraphNode['op']]?: Bytes } = {
  add: F64X2.add,
  subtract: F64X2.subtract,
  multiply: F64X2.multiply,
  divide: F64X2.divide,
  floor: F64X2.floor,
  abs: F64X2.abs,
  min: F64X2.pseudoMin,
  max: F64X2.pseudoMax,
};
