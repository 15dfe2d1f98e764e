import type { Bracket, ExtraPay } from '@scorewright/schemas';
import { add, max, min, number, percentOf, subtract } from '../../../operators/build.ts';
import type { Draft } from '../../draft/draft.ts';
import { lowerExpression } from '../../draft/expression.ts';
import { numeral, percentage } from '../../draft/literal.ts';
import { lowerQuantity } from '../../draft/quantity.ts';
import type { Expression } from '../../sheet.ts';
import { PERCENT_TYPE, numberIn } from '../../draft/types.ts';

/** What the extra pays on its base, at most `cap`. The checks report one with neither rate, brackets nor formula. */
export function payOf(draft: Draft, extra: ExtraPay, pointer: string, base: Expression | undefined): Expression {
  const type = numberIn(draft.currency);
  const paid =
    extra.formula === undefined
      ? commission(draft, extra, pointer, base ?? number('0', type.unit))
      : lowerExpression(draft, extra.formula, `${pointer}/formula`, type);
  return extra.cap === undefined ? paid : min(paid, lowerQuantity(draft, extra.cap, `${pointer}/cap`, type));
}

function commission(draft: Draft, { rate, brackets }: ExtraPay, pointer: string, base: Expression): Expression {
  if (brackets !== undefined) return marginal(brackets, base, draft.currency);
  return percentOf(lowerQuantity(draft, rate ?? 0, `${pointer}/rate`, PERCENT_TYPE), base);
}

/** The sum over brackets of the part of the base within the bracket x rate / 100. */
function marginal(brackets: readonly Bracket[], base: Expression, unit: string): Expression {
  const zero = number('0', unit);
  const [first = zero, ...rest] = brackets.map(({ from, rate }, index) => {
    const next = brackets[index + 1];
    const below = next === undefined ? base : min(base, numeral(next.from, unit));
    return percentOf(percentage(rate), max(subtract(below, numeral(from, unit)), zero));
  });
  return add(first, ...rest);
}
