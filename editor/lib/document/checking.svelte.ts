import type { Analysis, Linted, ToJudge } from '#lib/worker/protocol.ts';

/** What asks the workers; the page gives it, the server has none. An answer of `undefined`: a newer question came. */
export interface Checks {
  readonly analyse: (text: string) => Promise<Analysis | undefined>;
  readonly lint: (input: ToJudge) => Promise<Linted | undefined>;
}

/** What engine and linter say of a text while it changes. Changes of the text are counted: `edit` is the number of the one that made a text. */
export class Checking {
  readonly #checks: Checks | undefined;
  #analysis: Analysis | undefined = $state.raw(undefined);
  #linted: Linted | undefined = $state.raw(undefined);
  #analysed: number = $state(-1);
  #ruled: number = $state(-1);
  #crash: string | undefined = $state(undefined);

  constructor(checks: Checks | undefined) {
    this.#checks = checks;
  }

  get analysis(): Analysis | undefined {
    return this.#analysis;
  }
  get linted(): Linted | undefined {
    return this.#linted;
  }
  /** The change that the analysis is about; -1 before the first one. */
  get analysed(): number {
    return this.#analysed;
  }
  /** The change that everything found is about. What has not the form of a regulation has no findings of rules. */
  get checked(): number {
    return this.#analysis?.conforms === true ? Math.min(this.#analysed, this.#ruled) : this.#analysed;
  }
  /** A defect of ours that stopped the checks. */
  get crash(): string | undefined {
    return this.#crash;
  }

  /** Both are asked at once: they run in workers of their own, and either may be the first to answer. */
  ask(toJudge: ToJudge, edit: number): void {
    if (!this.#checks) return;
    const { analyse, lint } = this.#checks;
    const analysing = analyse(toJudge.text).then((analysis) => {
      if (analysis) this.#isAnalysed(analysis, edit);
    });
    const ruling = lint(toJudge).then((linted) => {
      if (linted) this.#isRuled(linted, edit);
    });
    Promise.all([analysing, ruling]).catch((error: unknown) => {
      this.#crash = String(error);
    });
  }

  #isAnalysed(analysis: Analysis, edit: number): void {
    if (edit < this.#analysed) return;
    this.#analysis = analysis;
    this.#analysed = edit;
    this.#crash = undefined;
    // The rules may have been quicker with a newer text, which has the form of a regulation again.
    if (!analysis.conforms && this.#ruled < edit) this.#linted = undefined;
  }

  #isRuled(linted: Linted, edit: number): void {
    if (edit < this.#ruled) return;
    this.#linted = linted;
    this.#ruled = edit;
  }
}
