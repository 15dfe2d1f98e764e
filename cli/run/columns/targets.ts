import type { PolicyDocument } from '@scorewright/engine';
import { factTypes } from '@scorewright/engine';
import type { FactKind } from '../values/cell.ts';

/** What a column can be: a property of the row, or a fact. */
export interface Target {
  readonly id: string;
  readonly is: 'row' | 'fact';
  readonly kind: FactKind;
  /** Under which names it is found, besides the id. */
  readonly names: readonly string[];
}

const row = (id: string, kind: FactKind, ...names: readonly string[]): Target => ({ id, is: 'row', kind, names });

/** What a row can say besides facts, with what people call it. */
export const ROW_TARGETS: readonly Target[] = [
  row('employee.id', 'text', 'Табельный номер', 'Таб. №', 'Таб. номер', 'Табельный №', 'Personnel number', 'Employee number', 'Employee ID', 'Employee no'),
  row('employee.name', 'text', 'ФИО', 'Ф. И. О.', 'Сотрудник', 'Работник', 'Фамилия, имя, отчество', 'Employee', 'Employee name', 'Full name'),
  row('scorecard', 'text', 'Карта', 'Карта показателей', 'Card', 'Scorecard ID'),
  row('policy', 'text', 'Положение', 'Policy ID'),
  row('period.from', 'date', 'Начало периода', 'Период с', 'Period from', 'Period start'),
  row('period.until', 'date', 'Конец периода', 'Период по', 'Period until', 'Period to', 'Period end'),
  row('stretch.from', 'date', 'Работал с', 'Действует с', 'Дата с', 'с', 'Worked from', 'Valid from', 'from'),
  row('stretch.until', 'date', 'Работал по', 'Действует по', 'Дата по', 'по', 'Worked until', 'Valid until', 'Valid to', 'until', 'to'),
];

const textsOf = (text: string | { readonly [language: string]: string } | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** Everything that a column of facts for this policy can be: the row's own properties, declared facts, metrics that are not calculated. */
export function targetsOf({ policy }: PolicyDocument): readonly Target[] {
  const names = new Map([...policy.metrics, ...(policy.facts ?? [])].map(({ id, name }) => [id, textsOf(name)] as const));
  const facts = [...factTypes(policy)].map(([id, kind]): Target => ({ id, is: 'fact', kind, names: names.get(id) ?? [] }));
  return [...ROW_TARGETS, ...facts];
}
