import { describe } from '@scorewright/engine';
import type { Finding } from '../finding.ts';
import { counts, titleOf, type FormatOptions, type LintedFile } from './linted.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\n', '&#10;'],
  ['\t', '&#9;'],
  ['\r', '&#13;'],
]);

/** XML 1.0 has no place for most control characters and for half a surrogate pair, not even escaped. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd') // eslint-disable-line no-control-regex
    .replace(/[&<>"'\n\t\r]/g, (character) => ENTITIES.get(character) ?? character);

const attributes = (values: { readonly [name: string]: string | number }): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

interface Case {
  readonly name: string;
  readonly failures: readonly { readonly type: string; readonly message: string }[];
  readonly skipped?: string;
}

function caseXml(file: string, { name, failures, skipped }: Case): string {
  const inner = [
    ...failures.map(({ type, message }) => `      <failure${attributes({ type, message })}>${escaped(message)}</failure>\n`),
    ...(failures.length === 0 && skipped !== undefined ? [`      <skipped${attributes({ message: skipped })}/>\n`] : []),
  ].join('');
  const tag = `    <testcase${attributes({ classname: file, name })}`;
  return inner === '' ? `${tag}/>\n` : `${tag}>\n${inner}    </testcase>\n`;
}

const failureOf = ({ severity, verdict, text, pointer, line, column }: Finding, { language }: FormatOptions) => ({
  type: verdict === 'no-evidence' ? 'no-evidence' : severity,
  message: `${text[language]} (${line ?? 1}:${column ?? 1} ${pointer})`,
});

/** One case for the document, and one for each rule that ran. Information does not fail. */
function casesOf({ problems, report }: LintedFile, options: FormatOptions): readonly Case[] {
  const { language } = options;
  const broken = problems.filter(({ severity }) => severity === 'error').map((problem) => ({ type: 'error', message: describe(problem, language).message }));
  const document = { name: 'document', failures: broken };
  if (!report) return [document];
  const ids = [...new Set([...report.findings, ...report.passes, ...report.notAnalysed].map(({ rule }) => rule))].sort();
  return [
    document,
    ...ids.map((id): Case => {
      const failures = report.findings
        .filter((finding) => finding.rule === id && counts(finding) && finding.severity !== 'info')
        .map((finding) => failureOf(finding, options));
      const reason = report.notAnalysed.find(({ rule }) => rule === id)?.reason[language];
      return { name: titleOf(id, options), failures, ...(reason !== undefined && { skipped: reason }) };
    }),
  ];
}

/** JUnit's XML, as build servers read it: a suite a file, a case a rule. */
export function junitReport(files: readonly LintedFile[], options: FormatOptions): string {
  const suites = files.map((file) => ({ file: file.file, cases: casesOf(file, options) }));
  const failed = (cases: readonly Case[]): number => cases.filter(({ failures }) => failures.length > 0).length;
  const skipped = (cases: readonly Case[]): number => cases.filter((one) => one.failures.length === 0 && one.skipped !== undefined).length;
  const all = suites.flatMap(({ cases }) => cases);
  const body = suites
    .map(({ file, cases }) => {
      const head = attributes({ name: file, tests: cases.length, failures: failed(cases), errors: 0, skipped: skipped(cases) });
      return `  <testsuite${head}>\n${cases.map((one) => caseXml(file, one)).join('')}  </testsuite>\n`;
    })
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'scorewright lint', tests: all.length, failures: failed(all), errors: 0 })}>\n${body}</testsuites>\n`;
}
