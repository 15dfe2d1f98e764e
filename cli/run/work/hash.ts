/** Words that a key takes: 128 bits, so that two people are never taken for one (a chance of 1 in 10^26 for a million). */
export const KEY_WORDS = 4;

/** State of a hash of 128 bits: four lanes that mix into each other (after cyrb128, in the public domain). */
export class KeyHash {
  #a = 1779033703;
  #b = 3144134277;
  #c = 1013904242;
  #d = 2773480762;

  bytes(source: Uint8Array, start: number, end: number): this {
    for (let at = start; at < end; at += 1) this.byte(source[at] ?? 0);
    return this.byte(0);
  }

  text(text: string): this {
    for (let at = 0; at < text.length; at += 1) this.byte(text.charCodeAt(at));
    return this.byte(0);
  }

  byte(byte: number): this {
    const [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    this.#a = b ^ Math.imul(a ^ byte, 597399067);
    this.#b = c ^ Math.imul(b ^ byte, 2869860233);
    this.#c = d ^ Math.imul(c ^ byte, 951274213);
    this.#d = a ^ Math.imul(d ^ byte, 2716044179);
    return this;
  }

  /** Writes the four words, and begins anew. */
  write(into: Int32Array, at: number): void {
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    a = Math.imul(c ^ (a >>> 18), 597399067);
    b = Math.imul(d ^ (b >>> 22), 2869860233);
    c = Math.imul(a ^ (c >>> 17), 951274213);
    d = Math.imul(b ^ (d >>> 19), 2716044179);
    into[at] = a ^ b ^ c ^ d;
    into[at + 1] = b ^ a;
    into[at + 2] = c ^ a;
    into[at + 3] = d ^ a;
    [this.#a, this.#b, this.#c, this.#d] = [1779033703, 3144134277, 1013904242, 2773480762];
  }
}
