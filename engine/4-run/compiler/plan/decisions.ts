import type { RoundingMode } from '@scorewright/schemas';
import type { Rational } from '../../../values/rational.ts';
import { ONE, floor, over, rational } from '../../../values/rational.ts';
import type { Arithmetic, Sides } from './arithmetic.ts';
import type { Graph, NodeId } from './graph.ts';
import { LIMIT } from './graph.ts';
import type { Num } from './number.ts';
import { DOUBLE_ERROR } from './doubles.ts';
import { toDouble } from './ratios.ts';

/** A condition, and in which rows doubles cannot tell whether it holds: those are calculated one by one. */
export interface Decision {
  readonly holds: NodeId;
  readonly doubt: NodeId;
}

/** Whether a >= b, or a = b. Numbers are compared as products, never as quotients. */
export function decide(arithmetic: Arithmetic, relation: Relation, a: Num, b: Num): Decision {
  const { graph } = arithmetic;
  const sides = arithmetic.sides(a, b);
  if (sides === undefined) return decideDoubles(arithmetic, relation, a, b);
  const [x, y] = [arithmetic.constantOf(a), arithmetic.constantOf(b)];
  const holds =
    y !== undefined && x === undefined && a.divisor === undefined
      ? atThreshold(arithmetic, relation, a.node, over(y, a.coefficient))
      : x !== undefined && y === undefined && b.divisor === undefined
        ? belowThreshold(arithmetic, relation, b.node, over(x, b.coefficient))
        : compareSides(arithmetic, relation, sides);
  note(arithmetic, relation, holds, a, b);
  return { holds, doubt: graph.FALSE };
}

type Relation = 'at-least' | 'equal';

const compareSides = ({ graph }: Arithmetic, relation: Relation, { left, right }: Sides): NodeId =>
  relation === 'equal' ? graph.equal(left.node, right.node) : graph.atLeast(left.node, right.node);

/** node >= limit: the smallest whole number that is enough, so that conditions on one node have one form. */
function atThreshold({ graph }: Arithmetic, relation: Relation, node: NodeId, limit: Rational): NodeId {
  const isWhole = limit.d === 1n;
  if (relation === 'equal') return isWhole ? graph.equal(node, whole(graph, limit.n)) : graph.FALSE;
  return graph.atLeast(node, whole(graph, isWhole ? limit.n : floor(limit) + 1n));
}

/** limit >= node. */
function belowThreshold({ graph }: Arithmetic, relation: Relation, node: NodeId, limit: Rational): NodeId {
  if (relation === 'equal') return limit.d === 1n ? graph.equal(node, whole(graph, limit.n)) : graph.FALSE;
  return graph.less(node, whole(graph, floor(limit) + 1n));
}

/** A bound that no whole number of a node reaches is as good as any other such. */
const whole = (graph: Graph, value: bigint): NodeId => graph.constant(Math.max(-LIMIT - 1, Math.min(LIMIT + 1, Number(value))));

/** Remembers what a condition says about a number, for the proof that bands leave no gap. */
function note(arithmetic: Arithmetic, relation: Relation, holds: NodeId, a: Num, b: Num): void {
  const { graph, facts } = arithmetic;
  const { op, args } = graph.at(holds);
  if (op === 'true' || op === 'false' || facts.has(holds)) return;
  const [low, high] = [arithmetic.constantOf(a), arithmetic.constantOf(b)];
  const [num, limit, way] = high !== undefined ? [a, high, relation] : ([b, low, relation === 'equal' ? relation : 'at-most'] as const);
  if (limit === undefined) return;
  const fact = { of: `${num.node}/${num.divisor ?? ''}`, way, limit: over(limit, num.coefficient) } as const;
  facts.set(holds, fact);
  if (op === 'not') facts.set(args[0] as NodeId, { ...fact, way: way === 'at-most' ? 'more' : way === 'at-least' ? 'less' : 'other' });
}

