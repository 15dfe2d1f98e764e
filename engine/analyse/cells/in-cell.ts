import type { Expression } from '../../3-lower/sheet.ts';
import { HUNDRED, isZero, negated, ONE, over, ZERO, type Rational } from '../../values/rational.ts';
import { COMPARISONS } from '../image/conditions.ts';
import { parts } from '../symbolic.ts';
import type { FactCell } from './fact-cells.ts';
import { add, constant, constantOf, multiply, scale, subtract, variable, type Multivariate } from './multivariate.ts';
import { argumentsOf, NotInCells, type Behind, type Kind, type Part } from './parts.ts';
import type { Region } from './polytope.ts';
import { signsOf } from './region.ts';

/** The card is refused here. */
export class Refused {
  readonly kind = 'refused';
}

/** Something is decided differently in parts of the region. */
export class Undecided {
  readonly by: Multivariate;
  constructor(by: Multivariate) {
    this.by = by;
  }
}

/** A cell of each free fact. */
export type Cell = ReadonlyMap<string, FactCell>;

const SCALES: ReadonlyMap<string, Rational> = new Map([
  ['decimal.as-coefficient', over(ONE, HUNDRED)],
  ['decimal.as-percent', HUNDRED],
  ['decimal.negate', negated(ONE)],
  ['decimal.quantity', ONE],
  ['missing.require', ONE],
]);

/** Where a line is looked at. */
interface Here {
  readonly cell: Cell;
  readonly region: Region;
  /** The number of the first variable of each fact. */
  readonly offsets: ReadonlyMap<string, number>;
  /** The number of a part that reads no free fact. */
  readonly constants: (part: Part) => Rational | undefined;
}

/** What a line is in one cell of each fact: a polynomial of their variables. */
export class InCell {
  readonly #behind: Behind;
  readonly #cell: Cell;
  readonly #region: Region;
  readonly #offsets: ReadonlyMap<string, number>;
  readonly #constants: (part: Part) => Rational | undefined;
  readonly #lines = new Map<string, Multivariate | boolean>();

  constructor(behind: Behind, { cell, region, offsets, constants }: Here) {
    this.#behind = behind;
    this.#cell = cell;
    this.#region = region;
    this.#offsets = offsets;
    this.#constants = constants;
  }

