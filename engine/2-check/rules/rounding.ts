import type { Rounding } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { decimal } from '../../values/decimal.ts';
import type { Check } from '../check.ts';
import { cardsOf, indicatorsOf, wrong, wrongIf } from '../check.ts';

/** Roles of the lines of an indicator: only these can be rounded by a contract of its own. */
const OF_INDICATOR: ReadonlySet<Rounding['what']> = new Set(['plan', 'attainment', 'score', 'contribution', 'indicator-pay', 'forecast']);

/** Roles that the rounding contract names twice, steps of zero, and roles that an indicator has no lines of. */
export const rounding: Check = ({ policy }) => [
  ...contract(policy.rounding, '/rounding'),
  ...cardsOf(policy).flatMap(({ card, pointer }) => contract(card.rounding, `${pointer}/rounding`)),
  ...indicatorsOf(policy).flatMap(({ item, at }) => [...contract(item.rounding, `${at}/rounding`), ...idle(item.rounding, `${at}/rounding`)]),
];

const contract = (entries: readonly Rounding[] = [], pointer: string): readonly Problem[] =>
  entries.flatMap(({ what, to }, index) => [
    ...wrongIf(entries.findIndex((entry) => entry.what === what) < index, 'duplicate-rounding', `${pointer}/${index}/what`, { what }),
    ...wrongIf(decimal(to).isZero(), 'step-not-positive', `${pointer}/${index}/to`, { step: '0' }),
  ]);

const idle = (entries: readonly Rounding[] = [], pointer: string): readonly Problem[] =>
  entries.flatMap(({ what }, index) => (OF_INDICATOR.has(what) ? [] : [wrong('rounding-unused', `${pointer}/${index}/what`, { what }, 'warning')]));
