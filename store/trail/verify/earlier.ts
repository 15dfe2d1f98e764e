import { isHeadSigned } from '../head.ts';
import { rootOfLeaves } from '../merkle.ts';
import { consistencyProof, isConsistent } from '../proofs.ts';
import { trailFinding, type TrailFinding } from './finding.ts';
import { isHead } from './line.ts';
import type { Verified } from './verify.ts';

function firstOther(earlier: Verified, later: Verified): TrailFinding | undefined {
  const position = earlier.leaves.findIndex((leaf, index) => leaf !== later.leaves[index]);
  if (position < 0) return undefined;
  return position >= later.leaves.length ? trailFinding('shorter-than-earlier', { position }) : trailFinding('not-a-continuation', { position });
}

/** Whether a trail is what the one of an earlier export grew into; the finding names the first entry that is not what it was. */
export function continues(earlier: Verified, later: Verified): readonly TrailFinding[] {
  const [broken] = earlier.findings;
  if (broken) return [trailFinding('earlier-unusable', {}, { en: broken.text.en, ru: broken.text.ru })];
  const other = firstOther(earlier, later);
  return other ? [other] : [];
}

/** The same for a signed head alone, as JSON: its proof of consistency must hold. There are no entries to compare, so the place is not known. */
export function continuesHead(head: unknown, later: Verified): readonly TrailFinding[] {
  if (!isHead(head) || !isHeadSigned(head)) return [trailFinding('earlier-unusable', {}, { en: 'its signature does not hold', ru: 'подпись не сходится' })];
  if (head.size > later.leaves.length) return [trailFinding('shorter-than-earlier', { position: later.leaves.length })];
  const whole = { size: later.leaves.length, root: rootOfLeaves(later.leaves) };
  return isConsistent(head, whole, consistencyProof(later.leaves, head.size)) ? [] : [trailFinding('not-a-continuation', { position: 0 })];
}
