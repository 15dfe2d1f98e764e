/** Lines of a text. A line ends with LF, CR LF or CR, as editors count them. */
export interface LineIndex {
  /** Line of an offset, from 1. */
  lineAt(offset: number): number;
  /** Line and column of an offset, both from 1, the column in UTF-16 units. */
  placeAt(offset: number): { readonly line: number; readonly column: number };
  /** Offsets at which lines begin. */
  starts(): readonly number[];
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
    return lastAtMost(starts, offset);
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

/** Index of the last number that is not above the limit, in rising numbers that begin with 0. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
