import type { Argument, Expression, Sheet } from '../../3-lower/sheet.ts';
import * as build from '../../operators/build.ts';
import { factsReadBy, linesReadBy, parts } from '../symbolic.ts';

/** Why pay cannot be told apart into cells. */
export class NotInCells {
  readonly reason: 'operator' | 'cells' | 'unbounded' | 'irrational';
  constructor(reason: 'operator' | 'cells' | 'unbounded' | 'irrational') {
    this.reason = reason;
  }
}

/** What is wanted of an expression: its number, or whether it holds. */
export type Kind = 'number' | 'truth';

/** A part of the pay that reads one free fact, or none: a number, or one or zero. */
export interface Part {
  readonly expression: Expression;
  readonly fact: string | undefined;
}

const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';
export const argumentsOf = (expression: Expression): readonly Expression[] => parts(expression)[1].filter(isExpression);

const asNumber = (expression: Expression, kind: Kind): Expression =>
  kind === 'number' ? expression : { if: [expression, build.number('1'), build.number('0')] };

/** Which free facts are behind the lines and expressions of a sheet. */
export class Behind {
  readonly lines: ReadonlyMap<string, Expression>;
  readonly #free: ReadonlySet<string>;
  readonly #facts = new Map<string, ReadonlySet<string>>();
  readonly #parts = new WeakMap<Expression, Map<Kind, Part>>();
  readonly #inverses = new WeakMap<Expression, Expression>();
  readonly #numbers: ReadonlySet<string>;

  constructor({ lines, inputs }: Sheet, free: ReadonlySet<string>) {
    this.lines = new Map(lines.map(({ id, expression }) => [id, expression]));
    this.#free = free;
    const isNumber = ({ type }: { readonly type: Sheet['lines'][number]['type'] }): boolean => type.kind === 'number';
    this.#numbers = new Set([...lines.filter(isNumber).map(({ id }) => `read.line ${id}`), ...inputs.filter(isNumber).map(({ id }) => `read.fact ${id}`)]);
  }

  isNumber(expression: Expression): boolean {
    const [operator, args] = parts(expression);
    if (operator === 'read.line' || operator === 'read.fact') return this.#numbers.has(`${operator} ${String(args[0])}`);
    const [, then] = argumentsOf(expression);
    return operator === 'value.number' || operator.startsWith('decimal.') || (operator === 'if' && then !== undefined && this.isNumber(then));
  }

  /** One over a divisor. */
  inverseOf(divisor: Expression): Expression {
    const known = this.#inverses.get(divisor) ?? { 'decimal.divide': [build.number('1'), divisor] };
    this.#inverses.set(divisor, known);
    return known;
  }

  /** The rows that a text was picked from, each with its condition: `label, condition, ...`. */
  rowsOf(picked: Expression): readonly Argument[] | undefined {
    const [operator, args] = parts(picked);
    const line = operator === 'read.line' ? this.lines.get(String(args[0])) : picked;
    return line && parts(line)[0] === 'band.pick' ? parts(line)[1] : undefined;
  }

  factsOf(id: string): ReadonlySet<string> {
    const known = this.#facts.get(id);
    if (known) return known;
    const line = this.lines.get(id);
    const found = line ? this.factsIn(line) : new Set<string>();
    this.#facts.set(id, found);
    return found;
  }

  factsIn(expression: Expression): ReadonlySet<string> {
    return new Set([...factsReadBy(expression).filter((id) => this.#free.has(id)), ...linesReadBy(expression).flatMap((id) => [...this.factsOf(id)])]);
  }

  /** The expression as a part of its own, where it reads one free fact at most. */
  partOf(expression: Expression, kind: Kind): Part | undefined {
    const known = this.#parts.get(expression)?.get(kind);
    if (known) return known;
    const facts = this.factsIn(expression);
    if (facts.size > 1) return undefined;
    const [fact] = facts;
    const part: Part = { expression: asNumber(expression, kind), fact };
    this.#parts.set(expression, new Map([...(this.#parts.get(expression) ?? []), [kind, part]]));
    return part;
  }
}
