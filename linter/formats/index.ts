import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { FormatOptions, LintedFile } from './linted.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';

export type { FormatOptions, LintedFile } from './linted.ts';
export { counts, titleOf, witnessText } from './linted.ts';
export { WORDS as LINT_WORDS } from './words.ts';

/** Reports as texts, by the name of the format. What people read in a terminal is laid out by the command line itself. */
export const LINT_FORMATS: ReadonlyMap<string, (files: readonly LintedFile[], options: FormatOptions) => string> = new Map([
  ['json', jsonReport],
  ['sarif', sarifReport],
  ['junit', junitReport],
  ['github', githubReport],
  ['markdown', markdownReport],
]);
