import { createHash } from 'node:crypto';

// The tree of RFC 6962: a leaf is SHA-256(0x00 || entry), a node SHA-256(0x01 || left || right), no leaf at all SHA-256 of nothing.

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hashes are hexadecimal. */
export type Hash = string;

export const EMPTY_ROOT: Hash = createHash('sha256').digest('hex');

/** Hash of an entry, which is text in UTF-8. */
export const leafHash = (entry: string): Hash => createHash('sha256').update(LEAF).update(entry, 'utf8').digest('hex');

export const nodeHash = (left: Hash, right: Hash): Hash => createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex');

/** Roots of the whole subtrees that a tree of some size consists of, the largest first: all that is needed to append to it. */
export type Frontier = readonly Hash[];

/** Roots of the whole subtrees that one more leaf completes in a tree of `size` leaves, of two leaves and more, the smallest first. */
export function completedBy(frontier: Frontier, size: number, leaf: Hash): readonly Hash[] {
  const peaks = [...frontier];
  const completed: Hash[] = [];
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) completed.push(nodeHash(peaks.pop() ?? '', completed.at(-1) ?? leaf));
  return completed;
}

/** The frontier of a tree of `size` leaves with one more. */
export function append(frontier: Frontier, size: number, leaf: Hash): Frontier {
  const completed = completedBy(frontier, size, leaf);
  return [...frontier.slice(0, frontier.length - completed.length), completed.at(-1) ?? leaf];
}

export const rootOf = (frontier: Frontier): Hash =>
  frontier.length === 0 ? EMPTY_ROOT : frontier.reduceRight((right, left, index) => (index === frontier.length - 1 ? left : nodeHash(left, right)), '');

/** The root of a whole tree. */
export const rootOfLeaves = (leaves: readonly Hash[]): Hash => rootOf(leaves.reduce<Frontier>((frontier, leaf, size) => append(frontier, size, leaf), []));
