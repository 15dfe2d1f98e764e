import { OWN_RULES, readLintConfig, type ConfigProblem, type LintConfig } from '@scorewright/linter';
import { readBytes } from './read-bytes.ts';

/** A configuration as it was read; absent when none was asked for, or when something is wrong with it. */
export interface ReadConfig {
  readonly file?: string;
  readonly config?: LintConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the configuration that a call names. Throws `WrongUse` when the file cannot be opened. */
export const readConfigFile = (file: string | undefined): ReadConfig =>
  file === undefined ? { problems: [] } : { file, ...readLintConfig(readBytes(file), OWN_RULES) };
