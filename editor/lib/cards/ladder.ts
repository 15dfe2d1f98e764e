import { recordAt, listAt } from '#lib/text/read.ts';
import { drawn } from './exact.ts';

/** A level as it is drawn: where it is reached and what it pays. */
export interface Rung {
  readonly index: number;
  readonly at: number;
  readonly score: number;
}

/** The levels that have numbers, in the order of the document. */
export function rungsOf(levels: unknown): readonly Rung[] {
  return listAt(levels).flatMap((level, index) => {
    const { at, score } = recordAt(level);
    const [x, y] = [drawn(at), drawn(score ?? 100)];
    return x === undefined || y === undefined ? [] : [{ index, at: x, score: y }];
  });
}

/** Whether the levels get better from the first to the last, all of them. */
export function isOrdered(rungs: readonly Rung[], lowerIsBetter: boolean): boolean {
  return rungs.every(({ at }, index) => {
    const before = rungs[index - 1];
    return !before || (lowerIsBetter ? at < before.at : at > before.at);
  });
}

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LadderPicture {
  readonly path: string;
  readonly points: readonly (Rung & { readonly x: number; readonly y: number })[];
  readonly ground: number;
}

/** The line of a ladder: steps, or straight between the levels. Worse is at the left. */
export function drawLadder(rungs: readonly Rung[], below: number, isLinear: boolean, lowerIsBetter: boolean, box: Box): LadderPicture {
  const ats = rungs.map(({ at }) => at);
  const [low, high] = [Math.min(...ats), Math.max(...ats)];
  const margin = (high - low || 1) * 0.15;
  const top = Math.max(...rungs.map(({ score }) => score), below, 1);
  const share = (at: number): number => (at - low + margin) / (high - low + 2 * margin);
  const x = (at: number): number => box.left + (lowerIsBetter ? 1 - share(at) : share(at)) * (box.width - box.left - box.right);
  const y = (score: number): number => box.height - box.bottom - (score / top) * (box.height - box.top - box.bottom);
  const points = rungs.map((rung) => ({ ...rung, x: x(rung.at), y: y(rung.score) })).toSorted((a, b) => a.x - b.x);
  const line = points.map((point, index) => (isLinear && index > 0 ? `L${point.x},${point.y}` : `H${point.x}V${point.y}`)).join('');
  return { path: `M${box.left},${y(below)}${line}H${box.width - box.right}`, points, ground: y(0) };
}
