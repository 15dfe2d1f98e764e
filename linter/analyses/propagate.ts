import type { Identity, Term } from './identities.ts';
import { difference, EVERYTHING, intersect, isEmpty, isNarrower, pointRange, product, quotient, sum, type Range } from './range.ts';

/** What each metric or fact can be. */
export type Ranges = ReadonlyMap<string, Range>;

/** Rounds after which ranges that still shrink are left as they are: slow convergence proves nothing. */
const MOST_ROUNDS = 12;

const fold = (ranges: readonly Range[], join: (a: Range, b: Range) => Range, start: Range): Range => ranges.reduce(join, start);
const ZERO_RANGE = pointRange({ n: 0n, d: 1n });
const ONE_RANGE = pointRange({ n: 1n, d: 1n });

function forward(term: Term, ranges: Ranges): Range {
  switch (term.kind) {
    case 'number':
      return pointRange(term.value);
    case 'name':
      return ranges.get(term.id) ?? EVERYTHING;
    case 'sum':
      return fold(
        term.terms.map((part) => forward(part, ranges)),
        sum,
        ZERO_RANGE,
      );
    case 'product':
      return fold(
        term.terms.map((part) => forward(part, ranges)),
        product,
        ONE_RANGE,
      );
    case 'difference':
      return difference(forward(term.left, ranges), forward(term.right, ranges));
    case 'quotient':
      return quotient(forward(term.left, ranges), forward(term.right, ranges));
    case 'unknown':
      return EVERYTHING;
  }
}

/** Narrows the names below a term that must lie in `wanted`. */
function backward(term: Term, wanted: Range, ranges: Map<string, Range>): void {
  if (term.kind === 'number' || term.kind === 'unknown') return;
  if (term.kind === 'name') {
    ranges.set(term.id, intersect(ranges.get(term.id) ?? EVERYTHING, wanted));
    return;
  }
  if (term.kind === 'sum' || term.kind === 'product') {
    const isSum = term.kind === 'sum';
    term.terms.forEach((part, index) => {
      const others = term.terms.filter((_other, place) => place !== index).map((other) => forward(other, ranges));
      backward(part, isSum ? difference(wanted, fold(others, sum, ZERO_RANGE)) : quotient(wanted, fold(others, product, ONE_RANGE)), ranges);
    });
    return;
  }
  const isDifference = term.kind === 'difference';
  const right = forward(term.right, ranges);
  backward(term.left, isDifference ? sum(wanted, right) : product(wanted, right), ranges);
  const left = forward(term.left, ranges);
  backward(term.right, isDifference ? difference(left, wanted) : quotient(left, wanted), ranges);
}

function narrowed({ metric, term }: Identity, ranges: Map<string, Range>): void {
  const both = intersect(ranges.get(metric) ?? EVERYTHING, forward(term, ranges));
  ranges.set(metric, both);
  if (!isEmpty(both)) backward(term, both, ranges);
}

const isContradiction = (ranges: Ranges): boolean => [...ranges.values()].some(isEmpty);

/** Narrows all ranges by all identities until nothing changes. Undefined where some range is left empty: the identities cannot hold. */
export function propagate(identities: readonly Identity[], start: Ranges): Ranges | undefined {
  let ranges = new Map(start);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = new Map(ranges);
    for (const identity of identities) {
      narrowed(identity, next);
      if (isContradiction(next)) return undefined;
    }
    const changed = [...next].some(([id, range]) => isNarrower(range, ranges.get(id) ?? EVERYTHING));
    ranges = next;
    if (!changed) break;
  }
  return ranges;
}
