import type { Decimal, Quantity, Scorecard } from '@scorewright/schemas';
import { isInParts } from '../2-check/in-parts.ts';
import { levelName, factOrMetric } from '../5-tell/names.ts';
import type { RussianCase } from '../5-tell/words/nouns.ts';
import { quantity } from '../5-tell/units.ts';
import { decimal } from '../values/decimal.ts';
import type { PrintContext } from './context.ts';
import { logicOf } from './context.ts';
import { say } from './words/index.ts';

/** A number of the policy with its unit. */
export const amount = ({ language }: PrintContext, value: Decimal, unit: string, grammar: RussianCase = 'nominative'): string =>
  quantity(decimal(value), unit, language, grammar);

export const percent = (context: PrintContext, value: Decimal): string => amount(context, value, '%');

/** A weight in percent, or the bare number of a part. */
export const weightText = (context: PrintContext, card: Scorecard | undefined, weight: Decimal): string =>
  amount(context, weight, card !== undefined && isInParts(card) ? '1' : '%');

export const money = (context: PrintContext, value: Decimal): string => amount(context, value, context.policy.currency);

/** Where a quantity stands: its unit, the card whose lines a formula reads, the indicator whose levels it names. */
export interface QuantityPlace {
  readonly unit: string;
  readonly scorecard?: string;
  readonly levels?: string;
}

/** A quantity of the policy in words: a number, `“salary”`, `level “target”`, a formula, `60 % of the salary`. */
export function quantityOf(context: PrintContext, value: Quantity, { unit, scorecard, levels }: QuantityPlace): string {
  const { policy, language } = context;
  if (typeof value !== 'object') return amount(context, value, unit);
  if ('fact' in value) return say(language, 'quantity.named', { name: factOrMetric(policy, value.fact, language) ?? value.fact });
  if ('level' in value) return say(language, 'quantity.level', { name: levelName(policy, levels ?? '', value.level, language) });
  if ('percent' in value)
    return say(language, value.of === 'salary' ? 'quantity.of-salary' : 'quantity.of-bonus', { percent: percent(context, value.percent) });
  return logicOf(context, value.formula, scorecard, { kind: 'number', unit });
}
