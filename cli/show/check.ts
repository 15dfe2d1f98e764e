import type { Language } from '@scorewright/engine';
import { textIn, type PolicyDocument } from '@scorewright/engine';
import { SINS, verdictOf, type CardFigures, type Finding, type LintReport, type RuleVerdict } from '@scorewright/linter';
import { say } from '../shell/words.ts';
import { CHECK_WORDS, QUESTIONS } from './check-words.ts';
import { numberText } from './number.ts';
import type { Line, Style } from './span.ts';
import { styled } from './span.ts';
import { wrap } from './width.ts';

export type Light = 'red' | 'amber' | 'green';

const STYLES: { readonly [light in Light]: Style } = { red: 'red', amber: 'yellow', green: 'green' };
const SHORT = { red: CHECK_WORDS.redShort, amber: CHECK_WORDS.amberShort, green: CHECK_WORDS.greenShort };
/** A page has room for so many findings beside the ten questions. */
const MOST_OTHERS = 8;

const isOpen = ({ waivedBy, severity }: Finding): boolean => waivedBy === undefined && severity !== 'info';

/** An error is red; a warning, and what cannot be judged, is amber. */
export const lightOf = (findings: readonly Finding[]): Light => {
  const open = findings.filter(isOpen);
  return open.some(({ severity, verdict }) => severity === 'error' && verdict === 'fail') ? 'red' : open.length > 0 ? 'amber' : 'green';
};

function sinLight({ verdict, rule }: RuleVerdict, { findings }: LintReport): Light {
  if (verdict === 'not-analysed' || verdict === 'no-evidence') return 'amber';
  return lightOf(findings.filter((finding) => finding.rule === rule));
}

/** One question with its light, and in a sentence why. */
function sinLines(id: string, report: LintReport, language: Language, columns: number | undefined): readonly Line[] {
  const verdict = verdictOf(report, id);
  if (!verdict || verdict.verdict === 'off') return [];
  const light = sinLight(verdict, report);
  const reasons = [...new Set(verdict.reasons.map((reason) => reason[language]))].slice(0, 2);
  const head: Line = ['  ', styled(STYLES[light], SHORT[light][language].padEnd(8)), ' ', styled('bold', QUESTIONS.get(id)?.[language] ?? id)];
  return [head, ...reasons.flatMap((text) => indented(text, columns))];
}

const indented = (text: string, columns: number | undefined): readonly Line[] =>
  (columns === undefined ? [`           ${text}`] : wrap(`           ${text}`, columns)).map((line): Line => [line]);

function otherLines(findings: readonly Finding[], file: string, language: Language, columns: number | undefined): readonly Line[] {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const others = findings.filter((finding) => isOpen(finding) && !SINS.includes(finding.rule)).toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  if (others.length === 0) return [];
  const shown = others.slice(0, MOST_OTHERS).flatMap((finding): readonly Line[] => {
    const light = lightOf([finding]);
    const money = finding.money
      ? say(CHECK_WORDS.money, language, { amount: numberText(finding.money.amount, language), currency: finding.money.currency })
      : '';
    const [first = [''], ...rest] = indented(finding.text[language] + money, columns);
    return [['  ', styled(STYLES[light], SHORT[light][language].padEnd(8)), ' ', String(first[0] ?? '').trimStart()], ...rest];
  });
  const more = others.length - MOST_OTHERS;
  return [
    [],
    [styled('bold', CHECK_WORDS.others[language])],
    ...shown,
    ...(more > 0 ? [[styled('dim', `  ${say(CHECK_WORDS.more, language, { count: more, file })}`)]] : []),
  ];
}

function payLine({ onPlan, least, most }: CardFigures, currency: string, language: Language): Line {
  if ([onPlan, least, most].every((figure) => figure === undefined)) return [CHECK_WORDS.noPay[language]];
  const money = (text: string | undefined): string =>
    text === undefined ? CHECK_WORDS.notKnown[language] : text === 'unbounded' ? CHECK_WORDS.unbounded[language] : `${numberText(text, language)} ${currency}`;
  const parts = (
    [
      ['onPlan', onPlan],
      ['least', least],
      ['most', most],
    ] as const
  ).map(([name, text]) => `${CHECK_WORDS[name][language]} ${money(text)}`);
  return [say(CHECK_WORDS.pay, language, { parts: parts.join(', ') })];
}

export interface CheckedCard {
  readonly file: string;
  readonly document: PolicyDocument;
  readonly scorecard: string;
  /** Only what concerns the card. */
  readonly report: LintReport;
  readonly figures: CardFigures;
}

/** One page about a card: a light for the whole, the ten questions, what else was found, what it pays. */
export function checkLines(
  { file, document: { policy }, scorecard, report, figures }: CheckedCard,
  language: Language,
  columns: number | undefined,
): readonly Line[] {
  const card = policy.scorecards.find(({ id }) => id === scorecard);
  const light = lightOf(report.findings);
  return [
    [styled('bold', card ? textIn(card.title, language, policy.languages) : scorecard)],
    [styled(STYLES[light], CHECK_WORDS[light][language])],
    payLine(figures, policy.currency, language),
    [],
    [styled('bold', CHECK_WORDS.questions[language])],
    ...SINS.flatMap((id) => sinLines(id, report, language, columns)),
    ...otherLines(report.findings, file, language, columns),
  ];
}
