/** What the server says of versions, as JSON: moments are ISO 8601 texts, days `YYYY-MM-DD`. */
export type State = 'in-review' | 'approved' | 'in-force' | 'expired' | 'withdrawn';

export interface Version {
  readonly id: string;
  readonly regulation: string;
  readonly number: number;
  readonly revision: number;
  readonly hash: string;
  readonly title: unknown;
  readonly from: string;
  readonly until: string | null;
  readonly trial: { readonly from: string; readonly until: string } | null;
  readonly submittedBy: string;
  readonly submittedByName?: string;
  readonly submittedAt: string;
  readonly note: string | null;
  readonly state: State;
  readonly withdrawnFrom: string | null;
}

export interface Signature {
  readonly name: string;
  readonly position: string;
  readonly at: string;
}

/** One thing that stands in the way. */
export interface Obstacle {
  readonly code: string;
  readonly text: { readonly en: string; readonly ru: string };
  readonly pointer?: string;
}

export interface Gate {
  readonly obstacles: readonly Obstacle[];
  readonly pending: readonly Obstacle[];
}

export interface Said {
  readonly text: string;
  readonly name: string;
  readonly at: string;
}

export interface Remark extends Said {
  readonly id: string;
  readonly version: string;
  readonly number: number;
  readonly person: string;
  readonly pointer: string;
  readonly answers: readonly Said[];
  readonly resolution: Said | null;
}

export interface Permitted {
  readonly sign: boolean;
  readonly approve: boolean;
  readonly publish: boolean;
  readonly withdraw: boolean;
  readonly remark: boolean;
  readonly cover: boolean;
}

export interface VersionPage {
  readonly version: Version;
  readonly signatures: readonly Signature[];
  readonly missing: readonly string[];
  readonly covered: number;
  readonly acknowledged: number;
  readonly may: Permitted;
  /** Ids of everybody who wrote in the text. */
  readonly authors: readonly string[];
}

export interface Acknowledging {
  readonly person: string;
  readonly name: string;
  readonly scorecard: string;
  readonly at: string | null;
}

export interface OwnVersion {
  readonly version: string;
  readonly regulation: string;
  readonly title: unknown;
  readonly scorecard: string;
  readonly hash: string;
  readonly state: State;
  readonly from: string;
  readonly until: string | null;
  readonly acknowledgedAt: string | null;
}

export interface DueReview {
  readonly id: string;
  readonly regulation: string;
  readonly version: string;
  readonly title: unknown;
  readonly every: string;
  readonly what: unknown;
  readonly who: string;
  readonly due: string;
  readonly overdue: boolean;
}

/** An entry of the trail. */
export interface Entry {
  readonly position: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: { readonly [name: string]: unknown };
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly size: number;
  readonly root: string;
}

export interface Proof {
  readonly size: number;
  readonly root: string;
  readonly key: string;
  readonly unbroken: boolean;
  readonly firstBad: number | null;
}
