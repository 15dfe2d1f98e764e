import type { Decimal } from 'decimal.js';
import type { Line, Sheet } from '../3-lower/sheet.ts';
import { Blocked, Fault } from '../operators/fault.ts';
import type { Outcome } from '../operators/operator.ts';
import type { Problem, ProblemData } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { roundToStep } from '../values/arithmetic.ts';
import type { Value } from '../values/value.ts';
import { MISSING } from '../values/value.ts';
import { bindFacts } from './bind.ts';
import type { Run } from './context.ts';
import { guarded } from './guarded.ts';
import { runLogic } from './library.ts';
import type { PreparedLine } from './prepare.ts';
import { prepareSheet } from './prepare.ts';
import type { LineValue, Trace } from './trace.ts';

/**
 * Calculates a sheet: every line in order, also those after a line that failed, unless they stand on it.
 * `facts`: values of the inputs by id; what is absent is missing. Problems point at the clause of the line; `because` names the lines that failed.
 */
export function runSheet(sheet: Sheet, facts: ReadonlyMap<string, Value>): Trace {
  const { inputs, lines } = prepareSheet(sheet);
  const run = bindFacts(inputs, facts);
  const values = lines.map((line) => runLine(line, run));
  return { lines: values, byId: new Map(values.map((value) => [value.line.id, value])), problems: problemsOf(values), facts };
}

function runLine(prepared: PreparedLine, run: Run): LineValue {
  const { line } = prepared;
  run.beginLine();
  const exact = guarded(line.id, () => runLogic(prepared.logic, run));
  const value = lineValue(prepared, exact, run);
  run.endLine(line.id, outcomeOf(value));
  return value;
}

function lineValue({ line, rounding }: PreparedLine, exact: Outcome, run: Run): LineValue {
  if (exact === MISSING) return line.optional ? { line, state: 'missing' } : failed(line, missingFacts(line, run));
  if (exact instanceof Blocked) return { line, state: 'not-calculated', because: exact.because };
  if (exact instanceof Fault) return failed(line, exact.code === 'missing-fact' ? missingFacts(line, run) : [lineProblem(line, exact.code, exact.data)]);
  const assumed = run.readsAssumed ? ({ assumed: true } as const) : {};
  if (rounding === undefined || typeof exact !== 'object') return { line, state: 'value', value: exact, ...assumed };
  return { line, state: 'value', value: roundToStep(exact as Decimal, rounding.step, rounding.mode), before: exact as Decimal, ...assumed };
}

/** What later lines read. */
function outcomeOf(value: LineValue): Outcome {
  if (value.state === 'value') return value.value;
  if (value.state === 'missing') return MISSING;
  return new Blocked(value.state === 'failed' ? [value.line.id] : value.because);
}

const failed = (line: Line, problems: readonly Problem[]): LineValue => ({ line, state: 'failed', problems });

const lineProblem = (line: Line, code: string, data: ProblemData): Problem => problem(code, 'policy', line.source.pointer, { ...data, line: line.id });

const missingFacts = (line: Line, run: Run): readonly Problem[] =>
  (run.absent.length === 0 ? [''] : run.absent).map((fact) => lineProblem(line, 'missing-fact', { fact }));

/** A fact that is missing is told once, by the first line that needs it. */
function problemsOf(values: readonly LineValue[]): readonly Problem[] {
  const told = new Set<unknown>();
  return values
    .flatMap((value) => (value.state === 'failed' ? value.problems : []))
    .filter(({ code, data }) => {
      if (code !== 'missing-fact') return true;
      const first = !told.has(data['fact']);
      told.add(data['fact']);
      return first;
    });
}
