import type { Policy } from '@scorewright/schemas';
import type { Input, Role, Sheet } from '../3-lower/sheet.ts';
import { readsOf } from '../analyse/index.ts';

/** What is set and not worked for: a fact that only such lines read is not asked for. */
const SET: ReadonlySet<Role> = new Set<Role>(['plan', 'level', 'salary', 'target-bonus', 'weight', 'proration', 'condition']);

/** The facts of a sheet that somebody can work on: the raw metrics, and facts of the period or the company behind results, not those of the person. */
export const workableInputs = (policy: Policy, sheet: Sheet): readonly Input[] => {
  const readers = (id: string) => sheet.lines.filter(({ expression }) => readsOf(expression).includes(id));
  return sheet.inputs.filter(({ id }) => {
    if (policy.metrics.some((metric) => metric.id === id)) return true;
    const about = policy.facts?.find((fact) => fact.id === id)?.about;
    return about !== undefined && about !== 'employee' && readers(id).some(({ role }) => !SET.has(role));
  });
};
