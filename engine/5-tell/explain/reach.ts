import type { Band } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import type { Line } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { decimal } from '../../values/decimal.ts';
import type { Language } from '../language.ts';
import { shortNumber } from '../numbers.ts';
import { shortLabelOf } from '../labels.ts';
import { indicatorIn, levelName } from '../names.ts';
import { exactQuantity, quantity, unitOf } from '../units.ts';
import type { Word } from '../words/index.ts';
import { say } from '../words/index.ts';
import { bandsOf } from './bands.ts';
import type { ExplainContext } from './context.ts';
import type { Edge } from './edge.ts';
import { isReached } from './edge.ts';
import type { ExplainedReach } from './explanation.ts';
import { metricEdge, numberAt } from './invert.ts';
import { linesRead } from '../formula/tree.ts';
import { small } from './references.ts';

type Next = NonNullable<ExplainedReach['next']>;

interface Told { readonly reach: ExplainedReach; readonly sentence: string }

const rangeWord = ({ from, to, ends }: Band): Word => {
  const [owned, ownedTo] = [ends.startsWith('['), ends.endsWith(']')];
  if (from === undefined) return to === undefined ? 'range.all' : ownedTo ? 'range.to' : 'range.below';
  if (to === undefined) return owned ? 'range.from' : 'range.above';
  if (decimal(from).equals(decimal(to))) return 'range.one';
  if (owned) return ownedTo ? 'range.both' : 'range.from-below';
  return ownedTo ? 'range.above-to' : 'range.above-below';
};

const rangeText = (band: Band, unit: string, { language }: ExplainContext): string => {
  const shown = (end: Band['from']): string => (end === undefined ? '' : quantity(decimal(end), unit, language));
  return say(language, rangeWord(band), { from: shown(band.from), to: shown(band.to) });
};

/** Whether the better bands are the higher ones: with attainment taken straight from a metric that should be low, they are the lower ones. */
const isRising = (context: ExplainContext, line: Line): boolean | undefined => {
  // What a table of a modifier gives need not rise with what it looks up.
  if (line.id.startsWith('modifier.')) return undefined;
  const item = line.indicator === undefined ? undefined : indicatorIn(context.document.policy, context.outcome.scorecard, line.indicator);
  if (item?.attainment?.method !== 'direct') return true;
  const direction = context.document.policy.metrics.find(({ id }) => id === item.metric)?.direction;
  return direction === 'range' ? undefined : direction !== 'lower';
};

const edgeOf = (band: Band, rising: boolean): Edge | undefined => {
  const at = rising ? band.from : band.to;
  return at === undefined ? undefined : { at: decimal(at), owned: rising ? band.ends.startsWith('[') : band.ends.endsWith(']') };
};

/** A difference of percents is told in percentage points. */
const differenceText = (distance: Decimal, unit: string, language: Language): string =>
  (unit === '%' ? say(language, 'reach.points', { number: shortNumber(distance.abs(), language) }) : quantity(distance.abs(), unit, language));

const distanceText = (distance: Decimal, unit: string, rising: boolean, { language }: ExplainContext): string =>
  say(language, rising ? 'reach.distance.more' : 'reach.distance.less', { distance: differenceText(distance, unit, language) });

const edgeText = ({ at, owned }: Edge, rising: boolean, unit: string, { language }: ExplainContext): string => {
  const word: Word = rising ? (owned ? 'reach.edge.from' : 'reach.edge.above') : (owned ? 'reach.edge.to' : 'reach.edge.below');
  return `${say(language, word)} ${quantity(at, unit, language)}`;
};

/** In metric units where the attainment can be turned round, else in the units of the band. */
const bandDistance = (context: ExplainContext, line: Line, edge: Edge, rising: boolean, value: Decimal, unit: string): { readonly text: string; readonly distance?: string } => {
  const { language } = context;
  const actual = line.indicator === undefined ? undefined : context.lines.get(`${line.indicator}.actual`);
  const isDirect = line.indicator !== undefined && indicatorIn(context.document.policy, context.outcome.scorecard, line.indicator)?.attainment?.method === 'direct';
  const at = line.indicator === undefined || actual === undefined || isDirect ? undefined : metricEdge(context, line.indicator, edge);
  const now = line.indicator === undefined ? undefined : numberAt(context, `${line.indicator}.actual`);
  if (at === undefined || actual === undefined || now === undefined || isReached(at, now, at.rising)) {
    const distance = edge.at.minus(value);
    return { text: distanceText(distance, unit, rising, context), distance: exactQuantity(distance.abs(), unit, language) };
  }
  const metricUnit = unitOf(actual.line.type);
  const label = small(shortLabelOf(context.document, actual.line, language));
  const that = say(language, 'reach.of', { label, from: edgeText(at, at.rising, metricUnit, context) });
  const distance = at.at.minus(now);
  return { text: that + distanceText(distance, metricUnit, at.rising, context), distance: exactQuantity(distance.abs(), metricUnit, language) };
};

