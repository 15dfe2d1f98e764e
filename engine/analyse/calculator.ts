import type { Argument, Expression, Sheet } from '../3-lower/sheet.ts';
import { parts, readsOf } from './symbolic.ts';

/** Seconds of the keystroke-level model (Card, Moran, Newell 1980): a key press, and a mental step (a look-up or a decision). */
const KEY_SECONDS = 0.75;
const MENTAL_SECONDS = 1.35;

/** What a person with a pocket calculator does to recompute a line. */
export interface CalculatorWork {
  readonly keys: number;
  /** Values read from the regulation, from a report or from one's own notes. */
  readonly lookUps: number;
  /** Comparisons, table rows found, roundings. */
  readonly decisions: number;
  /** Intermediate results written down. */
  readonly notes: number;
  readonly seconds: number;
}

/** Values of the lines (and facts) as decimal texts, `true`, `false` or texts: what stands on the keys. */
export type KnownValues = ReadonlyMap<string, string>;

interface Tally { keys: number; lookUps: number; decisions: number; notes: number }

const COMPARISONS = /^compare\.|^text\.one-of$/;
/** Keys beside the operands: a sum of three is two pluses and one equals. */
const OPERATION_KEYS: ReadonlyMap<string, number> = new Map([
  ['decimal.percent-of', 2], ['decimal.percent', 6], ['decimal.as-coefficient', 5], ['decimal.as-percent', 5], ['decimal.negate', 1], ['decimal.abs', 0], ['decimal.quantity', 0],
]);
const CHOICES: ReadonlySet<string> = new Set(['decimal.min', 'decimal.max', 'decimal.round', 'decimal.floor-steps', 'decimal.ceiling-quotient']);

const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';

class Count {
  readonly tally: Tally = { keys: 0, lookUps: 0, decisions: 0, notes: 0 };
  readonly #values: KnownValues;
  readonly #truth: (expression: Expression) => boolean;
  constructor(values: KnownValues, truth: (expression: Expression) => boolean) {
    this.#values = values;
    this.#truth = truth;
  }

  /** A value that is typed in: looked up, then its digits. */
  #typed(value: string): void {
    this.tally.lookUps += 1;
    this.tally.keys += value.replace('-', '').length;
  }

  expression(expression: Expression, typed = true): void {
    const [operator, args] = parts(expression);
    if (operator === 'value.number') return this.#leaf(String(args[0]), typed);
    if (operator === 'read.line' || operator === 'read.fact') return this.#leaf(this.#values.get(String(args[0])) ?? '', typed);
    if (operator.startsWith('value.')) return;
    if (operator === 'if') return this.#branches(args.filter(isExpression));
    if (operator === 'band.pick') return this.#table();
    const compared = COMPARISONS.test(operator);
    for (const argument of args) if (isExpression(argument)) this.expression(argument, typed && !compared);
    if (compared || CHOICES.has(operator)) this.tally.decisions += 1;
    else if (operator.startsWith('decimal.')) this.tally.keys += OPERATION_KEYS.get(operator) ?? args.filter(isExpression).length;
  }

  #leaf(value: string, typed: boolean): void {
    if (typed) this.#typed(value);
    else this.tally.lookUps += 1;
  }

  #branches(all: readonly Expression[]): void {
    for (let index = 0; index + 1 < all.length; index += 2) {
      const [condition, then] = [all[index], all[index + 1]];
      if (!condition || !then) return;
      this.expression(condition, false);
      if (this.#truth(condition)) return this.expression(then);
    }
    const last = all[all.length - 1];
    if (last && all.length % 2 === 1) this.expression(last);
  }

  /** Finding the row of a table: one look at the value, one decision. */
  #table(): void {
    this.tally.lookUps += 1;
    this.tally.decisions += 1;
  }
}

/**
 * The work of recomputing `target` by hand for the values given, along the branches that are really taken. `truth` says whether a condition held.
 * A line that only repeats a fact or a number is not work; a result that is used later, not at once, is noted and typed in again.
 */
export function calculatorWork(sheet: Sheet, target: string, values: KnownValues, truth: (expression: Expression) => boolean): CalculatorWork {
  const byId = new Map(sheet.lines.map((line) => [line.id, line]));
  const needed = new Set<string>();
  const visit = (id: string): void => {
    const line = byId.get(id);
    if (!line || needed.has(id)) return;
    needed.add(id);
    readsOf(line.expression).forEach(visit);
  };
  visit(target);
  const count = new Count(values, truth);
  for (const line of sheet.lines) {
    if (!needed.has(line.id)) continue;
    const [operator] = parts(line.expression);
    if (operator.startsWith('read.') || operator.startsWith('value.')) continue;
    count.expression(line.expression);
    if (line.rounding) count.tally.decisions += 1;
    if (line.id !== target) count.tally.notes += 1;
  }
  const { keys, lookUps, decisions, notes } = count.tally;
  return { keys, lookUps, decisions, notes, seconds: keys * KEY_SECONDS + (lookUps + decisions + notes) * MENTAL_SECONDS };
}
