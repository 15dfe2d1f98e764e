import type { Explanation, PrintedRegulation, RequiredFor, ToldDifference } from '@scorewright/engine';
import type { Basis, Finding, FindingData, LintConfig, LintReport, Records } from '@scorewright/linter';
import type { CalculationResult, Waiver } from '@scorewright/schemas';
import type { Language } from '#lib/words/language.ts';
import type { PayChange } from './compared.ts';
import type { BreakpointKind, Localized } from './plain.ts';
import type { SentText } from './texts.ts';
import type { Judged, RuleRuns, Simulation, SimulationSetup, WaiverSaid } from './proof-types.ts';

/** Something wrong with the document, in words. `pointer` leads to the field, line and column to the source. */
export interface Found {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  /** Number of the clause in the printed regulation, where it has one. */
  readonly clause?: string;
  readonly cause: Localized;
  readonly remedy: Localized;
}

/** A worked example as it came out. Totals and values are exact decimal texts. */
export interface ExampleResult {
  readonly index: number;
  readonly id: string;
  readonly passed: boolean;
  readonly status: 'calculated' | 'refused';
  readonly totals?: Totals;
  readonly mismatches: readonly { readonly line: string; readonly expected: string | null; readonly actual: string | null }[];
  readonly problems: readonly Found[];
  /** What the refusals that the example expects are about, by their codes. */
  readonly refusals: { readonly [code: string]: Localized };
}

export interface Totals {
  readonly salary: string;
  readonly bonus: string;
  readonly extras: string;
  readonly total: string;
}

/** What is known of one text of the document. */
export interface Analysis {
  /** The text that this is about: compare it with the session's to see whether it is up to date. */
  readonly text: string;
  /** It is JSON within the limits. */
  readonly wellFormed: boolean;
  /** It has the form of a regulation: it can be calculated, if nothing else is wrong. */
  readonly conforms: boolean;
  readonly problems: readonly Found[];
  readonly examples: readonly ExampleResult[];
  /** Milliseconds that it took in the worker. */
  readonly took: number;
}

/** What the rules say of one text of the document. */
export interface Linted {
  readonly text: string;
  /** Without fixes: trying them takes longer than finding. */
  readonly report: LintReport;
  /** Clause numbers of the places that are found fault with, by pointer. */
  readonly clauses: ReadonlyMap<string, string>;
  /** By whose records S09 and S10 judge; by the text alone when absent. */
  readonly basis?: JudgedBy;
}

/** The version whose records a text is judged by, and whether the text is that version's. */
export type JudgedBy = Omit<Basis, 'evidence'>;

/**
 * A text to be judged on a day (YYYY-MM-DD). `records`: what the store says about the regulation; none for a text that is not in it. `config`: of the
 * linter, where the organisation has one.
 */
export interface ToJudge {
  readonly text: string;
  readonly today: string;
  readonly records?: Records | undefined;
  readonly config?: LintConfig | undefined;
}