const nextBand = (context: ExplainContext, line: Line, id: string, value: Decimal, unit: string): Next | undefined => {
  const bands = bandsOf(context, line) ?? [];
  const rising = isRising(context, line);
  const here = bands.findIndex(({ band }) => band.id === id);
  const next = rising === undefined || here < 0 ? undefined : bands[here + (rising ? 1 : -1)];
  const edge = next === undefined || rising === undefined ? undefined : edgeOf(next.band, rising);
  if (next === undefined || edge === undefined || rising === undefined) return undefined;
  const { language, document: { policy } } = context;
  const name = levelName(policy, next.pointer, next.band.id, language);
  const from = edgeText(edge, rising, unit, context);
  const { text, distance } = bandDistance(context, line, edge, rising, value, unit);
  const sentence = say(language, 'reach.next.band', { name, from: from + text });
  return { id: next.band.id, name, from, ...(distance === undefined ? {} : { distance }), sentence };
};

/** The value that a line of bands looked up: the attainment, the index after its modifiers, the value of a table. */
const lookedUp = (context: ExplainContext, { expression }: Line): { readonly value: Decimal; readonly unit: string } | undefined => {
  const line = linesRead(expression).map((id) => context.lines.get(id)).find((one) => one?.state === 'value' && Decimal.isDecimal(one.value));
  return line?.state === 'value' && Decimal.isDecimal(line.value) ? { value: decimal(line.value), unit: unitOf(line.line.type) } : undefined;
};

/** The band that a value lies in, its range, and how far the next better one is. */
const explainBand = (context: ExplainContext, line: Line, id: string): Told | undefined => {
  const found = bandsOf(context, line)?.find(({ band }) => band.id === id);
  const over = lookedUp(context, line);
  if (found === undefined || over === undefined) return undefined;
  const { language, document: { policy } } = context;
  const name = levelName(policy, found.pointer, id, language);
  const next = nextBand(context, line, id, over.value, over.unit);
  const sentence = say(language, 'reach.band', { value: quantity(over.value, over.unit, language), name, range: rangeText(found.band, over.unit, context) });
  return { reach: { kind: 'band', id, name, ...(next === undefined ? {} : { next }) }, sentence };
};

const levelNameOf = (context: ExplainContext, line: Line, id: string): string =>
  levelName(context.document.policy, context.lines.get(`${line.indicator}.level.${id}`)?.line.source.pointer ?? '', id, context.language);

const nextLevel = (context: ExplainContext, line: Line, id: string | undefined, actual: Decimal, unit: string, rising: boolean): Next | undefined => {
  const at = id === undefined ? undefined : numberAt(context, `${line.indicator}.level.${id}`);
  if (id === undefined || at === undefined) return undefined;
  const name = levelNameOf(context, line, id);
  const distance = at.minus(actual);
  const from = edgeText({ at, owned: true }, rising, unit, context);
  const sentence = say(context.language, 'reach.next.level', { name, from: from + distanceText(distance, unit, rising, context) });
  return { id, name, from, distance: exactQuantity(distance.abs(), unit, context.language), sentence };
};

/** The level of a ladder that the actual reaches, and how far the next one is in the metric's unit. */
const explainLevel = (context: ExplainContext, line: Line, id: string): Told | undefined => {
  const { language, document: { policy }, outcome: { scorecard } } = context;
  const item = line.indicator === undefined ? undefined : indicatorIn(policy, scorecard, line.indicator);
  const actual = numberAt(context, `${line.indicator}.actual`);
  const unit = unitOf(context.lines.get(`${line.indicator}.actual`)?.line.type ?? { kind: 'number', unit: '1' });
  if (item === undefined || actual === undefined) return undefined;
  const rising = policy.metrics.find((metric) => metric.id === item.metric)?.direction !== 'lower';
  const levels = item.levels ?? [];
  const here = levels.findIndex((level) => level.id === id);
  const next = nextLevel(context, line, levels[here + 1]?.id, actual, unit, rising);
  const name = levelNameOf(context, line, id);
  const sentence = say(language, here < 0 ? 'reach.below' : 'reach.level', { actual: quantity(actual, unit, language), name });
  return { reach: { kind: 'level', id, name, ...(next === undefined ? {} : { next }) }, sentence };
};

/** Which band or level a line hit; undefined for other lines. */
export const explainReach = (value: LineValue, context: ExplainContext): Told | undefined => {
  if (value.state !== 'value' || value.line.role !== 'band' || typeof value.value !== 'string') return undefined;
  return value.line.id.endsWith('.reached') ? explainLevel(context, value.line, value.value) : explainBand(context, value.line, value.value);
};
