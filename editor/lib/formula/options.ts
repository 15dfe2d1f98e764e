import type { ConditionField } from '#lib/cards/conditions.ts';
import { unitText } from '#lib/format/numbers.ts';
import type { formula } from '#lib/words/formula.ru.ts';
import type { Language } from '#lib/words/language.ts';
import { fits, OPERATIONS, operationById, type ArgumentKind, type ValueKind } from './operations.ts';
import { begin, withOperation } from './change.ts';
import type { Shape } from './shape.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

const literalsFor = (wanted: ValueKind): readonly ('number' | 'text' | 'date' | 'flag')[] => {
  if (wanted === 'number') return ['number'];
  if (wanted === 'date') return ['date'];
  if (wanted === 'text') return ['text'];
  return wanted === 'boolean' ? ['flag'] : ['number', 'text', 'date', 'flag'];
};

const labelled = ({ name, unit }: ConditionField, language: Language): string => {
  const shown = unitText(unit, language);
  return shown === '' ? name : `${name}, ${shown}`;
};

/** What can be chosen to stand in a place: something typed, something that is read, something that is calculated. */
export function choicesFor(wanted: ValueKind, fields: readonly ConditionField[], t: typeof formula, language: Language, current: Shape): readonly Choice[] {
  const own = current.kind === 'operation' ? current.operation.id : undefined;
  const literals = literalsFor(wanted).map((kind): Choice => ({ value: `literal ${kind}`, label: t.literal[kind], group: t.groups.literal }));
  const groups = ['metrics', 'facts', 'indicators', 'card', 'period'] as const;
  const names = groups.flatMap((group) =>
    fields
      .filter((field) => field.group === group && (wanted === 'any' || field.type === wanted))
      .map((field): Choice => ({ value: `name ${field.id}`, label: labelled(field, language), group: t.groups[group] })),
  );
  const operations = OPERATIONS.filter(
    (one) => one.id === own || (one.alias === undefined && fits(one, wanted) && (wanted !== 'any' || one.gives !== 'boolean')),
  ).map((one): Choice => ({ value: `operation ${one.id}`, label: t.operation[one.id], group: t.groups.operation }));
  return [...literals, ...names, ...operations];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The choice that a shape is. */
export function choiceOf(shape: Shape, wanted: ArgumentKind): string {
  switch (shape.kind) {
    case 'name':
      return `name ${shape.id}`;
    case 'operation':
      return `operation ${shape.operation.id}`;
    case 'text':
      return wanted === 'date' || (wanted === 'any' && DATE.test(shape.text)) ? 'literal date' : 'literal text';
    case 'number':
    case 'flag':
      return `literal ${shape.kind}`;
    default:
      return '';
  }
}

/** What stands in the place once something is chosen: what was there goes into an operation as its first argument. */
export function chosen(choice: string, logic: unknown, today: string): unknown {
  const [kind = '', ...rest] = choice.split(' ');
  const id = rest.join(' ');
  const operation = operationById(id);
  if (kind === 'operation' && operation) return withOperation(logic, operation);
  if (kind === 'name') return { var: id };
  if (id === 'date') return today;
  return begin(id === 'flag' ? 'boolean' : id === 'text' ? 'text' : 'number');
}
