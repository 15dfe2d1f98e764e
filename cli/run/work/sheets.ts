import type { CompiledSheet, PolicyDocument, Problem } from '@scorewright/engine';
import { compileSheet, hasErrors, lower, readFacts } from '@scorewright/engine';
import type { RunPlan } from './plan.ts';
import type { RowReading } from './read-row.ts';
import { factsOf } from './slow-row.ts';

/** The sheet of rows that are alike in all that decides which card, variant, period and corrections hold. */
export interface SheetChoice {
  readonly scorecard: string;
  readonly variant: string;
  readonly payable: boolean;
  readonly from: string;
  readonly until: string;
  /** Absent: the rows are refused, or need a look each. */
  readonly compiled?: CompiledSheet;
  readonly warnings: readonly Problem[];
}

/** Lines that make the totals. */
export const TOTAL_LINES = ['salary.prorated', 'salary', 'bonus', 'extras', 'total'] as const;

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null;

/** Names that an expression of a policy reads. */
function namesIn(logic: unknown): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(namesIn);
  if (!isObject(logic)) return [];
  return Object.entries(logic).flatMap(([operator, args]) => (operator === 'var' ? [args].flat().filter((name) => typeof name === 'string') : namesIn(args)));
}

/** Facts that decide about card and variant, over all cards. */
export const decidingFacts = ({ policy }: PolicyDocument): ReadonlySet<string> =>
  new Set(policy.scorecards.flatMap(({ appliesTo, weightVariants = [] }) => [appliesTo, ...weightVariants.map(({ when }) => when)].flatMap(namesIn)));

/** More kinds of rows than this are no kinds: facts that differ from row to row decide about the card. */
const MOST_CHOICES = 5000;

/** Finds and compiles the sheets of rows, each once. */
export class Sheets {
  readonly #policy: PolicyDocument;
  readonly #plan: RunPlan;
  readonly #deciding: ReadonlySet<string>;
  readonly #choices = new Map<string, SheetChoice>();
  readonly #compiled = new WeakMap<object, CompiledSheet>();

  constructor(policy: PolicyDocument, plan: RunPlan) {
    this.#policy = policy;
    this.#plan = plan;
    this.#deciding = decidingFacts(policy);
  }

  /** `key`: the texts of all cells that decide; `read`: the row, for the first one of its kind. */
  choose(key: string, read: () => RowReading): SheetChoice {
    const known = this.#choices.get(key);
    if (known !== undefined) return known;
    if (this.#choices.size >= MOST_CHOICES) this.#choices.clear();
    const choice = this.find(read());
    this.#choices.set(key, choice);
    return choice;
  }

  /** The sheet of one row. */
  find(reading: RowReading): SheetChoice {
    const nothing = { scorecard: '', variant: '', payable: false, from: '', until: '', warnings: [] };
    // A cell that decides and cannot be read decides nothing.
    if (reading.problems.some(({ column }) => this.#decides(column))) return nothing;
    const { row, facts } = reading;
    const anybody = {
      row: new Map([...row].filter(([id]) => !id.startsWith('employee.'))),
      facts: new Map([...facts].filter(([id]) => this.#deciding.has(id))),
    };
    const forAll = this.#plan.corrections.filter(({ employee }) => employee === undefined);
    const { document } = readFacts(JSON.stringify(factsOf(anybody, this.#plan, forAll)));
    if (document === undefined) return nothing;
    const { sheet, problems } = lower(this.#policy, document);
    if (sheet === undefined || hasErrors(problems)) return nothing;
    const { scorecard, variant, payable, period } = sheet;
    const warnings = problems.filter(({ code }) => code !== 'unasked-fact' && code !== 'calculated-metric-given');
    return { scorecard, variant: variant ?? '', payable, ...period, warnings, compiled: this.#compile(sheet) };
  }

  /** Whether the column says something about which card, variant and period hold; not to whom. */
  #decides(column: number): boolean {
    const own = this.#plan.columns.find((one) => one.column === column);
    if (own === undefined) return column >= 0;
    return own.is === 'fact' ? this.#deciding.has(own.id) : !own.id.startsWith('employee.') && !own.id.startsWith('stretch.');
  }

  #compile(sheet: Parameters<typeof compileSheet>[0]): CompiledSheet {
    const known = this.#compiled.get(sheet);
    if (known !== undefined) return known;
    const { columns, derived, lines, share } = this.#plan;
    const ranges = new Map([...columns, ...derived].filter(({ kind }) => kind === 'number').map(({ id, scale }) => [id, { scale }] as const));
    const outputs = [...new Set([...TOTAL_LINES, ...lines.map(({ id }) => id), ...(share === undefined ? [] : [share])])];
    const compiled = compileSheet(sheet, { outputs, ranges });
    this.#compiled.set(sheet, compiled);
    return compiled;
  }
}
