import { orEverything } from '../../values/interval.ts';
import { MISSING } from '../../values/value.ts';
import { Fault } from '../fault.ts';
import type { Operator, Outcome } from '../operator.ts';
import { sameType } from '../types.ts';

/** The value; where it is missing, the problem `missing-fact`, also on a line that may be missing. */
export const missingRequire: Operator = {
  name: 'missing.require',
  tokens: [],
  arity: { min: 1, max: 1 },
  about: { en: 'the value; a problem where it is missing', ru: 'значение; если его нет — ошибка' },
  type: sameType,
  accepts: 'missing',
  run: (args) => (args[0] === MISSING ? new Fault('missing-fact') : (args[0] as Outcome)),
  prose: { phrase: { en: '{1}', ru: '{1}' } },
  interval: ([value]) => orEverything(value),
};
