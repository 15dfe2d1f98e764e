import type { Rational } from '../values/rational.ts';

/** Thrown inside an interval when a decision changes there: the sweep cuts the interval at these points and goes on. */
export class Split {
  readonly points: readonly Rational[];
  readonly exact: boolean;
  constructor(points: readonly Rational[], exact: boolean) {
    this.points = points;
    this.exact = exact;
  }
}

/** Thrown when the line has no value here: the code is that of the problem that the interpreter would report. */
export class Fault {
  readonly code: string;
  readonly line: string;
  constructor(code: string, line: string) {
    this.code = code;
    this.line = line;
  }
}

/** What there is too much of: steps of a rounding, pieces of a shape, powers of the variable, or lines that read one another. */
type Endless = 'steps' | 'pieces' | 'powers' | 'lines';

/** Thrown when the analysis would not end in reasonable time; becomes a stated reason, never a missing result in silence. */
export class TooMany {
  readonly what: Endless;
  constructor(what: Endless) {
    this.what = what;
  }
}
