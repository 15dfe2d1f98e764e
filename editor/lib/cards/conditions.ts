import { listAt, recordAt, textAt, textsAt } from '#lib/text/read.ts';
import type { Named, Reader } from './read.ts';

/** Something that a condition can be about. */
export interface ConditionField {
  readonly id: string;
  readonly name: string;
  readonly type: 'number' | 'boolean' | 'text' | 'date';
  readonly unit?: string | undefined;
  readonly values: readonly string[];
}

type Parts = Readonly<Record<'actual' | 'plan' | 'attainment' | 'score' | 'index' | 'bonus' | 'salary' | 'targetBonus', string>>;

const typeOf = (type: unknown): ConditionField['type'] => (type === 'boolean' || type === 'text' || type === 'date' ? type : 'number');

/** Facts and metrics by id, the lines of each indicator, and those of the card. */
export function fieldsOf({ facts, metrics, currency }: Reader, indicators: readonly Named[], parts: Parts): readonly ConditionField[] {
  const declared = [...facts, ...metrics].map(({ id, name, entry }): ConditionField => ({
    id,
    name,
    type: typeOf(entry['type']),
    unit: textAt(entry['unit']),
    values: textsAt(entry['values']),
  }));
  const lines = indicators.flatMap(({ id, name, entry }) => {
    const metric = metrics.find((one) => one.id === entry['metric'])?.entry;
    const unit = textAt(metric?.['unit']);
    const line = (part: 'actual' | 'plan' | 'attainment' | 'score', of: string | undefined): ConditionField => ({
      id: `${id}.${part}`,
      name: `${name}: ${parts[part]}`,
      type: part === 'actual' ? typeOf(metric?.['type']) : 'number',
      unit: of,
      values: part === 'actual' ? textsAt(metric?.['values']) : [],
    });
    return [line('actual', unit), line('plan', unit), line('attainment', '%'), line('score', '%')];
  });
  const card = (
    [
      ['index', parts.index, '%'],
      ['bonus', parts.bonus, currency],
      ['salary', parts.salary, currency],
      ['target-bonus', parts.targetBonus, currency],
    ] as const
  ).map(([id, name, unit]): ConditionField => ({ id, name, type: 'number', unit, values: [] }));
  return [...lines, ...declared, ...card];
}

/** How a piece of JsonLogic is shown; what has no picker stays as text. Nothing is rewritten by being shown. */
export type ConditionForm =
  | { readonly kind: 'group'; readonly operator: 'and' | 'or'; readonly items: readonly unknown[] }
  | { readonly kind: 'not'; readonly step: readonly (string | number)[]; readonly inner: unknown }
  | { readonly kind: 'compare'; readonly operator: string; readonly field: string; readonly value: unknown }
  | { readonly kind: 'one-of'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'holds'; readonly field: string }
  | { readonly kind: 'raw' };

export const COMPARISONS = ['>', '>=', '<', '<=', '==', '!='] as const;
const COMPARING: ReadonlySet<string> = new Set([...COMPARISONS, '===', '!==']);

/** The name that a `var` reads; undefined for anything else. */
export function nameRead(logic: unknown): string | undefined {
  const keys = Object.keys(recordAt(logic));
  return keys.length === 1 && keys[0] === 'var' ? textAt(recordAt(logic)['var']) : undefined;
}

export function formOf(logic: unknown): ConditionForm {
  const field = nameRead(logic);
  if (field !== undefined) return { kind: 'holds', field };
  const [entry, more] = Object.entries(recordAt(logic));
  if (!entry || more) return { kind: 'raw' };
  const [operator, argument] = entry;
  const items = listAt(argument);
  if ((operator === 'and' || operator === 'or') && Array.isArray(argument)) return { kind: 'group', operator, items };
  if (operator === '!')
    return Array.isArray(argument)
      ? items.length === 1
        ? { kind: 'not', step: ['!', 0], inner: items[0] }
        : { kind: 'raw' }
      : { kind: 'not', step: ['!'], inner: argument };
  const left = nameRead(items[0]);
  if (left === undefined || items.length !== 2) return { kind: 'raw' };
  if (operator === 'in' && Array.isArray(items[1]) && textsAt(items[1]).length === items[1].length)
    return { kind: 'one-of', field: left, values: textsAt(items[1]) };
  return COMPARING.has(operator) ? { kind: 'compare', operator, field: left, value: items[1] } : { kind: 'raw' };
}

/** A condition to begin with for a field: what fits its type. */
export function conditionOn({ id, type, values }: ConditionField): unknown {
  if (type === 'boolean') return { var: id };
  if (type === 'text') return { '==': [{ var: id }, values[0] ?? ''] };
  return type === 'date' ? { '>=': [{ var: id }, '2026-01-01'] } : { '>': [{ var: id }, 0] };
}

export const operatorsFor = (type: ConditionField['type'] | undefined): readonly string[] =>
  type === 'text' ? ['==', '!=', 'in'] : type === 'boolean' ? ['=='] : COMPARISONS;

/** The same comparison with another operator. */
export function withOperator(form: ConditionForm, operator: string): unknown {
  if (form.kind === 'compare') return { [operator]: [{ var: form.field }, operator === 'in' ? textsAt([form.value]) : form.value] };
  return form.kind === 'one-of' ? { [operator]: [{ var: form.field }, operator === 'in' ? form.values : (form.values[0] ?? '')] } : undefined;
}
