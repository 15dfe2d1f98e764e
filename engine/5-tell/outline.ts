import type { Indicator, Policy, Scorecard, Section } from '@scorewright/schemas';

/** Parts of the printed regulation, in order. A part that would be empty is left out. */
export type Part = 'general' | 'goals' | 'metrics' | 'scorecards' | 'calculation' | 'corrections' | 'cycle' | 'introduction' | 'final';

/** A numbered clause of the printed regulation. `pointer`: what of the policy it prints. */
export interface Clause {
  readonly pointer: string;
  readonly clauses: readonly Clause[];
}

/** A numbered part: its clauses are 1.1, 1.2 ... */
export interface OutlinePart {
  readonly part: Part;
  readonly clauses: readonly Clause[];
}

const clause = (pointer: string, clauses: readonly Clause[] = []): Clause => ({ pointer, clauses });

const present = (parent: object, pointer: string, names: readonly string[]): Clause[] =>
  names.filter((name) => Object.hasOwn(parent, name)).map((name) => clause(`${pointer}/${name}`));

const each = (items: readonly unknown[] | undefined, pointer: string): Clause[] => (items ?? []).map((_, index) => clause(`${pointer}/${index}`));

/** One clause for the whole list, its items below. None for an empty list. */
const list = (items: readonly unknown[] | undefined, pointer: string): Clause[] =>
  items === undefined || items.length === 0 ? [] : [clause(pointer, each(items, pointer))];

const sections = (policy: Policy, place: Section['place']): Clause[] =>
  (policy.sections ?? []).flatMap((section, index) => (section.place === place ? [clause(`/sections/${index}`)] : []));

const indicator = (item: Indicator, pointer: string): Clause => clause(pointer, present(item, pointer, ['plan', 'levels', 'attainment', 'curve', 'missing']));

/** A card: pay, then each indicator, then what is built on them. */
const scorecard = (card: Scorecard, pointer: string): Clause =>
  clause(pointer, [
    clause(`${pointer}/pay`),
    ...card.indicators.map((item, index) => indicator(item, `${pointer}/indicators/${index}`)),
    ...list(card.weightVariants, `${pointer}/weightVariants`),
    ...list(card.groups, `${pointer}/groups`),
    clause(`${pointer}/combination`),
    ...present(card, pointer, ['team']),
    ...list(card.cutOffs, `${pointer}/cutOffs`),
    ...list(card.modifiers, `${pointer}/modifiers`),
    ...list(card.extras, `${pointer}/extras`),
    ...list(card.limits, `${pointer}/limits`),
    ...present(card, pointer, ['proration']),
    ...list(card.rounding, `${pointer}/rounding`),
    ...list(card.figures, `${pointer}/figures`),
  ]);

const general = (policy: Policy): Clause[] => [
  ...present(policy, '', ['purpose', 'covers']),
  ...list(policy.cardGoals, '/cardGoals'),
  ...list(policy.terms, '/terms'),
  ...list(policy.principles, '/principles'),
  ...present(policy, '', ['effective', 'period', 'currency', 'jurisdiction']),
  ...sections(policy, 'general'),
];

const corrections = (policy: Policy): Clause[] => [...each(policy.corrections?.grounds, '/corrections/grounds'), ...sections(policy, 'corrections')];

const cycle = (policy: Policy): Clause[] => [
  ...(policy.cycle === undefined
    ? []
    : [
        ...present(policy.cycle, '/cycle', ['planning', 'acknowledgement']),
        ...list(policy.cycle.monitoring, '/cycle/monitoring'),
        ...list(policy.cycle.assessment, '/cycle/assessment'),
        ...present(policy.cycle, '/cycle', ['payDay']),
        ...list(policy.cycle.reviews, '/cycle/reviews'),
        ...present(policy.cycle, '/cycle', ['trial']),
      ]),
  ...sections(policy, 'cycle'),
];

/**
 * The order of the printed regulation: general part, goals, metrics (then the other facts), scorecards, rules of calculation (missing facts,
 * rounding), corrections, cycle, introduction, final provisions. It is what clauses without a number of their own are numbered by.
 */
export const outlineOf = (policy: Policy): readonly OutlinePart[] => {
  const parts: readonly OutlinePart[] = [
    { part: 'general', clauses: general(policy) },
    { part: 'goals', clauses: each(policy.goals, '/goals') },
    { part: 'metrics', clauses: [...each(policy.metrics, '/metrics'), ...each(policy.facts, '/facts'), ...sections(policy, 'indicators')] },
    { part: 'scorecards', clauses: [...policy.scorecards.map((card, index) => scorecard(card, `/scorecards/${index}`)), ...sections(policy, 'cards')] },
    { part: 'calculation', clauses: [clause('/missing'), ...each(policy.rounding, '/rounding')] },
    { part: 'corrections', clauses: corrections(policy) },
    { part: 'cycle', clauses: cycle(policy) },
    { part: 'introduction', clauses: present(policy, '', ['introduction']) },
    { part: 'final', clauses: sections(policy, 'final') },
  ];
  return parts.filter(({ part, clauses }) => part === 'general' || clauses.length > 0);
};
