import * as build from '../../operators/build.ts';
import type { Expression } from '../../3-lower/sheet.ts';
import { HUNDRED, negated, ONE, over, ZERO, type Rational } from '../../values/rational.ts';
import { constantValue } from '../rational-function.ts';
import { parts } from '../symbolic.ts';
import { argumentsOf, COMPARISONS, Entangled, isExpression, signsIn, truthIn, type Truth } from './conditions.ts';
import { imageAlong } from './along.ts';
import { combine, GREATEST, inverted, LEAST, PRODUCT, scaled, SUM } from './combine.ts';
import { Reader } from './reader.ts';
import { point, united, type Image } from './segment.ts';
import { pointsAt } from '../sweep.ts';

/** Operators that give their one argument, times a number. */
const SCALES: ReadonlyMap<string, Rational> = new Map([
  ['decimal.as-coefficient', over(ONE, HUNDRED)],
  ['decimal.as-percent', HUNDRED],
  ['decimal.negate', negated(ONE)],
  ['decimal.quantity', ONE],
  ['missing.require', ONE],
]);

/** Finds the values of lines over a box of facts: exactly, or not at all. Throws Entangled and TooMany. */
export class Imager extends Reader {
  readonly #images = new Map<string, Image>();
  readonly #truths = new Map<Expression, Truth>();

  /** All values of a line. */
  line(id: string): Image {
    const known = this.#images.get(id) ?? this.#image(this.lines.get(id) ?? build.line(id));
    this.#images.set(id, known);
    return known;
  }

  /** What a condition comes to. */
  truth(condition: Expression): Truth {
    const known = this.#truths.get(condition) ?? this.#truthOf(condition);
    this.#truths.set(condition, known);
    return known;
  }

  #truthOf(condition: Expression): Truth {
    const facts = [...this.factsIn(condition)];
    const number: Expression = { if: [condition, build.number('1'), build.number('0')] };
    const [only = ''] = facts;
    if (facts.length === 0) return truthIn(this.#constant(number));
    const { sheet, facts: given, free } = this.box;
    const domain = free.get(only);
    if (facts.length === 1 && domain) return truthIn(imageAlong(sheet, given, only, number, domain));
    const through = this.narrow(condition, facts.length);
    if (through !== undefined) return truthIn(imageAlong(sheet, given, through, number, this.line(through)));
    return this.#composed(condition);
  }

