import type { Graph, NodeId } from '../plan/graph.ts';
import type { Bytes } from './bytes.ts';
import { F64X2, V128 } from './instructions.ts';

/** Writes conditions as masks: all bits of a lane are ones where it holds. */
export class Conditions {
  readonly #graph: Graph;
  /** The code of a node that is kept in a local. */
  readonly #kept: (id: NodeId) => Bytes | undefined;
  readonly #number: (id: NodeId) => Bytes;

  constructor(graph: Graph, kept: (id: NodeId) => Bytes | undefined, number: (id: NodeId) => Bytes) {
    this.#graph = graph;
    this.#kept = kept;
    this.#number = number;
  }

  /** A condition, or that it does not hold: of the two that is written which needs no `not`. */
  write(id: NodeId, holds = true): Bytes {
    const { op, args } = this.#graph.at(id);
    const kept = this.#kept(id);
    if (kept === undefined && op === 'not') return this.write(args[0] as NodeId, !holds);
    if (kept === undefined && op === 'or') return this.#either(args[0] as NodeId, args[1] as NodeId, holds);
    const plain = kept ?? this.fresh(id);
    return holds ? plain : [...plain, ...V128.not];
  }

  /** A condition that is made of numbers, or of others. */
  fresh(id: NodeId): Bytes {
    const { op, args } = this.#graph.at(id);
    const [a, b] = args as [NodeId, NodeId];
    switch (op) {
      case 'true':
        return V128.bits(0xff);
      case 'false':
        return V128.bits(0);
      case 'at-least':
        return [...this.#number(a), ...this.#number(b), ...F64X2.ge];
      case 'equal':
        return [...this.#number(a), ...this.#number(b), ...F64X2.eq];
      case 'known':
        return [...this.#number(a), ...this.#number(a), ...F64X2.eq];
      case 'not':
        return this.write(a, false);
      case 'or':
        return this.#either(a, b, true);
      default:
        throw new Error(`${op} is no condition`);
    }
  }

  /** INVARIANT: a or b is not (not a and not b). */
  #either(a: NodeId, b: NodeId, holds: boolean): Bytes {
    const [denied, alsoDenied] = [this.#isDenied(a), this.#isDenied(b)];
    if (!denied && !alsoDenied) {
      const either = [...this.write(a), ...this.write(b), ...V128.or];
      return holds ? either : [...either, ...V128.not];
    }
    const neither = denied
      ? alsoDenied
        ? [...this.write(a, false), ...this.write(b, false), ...V128.and]
        : [...this.write(a, false), ...this.write(b), ...V128.andNot]
      : [...this.write(b, false), ...this.write(a), ...V128.andNot];
    return holds ? [...neither, ...V128.not] : neither;
  }

  /** Whether the opposite of a condition is what is at hand. */
  #isDenied(id: NodeId): boolean {
    const { op, args } = this.#graph.at(id);
    if (this.#kept(id) !== undefined) return false;
    return op === 'not' || (op === 'or' && args.some((arg) => this.#isDenied(arg)));
  }
}
