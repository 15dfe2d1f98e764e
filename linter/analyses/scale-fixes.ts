import type { Curve, Indicator } from '@scorewright/schemas';
import type { Fix, PatchOperation } from '../finding.ts';
import { exactOf, exactText } from './exact.ts';
import { areFractions, timesHundred, type Placed } from './scales.ts';

/** The numbers as exact decimal texts. */
export const texts = (placed: Placed): readonly string[] => placed.map(([, value]) => exactText(exactOf(value)));

/** Numbers a hundred times as large; nothing where one would still look like a fraction: that was meant otherwise. */
export function inPercent(placed: Placed): { readonly fix: Fix } | undefined {
  if (areFractions(placed.map(([, value]) => timesHundred(value)))) return undefined;
  const patch = placed.map(([path, value]): PatchOperation => ({ op: 'replace', path, value: timesHundred(value) }));
  return { fix: { title: { en: 'write them in percent', ru: 'записать их в процентах' }, patch, safe: false } };
}

/** A fix that changes pay. */
export const one = (en: string, ru: string, ...patch: readonly PatchOperation[]): Fix => ({ title: { en, ru }, patch, safe: false });

/** Whether the numbers of a curve have no bounds beside them, which would be on the other scale afterwards. */
export const isAlone = (curve: Curve, item: Indicator | undefined): boolean =>
  [curve.cap, curve.floor, item?.cap, item?.floor].every((bound) => bound === undefined);
