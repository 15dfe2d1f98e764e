import type { CardOutcome, PolicyDocument, Problem } from '@scorewright/engine';
import { calculate, readFacts } from '@scorewright/engine';
import type { CorrectionRecord } from '@scorewright/schemas';
import type { RowReading } from './read-row.ts';
import type { RunPlan } from './plan.ts';
import { engineProblem, type RowProblem } from './problems.ts';

/** What came of a row that was calculated by itself. */
export interface SlowOutcome {
  readonly outcome?: CardOutcome;
  readonly problems: readonly RowProblem[];
}

const present = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** The facts document that a row stands for. */
export function factsOf(reading: Pick<RowReading, 'row' | 'facts'>, plan: RunPlan, corrections: readonly CorrectionRecord[]): unknown {
  const { row, facts } = reading;
  const employee = present({ id: row.get('employee.id'), name: row.get('employee.name') });
  const period = present({ from: row.get('period.from') ?? plan.period?.from, until: row.get('period.until') ?? plan.period?.until });
  return present({
    format: 'scorewright-facts/1',
    policy: row.get('policy'),
    scorecard: plan.scorecard ?? row.get('scorecard'),
    employee: Object.keys(employee).length === 0 ? undefined : employee,
    period,
    facts: Object.fromEntries(facts),
    corrections: corrections.length === 0 ? undefined : corrections,
  });
}

/** The column that a problem is about: the fact that it names, or the cell that its pointer leads to. */
function columnOf({ pointer, data, code }: Problem, plan: RunPlan): number {
  const id = code === 'missing-fact' ? String(data['fact']) : pointer.replace(/^\/(facts\/)?/, '').replaceAll('/', '.');
  const named = code === 'missing-property' ? [id, data['name']].filter((part) => part !== '').join('.') : id;
  return plan.columns.find((column) => column.id === named)?.column ?? -1;
}

/** Calculates one row as `calc` would calculate its facts: the definition of what a run gives. */
export function slowRow(policy: PolicyDocument, reading: RowReading, plan: RunPlan, line: number): SlowOutcome {
  const own = reading.row.get('employee.id');
  const corrections = own === undefined ? [] : plan.corrections.filter(({ employee }) => employee === own);
  const { document, problems } = readFacts(JSON.stringify(factsOf(reading, plan, corrections)));
  // A cell that could not be read is not missing as well.
  const isTold = (column: number): boolean => column >= 0 && reading.problems.some((one) => one.column === column);
  const told = (found: readonly Problem[]): readonly RowProblem[] =>
    found
      .filter((one) => one.code !== 'missing-fact' || !isTold(columnOf(one, plan)))
      .map((one) => engineProblem(one, line, one.document === 'policy' ? -1 : columnOf(one, plan), plan.language));
  if (document === undefined) return { problems: [...reading.problems, ...told(problems)] };
  const outcome = calculate(policy, document);
  return { outcome, problems: [...reading.problems, ...told(outcome.problems)] };
}
