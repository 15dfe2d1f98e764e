import type { CutOff, Limit, Rounding } from '@scorewright/schemas';
import { writeCondition } from './conditions.ts';
import type { Desk } from './desk.ts';
import { roundingOf } from './desk.ts';
import { writeModified } from './modifier.ts';
import { isProrated, writeProration } from './proration.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { ZERO, least, most, percentOf, plus, rational, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { requiredNumber } from './value.ts';
import { readLine, write } from './worksheet.ts';
import { sure } from '../sure.ts';

type Line = () => Maybe;

/** Writes one line after another, each from the one before; returns the last. */
const chain = <T>(items: readonly T[], from: Line, next: (item: T, before: Line) => Line): Line => items.reduce((before, item) => next(item, before), from);

/** Writes the condition of a cut-off and gives an amount after it; `whole` is the amount that a cap is a percentage of. */
export const writtenCutOff = (desk: Desk, { id, condition, effect, by }: CutOff): ((before: Line, whole: Line) => Maybe) => {
  const holds = writeCondition(desk, `cut-off.${id}`, condition);
  return (before, whole) => {
    if (!holds()) return before();
    if (effect === 'zero') return ZERO;
    const amount = requiredNumber(before());
    return effect === 'multiply' ? times(amount, rational(sure(by))) : least(amount, percentOf(rational(sure(by)), requiredNumber(whole())));
  };
};

const limited = (desk: Desk, { atLeast, atMost }: Limit, amount: Rational): Rational => {
  const raised = atLeast === undefined ? amount : most(amount, amountOf(desk, atLeast));
  return atMost === undefined ? raised : least(raised, amountOf(desk, atMost));
};

const target = (desk: Desk): Rational => requiredNumber(readLine(desk.sheet, 'target-bonus'));

/** Writes the modifiers, cut-offs and limits on a part of the pay, in this order, as `<part>.<id>`. */
const writeSteps = (desk: Desk, part: 'bonus' | 'variable', base: Line): Line => {
  const {
    card: { modifiers = [], cutOffs = [], limits = [] },
    sheet,
  } = desk;
  const after = chain(
    modifiers.filter(({ on }) => on === part),
    base,
    (modifier, before) => writeModified(desk, part, modifier, before),
  );
  const cut = chain(
    cutOffs.filter(({ scope }) => scope.card === part),
    after,
    (cutOff, before) => {
      const apply = writtenCutOff(desk, cutOff);
      return write(sheet, `${part}.${cutOff.id}`, () => apply(before, () => target(desk)));
    },
  );
  return chain(
    limits.filter(({ on }) => on === part),
    cut,
    (limit, before) => write(sheet, `${part}.${limit.id}`, () => limited(desk, limit, requiredNumber(before()))),
  );
};

/** Writes `bonus.prorated` or `salary.prorated`. */
const inProportion = (desk: Desk, part: 'bonus' | 'salary', before: Line, rounding?: Rounding): Line => {
  const prorated = writeProration(desk, part);
  return write(desk.sheet, `${part}.prorated`, () => prorated(before), rounding);
};

/** Writes everything from `bonus.base` to `bonus`. */
export const writeBonus = (desk: Desk, base: Line): void => {
  const steps = writeSteps(desk, 'bonus', base);
  const last = isProrated(desk, 'bonus') ? inProportion(desk, 'bonus', steps) : steps;
  write(desk.sheet, 'bonus', last, roundingOf(desk, 'bonus'));
};

/** Writes `variable.base` to `variable`, then the total of everything. */
export const writeTotal = (desk: Desk): void => {
  const {
    card: { limits = [] },
    sheet,
  } = desk;
  const lineOf = (id: string) => (): Maybe => readLine(sheet, id);
  const both = (a: string, b: string) => (): Rational => sumOfLines(desk, a, b);
  const variable = writeSteps(desk, 'variable', write(sheet, 'variable.base', both('bonus', 'extras')));
  write(sheet, 'variable', variable);
  if (isProrated(desk, 'salary')) {
    inProportion(desk, 'salary', lineOf('salary'), roundingOf(desk, 'salary'));
  }
  const base = write(sheet, 'total.base', both(salaryLine(desk), 'variable'));
  const last = chain(
    limits.filter(({ on }) => on === 'total'),
    base,
    (limit, before) => write(sheet, `total.${limit.id}`, () => limited(desk, limit, requiredNumber(before()))),
  );
  write(sheet, 'total', last, roundingOf(desk, 'total'));
};

/** The line of the salary that is paid. */
export const salaryLine = (desk: Desk): string => (isProrated(desk, 'salary') ? 'salary.prorated' : 'salary');

const sumOfLines = (desk: Desk, a: string, b: string): Rational => plus(requiredNumber(readLine(desk.sheet, a)), requiredNumber(readLine(desk.sheet, b)));
