import type { Generated } from 'kysely';

/** State of a version; a draft is not a version yet. */
export type State = 'in-review' | 'approved' | 'in-force' | 'expired' | 'withdrawn';

/** Days are YYYY-MM-DD. Ids of persons are those of their accounts. JSON is kept as text, so that what was hashed is what is read. */
export interface LifecycleTables {
  regulation_author: { regulation_id: string; person_id: string; since: Generated<Date> };
  version: {
    id: string;
    regulation_id: string;
    number: number;
    revision: number;
    /** Canonical JSON (RFC 8785) of the policy. */
    document: string;
    /** SHA-256 of it, hexadecimal. */
    hash: string;
    /** JSON of a Summary. */
    summary: string;
    effective_from: string;
    effective_until: string | null;
    trial_from: string | null;
    trial_until: string | null;
    submitted_by: string;
    submitted_at: Date;
    note: string | null;
  };
  version_author: { version_id: string; person_id: string };
  version_requirement: { version_id: string; position: string };
  version_state: {
    version_id: string;
    regulation_id: string;
    regulation_number: number;
    state: State;
    /** The period that is taken by this version; null when it takes none. */
    holds_from: string | null;
    holds_until: string | null;
    /** The day from which it no longer holds, where somebody ends it before its time. */
    withdrawn_from: string | null;
    since: Date;
    changed_by: string;
  };
  /** What the engine and the linter said of the text, kept for as long as `key` (day, evidence, configuration) is the same. */
  version_check: { version_id: string; key: string; result: string };
  signature: { version_id: string; signer_id: string; signer_name: string; position: string; hash: string; signed_at: Date };
  remark: { id: string; version_id: string; pointer: string; text: string; person_id: string; person_name: string; made_at: Date };
  remark_answer: { id: string; remark_id: string; text: string; person_id: string; person_name: string; made_at: Date };
  remark_resolution: { remark_id: string; text: string; person_id: string; person_name: string; made_at: Date };
  setting: { name: string; value: string };
  covered_person: { regulation_id: string; person_id: string; person_name: string; scorecard: string; since: Generated<Date> };
  acknowledgement: { version_id: string; person_id: string; person_name: string; hash: string; made_at: Date };
  correction: { id: string; version_id: string; record: string; hash: string; person_id: string; person_name: string; made_at: Date };
  correction_approval: { correction_id: string; hash: string; person_id: string; person_name: string; made_at: Date };
  review: { id: string; regulation_id: string; version_id: string; item: number; every: string; what: string; who: string; due: string };
  review_record: {
    review_id: string;
    held_on: string;
    looked_at: string;
    decision: string;
    next_due: string | null;
    person_id: string;
    person_name: string;
    made_at: Date;
  };
}

export interface TrailTables {
  trail_entry: {
    /** From 0, without gaps. */
    position: number;
    made_at: Date;
    actor_id: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    /** Canonical JSON: what the leaf is the hash of. */
    entry: string;
    leaf: string;
    /** Hashes of the whole subtrees that this leaf completes, of two leaves and more, the smallest first, with commas between. */
    subtrees: string;
    /** A tsvector: by what it is found. */
    words: string;
  };
  /** One row. */
  trail_state: { one: Generated<boolean>; size: number; frontier: string; root: string };
  /** `head`: canonical JSON of a SignedHead. */
  trail_head: { size: number; key_id: string; root: string; signed_at: Date; head: string };
}
