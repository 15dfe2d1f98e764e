/** The question for the password: asked from anywhere, answered in the one dialog of the page. */
class Confirming {
  #answer: ((confirmed: boolean) => void) | undefined = $state.raw();

  get isAsked(): boolean {
    return this.#answer !== undefined;
  }

  /** True when the password was given and was right. */
  ask(): Promise<boolean> {
    this.#answer?.(false);
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  answer(confirmed: boolean): void {
    this.#answer?.(confirmed);
    this.#answer = undefined;
  }
}

export const confirming = new Confirming();
