import { createHash, type Hash as Digest } from 'node:crypto';
import { canonicalJson } from '@scorewright/linter';
import { isHeadSigned, type SignedHead } from '../head.ts';
import { isSignedBy } from '../key.ts';
import { trailFinding, type TrailFinding } from './finding.ts';
import { readTrailLine, type TrailLine } from './line.ts';
import { GrowingTree } from './tree.ts';

export interface VerifyOptions {
  /** Public keys that may have signed; any when absent, and then `keys` of the outcome is to be compared by hand. */
  readonly keys?: readonly string[];
}

/** What came of verifying an export. Without findings it is exactly what was recorded, as far as its newest head tells. */
export interface Verified {
  /** The first is the first bad entry, where an entry is bad. */
  readonly findings: readonly TrailFinding[];
  /** Good entries, from the first on. */
  readonly entries: number;
  /** The newest head that holds. */
  readonly head: SignedHead | undefined;
  /** Public keys that signed something. */
  readonly keys: readonly string[];
  /** Leaves of the good entries, for a comparison with an earlier export. */
  readonly leaves: readonly string[];
}

interface Reading {
  readonly tree: GrowingTree;
  readonly digest: Digest;
  readonly findings: TrailFinding[];
  readonly keys: Set<string>;
  readonly allowed: readonly string[] | undefined;
  /** Entries that the header promises. */
  size: number;
  head: SignedHead | undefined;
  sealed: boolean;
  lines: number;
}

function checkKey({ keys, allowed, findings }: Reading, key: string, line: number): void {
  keys.add(key);
  if (allowed && !allowed.includes(key)) findings.push(trailFinding('other-key', { line }, { key }));
}

function takeHead(reading: Reading, head: SignedHead, line: number): void {
  const { tree, findings } = reading;
  if (!isHeadSigned(head)) {
    findings.push(trailFinding('head-unsigned', { line }));
    return;
  }
  checkKey(reading, head.key, line);
  const root = tree.rootAt(head.size);
  if (root === undefined) findings.push(trailFinding('truncated', { position: tree.size, line }, { size: head.size }));
  else if (root !== head.root) findings.push(trailFinding('head-other-root', { position: reading.head?.size ?? 0, line }, { size: head.size }));
  else reading.head = head;
}

function takeSeal(reading: Reading, { seal }: Extract<TrailLine, { readonly kind: 'seal' }>, line: number): void {
  const { signature, ...signed } = seal;
  reading.sealed = true;
  checkKey(reading, seal.key, line);
  if (seal.digest !== reading.digest.copy().digest('hex') || !isSignedBy(seal.key, canonicalJson(signed), signature))
    reading.findings.push(trailFinding('seal-broken', { line }));
}

function takeEntry({ tree, size, findings }: Reading, read: Extract<TrailLine, { readonly kind: 'entry' }>, line: number): void {
  const finding = tree.size === size ? trailFinding('too-many', { position: size, line }) : tree.take(read, line);
  if (finding) findings.push(finding);
}

function takeFirst(reading: Reading, read: TrailLine): void {
  if (read.kind === 'header') reading.size = read.header.size;
  else reading.findings.push(trailFinding('not-an-export', { line: 1 }));
}

function take(reading: Reading, read: TrailLine, line: number): void {
  const { tree, findings, size } = reading;
  if (line === 1) takeFirst(reading, read);
  else if (reading.sealed) findings.push(trailFinding('after-the-seal', { line }));
  else if (read.kind === 'entry') takeEntry(reading, read, line);
  else if (read.kind === 'unreadable') findings.push(trailFinding('unreadable-line', { ...(tree.size < size && { position: tree.size }), line }));
  else if (tree.size < size) findings.push(trailFinding('truncated', { position: tree.size, line }));
  else if (read.kind === 'head') takeHead(reading, read.head, line);
  else if (read.kind === 'seal') takeSeal(reading, read, line);
  else findings.push(trailFinding('unreadable-line', { line }));
}

function finish({ tree, findings, head, size, sealed, lines }: Reading): void {
  if (lines === 0) findings.push(trailFinding('not-an-export', {}));
  else if (tree.size < size) findings.push(trailFinding('truncated', { position: tree.size }));
  else if (!sealed) findings.push(trailFinding('seal-missing', {}));
  else if (head?.size !== tree.size) findings.push(trailFinding('head-missing', { position: head?.size ?? 0 }));
}

const begin = (allowed: VerifyOptions['keys']): Reading => ({
  tree: new GrowingTree(),
  digest: createHash('sha256'),
  findings: [],
  keys: new Set(),
  allowed,
  size: 0,
  head: undefined,
  sealed: false,
  lines: 0,
});

/** False where something is wrong: then nothing more is read. */
function takeLine(reading: Reading, line: string): boolean {
  reading.lines += 1;
  take(reading, readTrailLine(line), reading.lines);
  reading.digest.update(line, 'utf8');
  return reading.findings.length === 0;
}

function end(reading: Reading): Verified {
  const { tree, findings, keys } = reading;
  if (findings.length === 0) finish(reading);
  return { findings, entries: tree.size, head: reading.head, keys: [...keys], leaves: tree.leaves };
}

/**
 * Verifies an exported trail, line by line, without any database: every entry has its hash and its place and continues those before it, every head is
 * signed for exactly these entries, and the seal covers every byte. Stops at the first thing that is wrong. `lines`: each with its line feed.
 */
export function verifyTrail(lines: Iterable<string>, { keys }: VerifyOptions = {}): Verified {
  const reading = begin(keys);
  for (const line of lines) if (!takeLine(reading, line)) break;
  return end(reading);
}

/** The same for lines that come one after the other, such as those of `exportTrail`: however long the trail is, a page of it is in memory. */
export async function verifyTrailAsItComes(lines: AsyncIterable<string>, { keys }: VerifyOptions = {}): Promise<Verified> {
  const reading = begin(keys);
  for await (const line of lines) if (!takeLine(reading, line)) break;
  return end(reading);
}
