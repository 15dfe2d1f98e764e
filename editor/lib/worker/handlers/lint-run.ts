import type { PolicyDocument } from '@scorewright/engine';
import { basisFor, lintInSteps, reportInWords, type Basis, type LintConfig, type LintReport } from '@scorewright/linter';
import type { Steps } from '../desk.ts';
import type { JudgedBy, ToJudge } from '../protocol.ts';

/** By what a text is judged. */
interface Terms {
  readonly today: string;
  readonly basis: Basis | undefined;
  readonly config: LintConfig | undefined;
}

/** The rules at work on one text, step by step: several questions want what they say, and each goes on from where another one stopped. */
export class LintRun {
  readonly #text: string;
  readonly #terms: Terms;
  readonly #document: PolicyDocument;
  readonly #steps: ReturnType<typeof lintInSteps>;
  #found: LintReport | undefined;
  #whole: LintReport | undefined;

  constructor(document: PolicyDocument, text: string, terms: Terms) {
    this.#document = document;
    this.#text = text;
    this.#terms = terms;
    const { today, basis, config } = terms;
    this.#steps = lintInSteps(document, { today, ...(basis && { evidence: basis.evidence }), ...(config && { config }) });
  }

  /** By whose records it judges. */
  get basis(): JudgedBy | undefined {
    if (!this.#terms.basis) return undefined;
    const { evidence: _evidence, ...judgedBy } = this.#terms.basis;
    return judgedBy;
  }

  /** Whether it is the run over a text on these terms. */
  isOf(text: string, terms: Terms): boolean {
    return this.#text === text && JSON.stringify(this.#terms) === JSON.stringify(terms);
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
export function lintRunOf(document: PolicyDocument, { text, today, records, config }: ToJudge): LintRun {
  const terms = { today, basis: records && basisFor(document.policy, records, today), config };
  if (!last?.isOf(text, terms)) last = new LintRun(document, text, terms);
  return last;
}
