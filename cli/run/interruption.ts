/** Whether the user has asked to stop (Ctrl-C, or a polite kill). A second time stops at once, which loses no more than a second of work. */
export class Interruption {
  #isAsked = false;
  readonly #ask = (): void => {
    if (this.#isAsked) process.exit(130);
    this.#isAsked = true;
  };

  constructor() {
    process.on('SIGINT', this.#ask);
    process.on('SIGTERM', this.#ask);
  }

  get isAsked(): boolean {
    return this.#isAsked;
  }

  end(): void {
    process.off('SIGINT', this.#ask);
    process.off('SIGTERM', this.#ask);
  }
}