  /** Of conditions on separate facts, and of comparisons between them. */
  #composed(condition: Expression): Truth {
    const [operator, args] = parts(condition);
    const inner = args.filter(isExpression);
    const [first, second] = inner;
    if (operator === 'read.line') return this.truth(this.lines.get(String(args[0])) ?? condition);
    if (operator === 'boolean.not' && first) return new Set([...this.truth(first)].map((one) => !one));
    if (operator === 'and' || operator === 'or') {
      if (this.groups(inner).length < inner.length) throw this.entangled(inner);
      const stop = operator === 'or';
      const truths = inner.map((one) => this.truth(one));
      return new Set([...(truths.some((one) => one.has(stop)) ? [stop] : []), ...(truths.every((one) => one.has(!stop)) ? [!stop] : [])]);
    }
    const accepts = COMPARISONS.get(operator);
    if (!accepts || !first || !second || inner.length > 2 || !inner.every((one) => this.isNumber(one))) throw this.entangled([condition]);
    const difference = this.#folded('decimal.add', [first, build.negate(second)], SUM);
    return new Set(difference.flatMap((segment) => signsIn(segment).map(accepts)));
  }

  #image(expression: Expression): Image {
    const facts = [...this.factsIn(expression)];
    const [only] = facts;
    if (only === undefined) return this.#constant(expression);
    const { sheet, facts: given, free } = this.box;
    const domain = free.get(only);
    if (facts.length === 1 && domain) return united(imageAlong(sheet, given, only, expression, domain));
    const through = this.narrow(expression, facts.length);
    if (through !== undefined) return united(imageAlong(sheet, given, through, expression, this.line(through)));
    return this.#structure(expression);
  }

  #constant(expression: Expression): Image {
    const { sheet, facts } = this.box;
    const [only] = pointsAt({ sheet, facts, target: expression, variable: '', rounding: 'ignore' }, [ZERO]);
    return only && 'f' in only.outcome ? [point(constantValue(only.outcome.f), {})] : [];
  }

  #structure(expression: Expression): Image {
    const [operator, args] = parts(expression);
    const inner = args.filter(isExpression);
    const [first, second] = inner;
    if (first && SCALES.has(operator)) return scaled(this.#image(first), SCALES.get(operator) ?? ONE);
    switch (operator) {
      case 'read.line':
        return this.line(String(args[0]));
      case 'decimal.add':
        return this.#folded(operator, inner, SUM);
      case 'decimal.multiply':
        return this.#folded(operator, inner, PRODUCT);
      case 'decimal.min':
        return this.#folded(operator, inner, LEAST);
      case 'decimal.max':
        return this.#folded(operator, inner, GREATEST);
      case 'decimal.percent-of':
        return scaled(this.#folded('decimal.multiply', inner, PRODUCT), over(ONE, HUNDRED));
      case 'decimal.subtract':
        return first && second ? this.#folded('decimal.add', [first, build.negate(second)], SUM) : [];
      case 'decimal.divide':
      case 'decimal.percent':
        return first && second ? scaled(this.#quotient(first, second), operator === 'decimal.percent' ? HUNDRED : ONE) : [];
      case 'missing.otherwise':
        return first && second ? this.#otherwise(first, second) : [];
      case 'if':
        return this.#choice(expression);
      case 'check.that':
        return first && second ? this.#checked(first, second) : [];
      default:
        throw this.entangled([expression]);
    }
  }

  /** Arguments in groups that share no fact; a group of several is an expression of its own. */
  #folded(operator: string, inner: readonly Expression[], operation: Parameters<typeof combine>[2]): Image {
    const groups = this.groups(inner);
    if (groups.length === 1 && inner.length > 1) throw this.entangled(inner);
    return groups.map((group) => this.#image(group.length === 1 && group[0] ? group[0] : { [operator]: group })).reduce((a, b) => combine(a, b, operation));
  }

  #quotient(dividend: Expression, divisor: Expression): Image {
    if (this.groups([dividend, divisor]).length === 1) throw this.entangled([dividend, divisor]);
    return combine(this.#image(dividend), inverted(this.#image(divisor)), PRODUCT);
  }

  #otherwise(value: Expression, fallback: Expression): Image {
    return this.factsIn(value).size > 0 ? this.#image(value) : this.#constant(value).length > 0 ? this.#constant(value) : this.#image(fallback);
  }

  #checked(condition: Expression, value: Expression): Image {
    if (!this.box.relaxed && this.truth(condition).has(false)) throw this.entangled([condition]);
    return this.#image(value);
  }

  /** Conditions that share no fact with what is chosen, nor with each other. */
  #choice(expression: Expression): Image {
    const all = argumentsOf(expression);
    const open = this.branches(expression);
    if (open.length === 1 && open[0]) return this.#image(open[0]);
    const conditions = all.filter((one, index) => index % 2 === 0 && index + 1 < all.length && open.includes(one));
    const values = open.filter((one) => !conditions.includes(one));
    const shared = conditions.find((one) =>
      this.groups([one, ...open.filter((other) => other !== one)]).some((group) => group.includes(one) && group.length > 1),
    );
    if (shared) throw this.factsIn(shared).size === 1 ? new Entangled({ condition: shared }) : this.entangled(conditions);
    const possible = values.filter((_value, index) => {
      const condition = conditions[index];
      return condition === undefined || this.truth(condition).has(true);
    });
    return united(possible.flatMap((value) => this.#image(value)));
  }
}
