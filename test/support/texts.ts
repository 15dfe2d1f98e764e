import { describe as words } from '../../engine/5-tell/index.ts';
import type { Problem } from '../../engine/problems/problem.ts';

/** The same problems, when each has words in both languages and every gap of them is filled: else an error that says which is not. */
export function worded<Some extends Problem>(problems: readonly Some[]): readonly Some[] {
  for (const problem of problems)
    for (const language of ['en', 'ru'] as const) {
      const { message } = words(problem, language);
      if (problem.code !== 'internal-error' && /\{[a-zA-Z-]+\}|internal error|внутренняя ошибка|\[object/.test(message))
        throw new Error(`the words of ${problem.code} at ${problem.document}:${problem.pointer} say \`${message}\` with ${JSON.stringify(problem.data)}`);
    }
  return problems;
}
