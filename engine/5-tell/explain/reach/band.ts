import type { Attainment, Band } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import type { Line } from '../../../3-lower/sheet.ts';
import { minus } from '../../../values/arithmetic.ts';
import { decimal } from '../../../values/decimal.ts';
import { linesRead } from '../../formula/tree.ts';
import { shortLabelOf } from '../../labels.ts';
import { indicatorIn, levelName } from '../../names.ts';
import { quantity, unitOf } from '../../units.ts';
import { say } from '../../words/index.ts';
import { bandsOf } from '../bands.ts';
import type { ExplainContext } from '../context.ts';
import { small } from '../references.ts';
import type { Edge } from './edge.ts';
import { isReached } from './edge.ts';
import { metricEdge, numberAt } from './invert.ts';
import { rangeText } from './range.ts';
import type { Next, Told } from './told.ts';
import { edgeText, exactWay, wayText } from './told.ts';

/** A value that was looked up in bands. `rising`: the better bands are the higher ones; undefined: that cannot be said. */
interface Looked {
  readonly line: Line;
  readonly value: Decimal;
  readonly unit: string;
  readonly rising?: boolean;
}

const methodOf = (context: ExplainContext, { indicator }: Line): Attainment['method'] | undefined =>
  indicator === undefined ? undefined : indicatorIn(context.document.policy, context.outcome.scorecard, indicator)?.attainment?.method;

/** With attainment taken straight from a metric that should be low, the better bands are the lower ones. */
const isRising = (context: ExplainContext, line: Line): boolean | undefined => {
  // What a table of a modifier gives need not rise with what it looks up.
  if (line.id.startsWith('modifier.')) return undefined;
  if (methodOf(context, line) !== 'direct') return true;
  const { policy } = context.document;
  const metric = indicatorIn(policy, context.outcome.scorecard, line.indicator ?? '')?.metric;
  const direction = policy.metrics.find(({ id }) => id === metric)?.direction;
  return direction === 'range' ? undefined : direction !== 'lower';
};

/** The attainment, the index after its modifiers, or the value of a table. */
const lookedUp = (context: ExplainContext, line: Line): Looked | undefined => {
  const read = linesRead(line.expression)
    .map((id) => context.lines.get(id))
    .find((one) => one?.state === 'value' && Decimal.isDecimal(one.value));
  if (read?.state !== 'value' || !Decimal.isDecimal(read.value)) return undefined;
  const rising = isRising(context, line);
  return { line, value: decimal(read.value), unit: unitOf(read.line.type), ...(rising === undefined ? {} : { rising }) };
};

const edgeOf = (band: Band, rising: boolean): Edge | undefined => {
  const at = rising ? band.from : band.to;
  return at === undefined ? undefined : { at: decimal(at), owned: rising ? band.ends.startsWith('[') : band.ends.endsWith(']') };
};

/** Whether the bands are those of the metric itself, as it is. */
const isMetricItself = (context: ExplainContext, indicator: string): boolean => {
  const line = context.lines.get(`${indicator}.attainment`)?.line;
  return line !== undefined && line.rounding === undefined && methodOf(context, line) === 'direct';
};

/** `, that is actual from 1,001 calls: 51 calls more`; undefined where the attainment cannot be turned round. */
const wayInMetric = (context: ExplainContext, { line, rising }: Looked, edge: Edge): (Pick<Next, 'distance'> & { readonly text: string }) | undefined => {
  const { indicator } = line;
  const actual = indicator === undefined ? undefined : context.lines.get(`${indicator}.actual`)?.line;
  const now = indicator === undefined ? undefined : numberAt(context, `${indicator}.actual`);
  if (indicator === undefined || actual === undefined || now === undefined || isMetricItself(context, indicator)) return undefined;
  const at = metricEdge(context, indicator, edge, rising !== false);
  if (at === undefined || isReached(at, now, at.rising)) return undefined;
  const way = { distance: minus(at.at, now), unit: unitOf(actual.type), rising: at.rising };
  const from = edgeText(at, at.rising, way.unit, context);
  const that = say(context.language, 'reach.of', { label: small(shortLabelOf(context.document, actual, context.language)), from });
  return { text: that + wayText(way, context), distance: exactWay(way, context) };
};

/** In metric units where the attainment can be turned round, else in the units of the band. */
const wayTo = (context: ExplainContext, looked: Looked, edge: Edge, rising: boolean): Pick<Next, 'distance'> & { readonly text: string } => {
  const way = { distance: minus(edge.at, looked.value), unit: looked.unit, rising };
  return wayInMetric(context, looked, edge) ?? { text: wayText(way, context), distance: exactWay(way, context) };
};

const nextBand = (context: ExplainContext, looked: Looked, id: string): Next | undefined => {
  const { line, rising, unit } = looked;
  const bands = bandsOf(context, line) ?? [];
  const here = bands.findIndex(({ band }) => band.id === id);
  const next = rising === undefined || here < 0 ? undefined : bands[here + (rising ? 1 : -1)];
  const edge = next === undefined || rising === undefined ? undefined : edgeOf(next.band, rising);
  if (next === undefined || edge === undefined || rising === undefined) return undefined;
  const name = levelName(context.document.policy, next.pointer, next.band.id, context.language);
  const from = edgeText(edge, rising, unit, context);
  const { text, ...way } = wayTo(context, looked, edge, rising);
  return { id: next.band.id, name, from, ...way, sentence: say(context.language, 'reach.next.band', { name, from: from + text }) };
};

/** The band that a value lies in, its range, and how far the next better one is. */
export const explainBand = (context: ExplainContext, line: Line, id: string): Told | undefined => {
  const found = bandsOf(context, line)?.find(({ band }) => band.id === id);
  const looked = lookedUp(context, line);
  if (found === undefined || looked === undefined) return undefined;
  const {
    language,
    document: { policy },
  } = context;
  const name = levelName(policy, found.pointer, id, language);
  const next = nextBand(context, looked, id);
  const value = quantity(looked.value, looked.unit, language);
  return {
    reach: { kind: 'band', id, name, ...(next === undefined ? {} : { next }) },
    sentence: say(language, 'reach.band', { value, name, range: rangeText(found.band, looked.unit, context) }),
  };
};
