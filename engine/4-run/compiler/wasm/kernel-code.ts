import type { Graph, GraphNode, NodeId } from '../plan/graph.ts';
import type { Plan } from '../plan/plan.ts';
import { usesOf } from '../backends/kernel.ts';
import type { Bytes } from './bytes.ts';
import { double } from './bytes.ts';
import { Conditions } from './conditions.ts';
import { BLOCK, END, F64X2, I32, I64X2, IF, LOOP, V128, branch, branchIf, localGet, localSet } from './instructions.ts';
import type { FunctionCode } from './module.ts';
import { outOfRange, rangesOf } from './ranges.ts';
import { canBeMinusZero } from './zeros.ts';

/** Bytes of two rows. */
const STEP = 16;
/** Where the addresses of the columns stand: of those that are read, then of those that are written, then of the rows that are left. */
export const addressOf = (place: number): number => 4 * place;

/** The places of the columns that a plan reads, in the order of their addresses. */
export const columnsRead = (plan: Plan): readonly number[] =>
  [...usesOf(plan).keys()].flatMap((id) => {
    const { op, value } = plan.graph.at(id);
    return op === 'input' ? [value] : [];
  });

/** Numbers among the locals: the number of rows, then what the loop counts, then addresses. */
const [ROWS, AT, END_AT, COUNT, BITS, LEFT] = [0, 1, 2, 3, 4, 5];
const FIRST_ADDRESS = LEFT + 1;

/**
 * The code of a kernel: one loop that calculates two rows at a time, without a branch. Every number is in a local from its making to its last
 * use, so that nothing but columns is read and written. A pair with a row that has to be calculated by itself is told apart at its end.
 */
export function kernelCode(plan: Plan): FunctionCode {
  return new Writer(plan).write();
}

