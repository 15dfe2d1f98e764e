import type { Problem } from '../problems/problem.ts';
import type { Language } from './language.ts';

export interface Description { readonly message: string; readonly cause: string; readonly remedy: string }

/** The words of a problem: its cause and its remedy, and both in one message. */
export const describe = (problem: Problem, _language: Language): Description =>
  ({ message: problem.code, cause: problem.code, remedy: problem.code });
