import type { CardOutcome } from '../../../engine/4-run/trace.ts';
import type { CompileMode } from '../../../engine/4-run/compiler/index.ts';
import { MODES, batchDifferences } from './batch.ts';
import type { Batch } from './batch.ts';
import type { Case } from '../generate/index.ts';
import { caseOf } from '../generate/index.ts';
import { randomOf } from '../generate/random.ts';
import { answer } from '../oracle/index.ts';
import { differences } from './differences.ts';
import { documentOf, outcomeOf } from './run-case.ts';

/** Facts made one by one for a policy; the others mix the values of these. */
const FIRST = 12;

/** The rows of one policy made by chance: always the same ones for a number. */
export function casesOfPolicy(policy: number, rows: number): readonly Case[] {
  const first = Array.from({ length: Math.min(FIRST, rows) }, (_, index) => caseOf(policy * FIRST + index, FIRST));
  const random = randomOf(policy * 2 + 1);
  const mixed = Array.from({ length: rows - first.length }, () => {
    const one = random.pick(first);
    const facts = { ...one.facts.facts };
    for (let count = random.between(1, 4); count > 0; count -= 1) {
      const other = random.pick(first).facts.facts;
      const names = Object.keys(other);
      if (names.length === 0) continue;
      const name = random.pick(names);
      facts[name] = other[name] as (typeof facts)[string];
    }
    return { policy: one.policy, facts: { ...one.facts, facts } };
  });
  return policy % 4 === 0 ? [...first, ...mixed] : [...first, ...mixed].map((one) => (random.chance(0.1) ? one : tame(one, first)));
}

/** Of at most four decimals and nine digits before the point: as facts of a company are, which columns of doubles hold. */
const isTame = (value: string): boolean => /^-?[0-9]{1,9}(\.[0-9]{1,4}0*)?$/.test(value);
const tamed = (value: string): string => {
  const [, sign = '', before = '0', after = ''] = /^(-?)([0-9]+)\.?([0-9]*)$/.exec(value) ?? [];
  return `${sign}${before.slice(-6).replace(/^0+(?=[0-9])/, '')}${after === '' ? '' : `.${after.slice(0, 2)}`}`;
};

/** The case with facts that columns hold; what is missing is taken from another one. Values on a threshold mostly stay. */
function tame(one: Case, others: readonly Case[]): Case {
  const names = [...new Set(others.flatMap(({ facts }) => Object.keys(facts.facts)))];
  const facts = names.map((name) => {
    const value = [one, ...others].map((other) => other.facts.facts[name]).find((found) => found !== undefined) as string | number | boolean;
    const isNumeral = typeof value === 'number' || (typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value));
    return [name, !isNumeral || isTame(String(value)) ? value : tamed(String(value))] as const;
  });
  return { policy: one.policy, facts: { ...one.facts, facts: Object.fromEntries(facts) } };
}

/** One thing that compiler, interpreter and oracle do not all say. */
export interface PairDifference {
  readonly facts: Case['facts'];
  readonly what: string;
  readonly said: readonly string[];
}

/** What was compared, and the rows by how the fastest way calculated them. */
export interface Compared {
  readonly pairs: number;
  readonly columns: number;
  readonly differences: readonly PairDifference[];
}

/** Compares compiler (in every mode), interpreter and oracle on the rows of one policy. */
export function comparePolicy(policy: number, rows: number, modes: readonly CompileMode[] = MODES): Compared {
  const cases = casesOfPolicy(policy, rows);
  const document = documentOf((cases[0] as Case).policy);
  if (!('policy' in document)) return { pairs: 0, columns: 0, differences: [] };
  const outcomes = cases.map(({ facts }) => outcomeOf(document, facts));
  const found: PairDifference[] = cases.flatMap(({ policy: made, facts }, index) =>
    differences(outcomes[index] as CardOutcome, answer(made, facts)).map(({ what, engine, oracle }) => ({
      facts,
      what: `oracle: ${what}`,
      said: [engine, oracle],
    })),
  );
  let columns = 0;
  for (const { batch, places } of batchesOfOutcomes(outcomes)) {
    for (const mode of modes) {
      const compared = batchDifferences(batch, mode, policy);
      if (mode === modes[0]) columns += compared.columns;
      for (const { row, what, compiled, interpreted } of compared.differences) {
        found.push({ facts: (cases[places[row] as number] as Case).facts, what: `${mode}: ${what}`, said: [compiled, interpreted] });
      }
    }
  }
  return { pairs: cases.length, columns, differences: found };
}

/** The outcomes by the sheet that calculated them. */
function batchesOfOutcomes(outcomes: readonly CardOutcome[]): readonly { readonly batch: Batch; readonly places: readonly number[] }[] {
  const bySheet = new Map<object, number[]>();
  outcomes.forEach(({ sheet }, place) => {
    if (sheet !== undefined) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), place]);
  });
  return [...bySheet.values()].map((places) => ({
    places,
    batch: { sheet: outcomes[places[0] as number]?.sheet as Batch['sheet'], traces: places.map((place) => outcomes[place]?.trace as Batch['traces'][number]) },
  }));
}
