import { compareVersions } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { CARDS, comparedBySampling, FREE, ON_PLAN, payOf, productLadder, tiers, TERMS, versionOf, type Terms } from '../../support/extremes/versions.ts';
import type { Scorecard } from '@scorewright/schemas';

const compare = (card: (terms: Terms) => Partial<Scorecard>, terms: Partial<Terms>) => {
  const changed = { ...TERMS, ...terms };
  return compareVersions({ before: versionOf(card(TERMS), TERMS), after: versionOf(card(changed), changed), facts: ON_PLAN, free: FREE, target: 'variable' });
};

describe.each(Object.entries(CARDS))('two versions of %s', (_name, card) => {
  it('have nobody who loses when every score of one indicator rises, and that is proven', () => {
    expect(compare(card, { up: 10 })).toMatchObject({ verdict: 'nobody-loses', proven: true });
  });

  it('have nobody who gains when both caps fall, and that is proven', () => {
    expect(compare(card, { caps: [150, 110] })).toMatchObject({ verdict: 'nobody-gains', proven: true });
  });

  it('are never contradicted by facts drawn by chance, whatever changed', () => {
    const found = Array.from({ length: 5 }, (_, seed) => comparedBySampling(card, 100 + seed, 40));
    expect(found.flatMap(({ against }) => against)).toEqual([]);
    expect(found.filter(({ compared }) => !compared.proven).map(({ compared }) => compared.reason)).toEqual([]);
  });

  it('show who loses by facts at which the new version pays less', () => {
    const changed = { ...TERMS, up: -10 };
    const { worst, verdict } = compare(card, changed);
    expect(verdict).toBe('nobody-gains');
    const [before, after] = [TERMS, changed].map((terms) => payOf(versionOf(card(terms), terms), worst?.facts ?? {}));
    expect(after).toBeLessThan(before ?? NaN);
  });
});

describe('two ladders by the index that differ in which row owns the edge', () => {
  const ladder = (ends: '[)' | '()') => versionOf({ combination: { method: 'weighted-sum', tiers: tiers(90, 125, ends) } }, TERMS);

  it('are never said to be without loss: exactly at the edge the new one pays less', () => {
    const { verdict, proven } = compareVersions({ before: ladder('[)'), after: ladder('()'), facts: ON_PLAN, free: FREE, target: 'variable' });
    expect(proven && (verdict === 'same' || verdict === 'nobody-loses')).toBe(false);
  });

  it('have nobody who loses the other way around, and that is proven', () => {
    const found = compareVersions({ before: ladder('()'), after: ladder('[)'), facts: ON_PLAN, free: FREE, target: 'variable' });
    expect(found.worst && found.verdict === 'mixed').toBe(false);
    expect(['same', 'nobody-loses']).toContain(found.verdict);
  });
});

describe('a ladder by a product, whose steps lie on no plane', () => {
  it('is told apart where only the ladder changed', () => {
    expect(compare(productLadder, { edge: 85 })).toMatchObject({ verdict: 'nobody-loses', proven: true });
  });

  it('is never contradicted by facts drawn by chance; where nothing is proven the reason is named', () => {
    const found = Array.from({ length: 8 }, (_, seed) => comparedBySampling(productLadder, 200 + seed, 40));
    expect(found.flatMap(({ against }) => against)).toEqual([]);
    expect(found.flatMap(({ compared }) => (compared.proven ? [] : [compared.reason])).every((reason) => reason === 'bound')).toBe(true);
  });
});
