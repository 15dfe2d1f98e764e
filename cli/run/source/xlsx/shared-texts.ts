/** Texts that are kept as one: fewer objects, and none of the pieces of XML that they were cut from. A power of two. */
const BATCH = 1024;

interface Batch {
  readonly text: string;
  /** Where each text ends. */
  readonly ends: Uint32Array;
}

function packed(texts: readonly string[]): Batch {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [index, { length }] of texts.entries()) {
    end += length;
    ends[index] = end;
  }
  return { text: texts.join(''), ends };
}

/** The shared texts of a workbook by their numbers. A million of them, each a string of its own, would take three times the memory. */
export class SharedTexts {
  readonly #batches: Batch[] = [];
  #last: string[] = [];

  add(text: string): void {
    this.#last.push(text);
    if (this.#last.length < BATCH) return;
    this.#batches.push(packed(this.#last));
    this.#last = [];
  }

  /** Undefined: the workbook has no text of that number. */
  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0) return undefined;
    const place = index % BATCH;
    const number = (index - place) / BATCH;
    const batch = this.#batches[number];
    if (batch) return batch.text.slice(place === 0 ? 0 : batch.ends[place - 1], batch.ends[place]);
    return number === this.#batches.length ? this.#last[place] : undefined;
  }
}
