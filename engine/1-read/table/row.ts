import { problem, type Problem } from '../../problems/problem.ts';
import { parseDecimal } from '../../values/parse-decimal.ts';
import { setProperty } from '../json/reserved.ts';
import { shortened } from '../json/shown.ts';
import { numberProblem } from '../number-problem.ts';
import type { Cell } from './cells.ts';
import { cellPointer, DOCUMENT_COLUMNS } from './columns.ts';
import type { FactType } from './fact-types.ts';

/** What holds for every row that does not say otherwise. */
export interface TableDefaults {
  readonly period?: { readonly from: string; readonly until: string };
  readonly scorecard?: string;
  readonly elapsed?: string;
}

export interface RowContext {
  readonly names: readonly string[];
  readonly types: ReadonlyMap<string, FactType>;
  readonly defaults: TableDefaults;
}

type Parsed = { readonly value: string | boolean } | { readonly problem: Problem };

/** The facts document that a row stands for, not yet held against the schema. Empty cells are missing facts. */
export function readRow(cells: readonly Cell[], row: number, context: RowContext): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const { names, types, defaults } = context;
  const written = new Map(names.map((name, index) => [name, cells[index]?.text ?? '']));
  const given = (name: string, otherwise?: string): string | undefined => written.get(name) || otherwise;
  const [id, name] = [given('employee.id'), given('employee.name')];
  const facts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [column, text] of written) {
    if (text === '' || DOCUMENT_COLUMNS.includes(column)) continue;
    const fact = readFact(text, types.get(column), cellPointer(row, column));
    if ('problem' in fact) problems.push(fact.problem);
    else setProperty(facts, column, fact.value);
  }
  const value = present({
    format: 'scorewright-facts/1',
    policy: given('policy'),
    scorecard: given('scorecard', defaults.scorecard),
    employee: id === undefined && name === undefined ? undefined : present({ id, name }),
    period: present({ from: given('period.from', defaults.period?.from), until: given('period.until', defaults.period?.until) }),
    elapsed: given('elapsed', defaults.elapsed),
    facts,
  });
  return { value, problems };
}

const present = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

function readFact(text: string, type: FactType | undefined, pointer: string): Parsed {
  if (type === 'text' || type === 'date') return { value: text };
  const truth = /^(true|false)$/i.test(text) ? { value: text.toLowerCase() === 'true' } : undefined;
  if (type === 'boolean') return truth ?? { problem: problem('not-a-boolean', 'facts', pointer, { text: shortened(text) }) };
  if (type === undefined && truth) return truth;
  const read = parseDecimal(text);
  if ('value' in read) return { value: read.value };
  // Without a type, `NaN` and `senior` are texts alike; what can only be a number in another spelling is not.
  const isText = type === undefined && read.suggestion === undefined && read.fault !== 'comma' && read.fault !== 'too-long';
  return isText ? { value: text } : { problem: numberProblem('facts', pointer, text, read) };
}
