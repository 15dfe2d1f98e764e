import type { Expression, ValueType } from '../../../3-lower/sheet.ts';
import { isTypeFault } from '../../../operators/operator.ts';
import type { Operator } from '../../../operators/operator.ts';
import { PERCENT, PLAIN } from '../../../values/unit.ts';
import type { Call, Checker } from '../checker.ts';
import { checkAll, refuse } from '../checker.ts';
import { asDate } from '../fit.ts';
import type { Term } from '../term.ts';
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
  return { expression, type, pointer: call.place.pointer, logic: call.logic, ...(isBare(operator, type, typed) && { bare: true }) };
}

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

const unitOf = ({ type }: Term): string | undefined => (type.kind === 'number' ? type.unit : undefined);

function adaptUnits({ bareNumbers }: Operator, terms: readonly Term[]): readonly Term[] {
  if (bareNumbers === undefined) return terms;
  if (bareNumbers === 'percent-first') return terms.map((term, index) => (index === 0 ? withUnit(term, PERCENT) : term));
  const unit = terms.flatMap((term) => (term.bare ? [] : (unitOf(term) ?? [])))[0];
  return unit === undefined ? terms : terms.map((term) => withUnit(term, unit));
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
