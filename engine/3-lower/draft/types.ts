import type { ValueType } from '../sheet.ts';
import { PERCENT, PLAIN } from '../../values/unit.ts';

export type NumberType = Extract<ValueType, { readonly kind: 'number' }>;

export const numberIn = (unit: string): NumberType => ({ kind: 'number', unit });
export const PERCENT_TYPE = numberIn(PERCENT);
export const PLAIN_TYPE = numberIn(PLAIN);
export const BOOLEAN_TYPE: ValueType = { kind: 'boolean' };
export const TEXT_TYPE: ValueType = { kind: 'text' };
export const DATE_TYPE: ValueType = { kind: 'date' };
