import { fromDecimal } from '../../../values/rational.ts';
import type { Argument, Line, Sheet } from '../../../3-lower/sheet.ts';
import type { FactRange, InputColumn } from '../columns.ts';
import { Arithmetic } from './arithmetic.ts';
import { roundNumber } from './decisions.ts';
import { Graph } from './graph.ts';
import type { NodeId } from './graph.ts';
import type { BoundInput } from './inputs.ts';
import { bindInput } from './inputs.ts';
import { Refusal } from './number.ts';
import type { PlanOutput } from './output.ts';
import { outputOf } from './output.ts';
import { RULES } from './rules/index.ts';
import type { PlanValue } from './values.ts';

/** A sheet as a graph over columns of doubles: what every backend runs. */
export interface Plan {
  readonly graph: Graph;
  /** Ids of the inputs, in the order of their places. */
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly PlanOutput[];
  /** Lines that do not come out as whole numbers: exact rows give them. */
  readonly byRow: readonly string[];
  /** Rows that doubles cannot calculate, or that have a problem. */
  readonly escape: NodeId;
  /** Texts by their code; codes from here on are those of the columns. */
  readonly texts: readonly string[];
}

/** Plans a sheet, or says why it is not calculated in doubles. */
export function planSheet(
  sheet: Sheet,
  inputs: readonly InputColumn[],
  ranges: ReadonlyMap<string, FactRange> | undefined,
  wanted: ReadonlySet<string>,
): Plan | { readonly refusal: string } {
  try {
    const tolerant = new Planning(sheet, inputs, ranges, new Set());
    const needed = tolerant.neededInputs();
    return (needed.size === 0 ? tolerant : new Planning(sheet, inputs, ranges, needed)).plan(wanted);
  } catch (refusal) {
    if (refusal instanceof Refusal) return { refusal: refusal.message };
    throw refusal;
  }
}

class Planning {
  readonly #graph = new Graph();
  readonly #arithmetic = new Arithmetic(this.#graph);
  readonly #texts = new Map<string, number>();
  readonly #lines = new Map<string, PlanValue>();
  readonly #facts = new Map<string, BoundInput>();
  readonly #escapes: NodeId[] = [];
  readonly #inputs: readonly InputColumn[];
  readonly #sheet: Sheet;

  constructor(sheet: Sheet, inputs: readonly InputColumn[], ranges: ReadonlyMap<string, FactRange> | undefined, needed: ReadonlySet<string>) {
    this.#sheet = sheet;
    this.#inputs = inputs;
    sheet.inputs.forEach((input, place) => {
      const bound = bindInput(this.#arithmetic, input, inputs[place] as InputColumn, place, ranges?.get(input.id), needed.has(input.id), this.#codeOf);
      this.#facts.set(input.id, bound);
      this.#escapes.push(bound.escape);
    });
    for (const line of sheet.lines) this.#addLine(line);
  }

  /** Facts without which every row has a problem. */
  neededInputs(): ReadonlySet<string> {
    const alone = new Set(this.#escapes.flatMap((escape) => this.#alternatives(escape)));
    return new Set([...this.#facts].filter(([, { known }]) => alone.has(this.#graph.not(known))).map(([id]) => id));
  }

  plan(wanted: ReadonlySet<string>): Plan {
    const escape = this.#graph.anyOf(this.#escapes.flatMap((one) => this.#alternatives(one)));
    if (escape === this.#graph.TRUE) throw new Refusal('every row has a problem');
    const lines = this.#sheet.lines.filter(({ id }) => wanted.has(id));
    const outputs = lines.map((line) => outputOf(this.#arithmetic, line, this.#lines.get(line.id) as PlanValue));
    return {
      graph: this.#graph,
      inputs: this.#inputs,
      outputs: outputs.filter((output) => output !== undefined),
      byRow: lines.filter((_line, index) => outputs[index] === undefined).map(({ id }) => id),
      escape,
      texts: [...this.#texts.keys()],
    };
  }

  #codeOf = (text: string): number => {
    const code = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, code);
    return code;
  };

  #alternatives(id: NodeId): readonly NodeId[] {
    const { op, args } = this.#graph.at(id);
    return op === 'or' ? args.flatMap((arg) => this.#alternatives(arg)) : [id];
  }

  #addLine(line: Line): void {
    const value = this.#rounded(line, this.#evaluate(line.expression));
    this.#escapes.push(value.fault);
    if (line.optional !== true) this.#escapes.push(value.missing);
    // A row that fails here is calculated by itself, so that nothing after it has to know.
    const { FALSE } = this.#graph;
    this.#lines.set(line.id, { ...value, fault: FALSE, missing: line.optional === true ? value.missing : FALSE });
  }

  #rounded({ rounding }: Line, value: PlanValue): PlanValue {
    if (rounding === undefined || value.kind !== 'number') return value;
    const { num, doubt } = roundNumber(this.#arithmetic, value.num, fromDecimal(rounding.step), rounding.mode);
    return { ...value, num, fault: this.#graph.or(value.fault, this.#graph.and(doubt, this.#graph.not(value.missing))) };
  }

  #evaluate = (arg: Argument | undefined): PlanValue => {
    const [[operator, args] = ['', []]] = typeof arg === 'object' ? Object.entries(arg) : [];
    const rule = RULES.get(operator);
    if (rule === undefined) throw new Refusal(`the operator ${operator}`);
    return rule({
      arithmetic: this.#arithmetic,
      args,
      evaluate: this.#evaluate,
      codeOf: this.#codeOf,
      line: (id) => known(this.#lines.get(id), id),
      fact: (id) => known(this.#facts.get(id), id).value,
    });
  };
}

/** INVARIANT: a sheet reads only its inputs and lines before. */
function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`the sheet has no ${id}`);
  return value;
}
