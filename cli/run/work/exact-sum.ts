/** Exact sum of decimals. Adding scaled whole numbers costs one addition; everything else is a big whole number. */
export class ExactSum {
  #small = 0;
  #smallScale = 0;
  #big = 0n;
  #bigScale = 0;

  /** Adds `value` x 10^-scale; `value` is a safe whole number. */
  addScaled(value: number, scale: number): void {
    const sum = this.#small + value;
    if (scale === this.#smallScale && Number.isSafeInteger(sum)) {
      this.#small = sum;
      return;
    }
    this.#flush();
    this.#smallScale = scale;
    this.#small = value;
  }

  /** Adds a plain decimal text: `-1234.5`. */
  addText(text: string): void {
    const [whole = '0', decimals = ''] = text.split('.');
    this.#add(BigInt(whole + decimals), decimals.length);
  }

  /** The sum as plain decimal text, without zeros at the end. */
  toString(): string {
    this.#flush();
    const digits = (this.#big < 0n ? -this.#big : this.#big).toString().padStart(this.#bigScale + 1, '0');
    const whole = digits.slice(0, digits.length - this.#bigScale);
    const decimals = digits.slice(digits.length - this.#bigScale).replace(/0+$/, '');
    return `${this.#big < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
  }

  #flush(): void {
    if (this.#small !== 0) this.#add(BigInt(this.#small), this.#smallScale);
    this.#small = 0;
  }

  #add(value: bigint, scale: number): void {
    if (scale > this.#bigScale) {
      this.#big *= 10n ** BigInt(scale - this.#bigScale);
      this.#bigScale = scale;
    }
    this.#big += value * 10n ** BigInt(this.#bigScale - scale);
  }
}
