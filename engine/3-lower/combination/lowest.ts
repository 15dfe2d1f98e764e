import { choose, known, min, otherwise } from '../../operators/build.ts';
import { hole } from '../draft/literal.ts';
import type { Expression } from '../sheet.ts';
import { PERCENT_TYPE } from '../draft/types.ts';
import type { CombinationMethod } from './method.ts';
import { percentScoreOf, scoresOf } from './method.ts';

/** The lowest of the scores that are known, in percent. */
export const lowest: CombinationMethod = (draft) => {
  const scores = scoresOf(draft);
  // Any known score stands in for one that is left out: it does not change which is the lowest.
  const always = scores.find(({ optional }) => !optional);
  const substitute = always === undefined ? firstKnown(scores.map(percentScoreOf)) : percentScoreOf(always);
  const [first = hole(PERCENT_TYPE), ...rest] = scores.map((score) => (score.optional ? otherwise(percentScoreOf(score), substitute) : percentScoreOf(score)));
  return { name: 'index', type: PERCENT_TYPE, expression: min(first, ...rest) };
};

/** The first that is known; missing when none is. */
const firstKnown = (values: readonly Expression[]): Expression =>
  choose(
    values.slice(0, -1).map((value) => [known(value), value] as const),
    values.at(-1) ?? hole(PERCENT_TYPE),
  );
