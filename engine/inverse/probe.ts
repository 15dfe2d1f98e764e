import type { Decimal } from 'decimal.js';
import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import { calculate } from '../calculate.ts';
import { withFacts } from '../forecast/with-facts.ts';
import { compare } from '../values/arithmetic.ts';
import type { FactValue } from './requirement.ts';

/** The total with one fact changed, by the real calculation; undefined where the card is refused. Each value is calculated once. */
export type Probe = (value: FactValue) => Decimal | undefined;

export const probeOf = (document: PolicyDocument, facts: FactsDocument, fact: string): Probe => {
  const known = new Map<FactValue, Decimal | undefined>();
  return (value) => {
    if (!known.has(value)) known.set(value, calculate(document, withFacts(facts, new Map([[fact, value]]))).totals?.total);
    return known.get(value);
  };
};

/** Whether a total is as wanted: at least (`rising`) or at most. */
export const isEnough = (total: Decimal | undefined, wanted: Decimal, rising: boolean): boolean =>
  total !== undefined && compare(total, wanted) * (rising ? 1 : -1) >= 0;

/** The better of two totals. */
export const isBetter = (a: Decimal, b: Decimal, rising: boolean): boolean => compare(a, b) * (rising ? 1 : -1) > 0;
