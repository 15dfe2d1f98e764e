import type { Line, ValueType } from '../../3-lower/sheet.ts';
import { MISSING } from '../../values/value.ts';
import type { FormulaStyle, FormulaWriter, Reference } from '../formula/writer.ts';
import { indicatorLabel, shortLabelOf } from '../labels.ts';
import { factOrMetric } from '../names.ts';
import { knownAs } from './calculated.ts';
import type { ExplainContext } from './context.ts';
import { shownOperand } from './values.ts';

/** Lines of an indicator that a card line is made of: the indicator's name alone says which. */
const STANDS_FOR_INDICATOR: ReadonlySet<string> = new Set(['contribution', 'score', 'indicator-pay']);

/** First letter small: names of our own within a sentence. */
export const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const isPolicyName = (line: Line): boolean => /^(metric|fact|extra|figure|modifier|cut-off)\./.test(line.id);

/** `extra.commission` of `extra.commission.base`: a step is called by what it is among the steps of one line. */
const familyOf = ({ id }: Line): string | undefined => /^(?:extra|modifier)\.[^.]+/.exec(id)?.[0];

const ofFamily = (short: string, read: Line, reader: Line): string => {
  const family = familyOf(read);
  return family !== undefined && family === familyOf(reader) && read.id !== family ? small(short.split(': ').at(-1) ?? short) : short;
};

/** How a line is called within the sentence of another one. */
export const nameWithin = (context: ExplainContext, read: Line, reader: Line): string => {
  const { document, outcome, language } = context;
  const short = shortLabelOf(document, read, language);
  const own = isPolicyName(read) ? ofFamily(short, read, reader) : small(short);
  if (read.indicator === undefined || read.indicator === reader.indicator) return own;
  const indicator = indicatorLabel(document.policy, outcome.scorecard, read.indicator, language);
  return reader.indicator === undefined && STANDS_FOR_INDICATOR.has(read.role) ? indicator : `${indicator}: ${own}`;
};

/** `109 % × weight 60 %`: in the contribution the score stands without its name. */
const isBare = (read: Line, reader: Line): boolean =>
  (read.role === 'score' || read.role === 'cut-off') &&
  read.indicator === reader.indicator &&
  (reader.role === 'contribution' || reader.role === 'indicator-pay');

const kindOf = (type: ValueType | undefined): Pick<Reference, 'percent' | 'isText'> => ({
  percent: type?.kind === 'number' && type.unit.startsWith('%'),
  isText: type !== undefined && type.kind !== 'number',
});

const lineReference = (context: ExplainContext, id: string, reader: Line, style: FormulaStyle): Reference => {
  const read = context.lines.get(knownAs(id, context));
  if (read === undefined) return { name: id, percent: false };
  const name = style === 'sentence' && isBare(read.line, reader) ? '' : nameWithin(context, read.line, reader);
  return { name, ...kindOf(read.line.type), ...(read.state === 'value' ? { value: shownOperand(context, read.line.type, read.value) } : {}) };
};

const factReference = (context: ExplainContext, id: string): Reference => {
  const type = context.outcome.sheet?.inputs.find((input) => input.id === id)?.type;
  const value = context.fact(id);
  const shown = type === undefined || value === MISSING ? {} : { value: shownOperand(context, type, value) };
  return { name: factOrMetric(context.document.policy, id, context.language) ?? id, ...kindOf(type), ...shown };
};

/** Writes formulas of one line in one style. */
export const writerFor = (context: ExplainContext, reader: Line, style: FormulaStyle): FormulaWriter => ({
  language: context.language,
  style,
  reference: (kind, id) => (kind === 'line' ? lineReference(context, id, reader, style) : factReference(context, id)),
});
