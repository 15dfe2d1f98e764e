import { describe, fillText } from '@scorewright/engine';
import type { Finding } from '../finding.ts';
import { reportInWords } from '../in-words.ts';
import { SINS, verdictOf, type RuleVerdict } from '../verdicts.ts';
import { counts, titleOf, witnessText, type FormatOptions, type LintedFile } from './linted.ts';
import { WORDS } from './words.ts';

const VERDICTS = {
  pass: WORDS.passed,
  fail: WORDS.failed,
  'no-evidence': WORDS.noEvidence,
  'not-analysed': WORDS.notAnalysed,
  waived: WORDS.waived,
  off: WORDS.off,
} as const;

/** Text of a document in a cell: nothing in it is markup. */
const cell = (text: string): string => text.replace(/[\\|<>*_#[\]]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const rule = (columns: number): string => `|${' --- |'.repeat(columns)}\n`;

function findingRow(finding: Finding, options: FormatOptions): string {
  const { language } = options;
  const { severity, verdict, line, column, text, money, witness = [], fix, pointer } = finding;
  const said = [
    cell(text[language]),
    ...witness.map(
      (one) =>
        `<br>\`${witnessText(one, money?.currency ?? '')
          .trim()
          .replaceAll('`', "'")}\``,
    ),
    ...(fix ? [`<br>${WORDS.fix[language]}: ${cell(fix.title[language])}`] : []),
  ].join('');
  const grade = verdict === 'no-evidence' ? `${WORDS[severity][language]}, ${WORDS.noEvidence[language]}` : WORDS[severity][language];
  return row(
    grade,
    cell(titleOf(finding.rule, options)),
    `${line ?? 1}:${column ?? 1} \`${pointer}\``,
    said,
    money ? fillText(`{amount} ${money.currency}`, { amount: money.amount }, language) : '',
  );
}

function sinRow({ rule: id, verdict, reasons }: RuleVerdict, options: FormatOptions): string {
  return row(cell(titleOf(id, options)), VERDICTS[verdict][options.language], reasons.map((reason) => cell(reason[options.language])).join('<br>'));
}

function fileText({ file, problems, document, report: found }: LintedFile, options: FormatOptions): string {
  const { language } = options;
  const report = found && document ? reportInWords(found, document.policy) : found;
  const open = (report?.findings ?? []).filter(counts);
  const sins = report ? SINS.flatMap((id) => verdictOf(report, id) ?? []) : [];
  const heading = (...words: readonly (keyof typeof WORDS)[]): string => row(...words.map((word) => WORDS[word][language])) + rule(words.length);
  return [
    `## ${cell(file)}\n`,
    ...(problems.length > 0
      ? [problems.map((problem) => `- ${problem.line ?? 1}:${problem.column ?? 1} ${cell(describe(problem, language).message)}\n`).join('')]
      : []),
    ...(sins.length > 0
      ? [
          `### ${WORDS.sins[language]}\n`,
          heading('rule', 'finding', 'because').replace(WORDS.because[language], ' ') + sins.map((verdict) => sinRow(verdict, options)).join(''),
        ]
      : []),
    `### ${WORDS.findings[language]}\n`,
    open.length === 0
      ? `${WORDS.nothing[language]}\n`
      : heading('severity', 'rule', 'place', 'finding', 'money') + open.map((finding) => findingRow(finding, options)).join(''),
  ].join('\n');
}

/** Markdown: for a merge request, a wiki, a letter. */
export const markdownReport = (files: readonly LintedFile[], options: FormatOptions): string => files.map((file) => fileText(file, options)).join('\n');
