import type { Scorecard } from '@scorewright/schemas';
import { lowerCard } from '../3-lower/index.ts';
import type { Line } from '../3-lower/sheet.ts';
import { labelOf } from '../5-tell/labels.ts';
import { textIn } from '../5-tell/language.ts';
import type { PrintContext } from './context.ts';
import { formulaOf, textOf } from './context.ts';
import type { PrintedLine, PrintedSheet } from './printed.ts';
import { say } from './words/index.ts';

const printedLine = (context: PrintContext, scorecard: string, prefix: string, line: Line, index: number): PrintedLine => ({
  place: `line-${prefix}-${line.id}`,
  number: index + 1,
  id: line.id,
  label: labelOf(context.document, line, context.language, scorecard),
  formula: formulaOf(context, line.expression, scorecard),
  clause: context.clause(line.source.pointer),
  at: context.numberedAt(line.source.pointer),
  pointer: line.source.pointer,
});

/** Of a further set of weights, only the lines that it makes different. */
function variantSheets(context: PrintContext, card: Scorecard, first: readonly Line[]): readonly PrintedSheet[] {
  const known = new Set(first.map((line) => JSON.stringify(line)));
  return (card.weightVariants ?? []).slice(1).flatMap(({ id, name = id }) => {
    const lines = lowerCard(context.document, card.id, { variant: id }).sheet?.lines ?? [];
    const different = lines.map((line, index) => ({ line, index })).filter(({ line }) => !known.has(JSON.stringify(line)));
    const title = `${textOf(context, card.title)}: ${textIn(name, context.language, context.policy.languages)}`;
    const printed = different.map(({ line, index }) => printedLine(context, card.id, `${card.id}-${id}`, line, index));
    return printed.length === 0 ? [] : [{ scorecard: card.id, title, lines: printed }];
  });
}

/** The sheets of the cards: what the clauses become. */
export const printedSheets = (context: PrintContext): readonly PrintedSheet[] =>
  context.policy.scorecards.flatMap((card) => {
    const lines = context.sheetOf(card.id)?.lines;
    const title = textOf(context, card.title);
    if (lines === undefined) return [{ scorecard: card.id, title, note: say(context.language, 'annex.lines.none'), lines: [] }];
    const own = { scorecard: card.id, title, lines: lines.map((line, index) => printedLine(context, card.id, card.id, line, index)) };
    return [own, ...variantSheets(context, card, lines)];
  });
