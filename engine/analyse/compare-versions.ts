import type { Argument, Expression, Line, Sheet } from '../3-lower/sheet.ts';
import * as build from '../operators/build.ts';
import { extremesOf, type Extreme, type FreeFact } from './extremes.ts';
import { compareLimits } from './rational-function.ts';
import { ZERO } from '../values/rational.ts';
import { parts, type FactTexts } from './symbolic.ts';

export interface VersionsInput {
  readonly before: Sheet;
  readonly after: Sheet;
  /** Facts for the inputs of both; where the search starts. */
  readonly facts: FactTexts;
  readonly free: readonly FreeFact[];
  /** Line that is compared, in both sheets: `variable` or `total`. */
  readonly target: string;
}

/** How the pay of the new version differs from that of the old one, over all facts. */
export interface VersionsCompared {
  /** `nobody-loses`, `nobody-gains`: in no facts that were found; `proven` says that there are none. */
  readonly verdict: 'same' | 'nobody-loses' | 'nobody-gains' | 'mixed';
  readonly proven: boolean;
  /** Facts at which most is lost, with new pay less old pay. */
  readonly worst: Extreme | undefined;
  readonly best: Extreme | undefined;
}

const DIFFERENCE = 'difference';

function renamed(expression: Expression, prefix: string): Expression {
  const [operator, args] = parts(expression);
  if (operator === 'read.line') return build.line(`${prefix}${String(args[0])}`);
  return { [operator]: args.map((argument): Argument => (typeof argument === 'object' ? renamed(argument, prefix) : argument)) };
}

const prefixed = ({ lines }: Sheet, prefix: string): readonly Line[] =>
  lines.map((line) => ({ ...line, id: `${prefix}${line.id}`, expression: renamed(line.expression, prefix) }));

/** Both versions on one sheet, with the difference of their pay as its last line: so one analysis sees the joined grid of breakpoints. */
function joined({ before, after, target }: VersionsInput): Sheet {
  const known = new Set(after.inputs.map(({ id }) => id));
  const difference: Line = {
    id: DIFFERENCE,
    role: 'figure',
    type: { kind: 'number', unit: after.currency },
    source: { pointer: '' },
    expression: build.subtract(build.line(`after:${target}`), build.line(`before:${target}`)),
  };
  return {
    ...after,
    inputs: [...after.inputs, ...before.inputs.filter(({ id }) => !known.has(id))],
    lines: [...prefixed(before, 'before:'), ...prefixed(after, 'after:'), difference],
  };
}

/** Whether anybody loses by the new version, and the facts at which most is lost and gained. Rounding is left out. */
export function compareVersions(input: VersionsInput): VersionsCompared {
  const { minimum, maximum, proven } = extremesOf({ sheet: joined(input), facts: input.facts, free: input.free, target: DIFFERENCE });
  const loses = minimum !== undefined && compareLimits(minimum.value, ZERO) < 0;
  const gains = maximum !== undefined && compareLimits(maximum.value, ZERO) > 0;
  const verdict = loses ? (gains ? 'mixed' : 'nobody-gains') : gains ? 'nobody-loses' : 'same';
  return { verdict, proven: proven && minimum !== undefined, worst: minimum, best: maximum };
}
