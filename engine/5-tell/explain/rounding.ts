import { Decimal } from 'decimal.js';
import type { LineRounding } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { exactQuantity, quantity, stepText, unitOf } from '../units.ts';
import { say } from '../words/index.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedRounding } from './explanation.ts';

const stepName = ({ step }: LineRounding, unit: string, { language }: ExplainContext): string => {
  if (!new Decimal(step).equals(1)) return say(language, 'step.other', { step: stepText(step, unit, language) });
  if (unit === '%') return say(language, 'step.percent');
  return unit === '1' ? say(language, 'step.whole') : say(language, 'step.other', { step: stepText(step, unit, language) });
};

/** How a line was rounded: before, after, by which line of the contract. Undefined where no contract rounds it. */
export const explainRounding = (value: LineValue, context: ExplainContext): (ExplainedRounding & { readonly changed: boolean }) | undefined => {
  const { rounding, type, source } = value.line;
  if (rounding === undefined || value.state !== 'value' || value.before === undefined || !Decimal.isDecimal(value.value)) return undefined;
  const { language } = context;
  const unit = unitOf(type);
  const clause = context.clause(rounding.pointer);
  const changed = !value.before.equals(value.value);
  const own = context.clause(source.pointer) === clause ? '' : say(language, 'sentence.rounded.clause', { clause });
  const sentence = say(language, changed ? 'sentence.rounded' : 'sentence.rounded.same', {
    step: stepName(rounding, unit, context),
    direction: say(language, `mode.${rounding.mode}`),
    clause: own,
    after: quantity(value.value, unit, language),
  });
  return {
    sentence,
    changed,
    clause,
    pointer: rounding.pointer,
    // All digits that are kept to be shown, also of what does not end: this is where they were lost.
    before: exactQuantity(new Decimal(value.before), unit, language),
    after: exactQuantity(value.value, unit, language),
  };
};
