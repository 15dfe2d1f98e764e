import { compareVersions, lowerCard, rationals, readPolicy, type FreeFact, type Sheet, type VersionsCompared } from '@scorewright/engine';
import type { Indicator, Scorecard } from '@scorewright/schemas';
import { randomOf, type Random } from '../generate/random.ts';
import { indicator, plainPolicy } from '../plain-policy.ts';
import { paid, unrounded } from './sampled.ts';

const { fromDecimal } = rationals;
const NAMES = ['a', 'b', 'c'] as const;

export const FREE: readonly FreeFact[] = NAMES.map((id) => ({ id, domain: { from: fromDecimal('0'), to: fromDecimal('100') } }));
export const ON_PLAN = { a: '20', b: '50', c: '50' } as const;

/** What differs from version to version. */
export interface Terms {
  readonly up: number;
  readonly weights: readonly [number, number, number];
  readonly caps: readonly [number, number];
  readonly edge: number;
  readonly by: number;
}

export const TERMS: Terms = { up: 0, weights: [50, 30, 20], caps: [160, 120], edge: 90, by: 1.5 };

const ladder = (up: number): Partial<Indicator> => ({
  type: 'discrete',
  levels: [
    { id: 'threshold', at: 10, score: 50 + up },
    { id: 'target', at: 20, score: 100 + up },
    { id: 'stretch', at: 30, score: 150 + up },
  ],
  attainment: { method: 'ladder', interpolation: 'linear', below: 20 },
});
const ratio = (cap: number): Partial<Indicator> => ({ plan: { method: 'value', value: 50 }, attainment: { method: 'ratio' }, cap });
const inverse = (cap: number): Partial<Indicator> => ({ plan: { method: 'value', value: 50 }, attainment: { method: 'inverse-ratio', atZero: 200 }, cap });

/** A table over the index. `ends`: whether exactly the edge is paid by the upper row. */
export const tiers = (edge: number, upper: number, ends: '[)' | '()' = '[)'): NonNullable<Scorecard['combination']['tiers']> => ({
  gives: 'percent',
  bands: [
    { id: 'none', to: 70, ends: '()', pays: { kind: 'nothing' } },
    { id: 'part', from: 70, to: edge, ends: ends === '[)' ? '[)' : '[]', pays: { kind: 'proportional', factor: 1 } },
    { id: 'over', from: edge, ends, pays: { kind: 'constant', value: upper } },
  ],
});

/** Every way of combining indicators, with what can stand around it. */
export const CARDS: { readonly [name: string]: (terms: Terms) => Partial<Scorecard> } = {
  'a weighted sum': () => ({ combination: { method: 'weighted-sum' } }),
  'a weighted sum with a floor and a cap': ({ edge }) => ({ combination: { method: 'weighted-sum', floor: 40, cap: edge + 20 } }),
  'a weighted sum with a least index': ({ edge }) => ({ combination: { method: 'weighted-sum', minimumIndex: edge } }),
  'a weighted sum with a ladder by the index': ({ edge }) => ({ combination: { method: 'weighted-sum', tiers: tiers(edge, 125) } }),
  'a product': () => ({ combination: { method: 'product' } }),
  'a sum': () => ({ combination: { method: 'sum' } }),
  'the lowest': () => ({ combination: { method: 'lowest' } }),
  'separate amounts': () => ({ combination: { method: 'separate' } }),
  'a product with a gate on a fact': ({ edge }) => ({
    combination: { method: 'product' },
    cutOffs: [{ id: 'few', name: 'Few', condition: { '<': [{ var: 'a' }, edge / 6] }, effect: 'multiply', by: '0.5', scope: { card: 'bonus' } }],
  }),
  'the lowest with a modifier': ({ by }) => ({
    combination: { method: 'lowest' },
    modifiers: [{ id: 'more', name: 'More', on: 'bonus', effect: 'multiply', by: String(by), when: { '>': [{ var: 'c' }, 60] } }],
  }),
  'a least index, a modifier and a limit': ({ edge, by }) => ({
    combination: { method: 'weighted-sum', minimumIndex: edge },
    modifiers: [{ id: 'more', name: 'More', on: 'bonus', effect: 'multiply', by: String(by), when: { '>': [{ var: 'c' }, 60] } }],
    limits: [{ id: 'limit', on: 'bonus', atMost: 12000 + edge }],
  }),
};

