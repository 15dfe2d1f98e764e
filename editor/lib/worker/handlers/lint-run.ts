import type { PolicyDocument } from '@scorewright/engine';
import { basisFor, lintInSteps, reportInWords, type Basis, type LintReport } from '@scorewright/linter';
import type { Steps } from '../desk.ts';
import type { JudgedBy, ToJudge } from '../protocol.ts';

/** The rules at work on one text, step by step: several questions want what they say, and each goes on from where another one stopped. */
export class LintRun {
  readonly #text: string;
  readonly #today: string;
  readonly #basis: Basis | undefined;
  readonly #document: PolicyDocument;
  readonly #steps: ReturnType<typeof lintInSteps>;
  #found: LintReport | undefined;
  #whole: LintReport | undefined;

  constructor(document: PolicyDocument, text: string, today: string, basis: Basis | undefined) {
    this.#document = document;
    this.#text = text;
    this.#today = today;
    this.#basis = basis;
    this.#steps = lintInSteps(document, { today, ...(basis && { evidence: basis.evidence }) });
  }

  /** By whose records it judges. */
  get basis(): JudgedBy | undefined {
    if (!this.#basis) return undefined;
    const { evidence: _evidence, ...judgedBy } = this.#basis;
    return judgedBy;
  }

  /** Whether it is the run over a text on that day, by these records. */
  isOf(text: string, today: string, basis: Basis | undefined): boolean {
    return this.#text === text && this.#today === today && JSON.stringify(this.#basis) === JSON.stringify(basis);
  }

  #inWords(report: LintReport): LintReport {
    return reportInWords(report, this.#document.policy);
  }

  #step(): void {
    const { done, value } = this.#steps.next();
    if (done === true) this.#whole = this.#inWords(value);
    else if (value) this.#found = this.#inWords(value());
  }

  /** What the rules find, without fixes. */
  *found(): Steps<LintReport> {
    while (!this.#found) {
      this.#step();
      yield;
    }
    return this.#found;
  }

  /** The whole report, with the fixes that hold. */
  *whole(): Steps<LintReport> {
    while (!this.#whole) {
      this.#step();
      yield;
    }
    return this.#whole;
  }
}

let last: LintRun | undefined;

/** The run over a text. The last one is kept. */
export function lintRunOf(document: PolicyDocument, { text, today, records }: ToJudge): LintRun {
  const basis = records && basisFor(document.policy, records, today);
  if (!last?.isOf(text, today, basis)) last = new LintRun(document, text, today, basis);
  return last;
}
