import type { Bracket, ExtraPay } from '@scorewright/schemas';
import { add, line, max, min, multiply, number, percentOf, subtract } from '../../../operators/build.ts';
import { divideUnits } from '../../../values/unit.ts';
import type { Draft } from '../../draft/draft.ts';
import { report } from '../../draft/draft.ts';
import { lowerExpression } from '../../draft/expression.ts';
import { hole, numeral, percentage } from '../../draft/literal.ts';
import type { Measured } from '../../draft/quantity.ts';
import { lowerQuantity } from '../../draft/quantity.ts';
import type { Expression } from '../../sheet.ts';
import { PERCENT_TYPE, numberIn } from '../../draft/types.ts';

/** What the extra pays on its base, at most `cap`. The checks report one with neither rate, piece rate, brackets nor formula. */
export function payOf(draft: Draft, extra: ExtraPay, pointer: string, base: Measured | undefined): Expression {
  const type = numberIn(draft.currency);
  const paid =
    extra.formula === undefined
      ? onBase(draft, extra, pointer, base ?? { expression: number('0', type.unit), type })
      : lowerExpression(draft, extra.formula, `${pointer}/formula`, type);
  return extra.cap === undefined ? paid : min(paid, lowerQuantity(draft, extra.cap, `${pointer}/cap`, type));
}

/** A percent of the base, so much for each unit of it, or the brackets. */
function onBase(draft: Draft, extra: ExtraPay, pointer: string, base: Measured): Expression {
  const { rate, perUnit, brackets } = extra;
  if (brackets === undefined && perUnit === undefined) return percentOf(lowerQuantity(draft, rate ?? 0, `${pointer}/rate`, PERCENT_TYPE), base.expression);
  // A unit that is too long to divide money by is no unit to pay for.
  const unit = divideUnits(draft.currency, base.type.unit);
  if (unit === undefined) {
    report(draft, 'unit-too-complex', `${pointer}/of`, { units: `${draft.currency}, ${base.type.unit}` });
    return hole(numberIn(draft.currency));
  }
  if (brackets !== undefined) return marginal(brackets, base, unit, draft.currency, endsOf(extra, base));
  return multiply(base.expression, lowerQuantity(draft, perUnit ?? 0, `${pointer}/perUnit`, numberIn(unit)));
}

/** The end of a bracket in the unit of the base: as it is written, or a percent of the quota. */
function endsOf({ id, quota }: ExtraPay, { type }: Measured): (from: Bracket['from']) => Expression {
  if (quota === undefined) return (from) => numeral(from, type.unit);
  const read = line(quotaLine(id));
  return (from) => percentOf(percentage(from), read);
}

export const quotaLine = (id: string): string => `extra.${id}.quota`;

/** The sum over brackets of what the part of the base within the bracket pays. `unit`: of money for each unit of the base. */
function marginal(
  brackets: readonly Bracket[],
  { expression: base, type }: Measured,
  unit: string,
  currency: string,
  end: (from: Bracket['from']) => Expression,
): Expression {
  const [first = number('0', currency), ...rest] = brackets.map(({ from, rate, perUnit }, index) => {
    const next = brackets[index + 1];
    const below = next === undefined ? base : min(base, end(next.from));
    // The first bracket begins at 0. The base can lie below: its share can be negative.
    const part = max(index === 0 ? below : subtract(below, end(from)), number('0', type.unit));
    return perUnit === undefined ? percentOf(percentage(rate ?? 0), part) : multiply(part, numeral(perUnit, unit));
  });
  return add(first, ...rest);
}
