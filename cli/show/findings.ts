import type { Language } from '@scorewright/engine';
import { LINT_WORDS, SINS, titleOf, verdictOf, type Finding, type FormatOptions, type LintReport, type RuleVerdict } from '@scorewright/linter';
import type { Words } from '../shell/words.ts';
import { say } from '../shell/words.ts';
import { factText, numberText } from './number.ts';
import type { Line, Span, Style } from './span.ts';
import { styled } from './span.ts';
import { wrap } from './width.ts';

const STYLES: { readonly [severity in Finding['severity']]: Style } = { error: 'red', warning: 'yellow', info: 'cyan' };
const INDENT = '    ';

const TEXTS = {
  money: { en: '{amount} {currency}', ru: '{amount} {currency}' },
  'person and period': { en: ' for a person and period', ru: ' на человека за период' },
  period: { en: ' a period', ru: ' за период' },
  year: { en: ' a year', ru: ' за год' },
  safe: { en: 'fix (--fix): {title}', ru: 'исправление (--fix): {title}' },
  unsafe: { en: 'fix (--fix --unsafe): {title}', ru: 'исправление (--fix --unsafe): {title}' },
  effect: { en: 'example {example}: {before} -> {after}', ru: 'пример {example}: {before} -> {after}' },
  refused: { en: 'refused', ru: 'отказ' },
  because: { en: 'not analysed: {reason}', ru: 'не проверено: {reason}' },
} satisfies { readonly [name: string]: Words };

const indented = (text: string, columns: number | undefined): readonly Line[] =>
  (columns === undefined ? [INDENT + text] : wrap(INDENT + text, columns)).map((line) => [line]);

/** Examples whose total a fix changes. */
export const effectTexts = ({ fix }: Finding, language: Language): readonly string[] =>
  (fix?.effect ?? [])
    .filter(({ before, after }) => before !== after)
    .map(({ example, before, after }) => {
      const total = (text: string | null): string => (text === null ? TEXTS.refused[language] : numberText(text, language));
      return say(TEXTS.effect, language, { example, before: total(before), after: total(after) });
    });

function proofTexts(finding: Finding, language: Language): readonly string[] {
  const { money, witness = [], fix } = finding;
  const worth = money
    ? [say(TEXTS.money, language, { amount: numberText(money.amount, language), currency: money.currency }) + TEXTS[money.per][language]]
    : [];
  const rows = witness.map(({ facts, pay, note }) => {
    const given = Object.entries(facts).map(([id, value]) => `${id} = ${factText(value, language)}`);
    return `${given.join(', ')}: ${LINT_WORDS.pay[language]} ${numberText(pay, language)}${note ? ` (${note[language]})` : ''}`;
  });
  const mend = fix
    ? [say(fix.safe ? TEXTS.safe : TEXTS.unsafe, language, { title: fix.title[language] }), ...effectTexts(finding, language).map((text) => `  ${text}`)]
    : [];
  return [...worth, ...rows, ...mend];
}

const headOf = ({ severity, verdict, line, column, rule, waivedBy }: Finding): string => [severity, verdict, line, column, rule, waivedBy].join(' ');

/** A finding with its proof: what is wrong, what it is worth, what mends it. Place, severity and rule stand over it where `before` had others. */
export function findingLines(
  file: string,
  finding: Finding,
  options: FormatOptions,
  columns: number | undefined,
  before: Finding | undefined,
): readonly Line[] {
  const { language } = options;
  const { severity, verdict, line, column, rule, text, waivedBy } = finding;
  const grade: readonly Span[] = [
    styled(STYLES[severity], LINT_WORDS[severity][language]),
    ...(verdict === 'no-evidence' ? [styled('dim', ` (${LINT_WORDS.noEvidence[language]})`)] : []),
    ...(waivedBy === undefined ? [] : [styled('dim', ` (${LINT_WORDS.waived[language]})`)]),
  ];
  const head: Line = [styled('bold', `${file}:${line ?? 1}:${column ?? 1}`), ': ', ...grade, styled('dim', ` ${titleOf(rule, options)}`)];
  return [
    ...(before !== undefined && headOf(before) === headOf(finding) ? [] : [head]),
    ...indented(text[language], columns),
    ...proofTexts(finding, language).flatMap((one) => indented(one, columns).map(([span = '']): Line => [styled('dim', String(span))])),
  ];
}

const MARKS: { readonly [verdict in RuleVerdict['verdict']]: { readonly style: Style; readonly words: Words } } = {
  pass: { style: 'green', words: LINT_WORDS.passed },
  fail: { style: 'red', words: LINT_WORDS.failed },
  'no-evidence': { style: 'yellow', words: LINT_WORDS.noEvidence },
  'not-analysed': { style: 'yellow', words: LINT_WORDS.notAnalysed },
  waived: { style: 'cyan', words: LINT_WORDS.waived },
  off: { style: 'dim', words: LINT_WORDS.off },
};

/** The ten deadly sins, each with why it passed, or that it did not. */
export function sinLines(report: LintReport, options: FormatOptions, columns: number | undefined): readonly Line[] {
  const { language } = options;
  const verdicts = SINS.flatMap((id) => verdictOf(report, id) ?? []);
  if (verdicts.length === 0) return [];
  return [
    [styled('bold', LINT_WORDS.sins[language])],
    ...verdicts.flatMap(({ rule, verdict, reasons }): readonly Line[] => {
      const { style, words } = MARKS[verdict];
      // What was found stands above with its proof; here it is named once.
      const said = verdict === 'pass' || verdict === 'not-analysed' ? [...new Set(reasons.map((reason) => reason[language]))].slice(0, 1) : [];
      return [
        ['  ', styled(style, words[language]), ` ${titleOf(rule, options)}`],
        ...said.flatMap((text) => indented(text, columns).map(([span = '']): Line => [styled('dim', String(span))])),
      ];
    }),
  ];
}

/** Analyses that could not run, with the reason; those of the sins stand there. */
export function notAnalysedLines({ notAnalysed }: LintReport, options: FormatOptions, columns: number | undefined): readonly Line[] {
  const { language } = options;
  const byReason = new Map<string, Set<string>>();
  for (const { rule, reason } of notAnalysed) {
    if (SINS.includes(rule)) continue;
    const rules = byReason.get(reason[language]) ?? new Set();
    byReason.set(reason[language], rules.add(titleOf(rule, options)));
  }
  return [...byReason]
    .flatMap(([reason, rules]) => [say(TEXTS.because, language, { reason }), ...[...rules].map((rule) => INDENT + rule)])
    .flatMap((text) => (columns === undefined ? [text] : wrap(text, columns)))
    .map((text): Line => [styled('dim', text)]);
}
