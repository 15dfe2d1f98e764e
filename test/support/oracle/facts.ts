import type { Domain, Facts, FactDeclaration, Metric, Policy } from '@scorewright/schemas';
import type { Changes } from './changes.ts';
import type { Desk } from './desk.ts';
import { namesInUse } from './names.ts';
import type { Finding } from './outcome.ts';
import { compare, rational } from './rational.ts';
import { wholeNumber } from './rounding.ts';
import type { Maybe } from './value.ts';
import { MISSING, isNumber } from './value.ts';
import { write } from './worksheet.ts';
import { sure } from '../sure.ts';

type Declared = FactDeclaration | Metric;
type Written = number | string | boolean;

/** The declared fact or raw metric of a name. */
export const declaredInput = (policy: Policy, id: string): Declared | undefined =>
  policy.facts?.find((fact) => fact.id === id) ?? policy.metrics.find((metric) => metric.id === id && metric.formula === undefined);

/** A written value as a value of the declared type. */
export const typed = ({ type = 'number' }: Declared, written: Written): Maybe =>
  type === 'number' ? rational(written as number | string) : type === 'boolean' ? written as boolean : String(written);

/** The value of a fact: as corrected, else as given, else as assumed, else missing. */
export const factValue = (policy: Policy, facts: Facts, changes: Changes, id: string): Maybe => {
  const declared = declaredInput(policy, id);
  if (!declared) throw new Error(`no such fact: ${id}`);
  const given = Object.hasOwn(facts.facts, id) ? facts.facts[id] : undefined;
  const assumed = 'whenMissing' in declared ? declared.whenMissing : undefined;
  const written = changes.of('fact', id) ?? given ?? assumed;
  return written === undefined ? MISSING : typed(declared, written);
};

const isWhole = (value: Exclude<Maybe, string | boolean | symbol>): boolean => {
  const d = 10n ** BigInt(value.places);
  return wholeNumber(value.n, d, 'floor') * d === value.n;
};

const inDomain = (value: Maybe, { min, max, integer }: Domain): boolean => !isNumber(value)
  || ((min === undefined || compare(value, rational(min)) >= 0) && (max === undefined || compare(value, rational(max)) <= 0) && (!integer || isWhole(value)));

/** Whether a value lies in the domain, or among the values, that the declaration allows. */
export const isAllowed = (policy: Policy, id: string, value: Maybe): boolean => {
  const declared = sure(declaredInput(policy, id));
  const { domain, values } = declared;
  return value === MISSING || ((!domain || inDomain(value, domain)) && (!values || typeof value !== 'string' || values.includes(value)));
};

/** Declared facts and raw metrics that the card reads. */
const inputsInUse = (desk: Desk): readonly string[] =>
  [...namesInUse(desk.policy, desk.card, desk)].filter((name) => declaredInput(desk.policy, name) !== undefined);

/** Facts that lie outside their domain or their list of values. */
export const factFindings = (desk: Desk): readonly Finding[] => inputsInUse(desk)
  .filter((id) => !isAllowed(desk.policy, id, factValue(desk.policy, desk.facts, desk.changes, id)))
  .map((id) => ({ code: 'fact-outside', at: `facts:/facts/${id}` }));

/** Writes `fact.<id>` for every fact that a correction replaced. */
export const writeCorrectedFacts = (desk: Desk): void => {
  for (const id of inputsInUse(desk)) {
    if (desk.changes.of('fact', id) === undefined) continue;
    write(desk.sheet, `fact.${id}`, () => factValue(desk.policy, desk.facts, desk.changes, id));
  }
};