/** Far enough apart the doubles decide; nearer than their errors, nobody does. */
function decideDoubles(arithmetic: Arithmetic, relation: Relation, a: Num, b: Num): Decision {
  const { graph } = arithmetic;
  const [x, y] = [arithmetic.approximate(a), arithmetic.approximate(b)];
  const apart = graph.subtract(x.node, y.node);
  const most = x.apart.most + y.apart.most + graph.size(apart) * DOUBLE_ERROR;
  const error =
    most < SMALL_ERROR
      ? graph.constant(most)
      : graph.add(graph.add(x.apart.node, y.apart.node), graph.multiply(graph.abs(apart), graph.constant(DOUBLE_ERROR)));
  const doubt = graph.atLeast(error, graph.abs(apart));
  return { holds: relation === 'equal' ? graph.FALSE : graph.atLeast(x.node, y.node), doubt };
}

/** A number rounded to a step, and the rows in which doubles cannot tell to which side. */
export interface Rounded {
  readonly num: Num;
  readonly doubt: NodeId;
}

/** The exact quotient by the step, as whole numbers: |top| / bottom. */
interface Fraction {
  readonly top: NodeId;
  readonly bottom: NodeId;
  /** Whether the top is even in every row. */
  readonly isDoubled?: boolean;
}

export function roundNumber(arithmetic: Arithmetic, num: Num, step: Rational, mode: RoundingMode): Rounded {
  const { graph } = arithmetic;
  const { n, d } = over(num.coefficient, step);
  if (num.apart !== undefined) return roundDouble(arithmetic, num, step, mode);
  if (d === 1n && num.divisor === undefined) return { num, doubt: graph.FALSE };
  const half = mode.startsWith('half');
  const doubled = half ? rational(2n * n, d) : rational(n, d);
  const top = arithmetic.scaled(graph.abs(num.node), doubled.n);
  const bottom = num.divisor === undefined ? graph.constant(Number(doubled.d)) : arithmetic.scaled(num.divisor, doubled.d);
  const fits = top !== undefined && bottom !== undefined && doubled.d <= BigInt(LIMIT) && graph.high(top) + 2 * graph.high(bottom) <= LIMIT;
  if (!fits) return roundDouble(arithmetic, num, step, mode);
  const { size, boundary } = half ? roundHalf(arithmetic, { top, bottom, isDoubled: doubled.n % 2n === 0n }, mode) : roundDown(arithmetic, { top, bottom });
  const rounded = half ? size : towards(arithmetic, num.node, size, boundary, mode);
  const signed = half ? withSign(arithmetic, num.node, rounded) : rounded;
  return { num: { coefficient: step, node: signed }, doubt: graph.FALSE };
}

const withSign = ({ graph }: Arithmetic, sign: NodeId, size: NodeId): NodeId =>
  graph.low(sign) >= 0 ? size : graph.select(graph.atLeast(sign, graph.constant(0)), size, graph.negate(size));

/** floor(top / bottom) of whole numbers, exact: the quotient of doubles never reaches a whole number that the exact one does not reach. */
function wholeQuotient({ graph }: Arithmetic, top: NodeId, bottom: NodeId): NodeId {
  const constant = graph.constantOf(bottom);
  if (constant === undefined) return graph.floor(graph.divide(top, bottom));
  if (constant === 1) return top;
  if (Number.isInteger(Math.log2(constant))) return graph.floor(graph.multiply(top, graph.constant(1 / constant)));
  // INVARIANT: the reciprocal is a little above 1 / bottom, so that multiples are reached; below 2^50 the excess reaches no further.
  return graph.high(top) < 2 ** 50 ? graph.floor(graph.multiply(top, graph.constant((1 / constant) * (1 + 2 ** -52)))) : graph.floor(graph.divide(top, bottom));
}

/** `top` is twice the dividend. `boundary`: the number lies in the middle of two steps. */
const isOdd = (graph: Graph, node: NodeId): boolean => Math.abs(graph.constantOf(node) ?? 0) % 2 === 1;

