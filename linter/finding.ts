/** E blocks approval; W blocks until fixed or waived; I informs. */
export type Severity = 'error' | 'warning' | 'info';

/** `no-evidence` is never a pass: the document does not say enough to judge. */
export type Verdict = 'fail' | 'no-evidence' | 'pass';

export type Language = 'en' | 'ru';
export interface Localized {
  readonly en: string;
  readonly ru: string;
}

/** What a message puts in: exact decimal texts and names, never objects. */
export type FindingData = { readonly [name: string]: string | number | boolean | readonly string[] };

/** Facts for which it goes wrong, with the pay that they give. Values are exact decimal texts. */
export interface Witness {
  readonly scorecard: string;
  readonly facts: { readonly [id: string]: string | boolean };
  /** Bonus with extras that these facts give, in the policy's currency. */
  readonly pay: string;
  /** What this row of the proof shows. */
  readonly note?: Localized;
}

/** What the finding is worth. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
  readonly per: 'person and period' | 'period' | 'year';
}

export type PatchOperation =
  { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown } | { readonly op: 'remove'; readonly path: string };

/** A JSON Patch (RFC 6902) that mends the finding. `safe`: it changes nobody's pay on the policy's own examples, or only states what already holds. */
export interface Fix {
  readonly title: Localized;
  readonly patch: readonly PatchOperation[];
  readonly safe: boolean;
}

/** Change of pay that a fix makes on an example of the policy. */
export interface FixEffect {
  readonly example: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Finding {
  readonly rule: string;
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly severity: Severity;
  /** JSON pointer of the place in the policy. */
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  /** Key of the rule's messages. */
  readonly message: string;
  readonly data: FindingData;
  /** The message with its data, one sentence. */
  readonly text: Localized;
  readonly witness?: readonly Witness[];
  readonly money?: Money;
  readonly fix?: Fix & { readonly effect: readonly FixEffect[] };
  /** Index of the waiver that covers it. */
  readonly waivedBy?: number;
  /** It is what the records say (`LintOptions.evidence`): the text alone does not bring it about, and no waiver of the text covers it. */
  readonly recorded?: true;
}

/** Why a rule passed: recorded for every rule, so that the report of the ten sins is complete. */
export interface Pass {
  readonly rule: string;
  readonly data: FindingData;
  readonly text: Localized;
}

/** An analysis that could not run, and why: never a missing finding in silence. */
export interface NotAnalysed {
  readonly rule: string;
  readonly pointer: string;
  readonly reason: Localized;
}

/** Every rule that ran is in at least one of the lists; `off` are those that the configuration switched off. */
export interface LintReport {
  readonly policy: string;
  readonly findings: readonly Finding[];
  readonly passes: readonly Pass[];
  readonly notAnalysed: readonly NotAnalysed[];
  readonly off: readonly string[];
}
