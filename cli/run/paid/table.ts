import { KEY_SIZE } from '../work/block-result.ts';
import type { PaidTable } from '../work/plan.ts';

/** Amounts are kept in ten thousandths. */
export const PAID_SCALE = 4;

/** A key of a row, then 0: free, 1: filled, 2: asked for. */
const SLOT = KEY_SIZE + 1;
const STATE = KEY_SIZE;

/** Amounts by employee, period and days, as keys of rows have them, in a table of fixed size that workers share: 36 bytes a slot. */
export class PaidBuilder {
  readonly #slots: Int32Array<SharedArrayBuffer>;
  readonly #amounts: Float64Array<SharedArrayBuffer>;
  readonly #mask: number;
  #count = 0;

  /** `most`: entries that it will have at most. */
  constructor(most: number) {
    let size = 1024;
    while (size < most * 1.4) size *= 2;
    this.#slots = new Int32Array(new SharedArrayBuffer(size * SLOT * 4));
    this.#amounts = new Float64Array(new SharedArrayBuffer(size * 8));
    this.#mask = size - 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds an amount in ten thousandths to what is there for the key. */
  add(keys: Int32Array, at: number, amount: number): void {
    const slot = find(this.#slots, this.#mask, keys, at);
    if (this.#slots[slot * SLOT + STATE] === 0) {
      this.#slots.set(keys.subarray(at, at + KEY_SIZE), slot * SLOT);
      this.#slots[slot * SLOT + STATE] = 1;
      this.#count += 1;
    }
    this.#amounts[slot] = (this.#amounts[slot] ?? 0) + amount;
  }

  table(): PaidTable {
    return { slots: this.#slots, amounts: this.#amounts };
  }
}

function isSame(slots: Int32Array, base: number, key: Int32Array, at: number): boolean {
  for (let word = 0; word < KEY_SIZE; word += 1) if (slots[base + word] !== key[at + word]) return false;
  return true;
}

/** The slot that holds the key, or the empty one where it would go. */
function find(slots: Int32Array, mask: number, key: Int32Array, at: number): number {
  let slot = (key[at] ?? 0) & mask;
  for (;;) {
    const base = slot * SLOT;
    if (slots[base + STATE] === 0 || isSame(slots, base, key, at)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Looks up what was paid; marks what was asked for, so that those who were paid and are not calculated any more can be counted. */
export class PaidLookup {
  readonly #table: PaidTable;
  readonly #mask: number;

  constructor(table: PaidTable) {
    this.#table = table;
    this.#mask = table.amounts.length - 1;
  }

  /** In ten thousandths; undefined: nothing was paid. */
  amount(keys: Int32Array, at: number): number | undefined {
    const { slots, amounts } = this.#table;
    const slot = find(slots, this.#mask, keys, at);
    if (slots[slot * SLOT + STATE] === 0) return undefined;
    slots[slot * SLOT + STATE] = 2;
    return amounts[slot];
  }
}

/** Entries that nobody asked for, and their sum in ten thousandths. */
export function unasked({ slots, amounts }: PaidTable): { readonly count: number; readonly sum: bigint } {
  let count = 0;
  let sum = 0n;
  for (let slot = 0; slot < amounts.length; slot += 1) {
    if (slots[slot * SLOT + STATE] !== 1) continue;
    count += 1;
    sum += BigInt(amounts[slot] ?? 0);
  }
  return { count, sum };
}
