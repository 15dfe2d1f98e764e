import type { PolicyDocument } from '@scorewright/engine';
import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import { dateText, dayOf, isIsoDate } from '../values/dates.ts';
import type { FactColumn } from './fact-column.ts';
import type { RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';
import type { RowReading } from './read-row.ts';
import type { SheetChoice } from './sheets.ts';

/** The facts that a card's proration by calendar days reads, where they are facts. */
interface Proration {
  readonly worked: string;
  readonly norm: string;
}

/** The proration of each card that can be filled from the days of a row. */
function prorationsOf({ policy }: PolicyDocument): ReadonlyMap<string, Proration> {
  return new Map(
    policy.scorecards.flatMap(({ id, proration }) => {
      if (proration?.by !== 'calendar-days') return [];
      const { worked, norm } = proration;
      const [worker, normal] = [worked, norm].map((quantity) => (typeof quantity === 'object' && 'fact' in quantity ? quantity.fact : undefined));
      return worker === undefined || normal === undefined ? [] : [[id, { worked: worker, norm: normal }] as const];
    }),
  );
}

/** Facts that a run derives from the days of a stretch. */
export const stretchFacts = (policy: PolicyDocument): readonly string[] => [...prorationsOf(policy).values()].flatMap(({ worked, norm }) => [worked, norm]);

/** Days as a row states them; the period's where it does not. */
export interface Days {
  readonly from: string;
  readonly until: string;
  /** A part of the period is meant. */
  readonly isStretch: boolean;
}

/**
 * Rows that are for a part of their period: who joined, left, was transferred or changed the working time. Their days within the period and the
 * days of the period fill the facts that the card's proration by calendar days reads, unless the row gives these itself.
 */
export class Stretches {
  readonly #plan: RunPlan;
  readonly #prorations: ReadonlyMap<string, Proration>;
  readonly #facts: ReadonlyMap<string, FactColumn>;
  readonly #from: number;
  readonly #until: number;
  readonly #given: ReadonlySet<string>;

  constructor(policy: PolicyDocument, plan: RunPlan, facts: ReadonlyMap<string, FactColumn>) {
    this.#plan = plan;
    this.#facts = facts;
    this.#prorations = prorationsOf(policy);
    this.#given = new Set(plan.columns.filter(({ is }) => is === 'fact').map(({ id }) => id));
    this.#from = plan.columns.find(({ id }) => id === 'stretch.from')?.column ?? -1;
    this.#until = plan.columns.find(({ id }) => id === 'stretch.until')?.column ?? -1;
  }

  get areThere(): boolean {
    return this.#from >= 0 || this.#until >= 0;
  }

  /** The days of a row; undefined: they are no dates. */
  daysOf(bytes: Uint8Array, cells: RowCells, period: { readonly from: string; readonly until: string }): Days | undefined {
    const [from, until] = [this.#from, this.#until].map((column) => cellText(bytes, cells, column));
    const read = (text: string | undefined, otherwise: string): string => {
      const date = text === undefined || text === '' ? { text: otherwise } : dateText(text);
      return 'text' in date ? date.text : '';
    };
    const days = { from: read(from, period.from), until: read(until, period.until) };
    if (!isIsoDate(days.from) || !isIsoDate(days.until)) return undefined;
    return { ...days, isStretch: days.from !== period.from || days.until !== period.until };
  }

  /** Puts the days of the row into the columns. False: the row has to be looked at by itself. */
  fill(row: number, bytes: Uint8Array, cells: RowCells, { scorecard, from, until }: SheetChoice): boolean {
    if (!this.areThere) return true;
    const days = this.daysOf(bytes, cells, { from, until });
    if (days === undefined || days.from < from || days.until > until || days.until < days.from) return false;
    const proration = this.#prorations.get(scorecard);
    if (proration === undefined) return !days.isStretch;
    return this.#put(row, proration, days, from, until);
  }

  #put(row: number, { worked, norm }: Proration, days: Days, from: string, until: string): boolean {
    const put = (id: string, value: number): boolean => {
      if (this.#given.has(id)) return !days.isStretch;
      const column = this.#facts.get(id);
      return column === undefined || column.setText(row, String(value));
    };
    return put(worked, dayOf(days.until) - dayOf(days.from) + 1) && put(norm, dayOf(until) - dayOf(from) + 1);
  }

  /** The same for a row that is read by itself. */
  addTo(
    { facts, row }: RowReading,
    bytes: Uint8Array,
    cells: RowCells,
    line: number,
    choose: (facts: Map<string, string | boolean>) => SheetChoice,
  ): readonly RowProblem[] {
    if (!this.areThere) return [];
    const period = { from: row.get('period.from') ?? this.#plan.period?.from ?? '', until: row.get('period.until') ?? this.#plan.period?.until ?? '' };
    if (!isIsoDate(period.from) || !isIsoDate(period.until)) return [];
    const days = this.daysOf(bytes, cells, period);
    const { language } = this.#plan;
    const told = (code: 'stretch-outside-period' | 'stretch-without-proration', data: { readonly [name: string]: string }): readonly RowProblem[] => [
      runProblem(code, line, this.#from >= 0 ? this.#from : this.#until, language, data),
    ];
    const asWritten = { from: cellText(bytes, cells, this.#from), until: cellText(bytes, cells, this.#until) };
    if (days === undefined || days.from < period.from || days.until > period.until || days.until < days.from) return told('stretch-outside-period', asWritten);
    // The card can depend on the days themselves, so they are there before it is chosen.
    for (const one of this.#prorations.values()) addDays(facts, one, days, period);
    const { scorecard } = choose(facts);
    const proration = this.#prorations.get(scorecard);
    if (proration === undefined && days.isStretch && scorecard !== '') return told('stretch-without-proration', { scorecard });
    return [];
  }
}

function addDays(
  facts: Map<string, string | boolean>,
  { worked, norm }: Proration,
  days: Days,
  period: { readonly from: string; readonly until: string },
): void {
  if (!facts.has(worked)) facts.set(worked, String(dayOf(days.until) - dayOf(days.from) + 1));
  if (!facts.has(norm)) facts.set(norm, String(dayOf(period.until) - dayOf(period.from) + 1));
}
