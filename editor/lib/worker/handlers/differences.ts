import { readPolicy, tellDifferences, type Version } from '@scorewright/engine';
import { readTree } from '#lib/document/json-tree.ts';
import type { Answer, Input } from '../protocol.ts';

/** A text that parses; the names in its formulas mean something where it is a valid policy. */
function versionOf(text: string): Version | undefined {
  const tree = readTree(text);
  if (!tree) return undefined;
  const { document } = readPolicy(text);
  return { value: tree.value, ...(document && { document }) };
}

/** What changed between two texts, in the order of the earlier one. */
export function differences({ before, after, language }: Input<'differences'>): Answer<'differences'> {
  const [old, now] = [versionOf(before), versionOf(after)];
  return old && now && tellDifferences(old, now, language);
}
