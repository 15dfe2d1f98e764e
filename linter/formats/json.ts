import { describe } from '@scorewright/engine';
import { counts, type FormatOptions, type LintedFile } from './linted.ts';

function documentOf({ file, problems, report }: LintedFile, { language }: FormatOptions): object {
  const described = problems.map((problem) => ({ ...problem, message: describe(problem, language).message }));
  if (!report) return { file, problems: described, findings: [], passes: [], notAnalysed: [], off: [] };
  return {
    file,
    policy: report.policy,
    problems: described,
    findings: report.findings,
    passes: report.passes,
    notAnalysed: report.notAnalysed,
    off: report.off,
  };
}

/** The report for programs: lint-report.schema.json. Findings carry their words in both languages. */
export function jsonReport(files: readonly LintedFile[], options: FormatOptions): string {
  const findings = files.flatMap(({ report }) => report?.findings ?? []).filter(counts);
  const number = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const summary = {
    problems: files.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error').length,
    errors: number('error'),
    warnings: number('warning'),
    infos: number('info'),
    waived: files.flatMap(({ report }) => report?.findings ?? []).filter((finding) => !counts(finding)).length,
  };
  return `${JSON.stringify({ format: 'scorewright-lint-report/1', version: options.version, summary, documents: files.map((file) => documentOf(file, options)) }, null, 2)}\n`;
}
