import type { CardOutcome, PolicyDocument, Shape, Sheet } from '@scorewright/engine';
import type { Indicator, Metric, Policy, Scorecard } from '@scorewright/schemas';
import type { FindingData, Fix, Localized, Money, Witness } from './finding.ts';
import type { Profile } from './rule.ts';

/** What a rule says of one place. */
export interface Report {
  /** Key of the rule's messages. */
  readonly message: string;
  readonly pointer: string;
  readonly data?: FindingData;
  /** What the message puts in that reads differently in each language: what a code of the policy means, why a calculation is refused. */
  readonly said?: { readonly [name: string]: Localized };
  readonly witness?: readonly Witness[];
  /** Exact decimal text, in the policy's currency. */
  readonly money?: { readonly amount: string; readonly per?: Money['per'] };
  readonly fix?: Fix;
}

/** Facts by id, exact: numbers as decimal texts. */
export type FactSet = { readonly [id: string]: string | boolean };

/** An analysis, or why it could not run. */
export type Analysis<T> = { readonly value: T } | { readonly reason: Localized };

/** One scorecard as the rules see it. Everything that costs time is computed once, when first asked for. */
export interface CardView {
  readonly card: Scorecard;
  readonly pointer: string;
  readonly profile: Profile;
  readonly indicators: readonly {
    readonly indicator: Indicator;
    readonly pointer: string;
    readonly metric: Metric | undefined;
    readonly weight: string | undefined;
  }[];
  /** The sheet of each weight variant (one with `variant: null` where there are none). */
  readonly sheets: Analysis<readonly Sheet[]>;
  /** Facts at which every indicator is exactly on its plan (examples and history fill what has no plan). */
  readonly onPlan: Analysis<FactSet>;
  /** The card calculated with `facts` over those on plan. */
  readonly calculate: (facts: FactSet) => Analysis<CardOutcome>;
  /** Bonus with extras for `facts` over those on plan, as an exact decimal text. */
  readonly payAt: (facts: FactSet) => Analysis<string>;
  /** Target bonus of the period in money on plan, decimal text. */
  readonly targetBonus: Analysis<string>;
  /** Pay as a function of one raw fact, the others as on plan. Rounding is left out. */
  readonly shapeOver: (fact: string) => Analysis<Shape>;
  /** Facts on plan that nothing tells and that are taken to be representative; empty where the document tells them all. */
  readonly assumed: FactSet;
  /** The card with other assumptions: what holds of both does not depend on them. */
  readonly assumedOtherwise: () => CardView;
  /** The card with every plan that is a fact which nothing tells taken to be `plan`, decimal text: for what can be said whatever the plan is. */
  readonly withPlansOf: (plan: string) => CardView;
  /** True extremes of bonus with extras over all facts in their domains, with the facts that give them. `proven`: nothing beyond them can exist. */
  readonly extremes: Analysis<{
    readonly min: string;
    readonly max: string | 'unbounded';
    readonly atMin: FactSet;
    readonly atMax: FactSet;
    readonly proven: boolean;
  }>;
}

/** What came of one person in one past period; the linter is given it beside the policy, for rules that need results of people. */
export interface PersonResult {
  readonly scorecard: string;
  readonly period: { readonly from: string; readonly until: string };
  /** The personnel number, or any key that keeps people apart. */
  readonly employee?: string;
  /** Values of lines by id, exact decimal texts: `variable`, `index`, `leads.attainment`. */
  readonly lines: { readonly [line: string]: string };
  /** Group by attribute, for the test of disparate impact: `{ age: '50 and over' }`. */
  readonly groups?: { readonly [attribute: string]: string };
}

/** What a rule's check is given. */
export interface Context {
  readonly document: PolicyDocument;
  readonly policy: Policy;
  /** Today as the caller says it, YYYY-MM-DD: the linter has no clock. */
  readonly today: string;
  readonly cards: readonly CardView[];
  /** The metric with its pointer. */
  readonly metric: (id: string) => { readonly metric: Metric; readonly pointer: string } | undefined;
  /**
   * A limit of this rule: the card's own (`limitsOfProfile` of that name), else the configuration's for the profile, else the configuration's, else
   * the rule's for the profile, else the rule's default. Give the card wherever there is one.
   */
  readonly limit: (name: string, at?: Profile | CardView) => number;
  readonly report: (report: Report) => void;
  /** Data for the words of the pass. */
  readonly passWith: (data: FindingData) => void;
  /** An analysis that this rule wanted and could not have. */
  readonly notAnalysed: (pointer: string, reason: Localized) => void;
  /** Whether slow, seeded statistics are wanted. */
  readonly statistics: boolean;
  /** Results of people in past periods; empty when the caller has none. */
  readonly results: readonly PersonResult[];
}
