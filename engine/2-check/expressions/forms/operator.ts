import type { Expression, ValueType } from '../../../3-lower/sheet.ts';
import { isTypeFault } from '../../../operators/operator.ts';
import type { Operator } from '../../../operators/operator.ts';
import { PERCENT, PLAIN } from '../../../values/unit.ts';
import type { Call, Checker } from '../checker.ts';
import { checkAll, refuse } from '../checker.ts';
import { asDate } from '../fit.ts';
import { scaledAlike, scaledBy, scaledTo } from '../rate.ts';
import type { Scaled, Term } from '../term.ts';
import { withUnit } from '../term.ts';
import { MAX_ARGUMENTS, operatorOf } from './arity.ts';
import { refuseFault } from './fault.ts';

/** An operator whose arguments are all expressions. */
export function checkOperator(checker: Checker, call: Call): Term | undefined {
  const operator = operatorOf(checker, call);
  const terms = call.args.length > MAX_ARGUMENTS ? undefined : checkAll(checker, call.args, call.places);
  if (operator === undefined || terms === undefined) return undefined;
  const typed = checkTyped(checker, call, operator, terms);
  if (typed === undefined) return undefined;
  const type = operator.type(typed.map((term) => term.type)) as ValueType;
  const expression: Expression = { [operator.name]: typed.map((term) => term.expression) };
  const bare = isBare(operator, type, typed);
  const scaled = !bare && type.kind === 'number' ? scaledOf(operator, type.unit, terms) : undefined;
  return { expression, type, pointer: call.place.pointer, logic: call.logic, ...(bare && { bare }), ...(scaled && { scaled }) };
}

/** A product with its literal, or parts of one unit that all are such products. */
const scaledOf = (operator: Operator, unit: string, terms: readonly Term[]): Scaled | undefined =>
  operator.bareNumbers === 'like-others' && operator.name !== 'decimal.percent' ? scaledAlike(terms) : scaledBy(operator, unit, terms);

/** The arguments with units and dates put to bare literals, when their types fit. */
export function checkTyped(checker: Checker, call: Call, operator: Operator, terms: readonly Term[]): readonly Term[] | undefined {
  const adapted = adaptDates(checker, operator, adaptUnits(operator, terms));
  if (adapted === undefined) return undefined;
  const type = operator.type(adapted.map((term) => term.type));
  if (isTypeFault(type)) return refuseFault(checker, call, type, adapted);
  return percentIsPlain(operator, adapted)
    ? adapted
    : refuse(checker, 'percent-times-quantity', call.place.pointer, {
        operator: call.token,
        units: adapted.map((term) => unitOf(term) ?? PLAIN),
      });
}

const unitOf = (term: Term | undefined): string | undefined => (term?.type.kind === 'number' ? term.type.unit : undefined);

function adaptUnits({ bareNumbers, interval, name }: Operator, terms: readonly Term[]): readonly Term[] {
  if (bareNumbers === undefined) return terms;
  if (bareNumbers === 'percent-first') return terms.map((term, index) => (index === 0 ? withUnit(term, PERCENT) : term));
  const named = terms.filter((term) => !term.bare && unitOf(term) !== undefined);
  const unit = unitOf(named.find(({ scaled }) => !scaled) ?? named[0]);
  if (unit === undefined) return terms;
  // What is compared or held against another keeps its unit: two days are not more than one rouble.
  const isCalculated = interval !== undefined && name !== 'decimal.percent';
  return terms.map((term) => (isCalculated && term.scaled && unitOf(term) !== unit ? (scaledTo(term, unit) ?? term) : withUnit(term, unit)));
}

function adaptDates(checker: Checker, { datesFromTexts, name }: Operator, terms: readonly Term[]): readonly Term[] | undefined {
  const wanted = datesFromTexts === true && (name === 'date.days-between' || terms.some(({ type }) => type.kind === 'date'));
  if (!wanted) return terms;
  const dated = terms.map((term) => (term.text === undefined ? term : asDate(checker, term)));
  return dated.every((term) => term !== undefined) ? dated : undefined;
}

/** Percent times money would be a hundred times too much: `percent-of` says what is meant. A plain factor is fine, and a quotient of percents. */
function percentIsPlain({ name }: Operator, terms: readonly Term[]): boolean {
  const units = terms.map(unitOf);
  if (!units.includes(PERCENT)) return true;
  if (name === 'decimal.multiply') return units.filter((unit) => unit !== PLAIN).length === 1;
  if (name === 'decimal.divide') return units[0] === PERCENT && (units[1] === PERCENT || units[1] === PLAIN);
  return true;
}

/** Numbers without unit only make a number without unit. */
function isBare({ name }: Operator, type: ValueType, terms: readonly Term[]): boolean {
  const numbers = terms.filter((term) => term.type.kind === 'number');
  return type.kind === 'number' && name !== 'decimal.percent' && numbers.length > 0 && numbers.every(({ bare }) => bare);
}
