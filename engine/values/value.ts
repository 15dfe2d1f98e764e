import type { Decimal } from 'decimal.js';

/** The state of a fact that is not there. Never a silent zero. */
export const MISSING = Symbol('missing');
export type Missing = typeof MISSING;

/** A calculated value: an exact decimal, a boolean, a text or date (ISO), or missing. */
export type Value = Decimal | boolean | string | Missing;
