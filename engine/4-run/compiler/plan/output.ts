import type { Line, ValueType } from '../../../3-lower/sheet.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { NodeId } from './graph.ts';
import { decimalsOf, endsInDecimals } from './ratios.ts';
import type { PlanValue } from './values.ts';

/** A line that comes out of the graph: scaled whole numbers, days, codes of texts, 0 and 1; NaN where it is missing. */
export interface PlanOutput {
  readonly id: string;
  readonly type: ValueType;
  readonly scale: number;
  readonly node: NodeId;
}

/** Decimals beyond which a line comes out as texts. */
const MOST_SCALE = 15;

/** Undefined where the value is no whole number of a scale: a quotient, a double. */
export function outputOf(arithmetic: Arithmetic, { id, type }: Line, value: PlanValue): PlanOutput | undefined {
  const { graph } = arithmetic;
  const made = nodeOf(arithmetic, value);
  if (made === undefined) return undefined;
  const node = value.missing === graph.FALSE ? made.node : graph.select(value.missing, graph.constant(Number.NaN), made.node);
  return { id, type, scale: made.scale, node };
}

function nodeOf(arithmetic: Arithmetic, value: PlanValue): { readonly node: NodeId; readonly scale: number } | undefined {
  const { graph } = arithmetic;
  if (value.kind === 'boolean') return { node: graph.select(value.holds, graph.constant(1), graph.constant(0)), scale: 0 };
  if (value.kind === 'text') return { node: value.code, scale: 0 };
  const { coefficient, node, divisor, apart } = value.num;
  if (divisor !== undefined || apart !== undefined || !endsInDecimals(coefficient.d)) return undefined;
  const scale = decimalsOf(coefficient);
  if (scale > MOST_SCALE) return undefined;
  const whole = arithmetic.scaled(node, (coefficient.n * 10n ** BigInt(scale)) / coefficient.d);
  return whole === undefined ? undefined : { node: whole, scale };
}
