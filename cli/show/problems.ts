import type { Language, Problem } from '@scorewright/engine';
import { describe } from '@scorewright/engine';
import type { CountedWords, Words } from '../shell/words.ts';
import { counted } from '../shell/words.ts';
import type { Line, Style } from './span.ts';
import { styled } from './span.ts';

/** A problem with the name of the document as the user gave it. */
export interface FiledProblem {
  readonly file: string;
  readonly problem: Problem;
}

const SEVERITIES: { readonly [severity in Problem['severity']]: { readonly words: Words; readonly style: Style } } = {
  error: { words: { en: 'error', ru: 'ошибка' }, style: 'red' },
  warning: { words: { en: 'warning', ru: 'предупреждение' }, style: 'yellow' },
  notice: { words: { en: 'notice', ru: 'замечание' }, style: 'cyan' },
};

const ERRORS: CountedWords = { en: ['error', 'errors'], ru: ['ошибка', 'ошибки', 'ошибок'] };
const WARNINGS: CountedWords = { en: ['warning', 'warnings'], ru: ['предупреждение', 'предупреждения', 'предупреждений'] };

/** An argument is its own place. */
const place = ({ file, problem: { line, column, pointer } }: FiledProblem): string =>
  file.startsWith('--') ? file : line === undefined ? `${file}${pointer === '' ? '' : `#${pointer}`}` : `${file}:${line}:${column ?? 1}`;

/** `file:line:column: error [code] cause`, and the remedy below it. */
export function problemLines(filed: FiledProblem, language: Language): readonly Line[] {
  const { problem } = filed;
  const { cause, remedy } = describe(problem, language);
  const { words, style } = SEVERITIES[problem.severity];
  return [
    [styled('bold', place(filed)), ': ', styled(style, words[language]), styled('dim', ` [${problem.code}] `), cause],
    ...(remedy === '' ? [] : [['    ', remedy] as const]),
  ];
}

export const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** `2 errors, 1 warning`; empty when there are none. */
export function countsOf(problems: readonly Problem[], language: Language): string {
  const [errors, warnings] = [count(problems, 'error'), count(problems, 'warning')];
  return [errors > 0 ? counted(errors, ERRORS, language) : '', warnings > 0 ? counted(warnings, WARNINGS, language) : '']
    .filter((part) => part !== '')
    .join(', ');
}
