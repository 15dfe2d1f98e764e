import type { RunPlan } from './plan.ts';

/** A column of the results. `decimal` values are exact decimal texts. */
export interface ResultColumn {
  readonly id: string;
  readonly kind: 'text' | 'date' | 'decimal' | 'truth' | 'integer';
  readonly from: 'line' | 'employee' | 'keep' | 'choice' | 'stretch' | 'total' | 'extra' | 'paid' | 'problems';
  /** Column of the facts, of those that are carried over. */
  readonly column?: number;
}

/** The sums that every summary has. */
export const SUMS = ['salary', 'bonus', 'extras', 'total'] as const;

const hasTarget = ({ columns }: RunPlan, id: string): boolean => columns.some((column) => column.id === id);
const columnOf = ({ columns }: RunPlan, id: string): number => columns.find((column) => column.id === id)?.column ?? -1;

/** What the results of a plan consist of, in order. */
export function resultColumns(plan: RunPlan): readonly ResultColumn[] {
  const employee = ['employee.id', 'employee.name'].filter((id) => hasTarget(plan, id));
  const taken = new Set<string>();
  const kept = plan.keep.map((column): ResultColumn => ({ id: plan.names[column] ?? '', kind: 'text', from: 'keep', column }));
  const all: readonly ResultColumn[] = [
    { id: 'line', kind: 'integer', from: 'line' },
    ...employee.map((id): ResultColumn => ({ id, kind: 'text', from: 'employee', column: columnOf(plan, id) })),
    ...kept,
    { id: 'period.from', kind: 'date', from: 'choice' },
    { id: 'period.until', kind: 'date', from: 'choice' },
    ...(hasTarget(plan, 'stretch.from') || hasTarget(plan, 'stretch.until')
      ? (['stretch.from', 'stretch.until'] as const).map((id): ResultColumn => ({ id, kind: 'date', from: 'stretch' }))
      : []),
    { id: 'scorecard', kind: 'text', from: 'choice' },
    { id: 'variant', kind: 'text', from: 'choice' },
    { id: 'status', kind: 'text', from: 'choice' },
    { id: 'payable', kind: 'truth', from: 'choice' },
    ...SUMS.map((id): ResultColumn => ({ id, kind: 'decimal', from: 'total' })),
    ...plan.lines.map(({ id, kind }): ResultColumn => ({ id, kind, from: 'extra' })),
    ...(plan.paid === undefined ? [] : (['paid', 'difference'] as const).map((id): ResultColumn => ({ id, kind: 'decimal', from: 'paid' }))),
    { id: 'problems', kind: 'text', from: 'problems' },
  ];
  // A column that is kept may bear one of our names: ours stays as it is, the other is told apart.
  return all.map((column) => {
    let { id } = column;
    while (taken.has(id)) id = `${id}.given`;
    taken.add(id);
    return { ...column, id };
  });
}
