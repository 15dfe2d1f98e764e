import type { Curve } from '#lib/worker/protocol.ts';
import { recordAt } from '#lib/text/read.ts';
import type { Handle } from './bands.ts';

/** A place where the pay jumps. */
export interface Jump {
  readonly at: string;
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

export function jumpsOf(curve: Curve | undefined): readonly Jump[] {
  return (curve?.breakpoints ?? []).flatMap(({ at, kind, left, right, value }) => {
    const [before, after] = [Number(left ?? value), Number(right ?? value)];
    return kind === 'jump' && Number.isFinite(before) && Number.isFinite(after) && before !== after ? [{ at, x: Number(at), left: before, right: after }] : [];
  });
}

/**
 * Stretches where more result pays no more. Where the last band is open, the one at the edge of the picture goes on for ever: the picture has to end
 * somewhere, the curve does not.
 */
export function flatsOf(curve: Curve | undefined, bands: readonly unknown[] = []): readonly { readonly from: number; readonly to: number | undefined }[] {
  const isOpen = bands.length > 0 && recordAt(bands.at(-1))['to'] === undefined;
  return (curve?.pieces ?? [])
    .filter(({ trend, from, to }) => trend === 'flat' && to > from)
    .map(({ from, to }) => ({ from, to: isOpen && to === curve?.to ? undefined : to }));
}

/** Stretches and places where the pay cannot be calculated: a gap between bands, or two that overlap. */
export const faultsOf = (curve: Curve | undefined): readonly string[] => [
  ...new Set([...(curve?.pieces ?? []), ...(curve?.breakpoints ?? [])].flatMap(({ fault }) => (fault === undefined ? [] : [fault]))),
];

/** The top of the picture: above everything that is drawn. */
export function reachOf(curve: Curve | undefined, handles: readonly Handle[], isPercent: boolean): number {
  const heights = [...(curve?.pieces.flatMap(({ points }) => points.map(([, y]) => y)) ?? []), ...handles.map(({ y }) => y)].filter(Number.isFinite);
  return Math.max(isPercent ? 100 : 1, ...heights) * 1.12;
}
