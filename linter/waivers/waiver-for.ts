import type { PolicyDocument } from '@scorewright/engine';
import type { Waiver } from '@scorewright/schemas';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../finding.ts';
import { hashAt, nextReview } from './judge.ts';

/** What people have to say about a waiver; the rest follows from the finding and the document. */
export type WaiverWords = Pick<Waiver, 'reason' | 'owner' | 'approver'> & Partial<Pick<Waiver, 'evidence' | 'expires'>>;

/**
 * The waiver of a finding, with the hash of the text that it covers; it expires at the next review, by the records where there are any, unless said otherwise. Undefined where it would
 * cover nothing: for an error, without a next review and a day of expiry, or for a place that is not in the document.
 */
export function waiverFor(
  { rule, pointer, severity }: Finding,
  { policy }: PolicyDocument,
  today: string,
  { expires, ...words }: WaiverWords,
  evidence?: Evidence,
): Waiver | undefined {
  const textHash = hashAt(pointer, { policy });
  const until = expires ?? nextReview({ policy, today, evidence });
  return severity === 'error' || until === undefined || textHash === undefined ? undefined : { rule, at: pointer, ...words, expires: until, textHash };
}
