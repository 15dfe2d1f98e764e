import type { Policy } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import type { Line } from '../3-lower/sheet.ts';
import type { Language } from './language.ts';
import { textIn } from './language.ts';
import { enclosingName, factOrMetric, indicatorIn, levelName } from './names.ts';
import { say, wordFor } from './words/index.ts';

const CARD_LINES: ReadonlySet<string> = new Set([
  'salary', 'salary.prorated', 'target-bonus', 'index', 'index.floor', 'index.cap', 'index.team', 'index.minimum', 'coefficient', 'coefficient.floor',
  'coefficient.cap', 'payout', 'payout.band', 'bonus.base', 'bonus.prorated', 'bonus', 'extras', 'variable.base', 'variable', 'total.base', 'total',
]);

const fixed = (key: string, language: Language): string | undefined => {
  const word = wordFor(`line.${key}`);
  return word === undefined ? undefined : say(language, word);
};

/** Part of an indicator: `leads.plan` is the plan, `leads.level.target` the level, `leads.score.accident` the score after a cut-off. */
const indicatorPart = (policy: Policy, line: Line, language: Language): string => {
  const [, part = '', detail, ...more] = line.id.split('.');
  if (part === 'level' && detail !== undefined) return say(language, 'line.level', { name: levelName(policy, line.source.pointer, detail, language) });
  if (detail === undefined) return fixed(part, language) ?? say(language, `role.${line.role}`);
  const named = fixed([part, detail, ...more].join('.'), language);
  return named ?? say(language, 'line.after', { label: fixed(part, language) ?? say(language, `role.${line.role}`), part: enclosingName(policy, line, language) ?? detail });
};

const cardPart = (policy: Policy, line: Line, language: Language): string => {
  if (CARD_LINES.has(line.id)) return fixed(line.id, language) ?? say(language, `role.${line.role}`);
  const [head = '', id, part] = line.id.split('.');
  if (head === 'metric' && id !== undefined) return factOrMetric(policy, id, language) ?? id;
  const name = enclosingName(policy, line, language) ?? id ?? say(language, `role.${line.role}`);
  if (head === 'extra') return part === undefined ? name : say(language, 'line.after', { label: name, part: fixed(part, language) ?? part });
  if (head === 'figure') return name;
  return say(language, 'line.after', { label: fixed(head, language) ?? say(language, `role.${line.role}`), part: name });
};

/** Name of a line where its indicator or card is clear from the place: `Plan`, `Index`, `Commission`. */
export const shortLabelOf = (document: PolicyDocument, line: Line, language: Language): string =>
  line.indicator === undefined ? cardPart(document.policy, line, language) : indicatorPart(document.policy, line, language);

/** Name of an indicator: its own, else that of its metric. */
export const indicatorLabel = (policy: Policy, scorecard: string, indicator: string, language: Language): string => {
  const found = indicatorIn(policy, scorecard, indicator);
  if (found === undefined) return indicator;
  return found.name === undefined ? (factOrMetric(policy, found.metric, language) ?? found.metric) : textIn(found.name, language, policy.languages);
};

const scorecardAt = (policy: Policy, line: Line): string => {
  const index = /^\/scorecards\/(\d+)/.exec(line.source.pointer)?.[1];
  const card = index === undefined ? undefined : policy.scorecards[Number(index)];
  return (card ?? policy.scorecards.find(({ indicators }) => indicators.some(({ id }) => id === line.indicator)))?.id ?? '';
};

/**
 * Name of a line for a reader: `Cost per lead: plan`, `Index`, `Commission`. Names come from the policy's texts in the language, else in the
 * policy's leading language; the fixed words from the catalogue. `scorecard` tells apart indicators of one id on several cards.
 */
export const labelOf = (document: PolicyDocument, line: Line, language: Language, scorecard?: string): string => {
  const short = shortLabelOf(document, line, language);
  if (line.indicator === undefined) return short;
  const indicator = indicatorLabel(document.policy, scorecard ?? scorecardAt(document.policy, line), line.indicator, language);
  return `${indicator}: ${short.charAt(0).toLowerCase()}${short.slice(1)}`;
};
