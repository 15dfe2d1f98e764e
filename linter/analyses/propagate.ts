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

/** Ranges that are being narrowed, and whether one of them is empty by now. */
class Narrowing {
  readonly ranges: Map<string, Range>;
  isContradiction: boolean;
  constructor(start: Ranges) {
    this.ranges = new Map(start);
    this.isContradiction = [...start.values()].some(isEmpty);
  }

  narrow(id: string, wanted: Range): Range {
    const both = intersect(this.ranges.get(id) ?? EVERYTHING, wanted);
    this.ranges.set(id, both);
    this.isContradiction ||= isEmpty(both);
    return both;
  }
}

/** Narrows the names below a term that must lie in `wanted`. */
function backward(term: Term, wanted: Range, narrowing: Narrowing): void {
  const { ranges } = narrowing;
  if (term.kind === 'number' || term.kind === 'unknown') return;
  if (term.kind === 'name') {
    narrowing.narrow(term.id, wanted);
    return;
  }
  if (term.kind === 'sum' || term.kind === 'product') {
    const isSum = term.kind === 'sum';
    term.terms.forEach((part, index) => {
      const others = term.terms.filter((_other, place) => place !== index).map((other) => forward(other, ranges));
      backward(part, isSum ? difference(wanted, fold(others, sum, ZERO_RANGE)) : quotient(wanted, fold(others, product, ONE_RANGE)), narrowing);
    });
    return;
  }
  const isDifference = term.kind === 'difference';
  const right = forward(term.right, ranges);
  backward(term.left, isDifference ? sum(wanted, right) : product(wanted, right), narrowing);
  const left = forward(term.left, ranges);
  backward(term.right, isDifference ? difference(left, wanted) : quotient(left, wanted), narrowing);
}

function narrowBy({ metric, term }: Identity, narrowing: Narrowing): void {
  const both = narrowing.narrow(metric, forward(term, narrowing.ranges));
  if (!isEmpty(both)) backward(term, both, narrowing);
}

/** Narrows all ranges by all identities until nothing changes. Undefined where some range is left empty: the identities cannot hold. */
export function propagate(identities: readonly Identity[], start: Ranges): Ranges | undefined {
  let ranges = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const narrowing = new Narrowing(ranges);
    for (const identity of identities) {
      if (narrowing.isContradiction) return undefined;
      narrowBy(identity, narrowing);
    }
    if (narrowing.isContradiction) return undefined;
    const before = ranges;
    const changed = [...narrowing.ranges].some(([id, range]) => isNarrower(range, before.get(id) ?? EVERYTHING));
    ranges = narrowing.ranges;
    if (!changed) break;
  }
  return ranges;
}
