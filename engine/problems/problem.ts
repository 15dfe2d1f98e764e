/** Which document a problem is in. `call`: the arguments of the caller. */
export type ProblemDocument = 'policy' | 'facts' | 'call';

export type Severity = 'error' | 'warning' | 'notice';

/** What a message puts in: exact texts, never objects. */
export type ProblemData = { readonly [name: string]: string | number | boolean | readonly string[] };

/**
 * Something that a user can get wrong. Returned, never thrown, and all of them at once.
 * Line and column are added where the text of the document is known (`locate`); `describe` adds the words.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly document: ProblemDocument;
  /** JSON pointer (RFC 6901) of the place. */
  readonly pointer: string;
  readonly data: ProblemData;
  readonly line?: number;
  readonly column?: number;
}

/** The words of one problem code: `{name}` is replaced by data. One sentence each, lower case, no final period, user input in backticks. */
export interface ProblemText {
  readonly cause: { readonly en: string; readonly ru: string };
  readonly remedy: { readonly en: string; readonly ru: string };
}

/** One file of texts for each stage; the union of them is the catalogue. */
export const defineProblems = <Codes extends string>(texts: { readonly [code in Codes]: ProblemText }) => texts;

export const problem = (code: string, document: ProblemDocument, pointer: string, data: ProblemData = {}, severity: Severity = 'error'): Problem => ({
  code,
  severity,
  document,
  pointer,
  data,
});

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error');
