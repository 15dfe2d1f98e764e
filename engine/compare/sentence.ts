import type { Language } from '../5-tell/language.ts';
import { differences, type Difference, type Place } from './differences.ts';
import { subjectOf } from './subject.ts';
import { valueText } from './values.ts';
import { Reader, type Version } from './version.ts';

const WORDS = {
  added: { en: 'added', ru: 'добавлено' },
  removed: { en: 'removed', ru: 'удалено' },
  changed: { en: 'changed', ru: 'изменено' },
  reordered: { en: 'order changed', ru: 'изменён порядок' },
} as const;

/** A difference in the reader's words. */
export interface ToldDifference {
  readonly kind: Difference['kind'];
  /** Where it is in the later version; in the earlier one, for what was removed. */
  readonly pointer: string;
  /** What it is: `weight of indicator “Cost per lead” (card “Head of marketing”)`. */
  readonly what: string;
  /** Values as a reader writes them; absent where there is none, or where it is more than a value. */
  readonly before?: string;
  readonly after?: string;
}

function told(difference: Difference, before: Reader, after: Reader): ToldDifference {
  const { kind } = difference;
  const [reader, place] = kind === 'removed' ? [before, difference.before] : [after, difference.after];
  const said = (from: Reader, one: Place | undefined): string | undefined => (one && kind !== 'reordered' ? valueText(from, one) : undefined);
  const [old, now] = [said(before, 'before' in difference ? difference.before : undefined), said(after, 'after' in difference ? difference.after : undefined)];
  // Half of a change says nothing; and where both read alike, what changed is more than what a reader sees.
  const isClear = kind !== 'changed' || (old !== undefined && now !== undefined && old !== now);
  return {
    kind,
    pointer: place.pointer,
    what: subjectOf(reader, place),
    ...(isClear && old !== undefined && { before: old }),
    ...(isClear && now !== undefined && { after: now }),
  };
}

/** What differs between two versions of a regulation, each in words, in the order of the older one. */
export function tellDifferences(before: Version, after: Version, language: Language): readonly ToldDifference[] {
  const readers = [new Reader(before, language), new Reader(after, language)] as const;
  return differences(before.value, after.value).map((one) => told(one, ...readers));
}

/** A difference as one sentence: `weight of indicator “Cost per lead” (card “Head of marketing”): 60 % -> 50 %`. */
export function differenceText({ kind, what, before, after }: ToldDifference, language: Language): string {
  if (kind === 'changed' && before !== undefined && after !== undefined) return `${what}: ${before} -> ${after}`;
  const value = kind === 'added' ? after : kind === 'removed' ? before : undefined;
  return `${what}: ${WORDS[kind][language]}${value === undefined ? '' : ` ${value}`}`;
}
