import { hull, orEverything } from '../../values/interval.ts';
import { MISSING } from '../../values/value.ts';
import type { Operator, Outcome } from '../operator.ts';
import { sameType } from '../types.ts';

/** The first value, or the second where the first is missing. */
export const missingOtherwise: Operator = {
  name: 'missing.otherwise',
  tokens: [],
  arity: { min: 2, max: 2 },
  about: { en: 'the value, or another where it is missing', ru: 'значение, а если его нет — другое' },
  type: sameType,
  // What stands in is not asked for while the value is there, so that it may have failed.
  accepts: 'failures',
  run: (args) => (args[0] === MISSING ? args[1] : args[0]) as Outcome,
  prose: { phrase: { en: '{1}, or {2} when it is missing', ru: '{1}, а если его нет — {2}' } },
  interval: (args) => hull(args.map(orEverything)),
};
