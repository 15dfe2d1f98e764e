import { describe } from '@scorewright/engine';
import { counts, titleOf, type FormatOptions, type LintedFile } from './linted.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', notice: 'notice' } as const;

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (severity: keyof typeof COMMANDS, file: string, line: number, column: number, title: string, message: string): string =>
  `::${COMMANDS[severity]} file=${property(file)},line=${line},col=${column},title=${property(title)}::${data(message)}\n`;

/** Workflow commands of GitHub Actions: each finding is shown at its line of the change. */
export function githubReport(files: readonly LintedFile[], options: FormatOptions): string {
  return files
    .flatMap(({ file, problems, report }) => [
      ...problems.map((problem) =>
        command(problem.severity, file, problem.line ?? 1, problem.column ?? 1, problem.code, describe(problem, options.language).message),
      ),
      ...(report?.findings ?? [])
        .filter(counts)
        .map(({ severity, line, column, rule, text }) => command(severity, file, line ?? 1, column ?? 1, titleOf(rule, options), text[options.language])),
    ])
    .join('');
}
