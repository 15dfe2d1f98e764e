import type { ProblemData } from '../problems/problem.ts';

/** An operator could not give a value: the code and the numbers of the problem that its line will have. */
export class Fault {
  readonly code: string;
  readonly data: ProblemData;

  constructor(code: string, data: ProblemData = {}) {
    this.code = code;
    this.data = data;
  }
}

/** A value that stands on lines that failed: their ids. */
export class Blocked {
  readonly kind = 'blocked';
  readonly because: readonly string[];

  constructor(because: readonly string[]) {
    this.because = because;
  }
}
