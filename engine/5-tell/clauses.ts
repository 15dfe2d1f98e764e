import type { CorrectionRecord, Policy } from '@scorewright/schemas';
import type { Clause } from './outline.ts';
import { outlineOf } from './outline.ts';
import { childOf, valuesAt } from './pointer.ts';

const GENERAL_PART = '1';

const numbered = (clauses: readonly Clause[], prefix: string): readonly (readonly [string, string])[] =>
  clauses.flatMap(({ pointer, clauses: below }, index) => {
    const number = `${prefix}.${index + 1}`;
    return [[pointer, number] as const, ...numbered(below, number)];
  });

/** Numbers of the clauses by pointer, from the order of the document: part, clause, clause below it. `3.1.2.1`. */
export const numberingOf = (policy: Policy): ReadonlyMap<string, string> =>
  new Map(outlineOf(policy).flatMap(({ clauses }, index) => numbered(clauses, String(index + 1))));

const explicit = (value: unknown): string | undefined => {
  const clause = childOf(value, 'clause');
  return typeof clause === 'string' && clause.trim() !== '' ? clause : undefined;
};

/** How a correction record is cited: its id and date. */
export const recordClause = (record: CorrectionRecord): string => `${record.id}, ${record.date}`;

/** Cites many places of one policy: the numbering is made once. See `clauseOf`. */
export const clausesOf = (policy: Policy): ((pointer: string) => string) => {
  const numbering = numberingOf(policy);
  const known = new Map<string, string>();
  const clauseAt = (pointer: string): string => {
    const record = /^\/correctionRecords\/(\d+)/.exec(pointer);
    const found = record === null ? undefined : policy.correctionRecords?.[Number(record[1])];
    if (found !== undefined) return recordClause(found);
    const path = valuesAt(policy, pointer).toReversed();
    const written = path.map(({ value }) => explicit(value)).find((clause) => clause !== undefined);
    return written ?? path.map((step) => numbering.get(step.pointer)).find((number) => number !== undefined) ?? GENERAL_PART;
  };
  return (pointer) => {
    const clause = known.get(pointer) ?? clauseAt(pointer);
    known.set(pointer, clause);
    return clause;
  };
};

/**
 * Number of the clause that a pointer of the policy belongs to: the `clause` written on the nearest enclosing object; where nothing around
 * it has one, the number by the order of the document (outline.ts). A correction record is cited by its id and date.
 */
export const clauseOf = (policy: Policy, pointer: string): string => clausesOf(policy)(pointer);
