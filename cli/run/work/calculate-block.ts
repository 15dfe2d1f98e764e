import { isUtf8 } from 'node:buffer';
import type { PolicyDocument } from '@scorewright/engine';
import type { RowCells } from '../source/cells.ts';
import { toUtf8 } from '../source/encoding.ts';
import type { BlockResult } from './block-result.ts';
import { BlockRows, ROW_STATE } from './block-rows.ts';
import { Deciding } from './deciding.ts';
import { GroupLookup } from './group-lookup.ts';
import type { RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';
import { readTexts } from './read-row.ts';
import type { RowValues } from './results.ts';
import { BatchRow, OutcomeRow } from './results.ts';
import { RowsOut } from './rows-out.ts';
import type { SheetChoice } from './sheets.ts';
import { slowRow, type SlowOutcome } from './slow-row.ts';
import { Stretches } from './stretches.ts';

interface Together {
  readonly choice: SheetChoice;
  readonly rows: number[];
}

/** Calculates blocks of rows by a plan. Holds what blocks have in common: sheets, columns, buffers. */
export class BlockCalculator {
  readonly #policy: PolicyDocument;
  readonly #plan: RunPlan;
  readonly #rows: BlockRows;
  readonly #deciding: Deciding;
  readonly #groups: GroupLookup;
  readonly #stretches: Stretches;
  readonly #out: RowsOut;

  constructor(policy: PolicyDocument, plan: RunPlan) {
    this.#policy = policy;
    this.#plan = plan;
    this.#rows = new BlockRows(policy, plan);
    this.#groups = new GroupLookup(plan, this.#rows.facts);
    this.#deciding = new Deciding(policy, plan);
    this.#stretches = new Stretches(policy, plan, this.#rows.facts);
    this.#out = new RowsOut(plan);
  }

  /** Calculates the rows of a block, the first of which stands on the line. */
  calculate(raw: Uint8Array, firstLine: number): BlockResult {
    const bytes = this.#decoded(raw);
    const isText = isUtf8(bytes);
    const choices: SheetChoice[] = [];
    const together = new Map<SheetChoice, Together>();
    const rows = this.#rows;
    rows.read(bytes, firstLine, (row, cells) => {
      const choice = this.#chooseFor(row, cells, bytes, isText);
      choices.push(choice);
      if (rows.states[row] !== ROW_STATE.together) return;
      const group = together.get(choice) ?? { choice, rows: [] };
      together.set(choice, group);
      group.rows.push(row);
    });
    const values: (RowValues | undefined)[] = new Array<RowValues | undefined>(rows.count);
    const places = new Int32Array(rows.count);
    const ways = { columns: 0, exact: 0, interpreted: 0 };
    for (const group of together.values()) this.#runTogether(group, values, places, ways);
    const alone = new Map<number, SlowOutcome>();
    for (let row = 0; row < rows.count; row += 1) if (values[row] === undefined) alone.set(row, this.#runAlone(row, bytes, isText));
    return this.#out.write(rows, choices, (row) => valuesOf(row, values, places, alone), alone, { ...ways, alone: alone.size });
  }

  #decoded(raw: Uint8Array): Uint8Array {
    const { encoding } = this.#plan.dialect;
    return encoding === 'utf-8' ? raw : toUtf8(raw, encoding);
  }

  /** The sheet of a row, and what is derived for it; a row that cannot go with the others is marked. */
  #chooseFor(row: number, cells: RowCells, bytes: Uint8Array, isText: boolean): SheetChoice {
    const rows = this.#rows;
    const isAlone = (): void => {
      rows.states[row] = ROW_STATE.alone;
    };
    if (!isText || this.#plan.repeated.has(rows.lines[row] ?? 0) || this.#deciding.isCorrected(bytes, cells)) isAlone();
    if (!this.#groups.fill(row, bytes, cells)) isAlone();
    const choice = this.#deciding.choose(bytes, cells, () => this.#readingOf(row, bytes, cells));
    if (choice.compiled === undefined || !this.#stretches.fill(row, bytes, cells, choice)) isAlone();
    return choice;
  }

  #readingOf(row: number, bytes: Uint8Array, cells: RowCells): ReturnType<typeof readTexts> {
    const reading = readTexts(bytes, cells, this.#plan, this.#rows.lines[row] ?? 0);
    return { ...reading, problems: [...reading.problems, ...this.#groups.addTo(reading, bytes, cells, this.#rows.lines[row] ?? 0)] };
  }

  #runTogether(
    { choice, rows }: Together,
    values: (RowValues | undefined)[],
    places: Int32Array,
    ways: { columns: number; exact: number; interpreted: number },
  ) {
    const { compiled } = choice;
    if (compiled === undefined) return;
    const { count, facts } = this.#rows;
    const which = rows.length === count ? undefined : Int32Array.from(rows);
    const columns = new Map(
      compiled.inputs.flatMap(({ id }) => {
        const fact = facts.get(id);
        return fact === undefined ? [] : [[id, fact.take(count, which)] as const];
      }),
    );
    const result = compiled.run(columns, rows.length);
    ways.columns += result.counts.columns;
    ways.exact += result.counts.exact;
    ways.interpreted += result.counts.interpreted;
    const batch = new BatchRow(result.lines);
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? 0;
      if (result.problems.has(place) || !isComplete(batch.at(place))) continue;
      values[row] = batch;
      places[row] = place;
    }
  }

  /** A row by itself: everything that is wrong with it, or its result. */
  #runAlone(row: number, bytes: Uint8Array, isText: boolean): SlowOutcome {
    const rows = this.#rows;
    const line = rows.lines[row] ?? 0;
    const cells = rows.again(row);
    const { language, width, dialect, format } = this.#plan;
    const refuse = (problem: RowProblem): SlowOutcome => ({ problems: [problem] });
    if (cells.fault !== undefined) return refuse(runProblem(cells.fault, line, -1, language));
    if (cells.count !== width && format === 'json-lines') return refuse(runProblem('not-an-object', line, -1, language));
    if (cells.count !== width) return refuse(runProblem('row-width', line, -1, language, { cells: cells.count, columns: width }));
    const other = this.#plan.repeated.get(line);
    if (other !== undefined) return refuse(runProblem('repeated-employee', line, -1, language, { other }));
    const end = cells.ends[cells.count - 1] ?? 0;
    if (!isText && !isUtf8(bytes.subarray(rows.starts[row], end)))
      return refuse(runProblem('wrong-encoding', line, -1, language, { encoding: dialect.encoding }));
    const reading = this.#readingOf(row, bytes, cells);
    const stretch = this.#stretches.addTo(reading, bytes, cells, line, (facts) => this.#deciding.scorecardOf({ ...reading, facts }));
    const read = { ...reading, problems: [...reading.problems, ...stretch] };
    // What the days would have filled is missing for that reason alone.
    if (stretch.length > 0) return { problems: read.problems };
    const slow = slowRow(this.#policy, read, this.#plan, line);
    const hasError = slow.problems.some(({ severity }) => severity === 'error');
    return hasError && slow.outcome !== undefined ? { ...slow, outcome: withoutTotals(slow.outcome) } : slow;
  }
}

/** A row that has an error of the run has no totals, whatever the card says. */
function withoutTotals(outcome: NonNullable<SlowOutcome['outcome']>): NonNullable<SlowOutcome['outcome']> {
  const { totals: _totals, ...rest } = outcome;
  return { ...rest, status: 'refused' };
}

const isComplete = (row: BatchRow): boolean => row.has('salary') && row.has('bonus') && row.has('extras') && row.has('total');

function valuesOf(row: number, values: readonly (RowValues | undefined)[], places: Int32Array, alone: ReadonlyMap<number, SlowOutcome>): RowValues {
  const value = values[row];
  if (value === undefined) return new OutcomeRow(alone.get(row)?.outcome);
  return value instanceof BatchRow ? value.at(places[row] ?? 0) : value;
}
