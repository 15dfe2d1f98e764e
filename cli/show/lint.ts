import type { Finding, Fixed, FormatOptions, LintedFile } from '@scorewright/linter';
import type { Shell } from '../shell/shell.ts';
import { counted, say } from '../shell/words.ts';
import { effectTexts, findingLines, notAnalysedLines, sinLines } from './findings.ts';
import { problemLines } from './problems.ts';
import { styled, type Line } from './span.ts';

/** What was mended in a file. */
export interface Fixing {
  readonly file: string;
  readonly fixed: Fixed;
}

export interface Linted {
  readonly files: readonly LintedFile[];
  readonly fixings: readonly Fixing[];
  /** `--dry-run`: nothing was written. */
  readonly isTrial: boolean;
}

const TEXTS = {
  fixed: { en: 'fixed: {title}', ru: 'исправлено: {title}' },
  wouldFix: { en: 'would fix: {title}', ru: 'можно исправить: {title}' },
  refused: { en: 'not fixed: {title}, because {reason}', ru: 'не исправлено: {title}, потому что {reason}' },
  clean: { en: 'nothing found', ru: 'замечаний нет' },
  summary: { en: '{files}: {errors}, {warnings}, {infos}, {waived}', ru: '{files}: {errors}, {warnings}, {infos}, {waived}' },
};
const COUNTED = {
  files: { en: ['policy', 'policies'], ru: ['положение', 'положения', 'положений'] },
  errors: { en: ['error', 'errors'], ru: ['ошибка', 'ошибки', 'ошибок'] },
  warnings: { en: ['warning', 'warnings'], ru: ['предупреждение', 'предупреждения', 'предупреждений'] },
  infos: { en: ['note', 'notes'], ru: ['замечание к сведению', 'замечания к сведению', 'замечаний к сведению'] },
  waived: { en: ['waived', 'waived'], ru: ['исключение', 'исключения', 'исключений'] },
} as const;

function fixingLines({ fixed }: Fixing, isTrial: boolean, language: 'en' | 'ru'): readonly Line[] {
  const title = ({ rule, fix }: Finding): string => `${rule} ${fix?.title[language] ?? ''}`;
  return [
    ...fixed.applied.flatMap((finding): readonly Line[] => [
      [styled('green', say(isTrial ? TEXTS.wouldFix : TEXTS.fixed, language, { title: title(finding) }))],
      ...effectTexts(finding, language).map((text): Line => ['    ', text]),
    ]),
    ...fixed.refused.map(({ finding, reason }): Line => [styled('yellow', say(TEXTS.refused, language, { title: title(finding), reason: reason[language] }))]),
  ];
}

/** Findings of a severity that nobody has waived. */
export const openFindings = (files: readonly LintedFile[], severity: Finding['severity']): number =>
  files.flatMap(({ report }) => report?.findings ?? []).filter((finding) => finding.severity === severity && finding.waivedBy === undefined).length;

function summaryOf(files: readonly LintedFile[], language: 'en' | 'ru'): string {
  const waived = files.flatMap(({ report }) => report?.findings ?? []).filter(({ waivedBy }) => waivedBy !== undefined).length;
  const broken = files.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error').length;
  const numbers = {
    files: files.length,
    errors: openFindings(files, 'error') + broken,
    warnings: openFindings(files, 'warning'),
    infos: openFindings(files, 'info'),
    waived,
  };
  return say(
    TEXTS.summary,
    language,
    Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, counted(number, COUNTED[name as keyof typeof COUNTED], language)])),
  );
}

/** Prints findings for people: what was mended, what was found, and for a single file what the ten sins came to. */
export function printLint({ files, fixings, isTrial }: Linted, options: FormatOptions, { out }: Shell): void {
  const { language } = options;
  const print = (lines: readonly Line[]): void => {
    for (const line of lines) out.print(line);
  };
  for (const { file, problems, report } of files) {
    for (const fixing of fixings) if (fixing.file === file) print(fixingLines(fixing, isTrial, language));
    for (const problem of problems) print(problemLines({ file, problem }, language));
    for (const [index, finding] of (report?.findings ?? []).entries()) print(findingLines(file, finding, options, out.columns, report?.findings[index - 1]));
    if (report?.findings.length === 0 && problems.length === 0) out.print([styled('bold', file), ': ', styled('green', TEXTS.clean[language])]);
    if (report && files.length === 1) {
      for (const block of [sinLines(report, options, out.columns), notAnalysedLines(report, options, out.columns)]) if (block.length > 0) print([[], ...block]);
      out.print();
    }
  }
  out.print([summaryOf(files, language)]);
}
