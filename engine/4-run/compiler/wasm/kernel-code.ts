import type { Graph, GraphNode, NodeId } from '../plan/graph.ts';
import type { Plan } from '../plan/plan.ts';
import { usesOf } from '../backends/kernel.ts';
import type { Bytes } from './bytes.ts';
import { double } from './bytes.ts';
import { Expressions } from './expressions.ts';
import { F64X2, V128, localGet, localSet } from './instructions.ts';
import { SLOT, allRows, handOn, leaveRows, load, numbersOf, pairs, store, take } from './loops.ts';
import type { FunctionCode } from './module.ts';
import { orderOf } from './order.ts';
import { outOfRange, rangesOf } from './ranges.ts';
import { Segment } from './segment.ts';
import { canBeMinusZero } from './zeros.ts';

/** Columns of one loop: a processor follows so many streams of memory at once, and hardly more. */
const MOST_COLUMNS = 16;
/** Levels of a number that is written in one piece: a ladder of thousands of steps is written in pieces. */
const MOST_LEVELS = 32;

/** The places of the columns that a plan reads, in the order of their addresses. */
export const columnsRead = (plan: Plan): readonly number[] =>
  [...usesOf(plan).keys()].flatMap((id) => {
    const { op, value } = plan.graph.at(id);
    return op === 'input' ? [value] : [];
  });

export interface KernelCode extends FunctionCode {
  /** Bytes that the loops need to hand numbers on. */
  readonly handed: number;
}

/**
 * The code of a kernel: a loop that calculates two rows at a time, without a branch. A number is in a local from its making to its last use, so
 * that nothing but columns is read and written. Of many columns it is several loops, one after another for a strip of rows, each with some
 * of the columns. A pair with a row that has to be calculated by itself is told apart at its end.
 */
export function kernelCode(plan: Plan): KernelCode {
  return new Writer(plan).write();
}

