import { textAt, textsAt } from '#lib/text/read.ts';
import { ExactNumber } from '#lib/document/json-print.ts';
import { logicOf, shapeOf, type Shape } from '#lib/formula/shape.ts';
import type { Language } from '#lib/words/language.ts';
import { namedIn, type Named, type Reader } from './read.ts';

/** Something that a condition can be about. */
export interface ConditionField {
  readonly id: string;
  readonly name: string;
  readonly type: 'number' | 'boolean' | 'text' | 'date';
  readonly unit?: string | undefined;
  readonly values: readonly string[];
  readonly group: 'indicators' | 'metrics' | 'facts' | 'card' | 'period';
}

/** Words for the lines of a card. */
export type LineNames = Readonly<
  Record<
    | 'actual'
    | 'plan'
    | 'attainment'
    | 'score'
    | 'reached'
    | 'weight'
    | 'contribution'
    | 'pay'
    | 'index'
    | 'coefficient'
    | 'bonus'
    | 'extras'
    | 'salary'
    | 'targetBonus'
    | 'periodStart'
    | 'periodEnd',
    string
  >
>;

const typeOf = (type: unknown): ConditionField['type'] => (type === 'boolean' || type === 'text' || type === 'date' ? type : 'number');

const declared = (list: readonly Named[], group: ConditionField['group']): readonly ConditionField[] =>
  list.map(({ id, name, entry }) => ({ id, name, type: typeOf(entry['type']), unit: textAt(entry['unit']), values: textsAt(entry['values']), group }));

const dates = ({ periodStart, periodEnd }: LineNames): readonly ConditionField[] => [
  { id: 'period-start', name: periodStart, type: 'date', values: [], group: 'period' },
  { id: 'period-end', name: periodEnd, type: 'date', values: [], group: 'period' },
];

/** What the formula of a metric can read: facts, the other metrics and the period. */
export const metricFields = ({ facts, metrics }: Reader, own: string, names: LineNames): readonly ConditionField[] => [
  ...declared(
    metrics.filter(({ id }) => id !== own),
    'metrics',
  ),
  ...declared(facts, 'facts'),
  ...dates(names),
];

/** What decides which rules hold: facts, measured metrics and the period, before anything is calculated. */
export const factFields = ({ facts, metrics }: Reader, names: LineNames): readonly ConditionField[] => [
  ...declared(facts, 'facts'),
  ...declared(
    metrics.filter(({ entry }) => entry['formula'] === undefined),
    'metrics',
  ),
  ...dates(names),
];

function linesOf({ id, name, entry }: Named, { metrics, languages, currency }: Reader, parts: LineNames, language: Language): readonly ConditionField[] {
  const metric = metrics.find((one) => one.id === entry['metric'])?.entry;
  const unit = textAt(metric?.['unit']);
  const line = (part: string, called: string, of: string | undefined): ConditionField => ({
    id: `${id}.${part}`,
    name: `${name}: ${called}`,
    type: part === 'actual' ? typeOf(metric?.['type']) : 'number',
    unit: of,
    values: part === 'actual' ? textsAt(metric?.['values']) : [],
    group: 'indicators',
  });
  const plain = entry['type'] === 'cut-off' ? [] : [line('plan', parts.plan, unit), line('attainment', parts.attainment, '%'), line('score', parts.score, '%')];
  const steps = namedIn(entry['levels'], language, languages);
  const levels = steps.map((level) => line(`level.${level.id}`, level.name, unit));
  const reached: readonly ConditionField[] =
    entry['type'] === 'cut-off' || steps.length === 0
      ? []
      : [{ id: `${id}.reached`, name: `${name}: ${parts.reached}`, type: 'text', values: [...steps.map((level) => level.id), 'below'], group: 'indicators' }];
  const paid =
    entry['type'] === 'cut-off' ? [] : [line('weight', parts.weight, '%'), line('contribution', parts.contribution, '%'), line('pay', parts.pay, currency)];
  return [line('actual', parts.actual, unit), ...plain, ...levels, ...reached, ...paid];
}

/** Everything that an expression of a card can read: the lines of its indicators, facts and metrics by id, the lines of the card. */
export function fieldsOf(reader: Reader, indicators: readonly Named[], parts: LineNames, language: Language): readonly ConditionField[] {
  const { facts, metrics, currency } = reader;
  const lines = indicators.flatMap((indicator) => linesOf(indicator, reader, parts, language));
  const card = (
    [
      ['index', parts.index, '%'],
      ['coefficient', parts.coefficient, '1'],
      ['bonus', parts.bonus, currency],
      ['extras', parts.extras, currency],
      ['salary', parts.salary, currency],
      ['target-bonus', parts.targetBonus, currency],
    ] as const
  ).map(([id, name, unit]): ConditionField => ({ id, name, type: 'number', unit, values: [], group: 'card' }));
  return [...lines, ...declared(metrics, 'metrics'), ...declared(facts, 'facts'), ...card, ...dates(parts)];
}