/** The findings on one text, with the fixes that hold. */
export interface WithFixes {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** One of the ten sins: what the rule says of the whole document. */
export interface SinMark {
  readonly rule: string;
  readonly title: Localized;
  readonly verdict: 'pass' | 'fail' | 'no-evidence' | 'off';
}

/** One person's facts for one period, as typed. Numbers are decimal texts with a point, or numbers. */
export interface FactsInput {
  readonly scorecard: string;
  readonly facts: { readonly [id: string]: number | string | boolean };
  /** The first period of the policy when absent. */
  readonly period?: { readonly from: string; readonly until: string };
  readonly elapsed?: string;
  readonly corrections?: readonly unknown[];
  readonly employee?: { readonly id?: string; readonly name?: string };
}

export interface Simulated {
  readonly result?: CalculationResult;
  readonly problems: readonly Found[];
}

/** A line of the sheet as a function of one fact or line, everything else as in the facts. */
export interface CurveInput extends FactsInput {
  /** Id of the fact (or of the line: `leads.attainment`) that varies. */
  readonly variable: string;
  /** Id of the line that is drawn: `total`, `bonus`, `leads.score`. */
  readonly target: string;
  /** Where the variable lies, as decimal texts; its declared domain when absent. */
  readonly from?: string;
  readonly to?: string;
  /** Weight variant; the one that holds in the period when absent. */
  readonly variant?: string;
}

/** Numbers are for drawing; `at`, `value`, `left`, `right` are exact decimal texts. */
export interface Curve {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly pieces: readonly {
    readonly from: number;
    readonly to: number;
    readonly trend?: 'rising' | 'falling' | 'flat' | 'mixed';
    readonly points: readonly (readonly [number, number])[];
    readonly fault?: string;
  }[];
  readonly breakpoints: readonly {
    readonly at: string;
    readonly value?: string;
    readonly left?: string;
    readonly right?: string;
    readonly kind: BreakpointKind;
    readonly fault?: string;
  }[];
  readonly exact: boolean;
}

/** What a formula, or a part of it, comes to on an example: an exact decimal text with its unit, or whether a condition holds. */
export type FormulaValue = { readonly pointer: string } & ({ readonly value: string; readonly unit: string } | { readonly holds: boolean });

/** Questions to the worker, each with its answer. One file of worker/handlers answers each. */
export interface Questions {
  analyse: { readonly input: { readonly text: string }; readonly answer: Analysis };
  lint: { readonly input: ToJudge; readonly answer: Linted | undefined };
  fixes: { readonly input: ToJudge; readonly answer: WithFixes | undefined };
  /** The ten sins at a glance; `undefined` while the text has not the form of a regulation. */
  sins: { readonly input: ToJudge; readonly answer: readonly SinMark[] | undefined };
  simulate: { readonly input: { readonly text: string; readonly facts: FactsInput; readonly language: Language }; readonly answer: Simulated };
  curve: { readonly input: { readonly text: string; readonly curve: CurveInput }; readonly answer: Curve | { readonly problems: readonly Found[] } };
  /** A formula at a place of the document, on a worked example: of the card where one is named, the wanted one where it is there. */
  formula: {
    readonly input: { readonly text: string; readonly pointer: string; readonly scorecard: string | undefined; readonly example: string | undefined };
    readonly answer: { readonly example?: string; readonly values: readonly FormulaValue[] };
  };
  explain: { readonly input: { readonly text: string; readonly facts: FactsInput; readonly language: Language }; readonly answer: Explanation | undefined };
  /** The whole regulation as a numbered legal text; `undefined` while the text has not the form of a regulation. */
  print: { readonly input: { readonly text: string; readonly language: Language }; readonly answer: PrintedRegulation | undefined };
  /** `fixes`: whether they are wanted too; they take longer. */
  judge: { readonly input: ToJudge & { readonly fixes: boolean }; readonly answer: Judged | undefined };
  waive: {
    readonly input: ToJudge & { readonly finding: Finding; readonly words: WaiverSaid };
    readonly answer: { readonly waiver: Waiver; readonly faults: readonly { readonly message: string; readonly data: FindingData }[] } | undefined;
  };
  runRule: { readonly input: { readonly id: string }; readonly answer: RuleRuns | undefined };
  setUp: { readonly input: { readonly text: string; readonly scorecard: string; readonly language: Language }; readonly answer: SimulationSetup | undefined };
  runSimulation: {
    readonly input: { readonly text: string; readonly facts: FactsInput; readonly language: Language };
    readonly answer: Simulation | { readonly problems: readonly Found[] };
  };
  required: {
    readonly input: { readonly text: string; readonly facts: FactsInput; readonly total: string; readonly language: Language };
    readonly answer: RequiredFor | undefined;
  };
  /** What changed from one text to another, in words; `undefined` where one of them does not parse. */
  differences: {
    readonly input: { readonly before: string; readonly after: string; readonly language: Language };
    readonly answer: readonly ToldDifference[] | undefined;
  };
  /** What the change does to pay: on the worked examples of both, or on a table of facts (CSV). */
  payChange: {
    readonly input: { readonly before: string; readonly after: string; readonly table?: string; readonly language: Language };
    readonly answer: PayChange;
  };
}

export type QuestionName = keyof Questions;
export type Input<Name extends QuestionName> = Questions[Name]['input'];
export type Answer<Name extends QuestionName> = Questions[Name]['answer'];

/** `channel`: of the questions of one channel only the newest is worth answering; others come back as superseded. */
export interface Request {
  readonly id: number;
  readonly name: QuestionName;
  readonly channel: string;
  /** Without its text. */
  readonly input: object;
  /** The text of the question, where it has one. */
  readonly text?: SentText;
}
/** `ofText`: the answer has the text of its question, which is not sent back. */
/** How much of what takes long is done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type Response =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: unknown; readonly ofText?: true }
  | { readonly id: number; readonly superseded: true }
  | { readonly id: number; readonly crash: string };
