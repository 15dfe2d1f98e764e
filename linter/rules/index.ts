import type { Rule } from '../rule.ts';
import { LIFE } from './life.ts';
import { PAY } from './pay.ts';
import { SINS } from './sins.ts';

/** The registry: every rule of the linter, in the order of their ids. */
export const RULES: readonly Rule[] = [...SINS, ...PAY, ...LIFE].toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
