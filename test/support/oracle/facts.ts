import type { Domain, Facts, FactDeclaration, Metric, Policy } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { namesInUse } from './names.ts';
import type { Finding } from './outcome.ts';
import { compare, rational } from './rational.ts';
import type { Known, Maybe } from './value.ts';
import { MISSING, isNumber } from './value.ts';
import { write } from './worksheet.ts';

type Declared = FactDeclaration | Metric;
type Written = number | string | boolean;

/** The facts that can be used, by id, and what is wrong with the others. A fact that is refused counts as missing. */
export interface Given {
  readonly values: ReadonlyMap<string, Known>;
  readonly refused: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** The declared fact or raw metric of a name. */
export const declaredInput = (policy: Policy, id: string): Declared | undefined =>
  policy.facts?.find((fact) => fact.id === id) ?? policy.metrics.find((metric) => metric.id === id && metric.formula === undefined);

/** A written value as a value of the declared type. */
export const typed = ({ type = 'number' }: Declared, written: Written): Known =>
  type === 'number' ? rational(written as number | string) : type === 'boolean' ? (written as boolean) : String(written);

const isWhole = (value: Known): boolean => !isNumber(value) || value.d === 1n;

/** Why a value is not one that the declaration allows. */
export const objection = (value: Known, { domain = {}, values }: { readonly domain?: Domain; readonly values?: readonly string[] }): string | undefined => {
  if (typeof value === 'string') return values && !values.includes(value) ? 'fact-not-permitted' : undefined;
  if (!isNumber(value)) return undefined;
  if (domain.min !== undefined && compare(value, rational(domain.min)) < 0) return 'fact-below-minimum';
  if (domain.max !== undefined && compare(value, rational(domain.max)) > 0) return 'fact-above-maximum';
  return domain.integer && !isWhole(value) ? 'fact-not-integer' : undefined;
};

/** Reads the facts as values of their declared types. Facts that nobody declared are left aside. */
export const givenFacts = (policy: Policy, { facts }: Facts): Given => {
  const all = Object.entries(facts).flatMap(([id, written]) => {
    const declared = declaredInput(policy, id);
    return declared ? [{ id, value: typed(declared, written), objection: objection(typed(declared, written), declared) }] : [];
  });
  const bad = all.filter((one) => one.objection !== undefined);
  return {
    values: new Map(all.filter((one) => one.objection === undefined).map(({ id, value }) => [id, value])),
    refused: new Set(bad.map(({ id }) => id)),
    findings: bad.map((one) => ({ code: String(one.objection), at: `facts:/facts/${one.id}` })),
  };
};

/** The value of a fact: as given, else as assumed, else missing. */
export const factValue = (policy: Policy, given: Given, id: string): Maybe => {
  const declared = declaredInput(policy, id);
  if (!declared) throw new Error(`no such fact: ${id}`);
  const assumed = 'whenMissing' in declared ? declared.whenMissing : undefined;
  return given.values.get(id) ?? (assumed === undefined ? MISSING : typed(declared, assumed));
};

/** Writes `fact.<id>` for every fact that is read and that a correction replaced. */
export const writeCorrectedFacts = (desk: Desk): void => {
  for (const id of namesInUse(desk.policy, desk.card, desk)) {
    const declared = declaredInput(desk.policy, id);
    const corrected = desk.changes.of('fact', id);
    if (declared && corrected !== undefined) write(desk.sheet, `fact.${id}`, () => typed(declared, corrected));
  }
};
