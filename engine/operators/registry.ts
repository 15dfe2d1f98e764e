import * as all from './all.ts';
import type { Operator } from './operator.ts';

/** Every operator of lowered expressions, by name and in the order of names, however the modules were bundled. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.values(all)
    .map((operator) => [operator.name, operator] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Every token of JsonLogic that a policy can write. */
export const TOKENS: readonly string[] = [...new Set([...OPERATORS.values()].flatMap(({ tokens }) => tokens))];

const BY_TOKEN: ReadonlyMap<string, readonly Operator[]> = new Map(
  TOKENS.map((token) => [token, [...OPERATORS.values()].filter(({ tokens }) => tokens.includes(token))]),
);

/** The operators that a policy writes with a token: `-` is subtraction or a change of sign, by the number of arguments. */
export const operatorsOf = (token: string): readonly Operator[] => BY_TOKEN.get(token) ?? [];
