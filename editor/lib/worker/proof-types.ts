import type { Explanation, Statement } from '@scorewright/engine';
import type { Finding, LintReport, PatchOperation, RuleVerdict } from '@scorewright/linter';
import type { Localized } from './plain.ts';
import type { FactsInput, Found, JudgedBy, Totals } from './protocol.ts';

/** A fact that a simulation asks for. Bounds, step and start are exact decimal texts; `low` and `high` are where the slider ends. */
export interface SimulationInput {
  readonly id: string;
  readonly label: string;
  readonly kind: 'number' | 'boolean' | 'text' | 'date';
  readonly unit: string;
  readonly values: readonly string[];
  readonly low: string;
  readonly high: string;
  readonly step: string;
  readonly start: string | number | boolean;
  /** Declared bounds: outside them the fact is refused. */
  readonly min?: string;
  readonly max?: string;
}

/** What a simulation of one card begins with. */
export interface SimulationSetup {
  readonly cards: readonly { readonly id: string; readonly title: string }[];
  readonly scorecard: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly inputs: readonly SimulationInput[];
  /** Why the card cannot be calculated. */
  readonly problems: readonly Found[];
}

/** A step of the way from the salary to the total; money as exact decimal texts. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  readonly kind: 'base' | 'change' | 'rest' | 'total';
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

/** An indicator to be drawn as a curve, with the place where the facts put it. */
export interface IndicatorPlace {
  readonly indicator: string;
  readonly name: string;
  /** Line that varies, and the line that is drawn. */
  readonly variable: string;
  readonly target: string;
  readonly unit: string;
  readonly targetUnit: string;
  readonly at?: string;
  readonly value?: string;
  readonly to: string;
}

/** One card for one set of facts, told in every way that the page shows. */
export interface Simulation {
  readonly text: string;
  readonly facts: FactsInput;
  readonly status: 'calculated' | 'refused';
  readonly payable: boolean;
  readonly currency: string;
  readonly totals?: Totals;
  readonly statement: Statement;
  readonly steps: readonly WaterfallStep[];
  readonly explanation: Explanation;
  /** The explanation as plain text: its steps, and every line. */
  readonly plain: { readonly steps: string; readonly all: string };
  readonly places: readonly IndicatorPlace[];
  readonly problems: readonly Found[];
}

/** What a rule came to, with its words. */
export interface Judgement extends RuleVerdict {
  readonly name: string;
  readonly title: Localized;
  readonly why: Localized;
  readonly isSin: boolean;
}

/** The report on a text, rule by rule. */
export interface Judged {
  readonly text: string;
  readonly report: LintReport;
  readonly judgements: readonly Judgement[];
  readonly basis?: JudgedBy;
}

/** What people have to say about a waiver. */
export interface WaiverSaid {
  readonly reason: string;
  readonly owner: string;
  readonly approver: { readonly role: string };
  readonly expires?: string;
}

/** An example of a rule, linted for real: what the rule finds in it. */
export interface RuleRunOf {
  readonly title: Localized;
  readonly patch: readonly PatchOperation[];
  readonly findings: readonly Finding[];
  /** The words of the pass, where the example passes. */
  readonly passed?: Localized;
}
export interface RuleRuns {
  readonly id: string;
  readonly bad: RuleRunOf;
  readonly good: RuleRunOf;
}
