import type { Combination } from '@scorewright/schemas';
import { asCoefficient, asPercent, line, number, otherwise } from '../../operators/build.ts';
import { PERCENT } from '../../values/unit.ts';
import type { Draft, ScoreLine } from '../draft/draft.ts';
import type { Expression } from '../sheet.ts';
import type { NumberType } from '../draft/types.ts';

/** The line that the scores become: `index` in percent, or `coefficient`. */
interface Combined {
  readonly name: 'index' | 'coefficient';
  readonly type: NumberType;
  readonly expression: Expression;
}

/** One way to combine scores. `separate` has none. */
export type CombinationMethod = (draft: Draft) => Combined;
export type IndexMethod = Exclude<Combination['method'], 'separate'>;

/** The scores that are combined, in the order of the card. */
export const scoresOf = (draft: Draft): readonly ScoreLine[] => [...draft.scores.values()];

/** A score as a coefficient: percent counts as score / 100. A score that is left out is replaced by `neutral`. */
export function coefficientOf({ id, type, optional }: ScoreLine, neutral: '0' | '1'): Expression {
  const score = type.unit === PERCENT ? asCoefficient(line(id)) : line(id);
  return optional ? otherwise(score, number(neutral)) : score;
}

/** A score in percent: a coefficient counts as score x 100. */
export const percentScoreOf = ({ id, type }: ScoreLine): Expression => (type.unit === PERCENT ? line(id) : asPercent(line(id)));