class Writer {
  readonly #plan: Plan;
  readonly #graph: Graph;
  readonly #read: readonly number[];
  readonly #numbers: number;
  readonly #code = new Map<NodeId, Bytes>();
  readonly #constants = new Map<string, number>();
  readonly #prologue: number[] = [];
  readonly #conditions: Conditions;
  #vectors = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#graph = plan.graph;
    this.#read = columnsRead(plan);
    this.#numbers = FIRST_ADDRESS - 1 + this.#read.length + plan.outputs.length;
    this.#conditions = new Conditions(plan.graph, (id) => this.#code.get(id));
  }

  write(): FunctionCode {
    const { outputs } = this.#plan;
    const addresses = [...this.#read, ...outputs].flatMap((_column, place) => this.#address(FIRST_ADDRESS + place, place));
    const left = this.#address(LEFT, this.#read.length + outputs.length);
    const statements = this.#statements();
    const stores = outputs.flatMap(({ node }, place) => this.#store(node, FIRST_ADDRESS + this.#read.length + place));
    const escapes = this.#escapes();
    const code = [
      ...addresses,
      ...left,
      ...this.#prologue,
      ...[...localGet(ROWS), ...I32.const(3), ...I32.shiftLeft, ...localSet(END_AT)],
      ...BLOCK,
      ...LOOP,
      ...[...localGet(AT), ...localGet(END_AT), ...I32.geUnsigned, ...branchIf(1)],
      ...statements,
      ...stores,
      ...escapes,
      ...[...localGet(AT), ...I32.const(STEP), ...I32.add, ...localSet(AT), ...branch(0)],
      ...END,
      ...END,
      ...localGet(COUNT),
    ];
    return { numbers: this.#numbers, vectors: this.#vectors, code };
  }

  #address(local: number, place: number): Bytes {
    return [...I32.const(0), ...I32.load(addressOf(place)), ...localSet(local)];
  }

  #statements(): Bytes {
    const statements: number[] = [];
    for (const [id, count] of usesOf(this.#plan)) {
      const node = this.#graph.at(id);
      if (isCondition(node)) {
        // What is read once is written where it is read, as it is or its opposite.
        if (count > 1 && node.op !== 'not') statements.push(...this.#keep(id, this.#conditions.fresh(id)));
        continue;
      }
      const code = this.#number(node);
      if (node.op === 'constant' || node.op === 'bounded' || (count === 1 && node.op !== 'input')) this.#code.set(id, code);
      else statements.push(...this.#keep(id, code));
    }
    return statements;
  }

  #keep(id: NodeId, code: Bytes): Bytes {
    const local = this.#vector();
    this.#code.set(id, localGet(local));
    return [...code, ...localSet(local)];
  }

  #vector(): number {
    this.#vectors += 1;
    return this.#numbers + this.#vectors;
  }

  #of(id: NodeId): Bytes {
    const code = this.#code.get(id);
    if (code === undefined) throw new Error(`number ${id} is not written yet`);
    return code;
  }

  /** A constant stands in a local, once. */
  #constant(lane: Bytes): Bytes {
    const key = lane.join(' ');
    const local = this.#constants.get(key) ?? this.#vector();
    if (!this.#constants.has(key)) this.#prologue.push(...V128.const([...lane, ...lane]), ...localSet(local));
    this.#constants.set(key, local);
    return localGet(local);
  }

  #number({ op, args, value }: GraphNode): Bytes {
    switch (op) {
      case 'constant':
        return this.#constant(double(value));
      case 'input':
        return [...localGet(FIRST_ADDRESS + this.#read.indexOf(value)), ...localGet(AT), ...I32.add, ...V128.load(0)];
      case 'bounded':
        return this.#of(args[0] as NodeId);
      case 'select':
        return this.#select(args as readonly [NodeId, NodeId, NodeId]);
      default:
        return [...args.flatMap((arg) => this.#of(arg)), ...(ARITHMETIC[op] as Bytes)];
    }
  }

  /** Bits that a mask lets through: of one constant or another only those that differ. */
  #select([condition, then, otherwise]: readonly [NodeId, NodeId, NodeId]): Bytes {
    const [most, least] = [this.#graph.constantOf(then), this.#graph.constantOf(otherwise)];
    if (isZero(least)) return [...this.#of(then), ...this.#conditions.write(condition), ...V128.and];
    if (isZero(most)) return [...this.#of(otherwise), ...this.#conditions.write(condition), ...V128.andNot];
    if (most !== undefined && least !== undefined) {
      const [x, y] = [double(most), double(least)];
      const differing = x.map((byte, place) => byte ^ (y[place] as number));
      return [...this.#conditions.write(condition), ...this.#constant(differing), ...V128.and, ...this.#constant(y), ...V128.xor];
    }
    return [...this.#of(then), ...this.#of(otherwise), ...this.#conditions.write(condition), ...V128.bitSelect];
  }

  #store(node: NodeId, address: number): Bytes {
    // A zero has no sign in a column.
    const unsigned = canBeMinusZero(this.#graph, node) ? [...this.#constant(double(0)), ...F64X2.add] : [];
    return [...localGet(address), ...localGet(AT), ...I32.add, ...this.#of(node), ...unsigned, ...V128.store(0)];
  }

  /** Of rows that are left a sign bit is set: that of a mask, or of a column that is out of its range. */
  #escapes(): Bytes {
    const { escape, graph } = this.#plan;
    const { ranges, others } = rangesOf(graph, escape);
    const any = graph.anyOf(others);
    const parts = [
      ...ranges.map((range) => outOfRange(range, this.#of(range.input), (lane) => this.#constant(lane))),
      ...(any === graph.FALSE ? [] : [this.#conditions.write(any)]),
    ];
    if (parts.length === 0) return [];
    return [
      ...[...parts.flatMap((part, place) => (place === 0 ? part : [...part, ...V128.or])), ...I64X2.bitmask, ...localSet(BITS)],
      ...[...localGet(BITS), ...IF],
      ...[0, 1].flatMap((lane) => leaveRow(lane)),
      ...END,
    ];
  }
}

/** Writes the number of a row that is left, where the bit of its lane is set. */
const leaveRow = (lane: number): Bytes => [
  ...[...localGet(BITS), ...I32.const(1 << lane), ...I32.and, ...IF],
  ...[...localGet(LEFT), ...localGet(AT), ...I32.const(3), ...I32.shiftRightUnsigned, ...I32.const(lane), ...I32.add, ...I32.store(0)],
  ...[...localGet(LEFT), ...I32.const(4), ...I32.add, ...localSet(LEFT)],
  ...[...localGet(COUNT), ...I32.const(1), ...I32.add, ...localSet(COUNT)],
  ...END,
];

const isZero = (value: number | undefined): boolean => value !== undefined && Object.is(value, 0);

const CONDITIONS: ReadonlySet<string> = new Set(['true', 'false', 'at-least', 'equal', 'known', 'not', 'and', 'or']);
const isCondition = ({ op }: GraphNode): boolean => CONDITIONS.has(op);

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
