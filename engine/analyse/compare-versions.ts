import type { Argument, Expression, Line, Sheet } from '../3-lower/sheet.ts';
import * as build from '../operators/build.ts';
import { neverBelow, type NotProven } from './cells/never-below.ts';
import { extremesOf, type Extreme, type Extremes, type ExtremesInput, type FreeFact } from './extremes.ts';
import { compareLimits } from './rational-function.ts';
import { negated, ZERO } from '../values/rational.ts';
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
  /** `nobody-loses`, `nobody-gains`: in no facts that were found; `proven` says that there are none. Who loses and who gains is shown by facts. */
  readonly verdict: 'same' | 'nobody-loses' | 'nobody-gains' | 'mixed';
  readonly proven: boolean;
  /** Why it is not proven. */
  readonly reason?: NotProven;
  /** Facts at which most is lost, with new pay less old pay. */
  readonly worst: Extreme | undefined;
  readonly best: Extreme | undefined;
}

const DIFFERENCE = 'difference';
const OPPOSITE = 'opposite';

function renamed(expression: Expression, names: ReadonlyMap<string, string>): Expression {
  const [operator, args] = parts(expression);
  if (operator === 'read.line') return build.line(names.get(String(args[0])) ?? String(args[0]));
  return { [operator]: args.map((argument): Argument => (typeof argument === 'object' ? renamed(argument, names) : argument)) };
}

/** The lines of both sheets. What both calculate alike is one line: then pay that differs only behind it differs only by it. */
class Joined {
  readonly lines: Line[] = [];
  readonly #known = new Map<string, string>();

  /** Adds the lines of a sheet; gives their names in the joined one. */
  add(sheet: Sheet, prefix: string): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const line of sheet.lines) {
      const expression = renamed(line.expression, names);
      const key = JSON.stringify([expression, line.type]);
      const same = this.#known.get(key);
      const id = same ?? `${prefix}${line.id}`;
      names.set(line.id, id);
      if (same === undefined) this.lines.push({ ...line, id, expression });
      this.#known.set(key, id);
    }
    return names;
  }
}

const figure = (id: string, currency: string, expression: Expression): Line => ({
  id,
  role: 'figure',
  type: { kind: 'number', unit: currency },
  source: { pointer: '' },
  expression,
});

/** Both versions on one sheet, with the difference of their pay as its last lines: so one analysis sees the joined grid of breakpoints. */
function joined({ before, after, target }: VersionsInput): Sheet {
  const known = new Set(after.inputs.map(({ id }) => id));
  const all = new Joined();
  const [old, now] = [all.add(before, 'before:'), all.add(after, 'after:')].map((names) => build.line(names.get(target) ?? target));
  const difference = figure(DIFFERENCE, after.currency, build.subtract(now ?? build.line(target), old ?? build.line(target)));
  return {
    ...after,
    inputs: [...after.inputs, ...before.inputs.filter(({ id }) => !known.has(id))],
    lines: [...all.lines, difference, figure(OPPOSITE, after.currency, build.negate(build.line(DIFFERENCE)))],
  };
}

/** What is known of one direction: that somebody loses, with the facts, or that nobody can. */
interface Side {
  readonly extreme: Extreme | undefined;
  readonly happens: boolean;
  readonly reason?: NotProven;
}

const opposite = (extreme: Extreme): Extreme => (typeof extreme.value === 'object' ? { ...extreme, value: negated(extreme.value) } : extreme);

/** Whether the difference can be below zero (or its opposite: above it): as found, else as proven over all facts. */
function sideOf(input: ExtremesInput, found: Extremes, wanted: 1 | -1): Side {
  const extreme = wanted < 0 ? found.minimum : found.maximum;
  if (extreme && compareLimits(extreme.value, ZERO) === wanted) return { extreme, happens: true };
  if (found.proven && extreme) return { extreme, happens: false };
  const known = neverBelow({ ...input, target: wanted < 0 ? DIFFERENCE : OPPOSITE });
  if ('witness' in known) return { extreme: wanted < 0 ? known.witness : opposite(known.witness), happens: true };
  return { extreme, happens: false, ...('reason' in known && { reason: known.reason }) };
}

/** Whether anybody loses by the new version, and the facts at which most is lost and gained. Rounding is left out. */
export function compareVersions(input: VersionsInput): VersionsCompared {
  const sheet = joined(input);
  const versions: ExtremesInput = { sheet, facts: input.facts, free: input.free, target: DIFFERENCE };
  const found = extremesOf(versions);
  const [lost, gained] = [sideOf(versions, found, -1), sideOf(versions, found, 1)];
  const verdict = lost.happens ? (gained.happens ? 'mixed' : 'nobody-gains') : gained.happens ? 'nobody-loses' : 'same';
  const reason = lost.reason ?? gained.reason;
  const calculated = found.minimum !== undefined;
  return {
    verdict,
    proven: calculated && reason === undefined,
    ...(reason !== undefined && { reason }),
    worst: lost.extreme,
    best: gained.extreme,
  };
}
