import type { Bytes } from './bytes.ts';
import { localGet, localSet } from './instructions.ts';

/** What one loop over rows does: its code, and what it has to do with. */
export class Segment {
  readonly code: number[] = [];
  /** Columns that are read or written. */
  readonly columns = new Set<number>();
  /** Locals that an earlier segment made. */
  readonly given = new Set<number>();
  readonly made = new Set<number>();

  add(code: Bytes): void {
    for (const byte of code) this.code.push(byte);
  }

  get(local: number): Bytes {
    if (!this.made.has(local)) this.given.add(local);
    return localGet(local);
  }

  set(local: number, code: Bytes): void {
    this.made.add(local);
    this.add([...code, ...localSet(local)]);
  }
}
