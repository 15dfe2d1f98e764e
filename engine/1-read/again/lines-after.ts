import { indexLines, indexMovedLines, movedLinesOf, type LineIndex } from '../lines.ts';
import type { Change } from './change.ts';

const LF = 0x0a;

/** Whether a CR stands where the text was changed, or beside it: what is one end of a line and what two is then counted anew. */
const touchesCarriageReturn = (text: string, from: number, to: number): boolean => text.slice(Math.max(0, from - 1), to + 1).includes('\r');

/** The lines of a text, from those of the text before the change. */
export function linesAfter(lines: LineIndex, before: string, text: string, { from, to, grows }: Change): LineIndex {
  if (touchesCarriageReturn(before, from, to) || touchesCarriageReturn(text, from, to + grows)) return indexLines(text);
  const ends = before.slice(from, to).includes('\n') || text.slice(from, to + grows).includes('\n');
  const { starts: old, last, by } = movedLinesOf(lines);
  const line = lines.lineAt(from) - 1;
  if (!ends && (by === 0 || line === last)) return indexMovedLines({ starts: old, last: line, by: by + grows });
  const starts: number[] = [];
  for (const start of lines.starts()) if (start <= from) starts.push(start);
  for (let at = from; at < to + grows; at += 1) if (text.charCodeAt(at) === LF) starts.push(at + 1);
  for (const start of lines.starts()) if (start > to) starts.push(start + grows);
  return indexLines(text, starts);
}
