import type { Problem } from '../problems/problem.ts';
import type { JsonSource } from './document.ts';

/** Problems about names, not about values: they point at the name. */
const ABOUT_THE_NAME: ReadonlySet<string> = new Set(['unknown-property', 'duplicate-key', 'reserved-name', 'text-language']);

/** The problems with line and column of their place in the source. Those that have them, or are about another document, stay as they are. */
export const locateProblems = (problems: readonly Problem[], source: JsonSource, document?: Problem['document']): readonly Problem[] =>
  problems.map((problem) => {
    if (problem.line !== undefined || (document !== undefined && problem.document !== document)) return problem;
    const { line, column } = source.locate(problem.pointer, ABOUT_THE_NAME.has(problem.code) ? 'key' : 'value');
    return { ...problem, line, column };
  });
