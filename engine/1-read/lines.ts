/** Lines of a text. A line ends with LF, CR LF or CR, as editors count them. */
export interface LineIndex {
  /** Line of an offset, from 1. */
  lineAt(offset: number): number;
  /** Line and column of an offset, both from 1, the column in UTF-16 units. */
  placeAt(offset: number): { readonly line: number; readonly column: number };
  /** Offsets at which lines begin. */
  starts(): readonly number[];
}

/** Where lines begin, with everything behind one of them moved; what is typed within a line moves all that follow and no more. */
export interface MovedLines {
  readonly starts: readonly number[];
  /** Index of the last line that begins where `starts` says. */
  readonly last: number;
  readonly by: number;
}

const moved = new WeakMap<LineIndex, MovedLines>();

/** The lines of an index, as they can be moved on. */
export const movedLinesOf = (lines: LineIndex): MovedLines => moved.get(lines) ?? { starts: lines.starts(), last: -1, by: 0 };

/** An index of lines that were moved: nothing is copied. */
export function indexMovedLines(given: MovedLines): LineIndex {
  const { starts, last, by } = given;
  const startOf = (line: number): number => (starts[line] ?? 0) + (line > last ? by : 0);
  const indexAt = (offset: number): number => lastAtMost(starts.length, startOf, offset);
  const lines: LineIndex = {
    lineAt: (offset) => indexAt(offset) + 1,
    placeAt: (offset) => {
      const line = indexAt(offset);
      return { line: line + 1, column: offset - startOf(line) + 1 };
    },
    starts: () => starts.map((_start, line) => startOf(line)),
  };
  moved.set(lines, given);
  return lines;
}

/** The lines are counted as far as somebody asks. `known`: where they all begin, where that is known. */
export function indexLines(text: string, known?: number[]): LineIndex {
  const starts = known ?? [0];
  const lineEnd = /\r\n?|\n/g;
  let counted = known !== undefined;
  const countTo = (offset: number): void => {
    while (!counted && (starts.at(-1) ?? 0) <= offset) {
      const end = lineEnd.exec(text);
      if (end === null) counted = true;
      else starts.push(lineEnd.lastIndex);
    }
  };
  const indexAt = (offset: number): number => {
    countTo(offset);
    return lastAtMost(starts.length, (line) => starts[line] ?? 0, offset);
  };
  return {
    lineAt: (offset) => indexAt(offset) + 1,
    placeAt: (offset) => {
      const line = indexAt(offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    starts: () => {
      countTo(text.length);
      return starts;
    },
  };
}

/** Index of the last number that is not above the limit, in so many rising numbers that begin with 0. */
function lastAtMost(count: number, numberAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numberAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
