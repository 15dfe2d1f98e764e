import type { ExtremesInput } from './extremes.ts';
import { rational, type Rational } from '../values/rational.ts';
import { sweep } from './sweep.ts';
import type { FactTexts } from './symbolic.ts';

/** The target with everything fixed; undefined where the card is refused. */
export function valueWith({ sheet, target }: Pick<ExtremesInput, 'sheet' | 'target'>, facts: FactTexts): Rational | undefined {
  const at = rational(0n);
  const { points } = sweep({ sheet, facts, target, variable: '', rounding: 'ignore', domain: { from: at, to: at } });
  const outcome = points[0]?.outcome;
  return outcome && 'f' in outcome ? (outcome.f.top[0] ?? at) : undefined;
}
