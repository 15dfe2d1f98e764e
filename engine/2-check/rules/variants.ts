import type { Policy, WeightVariant } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { addDays } from '../../values/date.ts';
import type { Check } from '../check.ts';
import { cardsOf, wrong } from '../check.ts';

/** Weight variants of which two would hold at once, and days of the policy that none covers. */
export const variants: Check = ({ policy }) =>
  cardsOf(policy).flatMap(({ card, pointer }) => {
    const given = card.weightVariants;
    if (given === undefined) return [];
    return [...overlaps(given, `${pointer}/weightVariants`), ...gaps(given, policy.effective, `${pointer}/weightVariants`)];
  });

// Dates of one form compare as texts; these lie beyond all of them.
const BEGINNING = '';
const END = '~';

const overlaps = (given: readonly WeightVariant[], pointer: string): readonly Problem[] =>
  given.flatMap((variant, index) => {
    const other = given.slice(0, index).find((earlier) => isSameCondition(earlier, variant) && overlap(earlier, variant));
    return other === undefined ? [] : [wrong('variants-overlap', `${pointer}/${index}`, { variant: variant.id, other: other.id })];
  });

const isSameCondition = (a: WeightVariant, b: WeightVariant): boolean => JSON.stringify(a.when) === JSON.stringify(b.when);

const overlap = (a: WeightVariant, b: WeightVariant): boolean => (a.from ?? BEGINNING) <= (b.until ?? END) && (b.from ?? BEGINNING) <= (a.until ?? END);

/** Stretches of the effective period that no variant covers with its dates, whatever its condition. */
function gaps(given: readonly WeightVariant[], { from, until = END }: Policy['effective'], pointer: string): readonly Problem[] {
  const found: Problem[] = [];
  let covered: string | undefined = from;
  for (const variant of [...given].sort((a, b) => ((a.from ?? BEGINNING) < (b.from ?? BEGINNING) ? -1 : 1))) {
    if (covered === undefined || covered > until) break;
    if (variant.from !== undefined && variant.from > covered) found.push(gap(pointer, covered, before(variant.from, until)));
    if (variant.until === undefined) covered = undefined;
    else if (variant.until >= covered) covered = addDays(variant.until, 1);
  }
  return covered === undefined || covered > until ? found : [...found, gap(pointer, covered, until)];
}

const before = (date: string, until: string): string => {
  const last = addDays(date, -1);
  return last < until ? last : until;
};

const gap = (pointer: string, from: string, until: string): Problem => wrong('variant-gap', pointer, { from, until: until === END ? '…' : until });
