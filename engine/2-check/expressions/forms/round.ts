import { round } from '../../../operators/build.ts';
import { ROUNDING_MODES, isRoundingMode } from '../../../values/arithmetic.ts';
import { parseDecimal } from '../../../values/parse-decimal.ts';
import { nearestNames } from '../../nearest-names.ts';
import type { Call, Checker, Place } from '../checker.ts';
import { refuse } from '../checker.ts';
import type { Term } from '../term.ts';
import { operatorOf } from './arity.ts';

/** `{"round": [x, 0.01, "half-up"]}`: step and mode are literals. */
export function checkRound(checker: Checker, call: Call): Term | undefined {
  if (operatorOf(checker, call) === undefined) return undefined;
  const [valuePlace, stepPlace, modePlace] = call.places as readonly [Place, Place, Place];
  const value = checker.check(call.args[0], valuePlace);
  const step = checkStep(checker, call.args[1], stepPlace);
  const mode = typeof call.args[2] === 'string' ? call.args[2] : '';
  if (!isRoundingMode(mode)) {
    const { known } = nearestNames(mode, ROUNDING_MODES);
    return refuse(checker, 'unknown-rounding-mode', modePlace.pointer, { mode, known });
  }
  if (value === undefined || step === undefined) return undefined;
  if (value.text !== undefined) return refuse(checker, 'text-for-number', value.pointer, { text: value.text });
  if (value.type.kind !== 'number') return refuse(checker, 'type-mismatch', value.pointer, { expected: 'number', found: value.type.kind });
  const { digits: _digits, ...rest } = value;
  return { ...rest, expression: round(value.expression, step, mode), pointer: call.place.pointer, logic: call.logic };
}

function checkStep(checker: Checker, step: unknown, place: Place): string | undefined {
  if (typeof step === 'string' && !checker.literals.has(place.pointer) && 'value' in parseDecimal(step)) {
    return refuse(checker, 'text-for-number', place.pointer, { text: step });
  }
  const isNumber = typeof step === 'number' || (typeof step === 'string' && checker.literals.has(place.pointer));
  const term = isNumber ? checker.check(step, place) : undefined;
  if (isNumber && term === undefined) return undefined;
  if (term?.digits !== undefined && !/^(-|0*\.?0*$)/.test(term.digits)) return term.digits;
  return refuse(checker, 'step-not-positive', place.pointer, { step: typeof step === 'object' ? '' : String(step) });
}
