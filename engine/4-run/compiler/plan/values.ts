import type { Rational } from '../../../values/rational.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Graph, NodeId } from './graph.ts';
import type { Num } from './number.ts';

/** In which rows an expression has no value. Where it has none, what stands for the value is any number. */
export interface Absence {
  readonly missing: NodeId;
  /** It failed, or doubles cannot tell: the row is calculated by itself. */
  readonly fault: NodeId;
}

/** A date is the number of its day. A text is the number of it among all texts. */
export type PlanValue = Absence &
  (
    | { readonly kind: 'number' | 'date'; readonly num: Num }
    | { readonly kind: 'boolean'; readonly holds: NodeId }
    | { readonly kind: 'text'; readonly code: NodeId }
  );

export type NumberValue = Extract<PlanValue, { kind: 'number' | 'date' }>;
export type ConditionValue = Extract<PlanValue, { kind: 'boolean' }>;
export type TextValue = Extract<PlanValue, { kind: 'text' }>;

/** INVARIANT: lowered expressions are typed. */
export const asNumber = (value: PlanValue): Num => (value as NumberValue).num;
export const asCondition = (value: PlanValue): NodeId => (value as ConditionValue).holds;
export const asText = (value: PlanValue): NodeId => (value as TextValue).code;

/** A value of an operator that needs all of its arguments. `doubt`: its own. */
export function absenceOf(graph: Graph, args: readonly Absence[], doubt: NodeId = graph.FALSE): Absence {
  const missing = args.reduce((sum, arg) => graph.or(sum, arg.missing), graph.FALSE);
  const fault = args.reduce((sum, arg) => graph.or(sum, arg.fault), graph.FALSE);
  return { missing, fault: graph.or(fault, graph.and(doubt, graph.not(missing))) };
}

export const present = ({ TRUE: _true, FALSE }: Graph): Absence => ({ missing: FALSE, fault: FALSE });

/** In the rows where the condition holds the first, else the second: two values of one type. */
export function chooseValue(arithmetic: Arithmetic, condition: NodeId, a: PlanValue, b: PlanValue): PlanValue {
  const { graph } = arithmetic;
  const absence = { missing: graph.choose(condition, a.missing, b.missing), fault: graph.choose(condition, a.fault, b.fault) };
  // What is never there needs no number.
  if (a.missing === graph.TRUE || a.fault === graph.TRUE) return { ...b, ...absence };
  if (b.missing === graph.TRUE || b.fault === graph.TRUE) return { ...a, ...absence };
  if (a.kind === 'boolean') return { kind: 'boolean', holds: graph.choose(condition, a.holds, asCondition(b)), ...absence };
  if (a.kind === 'text') return { kind: 'text', code: graph.select(condition, a.code, asText(b)), ...absence };
  return { kind: a.kind, num: arithmetic.select(condition, a.num, asNumber(b)), ...absence };
}

export const numberValue = (arithmetic: Arithmetic, value: Rational): PlanValue => ({
  kind: 'number',
  num: arithmetic.constant(value),
  ...present(arithmetic.graph),
});
