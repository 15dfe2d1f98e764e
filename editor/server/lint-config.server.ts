import type { ConfigProblem, LintConfig } from '@scorewright/linter';
import { lintConfigOf } from '@scorewright/store';
import type { RefusalDetail } from './api/refusal.ts';
import { database } from './store.server.ts';

/** Longest configuration of the linter, in UTF-16 units: thousands of lines. */
export const LONGEST_CONFIG = 65_536;

/** By what every text is judged. Nothing where there is none, or where it can no longer be read: the gate says so then. */
export const lintConfig = async (): Promise<LintConfig | undefined> => (await lintConfigOf(await database()))?.config;

/** What is wrong with a configuration, with its line. */
export const asDetail = ({ message: { en, ru }, line, pointer }: ConfigProblem): RefusalDetail => ({
  at: '/text',
  pointer,
  text: line === undefined ? { en, ru } : { en: `line ${line}: ${en}`, ru: `строка ${line}: ${ru}` },
});
