import { rationals, shapeAt, type Rational } from '@scorewright/engine';
import type { Band, Curve, Indicator } from '@scorewright/schemas';
import type { CardView, Context } from '../context.ts';
import type { Fix, PatchOperation } from '../finding.ts';
import { shapeAlong, sheetOf } from './along.ts';
import type { Axis } from './axes.ts';
import type { Cliff } from './cliffs.ts';
import { exactOf, exactQuantity, isFinite, isLess, isSame } from './exact.ts';
import { isMoneyRounded, roundTotal } from './rounding-cost.ts';

const { HUNDRED, minus, over, plus, rational, times, ZERO } = rationals;

type Pays = Band['pays'];
/** Attainment in percent counts as a coefficient where the curve gives one. */
interface Scale {
  readonly inPercent: boolean;
}

const decimal = (value: Rational): number | string => {
  const text = rationals.toDecimal(value, 12);
  return String(Number(text)) === text ? Number(text) : text;
};

const smooth = (...patch: readonly PatchOperation[]): Fix => ({
  title: { en: 'let pay follow a line instead of a step', ru: 'сделать выплату плавной вместо ступени' },
  patch,
  safe: false,
});

/** What a band pays at a value that it reaches; undefined for stairs, which are steps by intent. */
function paidAt({ pays, from, to }: Band, x: Rational, { inPercent }: Scale): Rational | undefined {
  const scaled = (value: Rational): Rational => (inPercent ? over(value, HUNDRED) : value);
  const low = from === undefined ? ZERO : exactOf(from);
  switch (pays.kind) {
    case 'nothing':
      return ZERO;
    case 'constant':
      return exactOf(pays.value);
    case 'proportional':
      return scaled(times(exactOf(pays.factor), x));
    case 'marginal':
      return plus(exactOf(pays.start), scaled(times(minus(x, low), exactOf(pays.factor))));
    case 'linear':
      return to === undefined
        ? undefined
        : plus(exactOf(pays.from), over(times(minus(x, low), minus(exactOf(pays.to), exactOf(pays.from))), minus(exactOf(to), low)));
    case 'stairs':
      return undefined;
  }
}

const linear = (from: Rational, to: Rational): Pays => ({ kind: 'linear', from: decimal(from), to: decimal(to) });

/** As far below the step as the band above it is wide, a fifth of the value where that band has no end; half-way down at most. */
function rampStart(edge: Rational, { to }: Band): Rational | undefined {
  const width = to === undefined ? over(edge, rational(5n)) : minus(exactOf(to), edge);
  if (!isLess(ZERO, width) || !isLess(ZERO, edge)) return undefined;
  return rationals.greatest(minus(edge, width), over(edge, rational(2n)));
}

interface Meeting {
  readonly pointer: string;
  readonly edge: Rational;
  readonly low: Band;
  readonly lowAt: number;
  readonly high: Band;
  readonly highAt: number;
  readonly scale: Scale;
  readonly ids: readonly string[];
}

/** The band below the step has no lower end: a new band rises from what it pays to what comes above. */
function newRamp({ pointer, edge, low, lowAt, high, scale, ids }: Meeting, to: Rational): Fix | undefined {
  const start = rampStart(edge, high);
  const from = start && paidAt(low, start, scale);
  if (!start || !from) return undefined;
  const id = ids.includes('rise') ? `rise-${ids.length}` : 'rise';
  const ramp: Band = { id, from: decimal(start), to: decimal(edge), ends: `[${low.ends.slice(1)}` as Band['ends'], pays: linear(from, to) };
  return smooth(
    { op: 'replace', path: `${pointer}/bands/${lowAt}/to`, value: decimal(start) },
    { op: 'replace', path: `${pointer}/bands/${lowAt}/ends`, value: `${low.ends.slice(0, 1)})` },
    { op: 'add', path: `${pointer}/bands/${lowAt + 1}`, value: ramp },
  );
}

function joined(meeting: Meeting): Fix | undefined {
  const { pointer, edge, low, lowAt, high, highAt, scale } = meeting;
  const [below, above] = [paidAt(low, edge, scale), paidAt(high, edge, scale)];
  if (!below || !above) return undefined;
  // The part above the step alone is accelerated.
  if (high.pays.kind === 'proportional' && high.to === undefined && isLess(ZERO, below)) {
    return smooth({ op: 'replace', path: `${pointer}/bands/${highAt}/pays`, value: { kind: 'marginal', start: decimal(below), factor: high.pays.factor } });
  }
  const first = low.from === undefined ? undefined : paidAt(low, exactOf(low.from), scale);
  if (first) return smooth({ op: 'replace', path: `${pointer}/bands/${lowAt}/pays`, value: linear(first, above) });
  if (isLess(below, above)) return newRamp(meeting, above);
  const last = high.to === undefined ? undefined : paidAt(high, exactOf(high.to), scale);
  return last && smooth({ op: 'replace', path: `${pointer}/bands/${highAt}/pays`, value: linear(below, last) });
}

