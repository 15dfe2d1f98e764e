import type { Policy, Scorecard } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import type { Line } from '../3-lower/sheet.ts';
import type { Language } from './language.ts';
import { textIn } from './language.ts';
import { enclosingName, factOrMetric, indicatorIn, levelName } from './names.ts';
import { childOf, valuesAt } from './pointer.ts';
import { say, wordFor } from './words/index.ts';

const CARD_LINES: ReadonlySet<string> = new Set([
  'salary',
  'salary.prorated',
  'target-bonus',
  'index',
  'index.floor',
  'index.cap',
  'index.team',
  'index.minimum',
  'coefficient',
  'coefficient.floor',
  'coefficient.cap',
  'coefficient.team',
  'coefficient.minimum',
  'payout',
  'payout.band',
  'bonus.base',
  'bonus.prorated',
  'bonus',
  'extras',
  'variable.base',
  'variable',
  'total.base',
  'total',
  'proration.worked',
  'proration.norm',
  'proration.below',
  'weights.known',
  'weights.sum',
]);
const NAMED: ReadonlySet<string> = new Set(['extra', 'figure', 'modifier', 'cut-off', 'group']);

/** The card that a line comes from. */
const cardAt = (policy: Policy, line: Line): Scorecard | undefined => {
  const index = /^\/scorecards\/(\d+)/.exec(line.source.pointer)?.[1];
  return index === undefined ? undefined : policy.scorecards[Number(index)];
};

const fixed = (key: string, language: Language): string | undefined => {
  const word = wordFor(`line.${key}`);
  return word === undefined ? undefined : say(language, word);
};

/** The second measure of a matrix goes by the name of the fact or metric that it is. */
const secondMeasure = (policy: Policy, { source: { pointer } }: Line, language: Language): string => {
  const fact = childOf(valuesAt(policy, pointer).at(-1)?.value, 'fact');
  return (typeof fact === 'string' ? factOrMetric(policy, fact, language) : undefined) ?? say(language, 'line.over');
};

/** Part of an indicator: `leads.plan` is the plan, `leads.level.target` the level, `leads.score.accident` the score after a cut-off. */
const indicatorPart = (policy: Policy, line: Line, language: Language): string => {
  const [, part = '', detail, ...more] = line.id.split('.');
  if (part === 'level' && detail !== undefined) return say(language, 'line.level', { name: levelName(policy, line.source.pointer, detail, language) });
  if (part === 'over') return secondMeasure(policy, line, language);
  if (detail === undefined) return fixed(part, language) ?? say(language, `role.${line.role}`);
  const named = fixed([part, detail, ...more].join('.'), language);
  return (
    named ??
    say(language, 'line.after', { label: fixed(part, language) ?? say(language, `role.${line.role}`), part: enclosingName(policy, line, language) ?? detail })
  );
};

/** A step of such a line: `base`, or the name of the cut-off that acts on it. */
const partName = (policy: Policy, line: Line, step: string, language: Language): string => {
  const word = wordFor(`part.${step}`);
  return word === undefined ? (enclosingName(policy, line, language) ?? step) : say(language, word);
};

const extraName = (policy: Policy, line: Line, id: string, language: Language): string | undefined => {
  const extra = cardAt(policy, line)?.extras?.find((one) => one.id === id);
  return extra === undefined ? undefined : textIn(extra.name, language, policy.languages);
};

/** Lines that go by the name of what they come from; their steps add what they are: `Commission: base`. */
const namedLine = (policy: Policy, line: Line, language: Language): string | undefined => {
  const [head = '', id = '', step] = line.id.split('.');
  if (head === 'metric' || head === 'fact') return factOrMetric(policy, id, language) ?? id;
  if (!NAMED.has(head)) return undefined;
  const name = (head === 'extra' ? extraName(policy, line, id, language) : enclosingName(policy, line, language)) ?? id;
  return step === undefined ? name : say(language, 'line.after', { label: name, part: partName(policy, line, step, language) });
};

/** The index goes by the name of coefficient where it is one; weights that are parts are summed because they are, not because one is left out. */
const headOf = ({ id, type, note }: Line): string => {
  if (id === 'weights.known' && note === undefined) return 'weights.sum';
  return id.startsWith('index.') && type.kind === 'number' && type.unit === '1' ? id.replace('index', 'coefficient') : id;
};

const cardPart = (policy: Policy, line: Line, language: Language): string => {
  const own = namedLine(policy, line, language);
  if (own !== undefined) return own;
  const id = headOf(line);
  const known = CARD_LINES.has(id) ? fixed(id, language) : undefined;
  if (known !== undefined) return known;
  const [head = '', step = ''] = id.split('.');
  const label = fixed(head, language) ?? say(language, `role.${line.role}`);
  return step === '' ? label : say(language, 'line.after', { label, part: enclosingName(policy, line, language) ?? step });
};

/** Name of a line where its indicator or card is clear from the place: `Plan`, `Index`, `Commission`. */
export const shortLabelOf = (document: PolicyDocument, line: Line, language: Language): string =>
  line.indicator === undefined ? cardPart(document.policy, line, language) : indicatorPart(document.policy, line, language);

/**
 * What a line goes by where there is its id and nothing else: `Index`, `Cost per lead: attainment`. `called`: what something of the policy is called by its
 * id. Undefined where the id is not that of a line.
 */
export function lineName(id: string, language: Language, called: (id: string) => string | undefined): string | undefined {
  const [head = '', ...rest] = id.split('.');
  const whole = CARD_LINES.has(id) || rest.length === 0 ? fixed(id, language) : undefined;
  if (whole !== undefined) return whole;
  const [named, part] = [called(NAMED.has(head) || head === 'metric' || head === 'fact' ? (rest[0] ?? '') : head), fixed(rest.join('.'), language)];
  if (named === undefined) return lineAfter([head, ...rest], language, called);
  if (NAMED.has(head) || head === 'metric' || head === 'fact') return named;
  return part === undefined ? undefined : `${named}: ${part.charAt(0).toLowerCase()}${part.slice(1)}`;
}

/** A line of the card after a modifier or cut-off: `bonus.malus`. */
function lineAfter([head = '', ...rest]: readonly string[], language: Language, called: (id: string) => string | undefined): string | undefined {
  const [label, part] = [fixed(head, language), called(rest.join('.'))];
  return label === undefined || part === undefined ? undefined : say(language, 'line.after', { label, part });
}

/** Name of an indicator: its own, else that of its metric. */
export const indicatorLabel = (policy: Policy, scorecard: string, indicator: string, language: Language): string => {
  const found = indicatorIn(policy, scorecard, indicator);
  if (found === undefined) return indicator;
  return found.name === undefined ? (factOrMetric(policy, found.metric, language) ?? found.metric) : textIn(found.name, language, policy.languages);
};

const scorecardAt = (policy: Policy, line: Line): string =>
  (cardAt(policy, line) ?? policy.scorecards.find(({ indicators }) => indicators.some(({ id }) => id === line.indicator)))?.id ?? '';

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
