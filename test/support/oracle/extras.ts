import type { Bracket, ExtraPay, Quantity } from '@scorewright/schemas';
import { writeWhen } from './conditions.ts';
import type { Desk } from './desk.ts';
import { roundingOf } from './desk.ts';
import { evaluate } from './expression.ts';
import { writtenCutOff } from './pay.ts';
import { isProrated, writeProration } from './proration.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { ZERO, compare, least, minus, most, percentOf, rational, sum, times } from './rational.ts';
import { Fault, MISSING, requiredNumber } from './value.ts';
import { readLine, write, writeOptional } from './worksheet.ts';
import { sure } from '../sure.ts';

/** What the commission is paid on: the part above, and of that the share that counts. */
const baseOf = (desk: Desk, { of, above, share }: ExtraPay): Rational => {
  const part = most(minus(amountOf(desk, sure(of)), above === undefined ? ZERO : amountOf(desk, above)), ZERO);
  return share === undefined ? part : percentOf(amountOf(desk, share), part);
};

/** Each part of the base at the rate of its own bracket: a percent of it, or so much a unit. Ends are percents of the quota where there is one. */
const inBrackets = (brackets: readonly Bracket[], base: Rational, quota: (() => Rational) | undefined): Rational => {
  const end = (written: number | string): Rational => (quota === undefined ? rational(written) : percentOf(rational(written), quota()));
  return sum(
    brackets.map(({ from, rate, perUnit }, index) => {
      const next = brackets[index + 1];
      const upTo = next ? least(base, end(next.from)) : base;
      const part = most(minus(upTo, index === 0 ? ZERO : end(from)), ZERO);
      return perUnit === undefined ? percentOf(rational(sure(rate)), part) : times(rational(perUnit), part);
    }),
  );
};

const payOf = (desk: Desk, extra: ExtraPay): Rational => {
  const { id, rate, perUnit, brackets, quota, formula, cap } = extra;
  const base = (): Rational => requiredNumber(readLine(desk.sheet, `extra.${id}.base`));
  const pay =
    formula !== undefined
      ? requiredNumber(evaluate(formula, desk.read))
      : brackets
        ? inBrackets(brackets, base(), quota === undefined ? undefined : () => requiredNumber(readLine(desk.sheet, `extra.${id}.quota`)))
        : perUnit !== undefined
          ? times(amountOf(desk, perUnit), base())
          : percentOf(amountOf(desk, sure(rate)), base());
  return cap === undefined ? pay : least(pay, amountOf(desk, cap));
};

const quotaOf = (desk: Desk, written: Quantity): Rational => {
  const quota = amountOf(desk, written);
  if (compare(quota, ZERO) <= 0) throw new Fault('quota-not-positive');
  return quota;
};

/** Writes the lines of one extra. */
const writeExtra = (desk: Desk, extra: ExtraPay): void => {
  const {
    sheet,
    card: { cutOffs = [] },
  } = desk;
  const name = `extra.${extra.id}`;
  const isDue = writeWhen(desk, `${name}.when`, extra.when);
  if (extra.formula === undefined) write(sheet, `${name}.base`, () => (isDue() ? baseOf(desk, extra) : ZERO));
  const { quota } = extra;
  if (quota !== undefined) (extra.when === undefined ? write : writeOptional)(sheet, `${name}.quota`, () => (isDue() ? quotaOf(desk, quota) : MISSING));
  let last = write(sheet, `${name}.pay`, () => (isDue() ? payOf(desk, extra) : ZERO));
  for (const cutOff of cutOffs.filter(({ scope }) => scope.extras?.includes(extra.id))) {
    const before = last;
    const cut = writtenCutOff(desk, cutOff);
    last = write(sheet, `${name}.${cutOff.id}`, () => cut(before, before));
  }
  if (isProrated(desk, 'extras')) {
    const before = last;
    const inProportion = writeProration(desk, 'extras');
    last = write(sheet, `${name}.prorated`, () => inProportion(before));
  }
  write(sheet, name, last, roundingOf(desk, 'extra'));
};

/** Writes every extra and `extras`, their sum. */
export const writeExtras = (desk: Desk): void => {
  const {
    card: { extras = [] },
    sheet,
  } = desk;
  for (const extra of extras) writeExtra(desk, extra);
  write(sheet, 'extras', () => sum(extras.map(({ id }) => requiredNumber(readLine(sheet, `extra.${id}`)))));
};
