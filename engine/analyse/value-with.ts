import type { ExtremesInput } from './extremes.ts';
import { constantValue } from './rational-function.ts';
import { ZERO, type Rational } from '../values/rational.ts';
import { pointsAt } from './sweep.ts';
import type { FactTexts } from './symbolic.ts';

/** The target at some values of one fact, everything else fixed; those where the card is refused are left out. */
export function valuesWith(
  { sheet, target }: Pick<ExtremesInput, 'sheet' | 'target'>,
  facts: FactTexts,
  variable: string,
  places: readonly Rational[],
): readonly { readonly x: Rational; readonly value: Rational }[] {
  return pointsAt({ sheet, facts, target, variable, rounding: 'ignore' }, places).flatMap(({ x, outcome }) =>
    'f' in outcome ? [{ x, value: constantValue(outcome.f) }] : [],
  );
}

/** The target with everything fixed; undefined where the card is refused. */
export const valueWith = (input: Pick<ExtremesInput, 'sheet' | 'target'>, facts: FactTexts): Rational | undefined =>
  valuesWith(input, facts, '', [ZERO])[0]?.value;
