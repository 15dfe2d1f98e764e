import type { PolicyDocument } from '@scorewright/engine';
import { lintInSteps, reportInWords, type LintReport } from '@scorewright/linter';
import type { Steps } from '../desk.ts';

/** The rules at work on one text, step by step: several questions want what they say, and each goes on from where another one stopped. */
export class LintRun {
  readonly text: string;
  readonly today: string;
  readonly #document: PolicyDocument;
  readonly #steps: ReturnType<typeof lintInSteps>;
  #found: LintReport | undefined;
  #whole: LintReport | undefined;

  constructor(document: PolicyDocument, text: string, today: string) {
    this.#document = document;
    this.text = text;
    this.today = today;
    this.#steps = lintInSteps(document, { today });
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
export function lintRunOf(document: PolicyDocument, text: string, today: string): LintRun {
  if (last?.text !== text || last.today !== today) last = new LintRun(document, text, today);
  return last;
}
