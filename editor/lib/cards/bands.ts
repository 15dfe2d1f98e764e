import type { PatchOperation } from '@scorewright/linter';
import { below } from '#lib/document/pointer.ts';
import { documentNumber } from '#lib/format/numbers.ts';
import { listAt, recordAt, textAt } from '#lib/text/read.ts';
import { drawn, exact, exactText, plus } from './exact.ts';

/** Something of a curve that can be moved: an end of bands along x, or what a band pays along y. */
export interface Handle {
  readonly key: string;
  readonly axis: 'x' | 'y';
  /** Which bands it belongs to, counted from 1. */
  readonly bands: readonly number[];
  readonly what: 'end' | 'value' | 'factor' | 'from' | 'to';
  /** Where it is drawn. */
  readonly x: number;
  readonly y: number;
  /** The number of the document that it moves, and every place that it stands in. */
  readonly value: string;
  readonly pointers: readonly string[];
  readonly step: string;
  /** Bounds along x: the neighbours. */
  readonly low: number;
  readonly high: number;
  /** From a height to the number: a factor is height by x. */
  readonly perUnit: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly pays: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  readonly left: number;
  readonly right: number;
  readonly number: number;
}

/** As far as a curve is drawn: from 0 to a third beyond its last end. */
export function spanOf(curve: unknown): Span {
  const ends = listAt(recordAt(curve)['bands'])
    .map(recordAt)
    .flatMap(({ from, to }) => [drawn(from), drawn(to)])
    .filter((end) => end !== undefined);
  const [low, high] = [Math.min(0, ...ends), Math.max(...ends, 0)];
  return { from: low, to: high > low ? Math.ceil(high + (high - low) * 0.33) : low + 150 };
}

const yStep = (isPercent: boolean): string => (isPercent ? '1' : '0.05');

function valueHandles({ pays, pointer, left, right, number }: Place, isPercent: boolean): readonly Handle[] {
  const handle = (name: Handle['what'], x: number, perUnit = 1, step = yStep(isPercent)): readonly Handle[] => {
    const value = exact(pays[name]);
    return value
      ? [
          {
            key: `${number}-${name}`,
            axis: 'y',
            bands: [number],
            what: name,
            x,
            y: Number(exactText(value)) * perUnit,
            value: exactText(value),
            pointers: [below(pointer, 'pays', name)],
            step,
            low: -Infinity,
            high: Infinity,
            perUnit,
          },
        ]
      : [];
  };
  const kind = textAt(pays['kind']);
  if (kind === 'constant') return handle('value', (left + right) / 2);
  if (kind === 'proportional') return handle('factor', right, isPercent ? right : right / 100, '0.05');
  return kind === 'linear' ? [...handle('from', left), ...handle('to', right)] : [];
}

/** Everything that can be moved in a curve. An end that two bands share moves in both. */
export function handlesOf(curve: unknown, pointer: string, { from, to }: Span): readonly Handle[] {
  const { bands, gives } = recordAt(curve);
  const list = listAt(bands).map(recordAt);
  const ends = list.flatMap((band, index): readonly Handle[] => {
    const here = below(pointer, 'bands', index);
    const value = exact(band['to']);
    const next = list[index + 1];
    const shared = value && exact(next?.['from']) && exactText(value) === exactText(exact(next?.['from']) ?? value);
    if (!value) return [];
    const low = drawn(band['from']) ?? -Infinity;
    return [
      {
        key: `end-${index}`,
        axis: 'x',
        bands: shared ? [index + 1, index + 2] : [index + 1],
        what: 'end',
        x: Number(exactText(value)),
        y: 0,
        value: exactText(value),
        pointers: [below(here, 'to'), ...(shared ? [below(pointer, 'bands', index + 1, 'from')] : [])],
        step: '1',
        low,
        high: (shared ? drawn(next?.['to']) : undefined) ?? Infinity,
        perUnit: 1,
      },
    ];
  });
  const values = list.flatMap((band, index) =>
    valueHandles(
      {
        pays: recordAt(band['pays']),
        pointer: below(pointer, 'bands', index),
        left: drawn(band['from']) ?? from,
        right: drawn(band['to']) ?? to,
        number: index + 1,
      },
      gives !== 'coefficient',
    ),
  );
  return [...ends, ...values];
}

/** The patch that moves a handle to a number; undefined where the neighbours are in the way. */
export function movedTo({ pointers, low, high, value }: Handle, next: string): readonly PatchOperation[] | undefined {
  if (next === value || Number(next) <= low || Number(next) >= high) return undefined;
  return pointers.map((path) => ({ op: 'replace', path, value: documentNumber(next) }));
}

/** The number so many steps further; exact. */
export function stepped({ value, step }: Handle, steps: number): string {
  const [begin, one] = [exact(value), exact(step)];
  return begin && one ? exactText(plus(begin, { steps: one.steps * BigInt(steps), scale: one.scale })) : value;
}

/** The number on the grid of steps that is nearest to where a pointer is. */
export function nearest({ step, perUnit }: Handle, place: number): string {
  const one = exact(step);
  if (!one || perUnit === 0 || !Number.isFinite(place / perUnit)) return '';
  return exactText({ steps: BigInt(Math.round(place / perUnit / Number(step))) * one.steps, scale: one.scale });
}

/** How a band can pay, and what it begins with. */
export const PAYS = {
  nothing: {},
  constant: { value: 100 },
  proportional: { factor: 1 },
  linear: { from: 0, to: 100 },
  marginal: { start: 100, factor: 1 },
  stairs: { start: 100, step: 5, perStep: 10 },
} as const;
export type PaysKind = keyof typeof PAYS;

/** A new band above the last one, which gets an end. */
export function addBand(curve: unknown, pointer: string, id: string, { to }: Span): readonly PatchOperation[] {
  const bands = listAt(recordAt(curve)['bands']).map(recordAt);
  const last = bands.at(-1);
  const end = exact(last?.['to']);
  const at = end ? documentNumber(exactText(end)) : Math.round(to);
  const ends = textAt(last?.['ends']) ?? '()';
  const closed: readonly PatchOperation[] =
    last && !end
      ? [
          { op: 'add', path: below(pointer, 'bands', bands.length - 1, 'to'), value: at },
          { op: 'replace', path: below(pointer, 'bands', bands.length - 1, 'ends'), value: `${ends[0]}]` },
        ]
      : [];
  const owned = end ? ends.endsWith(']') : true;
  return [
    ...closed,
    { op: 'add', path: below(pointer, 'bands', '-'), value: { id, from: at, ends: owned ? '()' : '[)', pays: { kind: 'constant', value: 100 } } },
  ];
}
