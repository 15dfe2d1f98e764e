import type { Graph, NodeId } from '../plan/graph.ts';
import type { Bytes } from './bytes.ts';
import { double } from './bytes.ts';
import { I64X2, V128 } from './instructions.ts';

/** A column whose numbers have to lie between two that are not below zero. */
export interface ColumnRange {
  readonly input: NodeId;
  readonly low: number;
  readonly high: number;
}

/** The alternatives for which a row is left: ranges of columns, and all others. */
export function rangesOf(graph: Graph, escape: NodeId): { readonly ranges: readonly ColumnRange[]; readonly others: readonly NodeId[] } {
  const alternatives = alternativesOf(graph, escape).map((id) => ({ id, bound: boundOf(graph, id) }));
  const inputs = new Set(alternatives.flatMap(({ bound }) => (bound === undefined ? [] : [bound.input])));
  const ranges = [...inputs].flatMap((input) => {
    const bounds = alternatives.flatMap(({ bound }) => (bound?.input === input ? [bound] : []));
    const [low, high] = [bounds.flatMap((bound) => bound.low ?? []), bounds.flatMap((bound) => bound.high ?? [])];
    return low[0] !== undefined && high[0] !== undefined && bounds.length === 2 && low[0] >= 0 && high[0] >= low[0]
      ? [{ input, low: low[0], high: high[0] }]
      : [];
  });
  const taken = new Set(ranges.map(({ input }) => input));
  return { ranges, others: alternatives.flatMap(({ id, bound }) => (bound !== undefined && taken.has(bound.input) ? [] : [id])) };
}

const alternativesOf = (graph: Graph, id: NodeId): readonly NodeId[] => {
  const { op, args } = graph.at(id);
  return op === 'or' ? args.flatMap((arg) => alternativesOf(graph, arg)) : op === 'false' ? [] : [id];
};

interface Bound {
  readonly input: NodeId;
  readonly low?: number;
  readonly high?: number;
}

/** `not (column >= low)`, or `not (high >= column)`. */
function boundOf(graph: Graph, id: NodeId): Bound | undefined {
  const { op, args } = graph.at(id);
  const inner = op === 'not' ? graph.at(args[0] as NodeId) : undefined;
  if (inner?.op !== 'at-least') return undefined;
  const [a, b] = inner.args as [NodeId, NodeId];
  const [high, low] = [graph.constantOf(a), graph.constantOf(b)];
  if (low !== undefined && graph.at(a).op === 'input') return { input: a, low };
  return high !== undefined && graph.at(b).op === 'input' ? { input: b, high } : undefined;
}

/**
 * A number whose sign bit is set where the column is out of its range. INVARIANT: the bits of doubles that are not below zero are in the order of the
 * doubles, NaN after all; so the bits as whole numbers of 64 bits are compared by their difference. Of a double with the sign minus either its
 * difference from the low end is negative, or, where that goes over the end, the one from the high end does too. A zero with a sign is out of
 * every range: its row is calculated by itself.
 */
export const outOfRange = ({ low, high }: ColumnRange, column: Bytes, constant: (lane: Bytes) => Bytes): Bytes => [
  ...[...constant(double(high)), ...column, ...I64X2.subtract],
  ...(low === 0 ? column : [...column, ...constant(double(low)), ...I64X2.subtract]),
  ...V128.or,
];