class Writer {
  readonly #plan: Plan;
  readonly #graph: Graph;
  readonly #uses: ReadonlyMap<NodeId, number>;
  readonly #read: readonly number[];
  readonly #columns: number;
  readonly #locals = new Map<NodeId, number>();
  /** Of nodes that are in no local. */
  readonly #levels = new Map<NodeId, number>();
  /** The places of the columns that locals are read from. */
  readonly #inputs = new Map<number, number>();
  readonly #expressions: Expressions;
  readonly #segments: Segment[] = [new Segment()];
  #vectors = 0;
  /** The local that says which rows are left. */
  #left: number | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#graph = plan.graph;
    this.#uses = usesOf(plan);
    this.#read = columnsRead(plan);
    this.#columns = this.#read.length + plan.outputs.length;
    this.#expressions = new Expressions(
      plan.graph,
      (id) => this.#kept(id),
      () => this.#vector(),
    );
  }

  write(): KernelCode {
    this.#statements();
    const handed = [...new Set(this.#segments.flatMap(({ given }) => [...given]))].filter((local) => !this.#inputs.has(local));
    const loops = this.#segments.map((segment, place) => this.#loop(segment, this.#segments.slice(place + 1), handed));
    const code = [...this.#expressions.prologue, ...allRows(loops, this.#columns)];
    return { numbers: numbersOf(this.#columns), vectors: this.#vectors, code, handed: handed.length * SLOT };
  }

  get #segment(): Segment {
    return this.#segments.at(-1) as Segment;
  }

  #vector(): number {
    this.#vectors += 1;
    return numbersOf(this.#columns) + this.#vectors;
  }

  #kept(id: NodeId): Bytes | undefined {
    const local = this.#locals.get(id);
    return local === undefined ? undefined : this.#segment.get(local);
  }

  /** Writes columns and tests rows as soon as what they need is there, so that nothing has to wait in a register. */
  #statements(): void {
    const { outputs, escape } = this.#plan;
    const { ranges, others } = rangesOf(this.#graph, escape);
    const roots = [
      ...outputs.map(({ node }, place) => ({ node, write: () => this.#store(node, this.#read.length + place) })),
      ...ranges.map((range) => ({ node: range.input, write: () => this.#leave(outOfRange(range, this.#expressions.of(range.input), this.#constant)) })),
      ...others.map((node) => ({ node, write: () => this.#leave(this.#expressions.conditions.write(node)) })),
    ];
    const steps = orderOf(
      this.#graph,
      [...this.#uses.keys()],
      roots.map(({ node }) => node),
    );
    const most = Math.ceil(this.#columns / Math.ceil(this.#columns / MOST_COLUMNS));
    for (const step of steps) {
      if ('root' in step) roots[step.root]?.write();
      else {
        if (this.#graph.at(step.node).op === 'input' && this.#segment.columns.size >= most) this.#segments.push(new Segment());
        this.#calculate(step.node);
      }
    }
    if (this.#left !== undefined) this.#segment.add(leaveRows(this.#segment.get(this.#left)));
  }

  #constant = (lane: Bytes): Bytes => this.#expressions.constant(lane);

  /** What is read once is written where it is read; but a sum, so that its terms are done one after another. */
  #calculate(id: NodeId): void {
    const node = this.#graph.at(id);
    const { op, args, value } = node;
    const same = op === 'bounded' ? this.#locals.get(args[0] as NodeId) : undefined;
    if (same !== undefined) this.#locals.set(id, same);
    else if (op === 'input') this.#readColumn(id, this.#read.indexOf(value));
    else if (op !== 'not' && (op === 'add' || (this.#uses.get(id) as number) > 1 || this.#levelsOf(node) > MOST_LEVELS)) {
      this.#keep(id, CONDITIONS.has(op) ? this.#expressions.conditions.fresh(id) : this.#expressions.fresh(node));
    } else this.#levels.set(id, this.#levelsOf(node));
  }

  #levelsOf({ args }: GraphNode): number {
    return 1 + Math.max(0, ...args.map((arg) => this.#levels.get(arg) ?? 0));
  }

  #readColumn(id: NodeId, place: number): void {
    this.#segment.columns.add(place);
    this.#inputs.set(this.#keep(id, load(place)), place);
  }

  #keep(id: NodeId, code: Bytes): number {
    const local = this.#vector();
    this.#segment.set(local, code);
    this.#locals.set(id, local);
    return local;
  }

  #store(node: NodeId, place: number): void {
    this.#segment.columns.add(place);
    // A zero has no sign in a column.
    const unsigned = canBeMinusZero(this.#graph, node) ? [...this.#constant(double(0)), ...F64X2.add] : [];
    this.#segment.add(store(place, [...this.#expressions.of(node), ...unsigned]));
  }

  /** Of rows that are left a sign bit is set: that of a mask, or of a column that is out of its range. */
  #leave(signs: Bytes): void {
    const before = this.#left;
    this.#left ??= this.#vector();
    this.#segment.set(this.#left, before === undefined ? signs : [...this.#segment.get(before), ...signs, ...V128.or]);
  }

  /** A segment as a loop that begins with what earlier ones made and ends with what later ones need. */
  #loop({ given, made, code, columns }: Segment, later: readonly Segment[], handed: readonly number[]): Bytes {
    const taken = [...given].flatMap((local) => {
      const input = this.#inputs.get(local);
      if (input !== undefined) columns.add(input);
      return [...(input === undefined ? take(handed.indexOf(local)) : load(input)), ...localSet(local)];
    });
    const kept = handed.filter((local) => made.has(local) && later.some((segment) => segment.given.has(local)));
    const last = kept.flatMap((local) => handOn(handed.indexOf(local), localGet(local)));
    return pairs(columns, this.#columns, [...taken, ...code, ...last]);
  }
}

const CONDITIONS: ReadonlySet<string> = new Set(['true', 'false', 'at-least', 'equal', 'known', 'not', 'and', 'or']);
