// 128 bits, so that two people are never taken for one (a chance of 1 in 10^26 among a million).

const SEED = [1779033703, 3144134277, 1013904242, 2773480762] as const;

/** State of a hash of 128 bits: four lanes that mix into each other (after cyrb128, in the public domain). */
export class KeyHash {
  #a: number = SEED[0];
  #b: number = SEED[1];
  #c: number = SEED[2];
  #d: number = SEED[3];
  #period = '';
  readonly #ofPeriod = new Int32Array(4);

  /** The key of an employee in a period: what rows are held against each other by, and against what was paid. */
  write(bytes: Uint8Array, start: number, end: number, from: string, until: string, into: Int32Array, at: number): void {
    this.#begin(from, until);
    for (let place = start; place < end; place += 1) this.#byte(bytes[place] ?? 0);
    this.#finish(into, at);
  }

  /** Rows of one period follow each other, so that its part of the hash is made once for all of them. */
  #begin(from: string, until: string): void {
    const period = `${from} ${until} `;
    if (period !== this.#period) {
      [this.#a, this.#b, this.#c, this.#d] = SEED;
      for (let at = 0; at < period.length; at += 1) this.#byte(period.charCodeAt(at));
      this.#ofPeriod.set([this.#a, this.#b, this.#c, this.#d]);
      this.#period = period;
    }
    this.#a = this.#ofPeriod[0] ?? 0;
    this.#b = this.#ofPeriod[1] ?? 0;
    this.#c = this.#ofPeriod[2] ?? 0;
    this.#d = this.#ofPeriod[3] ?? 0;
  }

  #byte(byte: number): void {
    const a = this.#a;
    const b = this.#b;
    const c = this.#c;
    const d = this.#d;
    this.#a = b ^ Math.imul(a ^ byte, 597399067);
    this.#b = c ^ Math.imul(b ^ byte, 2869860233);
    this.#c = d ^ Math.imul(c ^ byte, 951274213);
    this.#d = a ^ Math.imul(d ^ byte, 2716044179);
  }

  #finish(into: Int32Array, at: number): void {
    const a = Math.imul(this.#c ^ (this.#a >>> 18), 597399067);
    const b = Math.imul(this.#d ^ (this.#b >>> 22), 2869860233);
    const c = Math.imul(a ^ (this.#c >>> 17), 951274213);
    const d = Math.imul(b ^ (this.#d >>> 19), 2716044179);
    into[at] = a ^ b ^ c ^ d;
    into[at + 1] = b ^ a;
    into[at + 2] = c ^ a;
    into[at + 3] = d ^ a;
  }
}
