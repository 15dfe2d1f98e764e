import { fillText, lineName, textIn, type Language } from '@scorewright/engine';
import type { Policy, Text } from '@scorewright/schemas';
import type { FindingData, LintReport, Localized } from './finding.ts';
import { Answers } from './kept/answers.ts';

type Names = ReadonlyMap<string, Text>;

const QUOTES: { readonly [language in Language]: readonly [string, string] } = { en: ['“', '”'], ru: ['«', '»'] };

const isText = (value: unknown): value is Text =>
  (typeof value === 'string' && value !== '') ||
  (typeof value === 'object' && value !== null && Object.values(value).some((part) => typeof part === 'string' && part !== ''));

/** What a part of a policy calls everything in it that has an id and a name; found once for each part. */
const calledIn = new WeakMap<object, Names>();

function namesInPart(part: object): Names {
  const before = calledIn.get(part);
  if (before) return before;
  const names = new Map<string, Text>();
  const { id, name, title } = part as { readonly id?: unknown; readonly name?: unknown; readonly title?: unknown };
  const called = [name, title].find(isText);
  if (typeof id === 'string' && called !== undefined) names.set(id, called);
  for (const inner of Object.values(part)) if (typeof inner === 'object' && inner !== null) addAll(names, namesInPart(inner as object));
  calledIn.set(part, names);
  return names;
}

/** The first of an id counts. */
function addAll(names: Map<string, Text>, more: Names): void {
  for (const [id, called] of more) if (!names.has(id)) names.set(id, called);
}

/** What the policy calls everything that has an id and a name, and its roles. Where one id stands for two things, the first of metrics, facts, cards, goals counts. */
export function namesIn(policy: Policy): Names {
  const names = new Map<string, Text>();
  for (const part of [policy.metrics, policy.facts, policy.scorecards, policy.goals, policy]) if (part) addAll(names, namesInPart(part));
  for (const { indicators } of policy.scorecards)
    for (const { id, metric } of indicators) {
      const called = names.get(metric);
      if (called !== undefined && !names.has(id)) names.set(id, called);
    }
  for (const { role, name } of policy.roleNames ?? []) if (!names.has(role)) names.set(role, name);
  for (const { id, text } of policy.corrections?.grounds ?? []) if (!names.has(id)) names.set(id, text);
  for (const { position } of policy.scorecards) if (!names.has(position)) names.set(position, position);
  return names;
}

const inQuotes = (text: string, language: Language): string => `${QUOTES[language][0]}${text}${QUOTES[language][1]}`;

/** Words of people, such as the name of a role: they stand in quotes as names do. What looks like code stays code. */
const isWording = (text: string): boolean => /[^\x21-\x7e]/.test(text);

/** An item of a list that says more than one thing, such as `visits = 3000000` or `long-chat +1`: its ids by name, its numbers as the reader writes them. */
const itemInWords = (item: string, named: (id: string) => string | undefined, language: Language): string =>
  item.replace(/[^\s,;()]+/g, (word) => named(word) ?? fillText('{word}', { word }, language, 'short'));

function textInWords(text: string, data: FindingData, policy: Policy, names: Names, language: Language): string {
  const called = (id: string): string | undefined => {
    const name = names.get(id);
    return name === undefined ? undefined : textIn(name, language, policy.languages);
  };
  const quoted = (name: string | undefined): string | undefined => (name === undefined ? undefined : inQuotes(name, language));
  const named = (id: string): string | undefined => quoted(called(id) ?? lineName(id, language, called));
  const items = Object.values(data)
    .flatMap((datum) => (typeof datum === 'object' ? datum : []))
    .filter((item) => /\s/.test(item));
  const told = items.reduce((whole, item) => whole.replaceAll(item, () => itemInWords(item, (word) => quoted(called(word)), language)), text);
  return told.replace(/`([^`]+)`/g, (whole, id: string) => named(id) ?? (isWording(id) ? inQuotes(id, language) : whole));
}

/** Ids that are called something else, or that only one of the two knows. */
const changedIds = (a: Names, b: Names): readonly string[] => [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id));

/** Sentences told with the names of one policy: those that name nothing whose name has changed stay as they are. */
let last: { readonly names: Names; readonly languages: string; readonly told: Answers<Localized> } | undefined;

function tellerFor(policy: Policy): (text: Localized, data?: FindingData) => Localized {
  const [names, languages] = [namesIn(policy), policy.languages.join(' ')];
  const told = last?.languages === languages ? last.told : new Answers<Localized>();
  const changed = last ? changedIds(last.names, names) : [];
  if (changed.length > 0) told.forget((sentence) => changed.some((id) => sentence.includes(id)));
  last = { names, languages, told };
  return (text, data = {}) =>
    told.to(JSON.stringify([text, data]), () => ({
      en: textInWords(text.en, data, policy, names, 'en'),
      ru: textInWords(text.ru, data, policy, names, 'ru'),
    }));
}

/**
 * A report for people who read the regulation and not its source: what stands in backticks and is the id of something goes by its name in their
 * language. Data, pointers and everything else stay.
 */
export function reportInWords(report: LintReport, policy: Policy): LintReport {
  const told = tellerFor(policy);
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, text: told(finding.text, finding.data) })),
    passes: report.passes.map((pass) => ({ ...pass, text: told(pass.text, pass.data) })),
    notAnalysed: report.notAnalysed.map((one) => ({ ...one, reason: told(one.reason) })),
  };
}
