import type { Rational } from './rational.ts';

export const MISSING = Symbol('missing');
type Missing = typeof MISSING;

/** What a line can hold. */
export type Known = Rational | string | boolean;
export type Maybe = Known | Missing;

/** Something that the regulation or the facts do wrong: the line that meets it has no value. */
export class Fault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A line was read that has no value because of a fault elsewhere. */
export class Blocked extends Error {}

export const isNumber = (value: Maybe): value is Rational => typeof value === 'object';

/** The number that a value is. Anything else here is a defect of the generator, not of a document. */
export const asNumber = (value: Maybe): Rational => {
  if (!isNumber(value)) throw new Error(`a number was expected, not ${String(value)}`);
  return value;
};

/** The value, which must be known: `missing-fact` otherwise. */
export const required = (value: Maybe): Known => {
  if (value === MISSING) throw new Fault('missing-fact');
  return value;
};

export const requiredNumber = (value: Maybe): Rational => asNumber(required(value));
