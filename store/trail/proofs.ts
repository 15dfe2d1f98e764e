import { EMPTY_ROOT, nodeHash, type Hash } from './merkle.ts';

/** The largest power of two below a size, where RFC 6962 divides a tree. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** Root over the leaves from `start` to before `end`. */
function rootBetween(leaves: readonly Hash[], start: number, end: number): Hash {
  if (end - start === 1) return leaves[start] ?? '';
  const middle = start + split(end - start);
  return nodeHash(rootBetween(leaves, start, middle), rootBetween(leaves, middle, end));
}

const inclusionIn = (leaves: readonly Hash[], index: number, start: number, end: number): readonly Hash[] => {
  if (end - start <= 1) return [];
  const middle = start + split(end - start);
  return index < middle
    ? [...inclusionIn(leaves, index, start, middle), rootBetween(leaves, middle, end)]
    : [...inclusionIn(leaves, index, middle, end), rootBetween(leaves, start, middle)];
};

/** The hashes from a leaf up to the root of the tree over all leaves given (RFC 6962, 2.1.1). */
export const inclusionProof = (leaves: readonly Hash[], index: number): readonly Hash[] => inclusionIn(leaves, index, 0, leaves.length);

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

const consistencyIn = (leaves: readonly Hash[], earlier: number, start: number, end: number, whole: boolean): readonly Hash[] => {
  if (earlier === end - start) return whole ? [] : [rootBetween(leaves, start, end)];
  const half = split(end - start);
  const middle = start + half;
  return earlier <= half
    ? [...consistencyIn(leaves, earlier, start, middle, whole), rootBetween(leaves, middle, end)]
    : [...consistencyIn(leaves, earlier - half, middle, end, false), rootBetween(leaves, start, middle)];
};

/** Proof that the tree over the first `earlier` leaves grew into the tree over all of them (RFC 6962, 2.1.2). */
export const consistencyProof = (leaves: readonly Hash[], earlier: number): readonly Hash[] =>
  earlier <= 0 || earlier >= leaves.length ? [] : consistencyIn(leaves, earlier, 0, leaves.length, true);

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
