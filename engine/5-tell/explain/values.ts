import { Decimal } from 'decimal.js';
import type { Line, ValueType } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { dateText } from '../dates.ts';
import { indicatorIn, levelName } from '../names.ts';
import { operand, quantity } from '../units.ts';
import { say } from '../words/index.ts';
import type { ExplainContext } from './context.ts';
import { bandsOf } from './bands.ts';

type Given = Decimal | boolean | string;

const plainText = (value: boolean | string, type: ValueType, { language }: ExplainContext): string => {
  if (typeof value === 'boolean') return say(language, value ? 'value.true' : 'value.false');
  return type.kind === 'date' ? dateText(value, language) : value;
};

/** Name of the band or level that a line has as its value. */
export const reachedName = (context: ExplainContext, line: Line, id: string): string => {
  const { policy } = context.document;
  const item = line.indicator === undefined ? undefined : indicatorIn(policy, context.outcome.scorecard, line.indicator);
  const isRow = line.id.endsWith('.row') && item?.attainment?.method === 'matrix';
  const rungs = isRow && item.attainment.method === 'matrix' ? item.attainment.rows : line.id.endsWith('.reached') ? item?.levels : undefined;
  const found = rungs?.findIndex((rung) => rung.id === id) ?? -1;
  const place = isRow ? `${line.source.pointer}/rows` : `${line.source.pointer.replace(/\/(attainment|levels).*$/, '')}/levels`;
  if (found >= 0) return levelName(policy, `${place}/${found}`, id, context.language);
  const band = bandsOf(context, line)?.find((one) => one.band.id === id);
  return band === undefined ? levelName(policy, '', id, context.language) : levelName(policy, band.pointer, id, context.language);
};

/** A value as a reader sees it, with its unit. */
export const shownValue = (context: ExplainContext, line: Line, value: Given): string => {
  if (Decimal.isDecimal(value)) return quantity(value, line.type.kind === 'number' ? line.type.unit : '1', context.language);
  return line.role === 'band' && typeof value === 'string' ? reachedName(context, line, value) : plainText(value, line.type, context);
};

/** A value within a formula. */
export const shownOperand = (context: ExplainContext, type: ValueType, value: Given): string => {
  if (Decimal.isDecimal(value)) return operand(value, type.kind === 'number' ? type.unit : '1', context.language);
  const plain = plainText(value, type, context);
  return type.kind === 'text' ? say(context.language, 'value.text', { text: plain }) : plain;
};

export const shownLine = (context: ExplainContext, value: LineValue | undefined): string | undefined =>
  value?.state === 'value' ? shownValue(context, value.line, value.value) : undefined;
