import type { JsonLogic } from '@scorewright/schemas';
import { tokens } from './tokens.ts';
import type { Maybe } from './value.ts';
import { MISSING } from './value.ts';
import { rational } from './rational.ts';
import { sure } from '../sure.ts';

/** Gives the value of a name, or throws Blocked. */
export type Read = (name: string) => Maybe;

/** An argument that is calculated when it is asked for: a branch that is not taken reads nothing. */
export type Lazy = () => Maybe;

/** A literal as a value: numbers exactly, everything else as it is. */
export const literal = (written: number | string | boolean): Maybe => (typeof written === 'number' ? rational(written) : written);

/** Calculates an expression, step by step, by the operators that JsonLogic's tokens stand for. */
export const evaluate = (logic: JsonLogic, read: Read): Maybe => {
  if (typeof logic !== 'object') return literal(logic);
  const [token, written] = sure(Object.entries(logic)[0]);
  const list = Array.isArray(written) ? (written as readonly JsonLogic[]) : [written as JsonLogic];
  if (token === 'var') return read(String(list[0]));
  const operator = tokens.get(token);
  if (!operator) throw new Error(`no such operator: ${token}`);
  return operator(
    list.map((item) => () => (Array.isArray(item) ? MISSING : evaluate(item, read))),
    list,
  );
};

/** A condition: true or false, or missing. */
export const isTrue = (logic: JsonLogic, read: Read): boolean | typeof MISSING => {
  const value = evaluate(logic, read);
  if (value !== MISSING && typeof value !== 'boolean') throw new Error('a condition was expected');
  return value;
};
