import type { Expression, Input, Line, Sheet } from '../../../engine/3-lower/sheet.ts';

/** A line of plain numbers, for sheets written by hand. */
export const lineOf = (id: string, expression: Expression, more: Partial<Line> = {}): Line => ({
  id,
  role: 'figure',
  type: { kind: 'number', unit: '1' },
  expression,
  source: { pointer: `/figures/${id}` },
  ...more,
});

export const inputOf = (id: string, more: Partial<Input> = {}): Input => ({ id, type: { kind: 'number', unit: '1' }, pointer: `/facts/${id}`, ...more });

export const sheetOf = (lines: readonly Line[], inputs: readonly Input[] = []): Sheet => ({
  policy: 'by-hand',
  scorecard: 'card',
  variant: null,
  currency: 'RUB',
  period: { from: '2026-01-01', until: '2026-01-31' },
  payable: true,
  corrections: [],
  inputs,
  lines,
});