/** How a condition is shown; what is no condition of the language stays as text. Nothing is rewritten by being shown. */
export type ConditionForm =
  | { readonly kind: 'group'; readonly operator: 'and' | 'or'; readonly items: readonly unknown[]; readonly steps: readonly (readonly (string | number)[])[] }
  | { readonly kind: 'not'; readonly step: readonly (string | number)[]; readonly inner: unknown }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: unknown; readonly field: string | undefined; readonly value: unknown }
  | { readonly kind: 'between'; readonly operator: string; readonly ends: readonly [unknown, unknown]; readonly middle: unknown }
  | { readonly kind: 'one-of'; readonly left: unknown; readonly field: string | undefined; readonly values: readonly unknown[] }
  | { readonly kind: 'known'; readonly step: readonly (string | number)[]; readonly inner: unknown }
  | { readonly kind: 'holds'; readonly field: string }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'branches' }
  | { readonly kind: 'raw' };

export const COMPARISONS = ['>', '>=', '<', '<=', '==', '!='] as const;
const COMPARING: ReadonlySet<string> = new Set([...COMPARISONS, '===', '!==']);

/** The name that a `var` reads; undefined for anything else. */
export function nameRead(logic: unknown): string | undefined {
  const shape = shapeOf(logic);
  return shape.kind === 'name' ? shape.id : undefined;
}

function formOfOperation({ operation, listed, parts }: Extract<Shape, { kind: 'operation' }>): ConditionForm {
  const { token } = operation;
  const args = parts.map(logicOf);
  const step = (index: number): readonly (string | number)[] => (listed ? [token, index] : [token]);
  if (token === 'and' || token === 'or') return { kind: 'group', operator: token, items: args, steps: args.map((_, index) => step(index)) };
  if (token === '!') return { kind: 'not', step: step(0), inner: args[0] };
  if (token === 'known') return { kind: 'known', step: step(0), inner: args[0] };
  if (token === 'if' || token === '?:') return { kind: 'branches' };
  const field = nameRead(args[0]);
  if (token === 'in') return parts[1]?.kind === 'list' ? { kind: 'one-of', left: args[0], field, values: parts[1].values } : { kind: 'raw' };
  if (!COMPARING.has(token)) return { kind: 'raw' };
  if (args.length === 3) return { kind: 'between', operator: token, ends: [args[0], args[2]], middle: args[1] };
  return { kind: 'compare', operator: token, left: args[0], field, value: args[1] };
}

export function formOf(logic: unknown): ConditionForm {
  const shape = shapeOf(logic);
  if (shape.kind === 'name') return { kind: 'holds', field: shape.id };
  if (shape.kind === 'flag') return { kind: 'constant', value: shape.value };
  return shape.kind === 'operation' ? formOfOperation(shape) : { kind: 'raw' };
}

/** A condition to begin with for a field: what fits its type. */
export function conditionOn({ id, type, values }: ConditionField): unknown {
  if (type === 'boolean') return { var: id };
  if (type === 'text') return { '==': [{ var: id }, values[0] ?? ''] };
  return type === 'date' ? { '>=': [{ var: id }, { var: 'period-start' }] } : { '>': [{ var: id }, 0] };
}

export const operatorsFor = (type: ConditionField['type'] | undefined): readonly string[] =>
  type === 'text' ? ['==', '!=', 'in'] : type === 'boolean' ? ['==', '!='] : [...COMPARISONS, 'between', 'in'];

/** What the picker of comparisons shows for a form: three arguments are a range. */
export const operatorOf = (form: ConditionForm): string =>
  form.kind === 'one-of' ? 'in' : form.kind === 'between' ? (form.operator === '<' ? 'within' : 'between') : form.kind === 'compare' ? form.operator : '';

/** The same comparison with another operator; what was compared with is kept where it can be. */
export function withOperator(form: ConditionForm, operator: string): unknown {
  if (form.kind !== 'compare' && form.kind !== 'one-of' && form.kind !== 'between') return undefined;
  const left = form.kind === 'between' ? form.middle : form.left;
  const right = form.kind === 'compare' ? form.value : form.kind === 'one-of' ? form.values[0] : form.ends[0];
  if (operator === 'in') {
    const isLiteral = typeof right === 'string' || typeof right === 'number' || right instanceof ExactNumber;
    return { in: [left, form.kind === 'one-of' ? form.values : [isLiteral ? right : 0]] };
  }
  if (operator === 'between' || operator === 'within')
    return { [operator === 'within' ? '<' : '<=']: [right, left, form.kind === 'between' ? form.ends[1] : right] };
  return { [operator]: [left, right] };
}
