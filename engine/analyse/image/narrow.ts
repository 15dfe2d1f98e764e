import type { Line } from '../../3-lower/sheet.ts';

/** What an expression reads, and what that reads in turn. */
interface Ways {
  readonly reads: ReadonlySet<string>;
  /** Undefined of a fact. */
  readonly readsOf: (id: string) => ReadonlySet<string> | undefined;
  /** The free facts behind a line. */
  readonly factsOf: (id: string) => ReadonlySet<string>;
}

/** The first line of a sheet through which everything goes on the way from the facts, so many of them, to an expression. */
export function narrowLine(lines: readonly Line[], count: number, ways: Ways): string | undefined {
  return lines.find(({ id, type }) => type.kind === 'number' && ways.factsOf(id).size === count && goesThrough(ways.reads, id, ways, new Set()))?.id;
}

function goesThrough(reads: ReadonlySet<string>, id: string, ways: Ways, seen: Set<string>): boolean {
  for (const read of reads) {
    if (read === id || seen.has(read)) continue;
    seen.add(read);
    const further = ways.readsOf(read);
    if (further === undefined || !goesThrough(further, id, ways, seen)) return false;
  }
  return true;
}