/** A ladder by a product: where its steps lie no plane says. */
export const productLadder = ({ edge }: Terms): Partial<Scorecard> => ({
  combination: {
    method: 'product',
    tiers: {
      gives: 'coefficient',
      bands: [
        { id: 'none', to: 0.7, ends: '()', pays: { kind: 'nothing' } },
        { id: 'part', from: 0.7, to: edge / 100, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
        { id: 'over', from: edge / 100, ends: '[)', pays: { kind: 'constant', value: 1.25 } },
      ],
    },
  },
});

export function versionOf(card: Partial<Scorecard>, { up, weights, caps }: Terms): Sheet {
  const indicators = [ladder(up), ratio(caps[0]), inverse(caps[1])].map((more, index) =>
    indicator('abc'.charAt(index), { weight: weights[index] ?? 0, ...more }),
  );
  const { document, problems } = readPolicy(JSON.stringify(plainPolicy({ indicators, card })));
  if (!document) throw new Error(JSON.stringify(problems));
  const { sheet, problems: lowering } = lowerCard(document, 'card');
  if (!sheet) throw new Error(JSON.stringify(lowering));
  return sheet;
}

/** One or two terms changed by chance. */
export function changedTerms(random: Random): Terms {
  const change = (terms: Terms): Terms => {
    switch (random.below(5)) {
      case 0:
        return { ...terms, up: terms.up + random.pick([-10, 5, 10]) };
      case 1:
        return { ...terms, weights: random.pick([[40, 40, 20] as const, [50, 20, 30] as const, [60, 30, 10] as const]) };
      case 2:
        return { ...terms, caps: [terms.caps[0] + random.pick([-20, 0, 20]), terms.caps[1] + random.pick([-10, 0, 15])] };
      case 3:
        return { ...terms, edge: terms.edge + random.pick([-8, 6]) };
      default:
        return { ...terms, by: terms.by + random.pick([-0.2, 0.25]) };
    }
  };
  return random.below(2) === 0 ? change(TERMS) : change(change(TERMS));
}

const SPECIAL: readonly number[] = [0, 10, 15, 20, 30, 50, 60, 80, 100];

function drawn(random: Random): Readonly<Record<string, string>> {
  const value = (): string => {
    if (random.below(3) > 0) return (random.between(0, 100_000) / 1000).toFixed(3);
    return Math.min(100, Math.max(0, random.pick(SPECIAL) + random.pick([-0.001, 0, 0.001]))).toFixed(3);
  };
  return Object.fromEntries(NAMES.map((name) => [name, value()]));
}

export const payOf = (sheet: Sheet, facts: Readonly<Record<string, string | boolean>>): number => paid(unrounded(sheet), facts)?.toNumber() ?? NaN;

/** Two versions by the analysis, and what facts drawn by chance say against it. */
export function comparedBySampling(
  card: (terms: Terms) => Partial<Scorecard>,
  seed: number,
  draws: number,
): { readonly compared: VersionsCompared; readonly against: readonly string[] } {
  const random = randomOf(seed);
  const terms = changedTerms(random);
  const [before, after] = [versionOf(card(TERMS), TERMS), versionOf(card(terms), terms)];
  const compared = compareVersions({ before, after, facts: ON_PLAN, free: FREE, target: 'variable' });
  const { verdict, proven } = compared;
  const [mayLose, mayGain] = [verdict === 'mixed' || verdict === 'nobody-gains', verdict === 'mixed' || verdict === 'nobody-loses'];
  const against = Array.from({ length: draws }, () => drawn(random)).flatMap((facts) => {
    const change = payOf(after, facts) - payOf(before, facts);
    const wrong = proven && ((change < -1e-6 && !mayLose) || (change > 1e-6 && !mayGain));
    return wrong ? [`${verdict} is said to be proven, and pay changes by ${change} at ${JSON.stringify(facts)} with ${JSON.stringify(terms)}`] : [];
  });
  return { compared, against };
}
