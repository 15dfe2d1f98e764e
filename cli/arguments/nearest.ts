/** Letters to insert, delete, replace or swap to get from one word to the other. */
function distance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= left.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const steps = [cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + (same ? 0 : 1)];
      if (swapped) steps.push(cell(row - 2, column - 2) + 1);
      rows[row]?.push(Math.min(...steps));
    }
  }
  return cell(left.length, right.length);
}

/** `val` for `validate`, `calculate` for `calc`. */
const isBeginning = (word: string, candidate: string): boolean =>
  (word.length >= 2 && candidate.startsWith(word)) || (candidate.length >= 3 && word.startsWith(candidate));

/** The known word that the user most likely meant; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = known
    .map((candidate) => ({ candidate, steps: isBeginning(word, candidate) ? 0 : distance(word, candidate) }))
    .sort((left, right) => left.steps - right.steps);
  const best = ranked[0];
  return best !== undefined && best.steps <= limit ? best.candidate : undefined;
}