function roundHalf(
  arithmetic: Arithmetic,
  { top, bottom, isDoubled = false }: Fraction,
  mode: RoundingMode,
): { readonly size: NodeId; readonly boundary: NodeId } {
  const { graph } = arithmetic;
  // (2n + d) / 2d where top = 2n and bottom = d; both may have been halved before.
  const raised = graph.add(top, bottom);
  const double = graph.multiply(bottom, graph.constant(2));
  const up = wholeQuotient(arithmetic, raised, double);
  // An odd number is no multiple of an even one.
  const boundary = isOdd(graph, bottom) && isDoubled ? graph.FALSE : graph.equal(graph.multiply(up, double), raised);
  if (mode === 'half-up') return { size: up, boundary };
  const down = graph.subtract(up, graph.constant(1));
  const odd = graph.equal(graph.subtract(up, graph.multiply(graph.floor(graph.multiply(up, graph.constant(0.5))), graph.constant(2))), graph.constant(1));
  return { size: graph.select(mode === 'half-down' ? boundary : graph.and(boundary, odd), down, up), boundary };
}

/** `boundary`: the number is a multiple of the step. */
function roundDown(arithmetic: Arithmetic, { top, bottom }: Fraction): { readonly size: NodeId; readonly boundary: NodeId } {
  const { graph } = arithmetic;
  const size = wholeQuotient(arithmetic, top, bottom);
  return { size, boundary: graph.equal(graph.multiply(size, bottom), top) };
}

/** Whether a number goes away from zero, by the sign that it has. */
const goesUp = (mode: RoundingMode, negative: boolean): boolean => mode === 'up' || (mode === 'ceiling' && !negative) || (mode === 'floor' && negative);

function towards({ graph }: Arithmetic, sign: NodeId, down: NodeId, boundary: NodeId, mode: RoundingMode): NodeId {
  const up = graph.select(boundary, down, graph.add(down, graph.constant(1)));
  const [positive, negative] = [goesUp(mode, false) ? up : down, graph.negate(goesUp(mode, true) ? up : down)];
  if (graph.low(sign) >= 0) return positive;
  return graph.high(sign) < 0 ? negative : graph.select(graph.atLeast(sign, graph.constant(0)), positive, negative);
}

/** An error below which one bound for all rows is good enough: hardly a number is so near to a boundary. */
const SMALL_ERROR = 1e-9;
/** Whole numbers above are not told apart from their neighbours' halves. */
const LARGEST_ROUNDED = 2 ** 50;

function roundDouble(arithmetic: Arithmetic, num: Num, step: Rational, mode: RoundingMode): Rounded {
  const { graph } = arithmetic;
  const { node, apart } = arithmetic.approximate(num);
  const inverse = toDouble(over(ONE, step));
  const steps = graph.multiply(graph.abs(node), graph.constant(inverse));
  const most = apart.most * inverse + graph.high(steps) * 4 * DOUBLE_ERROR;
  const running = graph.add(graph.multiply(apart.node, graph.constant(inverse)), graph.multiply(steps, graph.constant(4 * DOUBLE_ERROR)));
  const error = most < SMALL_ERROR ? graph.constant(most) : graph.add(running, graph.constant(DOUBLE_ERROR));
  const half = mode.startsWith('half');
  const moved = half ? graph.add(steps, graph.constant(0.5)) : steps;
  const down = graph.bounded(graph.floor(moved), 0, Math.min(graph.high(moved), LARGEST_ROUNDED));
  const nearest = graph.floor(graph.add(moved, graph.constant(0.5)));
  const near = graph.atLeast(error, graph.abs(graph.subtract(moved, nearest)));
  const doubt = graph.or(near, graph.atLeast(steps, graph.constant(LARGEST_ROUNDED)));
  const signed = half ? withSign(arithmetic, node, down) : towards(arithmetic, node, down, graph.FALSE, mode);
  return { num: { coefficient: step, node: signed }, doubt };
}
