import type { Bracket, ExtraPay } from '@scorewright/schemas';
import { writeWhen } from './conditions.ts';
import type { Desk } from './desk.ts';
import { roundingOf } from './desk.ts';
import { evaluate } from './expression.ts';
import { writtenCutOff } from './pay.ts';
import { isProrated, writeProration } from './proration.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { ZERO, least, minus, most, percentOf, rational, sum, times } from './rational.ts';
import { requiredNumber } from './value.ts';
import { readLine, write } from './worksheet.ts';
import { sure } from '../sure.ts';

/** What the commission is paid on: the part above, and of that the share that counts. */
const baseOf = (desk: Desk, { of, above, share }: ExtraPay): Rational => {
  const part = most(minus(amountOf(desk, sure(of)), above === undefined ? ZERO : amountOf(desk, above)), ZERO);
  return share === undefined ? part : percentOf(amountOf(desk, share), part);
};

/** Each part of the base at the rate of its own bracket: a percent of it, or so much a unit. */
const inBrackets = (brackets: readonly Bracket[], base: Rational): Rational =>
  sum(
    brackets.map(({ from, rate, perUnit }, index) => {
      const next = brackets[index + 1];
      const upTo = next ? least(base, rational(next.from)) : base;
      const part = most(minus(upTo, rational(from)), ZERO);
      return perUnit === undefined ? percentOf(rational(sure(rate)), part) : times(rational(perUnit), part);
    }),
  );

const payOf = (desk: Desk, extra: ExtraPay): Rational => {
  const { id, rate, perUnit, brackets, formula, cap } = extra;
  const base = (): Rational => requiredNumber(readLine(desk.sheet, `extra.${id}.base`));
  const pay =
    formula !== undefined
      ? requiredNumber(evaluate(formula, desk.read))
      : brackets
        ? inBrackets(brackets, base())
        : perUnit !== undefined
          ? times(amountOf(desk, perUnit), base())
          : percentOf(amountOf(desk, sure(rate)), base());
  return cap === undefined ? pay : least(pay, amountOf(desk, cap));
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
