import { decimal } from '../values/decimal.ts';
import { parseDecimal } from '../values/parse-decimal.ts';

/** Whether a number or text of the policy is a decimal number. */
export const isNumeral = (value: number | string): boolean => (typeof value === 'number' ? decimal(value).isFinite() : 'value' in parseDecimal(value));