function curveFix(curve: Curve, pointer: string, edge: Rational, isPercent: boolean): Fix | undefined {
  const at = (end: 'from' | 'to'): number => curve.bands.findIndex((band) => band[end] !== undefined && isSame(exactOf(band[end]), edge));
  const [lowAt, highAt] = [at('to'), at('from')];
  const [low, high] = [curve.bands[lowAt], curve.bands[highAt]];
  return (
    low &&
    high &&
    joined({ pointer, edge, low, lowAt, high, highAt, scale: { inPercent: curve.gives === 'coefficient' && isPercent }, ids: curve.bands.map(({ id }) => id) })
  );
}

/** Whether scores rise from each to the next: a line between others would make a better result pay less. */
export const rise = (scores: readonly (number | string)[]): boolean =>
  scores.slice(1).every((score, index) => isLess(exactOf(scores[index] ?? 0), exactOf(score)));

/** Levels with linear interpolation between them; before the first, a start as far away as the second level is. */
function ladderFix({ attainment, levels = [] }: Indicator, pointer: string, at: Rational): Fix | undefined {
  if (attainment?.method !== 'ladder' || !rise([attainment.below, ...levels.map(({ score }) => score ?? 0)])) return undefined;
  const values = levels.map((level) => exactQuantity(level.at));
  const index = values.findIndex((value) => value && isSame(value, at));
  const [first, second] = values;
  const between: PatchOperation = { op: 'replace', path: `${pointer}/attainment/interpolation`, value: 'linear' };
  if (index > 0) return smooth(between);
  if (index < 0 || !first || !second || levels.some(({ id }) => id === 'start')) return undefined;
  const start = { id: 'start', name: { en: 'start', ru: 'старт' }, at: decimal(minus(first, minus(second, first))), score: attainment.below };
  return smooth({ op: 'add', path: `${pointer}/levels/0`, value: start }, between);
}

/** The minimum index becomes tiers that rise from nothing to it. */
function minimumFix({ card: { combination } }: CardView, pointer: string): Fix | undefined {
  const { method, minimumIndex, tiers } = combination;
  const least = minimumIndex === undefined ? undefined : exactOf(minimumIndex);
  if (!least || tiers || (method !== 'weighted-sum' && method !== 'lowest') || !isLess(least, HUNDRED)) return undefined;
  const start = rationals.greatest(ZERO, minus(least, minus(HUNDRED, least)));
  const bands: readonly Band[] = [
    { id: 'nothing', to: decimal(start), ends: '()', pays: { kind: 'nothing' } },
    { id: 'rise', from: decimal(start), to: decimal(least), ends: '[)', pays: linear(ZERO, least) },
    { id: 'in-proportion', from: decimal(least), ends: '[)', pays: { kind: 'proportional', factor: 1 } },
  ];
  return smooth({ op: 'remove', path: `${pointer}/minimumIndex` }, { op: 'add', path: `${pointer}/tiers`, value: { gives: 'percent', bands } });
}

/** The attainment at a value of the actual, and whether it is itself continuous there. */
function attainmentAt(view: CardView, { variable, name, domain }: Axis, at: Rational): { readonly value: Rational; readonly jumps: boolean } | undefined {
  const shape = shapeAlong(view, { variable, target: `${name}.attainment`, domain });
  if (!('value' in shape)) return undefined;
  const { value, left, right } = shapeAt(shape.value, at);
  if (!value) return undefined;
  return { value, jumps: [left, right].some((side) => isFinite(side) && !isSame(side, value)) };
}

const isPercentLine = (view: CardView, id: string): boolean => {
  const line = sheetOf(view)?.lines.find((candidate) => candidate.id === id);
  return line?.type.kind === 'number' && line.type.unit === '%';
};

/** A slope gives fractions where a step gave none: with no rounding of money yet, the total is rounded too. */
export function withRounding({ policy }: Context, view: CardView, fix: Fix): Fix {
  const sheet = sheetOf(view);
  return !sheet || isMoneyRounded(sheet) ? fix : { ...fix, patch: [...fix.patch, roundTotal(policy)] };
}

/** How a cliff can become a slope: levels or bands with a line between them. None where that is not a matter of one curve. */
export function smoothing(context: Context, view: CardView, cliff: Cliff): Fix | undefined {
  const fix = slopeInstead(view, cliff);
  return fix && withRounding(context, view, fix);
}

function slopeInstead(view: CardView, { axis, at }: Cliff): Fix | undefined {
  const { kind, pointer, indicator } = axis;
  if (kind === 'index') {
    const { tiers } = view.card.combination;
    return tiers ? curveFix(tiers, `${pointer}/tiers`, at, isPercentLine(view, axis.variable)) : minimumFix(view, pointer);
  }
  if (kind === 'modifier') {
    const table = view.card.modifiers?.find(({ id }) => id === axis.name)?.table;
    return table && curveFix(table.curve, pointer, at, isPercentLine(view, axis.variable));
  }
  const attainment = indicator && attainmentAt(view, axis, at);
  if (!indicator || !attainment) return undefined;
  if (attainment.jumps) return ladderFix(indicator, pointer, at);
  return indicator.curve && curveFix(indicator.curve, `${pointer}/curve`, attainment.value, isPercentLine(view, `${indicator.id}.attainment`));
}
