import { rationals, shapeAt, type Rational } from '@scorewright/engine';
import type { CardView, Context } from '../context.ts';
import { shapeAlong } from './along.ts';
import { indicatorAxes, type Axis } from './axes.ts';
import { ownsValue } from './bands.ts';
import { exactOf, exactQuantity, isFinite, isLess, isSame } from './exact.ts';
import { pastOf } from './history.ts';
import { metricsOf } from './past.ts';

/** A level or band that can never be reached, or that is never worth reaching. */
export interface DeadLevel {
  readonly axis: Axis;
  readonly message: 'outside' | 'band-never' | 'capped' | 'dominated' | 'dominated-band';
  readonly pointer: string;
  readonly data: { readonly [name: string]: string };
}

const text = (value: Rational): string => rationals.toDecimal(value, 6);

/** Levels that lie beyond what the metric can be. */
function outside(axis: Axis): readonly DeadLevel[] {
  const { indicator, metric, domain, pointer } = axis;
  const isLower = metric?.direction === 'lower';
  const bound = isLower ? domain.from : domain.to;
  if (metric?.domain === undefined || !bound) return [];
  return (indicator?.levels ?? []).flatMap(({ id, at }, index) => {
    const value = exactQuantity(at);
    const isBeyond = value && (isLower ? isLess(value, bound) : isLess(bound, value));
    return isBeyond
      ? [
          {
            axis,
            message: 'outside' as const,
            pointer: `${pointer}/levels/${index}/at`,
            data: { indicator: axis.name, level: id, at: text(value), bound: text(bound) },
          },
        ]
      : [];
  });
}

/** Levels of a ladder that earn no more than the one before, by their scores or because a cap takes the difference. */
function dominated(axis: Axis): readonly DeadLevel[] {
  const { indicator, pointer } = axis;
  const { attainment, levels = [], cap, curve } = indicator ?? {};
  if (attainment?.method !== 'ladder') return [];
  const most = cap === undefined || curve ? undefined : exactOf(cap);
  return levels.slice(1).flatMap((level, place): readonly DeadLevel[] => {
    const before = levels[place];
    if (!before || level.score === undefined || before.score === undefined) return [];
    const [score, lower] = [exactOf(level.score), exactOf(before.score)];
    const data = { indicator: axis.name, level: level.id, before: before.id, score: text(score), lower: text(lower) };
    const at = `${pointer}/levels/${place + 1}/score`;
    if (!isLess(lower, score)) return [{ axis, message: 'dominated', pointer: at, data }];
    return most && !isLess(lower, most) ? [{ axis, message: 'capped', pointer: at, data: { ...data, cap: text(most) } }] : [];
  });
}

/** Bands of a curve that no attainment can fall into, and neighbours of which the second pays just what the first does. */
function deadBands(view: CardView, axis: Axis): readonly DeadLevel[] {
  const { indicator, pointer } = axis;
  const { curve } = indicator ?? {};
  if (!indicator || !curve) return [];
  const shape = shapeAlong(view, { variable: axis.variable, target: `${indicator.id}.attainment`, domain: axis.domain });
  const [low, high] = 'value' in shape ? [shape.value.infimum, shape.value.supremum] : [];
  const isFalling = indicator.attainment?.method === 'direct' && axis.metric?.direction === 'lower';
  const constants = curve.bands.map(({ pays }) => (pays.kind === 'nothing' ? rationals.ZERO : pays.kind === 'constant' ? exactOf(pays.value) : undefined));
  return curve.bands.flatMap((band, index): readonly DeadLevel[] => {
    const at = `${pointer}/curve/bands/${index}`;
    const [from, to] = [exactQuantity(band.from), exactQuantity(band.to)];
    const data = { indicator: axis.name, band: band.id };
    // Only a promise is reported: a band on the worse side that nothing falls into does no harm.
    const best = isFalling ? low : high;
    const edge = isFalling ? to : from;
    const isBeyond = edge && isFinite(best) && (isSame(edge, best) ? !ownsValue(band, best) : isFalling ? isLess(edge, best) : isLess(best, edge));
    if (isBeyond) return [{ axis, message: 'band-never', pointer: at, data: { ...data, bound: text(best) } }];
    const [own, before] = [constants[index], constants[index - 1]];
    return own && before && isSame(own, before)
      ? [{ axis, message: 'dominated-band', pointer: at, data: { ...data, before: curve.bands[index - 1]?.id ?? '', pays: text(own) } }]
      : [];
  });
}

/** Everything of the kind that the document alone proves. */
export const deadLevels = (view: CardView): readonly DeadLevel[] =>
  indicatorAxes(view).flatMap((axis) => [...outside(axis), ...dominated(axis), ...deadBands(view, axis)]);

/** Past results on the scale on which an indicator's levels lie: its own, or its attainment where bands are the levels. */
export function resultsOnScale(context: Context, view: CardView, axis: Axis): readonly number[] {
  const { indicator, metric } = axis;
  if (!indicator || !metric) return [];
  const past = pastOf(view, metric, metricsOf(context));
  if (indicator.levels) return past.map(({ value }) => rationals.toNumber(value));
  const shape = shapeAlong(view, { variable: axis.variable, target: `${indicator.id}.attainment`, domain: axis.domain });
  return 'value' in shape
    ? past.flatMap(({ value }) => {
        const attained = shapeAt(shape.value, value).value;
        return attained ? [rationals.toNumber(attained)] : [];
      })
    : [];
}