  #part(part: Part): Multivariate {
    if (part.fact === undefined) {
      const value = this.#constants(part);
      if (!value) throw new Refused();
      return constant(value);
    }
    const local = this.#cell.get(part.fact)?.values.get(part);
    if (!local) throw new Refused();
    if (local.variable === undefined) return constant(local.shift);
    return add(constant(local.shift), scale(variable((this.#offsets.get(part.fact) ?? 0) + local.variable), local.slope));
  }

  number(expression: Expression): Multivariate {
    const part = this.#behind.partOf(expression, 'number');
    if (part) return this.#part(part);
    const [operator, args] = parts(expression);
    const inner = argumentsOf(expression);
    const [first, second] = inner;
    if (operator === 'read.line') return this.#line(String(args[0]), 'number') as Multivariate;
    if (!first) throw new NotInCells('operator');
    if (operator === 'missing.otherwise') return this.#known(first);
    const factor = SCALES.get(operator);
    if (factor) return scale(this.number(first), factor);
    switch (operator) {
      case 'decimal.add':
        return inner.reduce<Multivariate>((sum, one) => add(sum, this.number(one)), []);
      case 'decimal.subtract':
        return second ? subtract(this.number(first), this.number(second)) : this.number(first);
      case 'decimal.multiply':
        return this.#product(inner);
      case 'decimal.percent-of':
        return scale(this.#product(inner), over(ONE, HUNDRED));
      case 'decimal.divide':
      case 'decimal.percent':
        return second ? scale(this.#quotient(first, second), operator === 'decimal.percent' ? HUNDRED : ONE) : this.number(first);
      case 'decimal.min':
        return this.#chosen(inner, -1);
      case 'decimal.max':
        return this.#chosen(inner, 1);
      case 'decimal.abs':
        return this.#sign(this.number(first)) < 0 ? scale(this.number(first), negated(ONE)) : this.number(first);
      case 'check.that':
        if (!second) throw new NotInCells('operator');
        if (!this.truth(first)) throw new Refused();
        return this.number(second);
      case 'if':
        return this.number(this.#branch(inner));
      default:
        throw new NotInCells('operator');
    }
  }

  truth(expression: Expression): boolean {
    const part = this.#behind.partOf(expression, 'truth');
    if (part) return !isZero(constantOf(this.#part(part)) ?? ZERO);
    const [operator, args] = parts(expression);
    const inner = argumentsOf(expression);
    const [first, second] = inner;
    if (operator === 'read.line') return this.#line(String(args[0]), 'truth') as boolean;
    if (operator === 'and') return inner.every((one) => this.truth(one));
    if (operator === 'or') return inner.some((one) => this.truth(one));
    if (operator === 'boolean.not' && first) return !this.truth(first);
    if (operator === 'if') return this.truth(this.#branch(inner));
    const accepts = COMPARISONS.get(operator);
    if (accepts && first && second && this.#behind.isNumber(first) && this.#behind.isNumber(second)) {
      return inner.slice(1).every((one, index) => this.#decided(subtract(this.number(inner[index] ?? first), this.number(one)), accepts));
    }
    if (operator === 'compare.equal' && first && second) return this.#isPicked(first, second);
    throw new NotInCells('operator');
  }

  /** Whether a row that was picked by several facts is the one that is asked for. */
  #isPicked(picked: Expression, asked: Expression): boolean {
    const rows = this.#behind.rowsOf(picked);
    if (!rows || parts(asked)[0] !== 'value.text') throw new NotInCells('operator');
    const [label] = parts(asked)[1];
    for (let index = 0; index + 1 < rows.length; index += 2) {
      const condition = rows[index + 1];
      if (rows[index] === label && typeof condition === 'object') return this.truth(condition);
    }
    return false;
  }

  #line(id: string, kind: Kind): Multivariate | boolean {
    const known = this.#lines.get(id);
    if (known !== undefined) return known;
    const line = this.#behind.lines.get(id);
    if (!line) throw new NotInCells('operator');
    const value = kind === 'number' ? this.number(line) : this.truth(line);
    this.#lines.set(id, value);
    return value;
  }

  /** Facts that are free are known. */
  #known(value: Expression): Multivariate {
    try {
      return this.number(value);
    } catch (signal) {
      if (signal instanceof Refused) throw new NotInCells('operator');
      throw signal;
    }
  }

  #product(inner: readonly Expression[]): Multivariate {
    return inner.reduce<Multivariate>((product, one) => multiply(product, this.number(one)), constant(ONE));
  }

  #quotient(dividend: Expression, divisor: Expression): Multivariate {
    const part = this.#behind.partOf(this.#behind.inverseOf(divisor), 'number');
    if (!part) throw new NotInCells('operator');
    return multiply(this.number(dividend), this.#part(part));
  }

  #branch(inner: readonly Expression[]): Expression {
    for (let index = 0; index + 1 < inner.length; index += 2) {
      const [condition, then] = [inner[index], inner[index + 1]];
      if (condition && then && this.truth(condition)) return then;
    }
    const last = inner.at(-1);
    if (!last || inner.length % 2 === 0) throw new Refused();
    return last;
  }

  #decided(difference: Multivariate, accepts: (sign: number) => boolean): boolean {
    const [first, ...more] = [...new Set(signsOf(this.#region, difference).map(accepts))];
    if (more.length > 0) throw new Undecided(difference);
    return first === true;
  }

  /** Below zero, or not. */
  #sign(p: Multivariate): number {
    return this.#decided(p, (sign) => sign < 0) ? -1 : 1;
  }

  #chosen(inner: readonly Expression[], wanted: 1 | -1): Multivariate {
    return inner
      .map((one) => this.number(one))
      .reduce((best, one) => {
        const difference = subtract(one, best);
        const signs = signsOf(this.#region, difference);
        if (signs.every((sign) => sign !== -wanted)) return one;
        if (signs.every((sign) => sign !== wanted)) return best;
        throw new Undecided(difference);
      });
  }
}
