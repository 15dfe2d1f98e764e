import { EMPTY_ROOT, nodeHash, type Hash } from './merkle.ts';

/** The largest power of two below a size, where RFC 6962 divides a tree. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The leaves from `start` to before `end`: a part into which RFC 6962 divides a tree. A proof is the roots of some parts. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Root over a part of the leaves. */
function rootBetween(leaves: readonly Hash[], { start, end }: Part): Hash {
  if (end - start === 1) return leaves[start] ?? '';
  const middle = start + split(end - start);
  return nodeHash(rootBetween(leaves, { start, end: middle }), rootBetween(leaves, { start: middle, end }));
}

const inclusionIn = (index: number, { start, end }: Part): readonly Part[] => {
  if (end - start <= 1) return [];
  const middle = start + split(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return index < middle ? [...inclusionIn(index, left), right] : [...inclusionIn(index, right), left];
};

/** The parts whose roots lead from a leaf up to the root of a tree of that size (RFC 6962, 2.1.1). */
export const inclusionParts = (size: number, index: number): readonly Part[] => inclusionIn(index, { start: 0, end: size });

/** Whether a leaf is at that index of the tree with that size and root. */
export function isIncluded(leaf: Hash, index: number, { size, root }: { readonly size: number; readonly root: Hash }, proof: readonly Hash[]): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  const rest = [...proof];
  const climb = (start: number, end: number): Hash | undefined => {
    if (end - start === 1) return leaf;
    const middle = start + split(end - start);
    const other = rest.pop();
    const own = index < middle ? climb(start, middle) : climb(middle, end);
    if (other === undefined || own === undefined) return undefined;
    return index < middle ? nodeHash(own, other) : nodeHash(other, own);
  };
  return climb(0, size) === root && rest.length === 0;
}

const consistencyIn = (earlier: number, { start, end }: Part, whole: boolean): readonly Part[] => {
  if (earlier === end - start) return whole ? [] : [{ start, end }];
  const half = split(end - start);
  const [left, right] = [
    { start, end: start + half },
    { start: start + half, end },
  ];
  return earlier <= half ? [...consistencyIn(earlier, left, whole), right] : [...consistencyIn(earlier - half, right, false), left];
};

/** The parts whose roots prove that the tree over the first `earlier` leaves grew into one of that size (RFC 6962, 2.1.2). */
export const consistencyParts = (size: number, earlier: number): readonly Part[] =>
  earlier <= 0 || earlier >= size ? [] : consistencyIn(earlier, { start: 0, end: size }, true);

/** The proof of consistency where all leaves are at hand. */
export const consistencyProof = (leaves: readonly Hash[], earlier: number): readonly Hash[] =>
  consistencyParts(leaves.length, earlier).map((part) => rootBetween(leaves, part));

interface Roots {
  readonly earlier: Hash;
  readonly later: Hash;
}

/** Both roots, as a proof says them to be. `known`: the part that is the whole earlier tree needs no hash. */
function rootsBy(proof: Hash[], earlier: number, size: number, known: Hash | undefined): Roots | undefined {
  if (earlier === size) {
    const root = known ?? proof.pop();
    return root === undefined ? undefined : { earlier: root, later: root };
  }
  const half = split(size);
  const other = proof.pop();
  if (other === undefined) return undefined;
  if (earlier <= half) {
    const left = rootsBy(proof, earlier, half, known);
    return left && { earlier: left.earlier, later: nodeHash(left.later, other) };
  }
  const right = rootsBy(proof, earlier - half, size - half, undefined);
  return right && { earlier: nodeHash(other, right.earlier), later: nodeHash(other, right.later) };
}

/** Whether a tree is what an earlier one grew into: nothing of it was changed, taken out or put in between. */
export function isConsistent(
  earlier: { readonly size: number; readonly root: Hash },
  later: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (earlier.size === 0) return earlier.root === EMPTY_ROOT && proof.length === 0;
  if (!Number.isSafeInteger(earlier.size) || !Number.isSafeInteger(later.size) || earlier.size < 0 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return earlier.root === later.root && proof.length === 0;
  const rest = [...proof];
  const roots = rootsBy(rest, earlier.size, later.size, earlier.root);
  return roots?.earlier === earlier.root && roots.later === later.root && rest.length === 0;
}
