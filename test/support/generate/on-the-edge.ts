import type { Band, Combination, Facts, Policy, Scorecard } from '@scorewright/schemas';
import type { Answer } from '../oracle/index.ts';
import { answer } from '../oracle/index.ts';
import { compare, rational } from '../oracle/rational.ts';

/** The number on the line before another one, where documents can hold it. */
const numberBefore = ({ lines }: Answer, id: string): string | undefined => {
  const ids = [...lines.keys()];
  const line = lines.get(ids[ids.indexOf(id) - 1] ?? '');
  const text = line?.state === 'value' && line.isNumber ? String(line.value) : '';
  return /^-?[0-9]{1,40}(\.[0-9]{1,40})?$/.test(text) ? text : undefined;
};

/** The bands with the lower end of one of them, and so the upper end of the one before, moved to a value within it. */
const movedTo = (bands: readonly Band[], owner: string, value: string): readonly Band[] => {
  const at = bands.findIndex(({ id }) => id === owner);
  const [band, before] = [bands[at], bands[at - 1]];
  const fits = band?.from !== undefined && before !== undefined && (band.to === undefined || compare(rational(value), rational(band.to)) < 0);
  if (!fits) return bands;
  return bands.map((one, index) => (index === at ? { ...one, from: value } : index === at - 1 ? { ...one, to: value } : one));
};

const onTheEdge = (combination: Combination, found: Answer): Combination => {
  const [index, payout] = [numberBefore(found, 'index.minimum'), numberBefore(found, 'payout.band')];
  const band = found.lines.get('payout.band');
  const { minimumIndex, tiers } = combination;
  return {
    ...combination,
    ...(minimumIndex !== undefined && index !== undefined && { minimumIndex: index }),
    ...(tiers && payout !== undefined && band?.state === 'value' && { tiers: { ...tiers, bands: movedTo(tiers.bands, String(band.value), payout) } }),
  };
};

/** The policy with the smallest index and an end of the tiers exactly where the index comes out for some facts. */
export const withIndexOnTheEdge = (policy: Policy, facts: Facts): Policy => {
  const [first, ...others] = policy.scorecards;
  // With two cards the facts may be those of the other one.
  if (!first || others.length > 0 || (first.combination.minimumIndex === undefined && first.combination.tiers === undefined)) return policy;
  const moved: Scorecard = { ...first, combination: onTheEdge(first.combination, answer(policy, facts)) };
  return { ...policy, scorecards: [moved] };
};
