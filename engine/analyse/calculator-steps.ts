import type { Argument, Expression } from '../3-lower/sheet.ts';
import type { LineValue } from '../4-run/index.ts';
import type { OnPaper } from './calculator-paper.ts';
import { parts } from './symbolic.ts';

/** Nobody types more digits than a pocket calculator shows. */
const MOST_DIGITS = 8;

/** A number that goes into the calculator. `line`: a result of one's own; `leads`: the work could go on from it, were it still on the display. */
export interface Typed {
  readonly digits: number;
  readonly line?: string;
  readonly leads: boolean;
}

/** The work of one line. */
export interface Step {
  readonly line: string;
  readonly typed: Typed[];
  keys: number;
  lookUps: number;
  decisions: number;
}

const COMPARISONS = /^compare\.|^text\.one-of$/;
const COMMUTATIVE: ReadonlySet<string> = new Set(['decimal.add', 'decimal.multiply', 'decimal.percent-of', 'decimal.min', 'decimal.max']);
/** Keys beside the operands: a sum of three is two pluses and one equals. */
const OPERATION_KEYS: ReadonlyMap<string, number> = new Map([
  ['decimal.percent-of', 2],
  ['decimal.percent', 6],
  ['decimal.as-coefficient', 5],
  ['decimal.as-percent', 5],
  ['decimal.negate', 1],
  ['decimal.abs', 0],
  ['decimal.quantity', 0],
]);
const CHOICES: ReadonlySet<string> = new Set(['decimal.min', 'decimal.max', 'decimal.round', 'decimal.floor-steps', 'decimal.ceiling-quotient']);
/** Operators that only guard or stand in: their first or second argument is all that is worked with. */
const GUARDS: ReadonlyMap<string, number> = new Map([
  ['check.that', 1],
  ['missing.require', 0],
  ['missing.otherwise', 0],
]);

const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';

/** Whether a condition asks for the row that was found before: the eye is there already. */
const isLabel = (condition: Expression): boolean =>
  parts(condition)[0] === 'compare.equal' && (condition['compare.equal'] ?? []).some((one) => isExpression(one) && parts(one)[0] === 'value.text');

/** Whether an if-chain only names a row: looking the row up is one glance and one decision, however many rows there are. */
const isRow = (branches: readonly Expression[]): boolean => branches.length > 1 && branches.every((branch) => parts(branch)[0] === 'value.text');

/** Goes through the lines of a calculated card in order, as a person does. */
export class Worker {
  readonly #paper: OnPaper;
  /** Lines that hold another line's number, or one that is printed. */
  readonly #same = new Map<string, string>();
  constructor(paper: OnPaper) {
    this.#paper = paper;
  }

  /** The work of a line; undefined where there is none: its number stands somewhere already. */
  step({ line: { id, expression, rounding } }: LineValue): Step | undefined {
    const step: Step = { line: id, typed: [], keys: 0, lookUps: 0, decisions: rounding ? 1 : 0 };
    const rest = this.#taken(expression, step);
    const [operator, args] = parts(rest);
    if (operator === 'read.line' || operator === 'read.fact') this.#same.set(id, this.#source(String(args[0])));
    else if (!operator.startsWith('value.')) this.#work(rest, step, true);
    return step.keys + step.typed.length + step.lookUps + step.decisions > 0 ? step : undefined;
  }

  #source(id: string): string {
    return this.#same.get(id) ?? id;
  }

  /** What is left of an expression when its decisions are taken. */
  #taken(expression: Expression, step: Step): Expression {
    const [operator, args] = parts(expression);
    const all = args.filter(isExpression);
    const guarded = GUARDS.get(operator);
    if (guarded !== undefined) return all[guarded] ? this.#taken(all[guarded], step) : expression;
    if (operator === 'band.pick') return this.#row(step, expression);
    if (operator !== 'if') return expression;
    const branches = all.filter((_one, index) => index % 2 === 1 || index === all.length - 1);
    if (isRow(branches)) return this.#row(step, branches[0] ?? expression);
    for (let index = 0; index + 1 < all.length; index += 2) {
      const [condition, then] = [all[index], all[index + 1]];
      if (!condition || !then) break;
      if (!isLabel(condition)) this.#compare(condition, step);
      if (this.#paper.isTrue(condition)) return this.#taken(then, step);
    }
    return this.#taken(all[all.length - 1] ?? expression, step);
  }

  #row(step: Step, row: Expression): Expression {
    step.lookUps += 1;
    step.decisions += 1;
    return parts(row)[0] === 'band.pick' ? { 'value.text': [''] } : row;
  }

  /** Numbers that are compared are looked at, not typed. */
  #compare(condition: Expression, step: Step): void {
    const [operator, args] = parts(condition);
    if (operator.startsWith('read.') || operator === 'value.number') step.lookUps += 1;
    if (COMPARISONS.test(operator)) step.decisions += 1;
    for (const argument of args) if (isExpression(argument)) this.#compare(argument, step);
  }

  #work(expression: Expression, step: Step, leads: boolean): void {
    const printed = this.#paper.printed(expression);
    if (printed !== undefined) return this.#type(step, printed, leads);
    const taken = this.#taken(expression, step);
    if (taken !== expression) return this.#work(taken, step, leads);
    const [operator, args] = parts(expression);
    if (operator === 'read.line' || operator === 'read.fact') {
      const line = this.#source(String(args[0]));
      return this.#type(step, this.#paper.numberOf(line) ?? '', leads, line);
    }
    if (operator.startsWith('value.')) return;
    if (COMPARISONS.test(operator) || operator.startsWith('boolean.')) return this.#compare(expression, step);
    const operands = args.filter(isExpression);
    operands.forEach((operand, index) => this.#work(operand, step, leads && (index === 0 || COMMUTATIVE.has(operator))));
    if (CHOICES.has(operator)) step.decisions += 1;
    else if (operator.startsWith('decimal.')) step.keys += OPERATION_KEYS.get(operator) ?? operands.length;
  }

  #type(step: Step, number: string, leads: boolean, line?: string): void {
    step.typed.push({ digits: Math.min(MOST_DIGITS, number.replace('-', '').length), leads, ...(line !== undefined && { line }) });
  }
}
