import type { Domain, FactDeclaration, Metric } from '@scorewright/schemas';
import type { Random } from './random.ts';

/** A name that an expression can read, and what it is. */
export type Readable =
  | { readonly name: string; readonly kind: 'number'; readonly unit: string }
  | { readonly name: string; readonly kind: 'boolean' | 'date' }
  | { readonly name: string; readonly kind: 'text'; readonly values: readonly string[] };

/** A policy that is being written: what is declared so far. */
export interface Draft {
  readonly random: Random;
  readonly facts: FactDeclaration[];
  readonly metrics: Metric[];
}

export const CURRENCY = 'RUB';

/** Units of metrics and facts: money, percent, plain numbers, measures, counted nouns and quotients of them. */
export const UNITS = [CURRENCY, '%', '1', 'lead', 'piece', 'h', 'day', 'RUB/lead', 'm2/day'] as const;

const GRADES = ['junior', 'middle', 'senior'] as const;

const domain = (random: Random): Domain | undefined => {
  if (!random.chance(0.2)) return undefined;
  return random.pick<Domain>([{ min: 0 }, { min: 0, max: '100000000' }, { min: '-1000', max: 1000000 }, { integer: true }, { min: 0, integer: true }]);
};

const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => (value === undefined ? {} : ({ [key]: value } as Record<K, V>));

/** Declares a fact of a number. */
export const declareNumber = (draft: Draft, unit: string): Readable & { kind: 'number' } => {
  const { random, facts } = draft;
  const name = `fact-${facts.length + 1}`;
  const within = domain(random);
  facts.push({
    id: name,
    name,
    type: 'number',
    unit,
    about: random.pick(['employee', 'period', 'company']),
    ...optional('domain', within),
    ...(random.chance(0.15) && { whenMissing: random.pick(within?.integer ? [0, '1', 5, 100] : [0, '1', 5, '12.5', 100]) }),
  });
  return { name, kind: 'number', unit };
};

/** Declares a boolean, text or date fact. */
export const declareOther = (draft: Draft, kind: 'boolean' | 'text' | 'date'): Readable => {
  const { random, facts } = draft;
  const name = `fact-${facts.length + 1}`;
  const assumed = { boolean: true, text: GRADES[0], date: '2026-10-15' }[kind];
  facts.push({
    id: name,
    name,
    type: kind,
    about: 'employee',
    ...(kind === 'text' && { values: [...GRADES] }),
    ...(random.chance(0.1) && { whenMissing: assumed }),
  });
  return kind === 'text' ? { name, kind, values: GRADES } : { name, kind };
};

/** A fact of a number in this unit: one that is declared already, or a new one. */
export const numberFact = (draft: Draft, unit: string): Readable & { kind: 'number' } => {
  const known = draft.facts.filter((fact) => fact.type === 'number' && fact.unit === unit);
  if (known.length > 0 && draft.random.chance(0.6)) return { name: draft.random.pick(known).id, kind: 'number', unit };
  return declareNumber(draft, unit);
};

/** Every fact and metric that is declared so far. */
export const declared = ({ facts, metrics }: Draft): readonly Readable[] => [
  ...facts.map((fact) => readable(fact.id, fact.type, fact.unit, fact.values)),
  ...metrics.map((metric) => readable(metric.id, metric.type ?? 'number', metric.unit, metric.values)),
  { name: 'period-start', kind: 'date' },
  { name: 'period-end', kind: 'date' },
];

const readable = (name: string, kind: 'number' | 'boolean' | 'text' | 'date', unit = '1', values: readonly string[] = []): Readable =>
  kind === 'number' ? { name, kind, unit } : kind === 'text' ? { name, kind, values } : { name, kind };
