import {
  hasErrors,
  lower,
  lowerCard,
  rationals,
  shapeOf,
  TooMany,
  type Interval,
  type Limit,
  type PolicyDocument,
  type Rational,
  type Shape,
  type ShapePiece,
  type Sheet,
} from '@scorewright/engine';
import type { Answer, Curve, CurveInput, Found, Input } from '../protocol.ts';
import { toFound } from './documents.ts';
import { prepare } from './simulate.ts';

/** Points that a bent piece is drawn with. */
const SAMPLES = 24;

const textOf = (limit: Limit | undefined): string | undefined => (typeof limit === 'object' ? rationals.toDecimal(limit) : limit);
const numberOf = (limit: Limit | undefined): number =>
  typeof limit === 'object' ? rationals.toNumber(limit) : limit === 'infinity' ? Infinity : limit === '-infinity' ? -Infinity : NaN;

/** For drawing only: the exact values are in the breakpoints. */
function sample({ f, from, to, valueFrom, valueTo }: ShapePiece, low: number, high: number): readonly (readonly [number, number])[] {
  if (!f) return [];
  const ends = [
    [low, numberOf(valueFrom)],
    [high, numberOf(valueTo)],
  ] as const;
  const straight = f.bottom.length === 1 && f.top.length <= 2;
  if (straight && from && to) return ends;
  const [top, bottom] = [f.top.map(rationals.toNumber), f.bottom.map(rationals.toNumber)];
  const at = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
  const inner = Array.from({ length: SAMPLES + 1 }, (_, index) => low + ((high - low) * index) / SAMPLES).map((x) => [x, at(top, x) / at(bottom, x)] as const);
  return inner.filter(([, y]) => Number.isFinite(y));
}

/** An open end is drawn as far as twice the last breakpoint. */
function boundsOf({ from, to }: Interval, { breakpoints }: Shape): readonly [number, number] {
  const places = breakpoints.map(({ at }) => rationals.toNumber(at));
  const low = from ? rationals.toNumber(from) : Math.min(0, ...places);
  return [low, to ? rationals.toNumber(to) : Math.max(low + 1, ...places.map((at) => at * 2))];
}

function toCurve(shape: Shape, domain: Interval, unit: string): Curve {
  const [from, to] = boundsOf(domain, shape);
  const pieces = shape.pieces.map((piece) => {
    const [low, high] = [piece.from ? rationals.toNumber(piece.from) : from, piece.to ? rationals.toNumber(piece.to) : to];
    return {
      from: low,
      to: high,
      points: sample(piece, low, high),
      ...(piece.trend && { trend: piece.trend }),
      ...(piece.fault !== undefined && { fault: piece.fault }),
    };
  });
  const breakpoints = shape.breakpoints.map(({ at, value, left, right, kind, fault }) => {
    const texts = { value: textOf(value), left: textOf(left), right: textOf(right), fault };
    return { at: rationals.toDecimal(at), kind, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) };
  });
  return { from, to, unit, pieces, breakpoints, exact: shape.exact };
}

const bound = (text: string | undefined): Rational | undefined =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? rationals.fromDecimal(text) : undefined;

function domainOf(sheet: Sheet, { variable, from, to }: CurveInput): Interval {
  const input = sheet.inputs.find(({ id }) => id === variable);
  const [low, high] = [bound(from ?? input?.min) ?? rationals.ZERO, bound(to ?? input?.max)];
  return { from: low, ...(high && { to: high }) };
}

function sheetOf(
  document: PolicyDocument,
  input: CurveInput,
  facts: Parameters<typeof lower>[1],
): { readonly sheet?: Sheet; readonly problems: readonly Found[] } {
  const lowered = input.variant === undefined ? lower(document, facts) : lowerCard(document, input.scorecard, { variant: input.variant });
  return lowered.sheet && !hasErrors(lowered.problems)
    ? { sheet: lowered.sheet, problems: [] }
    : { ...(lowered.sheet && { sheet: lowered.sheet }), problems: lowered.problems.map((problem) => toFound(problem, document)) };
}

/** A line of the card as an exact function of one fact or line. */
export function curve({ text, curve: input }: Input<'curve'>): Answer<'curve'> {
  const prepared = prepare(text, input);
  if ('problems' in prepared) return prepared;
  const { sheet, problems } = sheetOf(prepared.document, input, prepared.facts);
  if (!sheet) return { problems };
  const facts = Object.fromEntries(Object.entries(input.facts).map(([id, value]) => [id, typeof value === 'boolean' ? value : String(value)]));
  const domain = domainOf(sheet, input);
  const line = sheet.lines.find(({ id }) => id === input.target);
  try {
    const shape = shapeOf({ sheet, facts, variable: input.variable, target: input.target, rounding: 'ignore', domain });
    return toCurve(shape, domain, line?.type.kind === 'number' ? line.type.unit : '1');
  } catch (signal) {
    if (signal instanceof TooMany) return { problems: [] };
    throw signal;
  }
}
