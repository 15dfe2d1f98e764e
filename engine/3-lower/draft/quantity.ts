import type { Quantity } from '@scorewright/schemas';
import { nearestNames } from '../../2-check/nearest-names.ts';
import { line, percentOf } from '../../operators/build.ts';
import type { Draft } from './draft.ts';
import { has, report, typeOf } from './draft.ts';
import { inferExpression, inferName, lowerExpression } from './expression.ts';
import { hole, numeral, percentage } from './literal.ts';
import type { Expression } from '../sheet.ts';
import type { NumberType } from './types.ts';
import { numberIn } from './types.ts';

type Form = Exclude<Quantity, number | string>;
type FormName = 'fact' | 'level' | 'formula' | 'percent';

/** A number with its unit. */
export interface Measured {
  readonly expression: Expression;
  readonly type: NumberType;
}

/** A quantity of the policy in the unit that its place asks for. `indicatorId`: whose levels it can name. */
export function lowerQuantity(draft: Draft, quantity: Quantity, pointer: string, type: NumberType, indicatorId?: string): Expression {
  if (typeof quantity !== 'object') return numeral(quantity, type.unit);
  switch (formOf(quantity)) {
    case 'fact':
      return inferName(draft, (quantity as { fact: string }).fact, `${pointer}/fact`, type).expression ?? hole(type);
    case 'formula':
      return lowerExpression(draft, (quantity as { formula: number }).formula, `${pointer}/formula`, type);
    case 'level':
      return levelOf(draft, (quantity as { level: string }).level, `${pointer}/level`, indicatorId) ?? hole(type);
    case 'percent':
      return share(draft, quantity as Extract<Form, { percent: unknown }>, pointer, type);
  }
}

/** A quantity of any unit; a bare decimal is taken in the unit given. */
export function inferQuantity(draft: Draft, quantity: Quantity, pointer: string, unitOfDecimal: string, indicatorId?: string): Measured {
  const type = numberIn(unitOfDecimal);
  if (typeof quantity !== 'object') return { expression: lowerQuantity(draft, quantity, pointer, type), type };
  const form = formOf(quantity);
  if (form === 'percent') return { expression: lowerQuantity(draft, quantity, pointer, numberIn(draft.currency)), type: numberIn(draft.currency) };
  if (form === 'level') return levelMeasured(draft, quantity, pointer, type, indicatorId);
  const at = `${pointer}/${form}`;
  const found =
    form === 'fact' ? inferName(draft, (quantity as { fact: string }).fact, at) : inferExpression(draft, (quantity as { formula: number }).formula, at);
  if (found.expression === undefined || found.type === undefined) return { expression: hole(type), type };
  if (found.type.kind === 'number') return { expression: found.expression, type: found.type };
  report(draft, 'quantity-not-a-number', at, { kind: found.type.kind });
  return { expression: hole(type), type };
}

/** A level has the unit of its metric. */
function levelMeasured(draft: Draft, quantity: Form, pointer: string, type: NumberType, indicatorId: string | undefined): Measured {
  const expression = levelOf(draft, (quantity as { level: string }).level, `${pointer}/level`, indicatorId);
  const level = typeOf(draft, `${indicatorId ?? ''}.level.${(quantity as { level: string }).level}`);
  return expression !== undefined && level?.kind === 'number' ? { expression, type: level } : { expression: hole(type), type };
}

/** Whether a quantity is a decimal, or its value waits for the facts. */
export const isDecimal = (quantity: Quantity): quantity is number | string => typeof quantity !== 'object';

const FORMS: readonly FormName[] = ['fact', 'level', 'formula', 'percent'];

/** INVARIANT: a quantity has exactly one of the forms, by the schema. */
const formOf = (quantity: Form): FormName => FORMS.find((form) => Object.hasOwn(quantity, form)) ?? 'formula';

function levelOf(draft: Draft, level: string, pointer: string, indicatorId: string | undefined): Expression | undefined {
  const id = `${indicatorId ?? ''}.level.${level}`;
  if (indicatorId !== undefined && has(draft, id)) return line(id);
  const indicator = draft.indicators.find(({ item }) => item.id === indicatorId);
  const known = (indicator?.item.levels ?? []).map((one) => one.id);
  report(draft, 'unknown-level', pointer, nearestNames(level, known));
  return undefined;
}

function share(draft: Draft, { percent, of }: Extract<Form, { percent: unknown }>, pointer: string, type: NumberType): Expression {
  const base = typeOf(draft, of);
  if (base === undefined) report(draft, of === 'salary' ? 'salary-not-ready' : 'target-bonus-absent', `${pointer}/of`, {});
  else if (type.unit !== draft.currency) report(draft, 'share-is-money', pointer, { unit: type.unit, currency: draft.currency });
  else return percentOf(percentage(percent), line(of));
  return hole(type);
}
