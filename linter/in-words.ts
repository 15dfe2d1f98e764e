import { fillText, textIn, type Language } from '@scorewright/engine';
import type { Policy, Text } from '@scorewright/schemas';
import type { FindingData, LintReport, Localized } from './finding.ts';

type Names = ReadonlyMap<string, Text>;

const QUOTES: { readonly [language in Language]: readonly [string, string] } = { en: ['“', '”'], ru: ['«', '»'] };

const isText = (value: unknown): value is Text =>
  (typeof value === 'string' && value !== '') ||
  (typeof value === 'object' && value !== null && Object.values(value).some((part) => typeof part === 'string' && part !== ''));

/** What the policy calls everything that has an id and a name, and its roles. Where one id stands for two things, the first of metrics, facts, cards, goals counts. */
export function namesIn(policy: Policy): Names {
  const names = new Map<string, Text>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { id, name, title } = part as { readonly id?: unknown; readonly name?: unknown; readonly title?: unknown };
    const called = [name, title].find(isText);
    if (typeof id === 'string' && called !== undefined && !names.has(id)) names.set(id, called);
    Object.values(part).forEach(visit);
  };
  [policy.metrics, policy.facts, policy.scorecards, policy.goals, policy].forEach(visit);
  for (const { indicators } of policy.scorecards)
    for (const { id, metric } of indicators) {
      const called = names.get(metric);
      if (called !== undefined && !names.has(id)) names.set(id, called);
    }
  for (const { role, name } of policy.roleNames ?? []) if (!names.has(role)) names.set(role, name);
  return names;
}

const inQuotes = (text: string, language: Language): string => `${QUOTES[language][0]}${text}${QUOTES[language][1]}`;

/** Words of people, such as the name of a role: they stand in quotes as names do. What looks like code stays code. */
const isWording = (text: string): boolean => /[^\x21-\x7e]/.test(text);

/** An item of a list that says more than one thing, such as `visits = 3000000` or `long-chat +1`: its ids by name, its numbers as the reader writes them. */
const itemInWords = (item: string, named: (id: string) => string | undefined, language: Language): string =>
  item.replace(/[^\s,;()]+/g, (word) => named(word) ?? fillText('{word}', { word }, language, 'short'));

function textInWords(text: string, data: FindingData, policy: Policy, names: Names, language: Language): string {
  const named = (id: string): string | undefined => {
    const name = names.get(id);
    return name === undefined ? undefined : inQuotes(textIn(name, language, policy.languages), language);
  };
  const items = Object.values(data)
    .flatMap((datum) => (typeof datum === 'object' ? datum : []))
    .filter((item) => /\s/.test(item));
  const told = items.reduce((whole, item) => whole.replaceAll(item, () => itemInWords(item, named, language)), text);
  return told.replace(/`([^`]+)`/g, (whole, id: string) => named(id) ?? (isWording(id) ? inQuotes(id, language) : whole));
}

/**
 * A report for people who read the regulation and not its source: what stands in backticks and is the id of something goes by its name in their
 * language. Data, pointers and everything else stay.
 */
export function reportInWords(report: LintReport, policy: Policy): LintReport {
  const names = namesIn(policy);
  const told = ({ en, ru }: Localized, data: FindingData = {}): Localized => ({
    en: textInWords(en, data, policy, names, 'en'),
    ru: textInWords(ru, data, policy, names, 'ru'),
  });
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, text: told(finding.text, finding.data) })),
    passes: report.passes.map((pass) => ({ ...pass, text: told(pass.text, pass.data) })),
    notAnalysed: report.notAnalysed.map((one) => ({ ...one, reason: told(one.reason) })),
  };
}
