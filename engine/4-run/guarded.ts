import { Fault } from '../operators/fault.ts';

/** A crash is our bug: it becomes the problem `line-crashed` of its line, and the lines beside it are still calculated. */
export function guarded<T>(where: string, make: () => T): T | Fault {
  try {
    return make();
  } catch (error) {
    return new Fault('line-crashed', { line: where, reason: error instanceof Error ? error.message : String(error) });
  }
}
