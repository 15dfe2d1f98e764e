import type { ExtremesInput } from '../extremes.ts';
import { compareLimits, constantValue, signChanges, subtract, constantFunction, valueAt, type Limit } from '../rational-function.ts';
import { compare, fromDecimal, ONE, toDecimal, ZERO, type Rational } from '../../values/rational.ts';
import { pointsAt } from '../sweep.ts';
import type { FactTexts } from '../symbolic.ts';
import { valueWith } from '../value-with.ts';
import { collectParts } from './collect.ts';
import { cellsOf, type FactCell } from './fact-cells.ts';
import { InCell, Refused, Undecided, type Cell } from './in-cell.ts';
import type { Multivariate } from './multivariate.ts';
import { Behind, NotInCells, type Part } from './parts.ts';
import { isPossible, type Lowest, type Region } from './polytope.ts';
import { lowest, signsOf, withSign } from './region.ts';

/** A bound that the target never goes below; with facts that come as low as was found, where it may go below what was asked for. */
interface LeastInCells {
  readonly bound: Limit;
  readonly facts: FactTexts | undefined;
}

const MOST_CELLS = 6_000;
const MOST_REGIONS = 400;
const PLACES = 24;

/** The cells of all facts, in every way together. */
function* together(cells: readonly (readonly [string, readonly FactCell[]])[], chosen: Cell = new Map()): Generator<Cell> {
  const [next, ...rest] = cells;
  if (!next) yield chosen;
  else for (const cell of next[1]) yield* together(rest, new Map([...chosen, [next[0], cell]]));
}

function offsetsOf(cell: Cell): ReadonlyMap<string, number> {
  let count = 0;
  return new Map([...cell].map(([fact, { variables }]) => [fact, (count += variables.length) - variables.length]));
}

/** The parts of a region in which a polynomial has one sign each. */
const partsOf = (region: Region, by: Multivariate): readonly Region[] =>
  signsOf(region, by)
    .map((sign) => withSign(region, by, sign))
    .filter(isPossible);

/** Finds the least value of a line over all its facts, cell by cell. */
class Search {
  readonly #input: ExtremesInput;
  readonly #enough: Rational;
  readonly #behind: Behind;
  readonly #constants = new Map<Part, Rational | undefined>();
  #bound: Limit = 'infinity';
  #facts: FactTexts | undefined;

  constructor(input: ExtremesInput, enough: Rational) {
    this.#input = input;
    this.#enough = enough;
    this.#behind = new Behind(input.sheet, new Set(input.free.map(({ id }) => id)));
  }

  run(): LeastInCells {
    const { sheet, facts, free, target } = this.#input;
    const all = collectParts(this.#behind, target);
    const cells = free.flatMap((fact): readonly (readonly [string, readonly FactCell[]])[] => {
      const own = all.filter((part) => part.fact === fact.id);
      return own.length === 0 ? [] : [[fact.id, cellsOf(sheet, facts, fact, own)]];
    });
    if (cells.reduce((count, [, own]) => count * own.length, 1) > MOST_CELLS) throw new NotInCells('cells');
    for (const cell of together(cells)) this.#inCell(cell);
    return { bound: this.#bound, facts: this.#facts };
  }

  #constant(part: Part): Rational | undefined {
    if (!this.#constants.has(part)) {
      const { sheet, facts } = this.#input;
      const [point] = pointsAt({ sheet, facts, target: part.expression, variable: '', rounding: 'ignore' }, [ZERO]);
      this.#constants.set(part, point && 'f' in point.outcome ? constantValue(point.outcome.f) : undefined);
    }
    return this.#constants.get(part);
  }

  #inCell(cell: Cell): void {
    const offsets = offsetsOf(cell);
    // Two functions of one fact that are no straight line of each other are looked at as if each had a fact of its own.
    const loose = [...cell.values()].some(({ variables }) => variables.length > 1);
    const ranges = [...cell.values()].flatMap(({ variables }) => variables.map(({ from, to }) => ({ from, to })));
    const waiting: Region[] = [{ ranges, planes: [], above: [], signs: new Map(), loose }];
    for (let count = 0, region = waiting.pop(); region; count += 1, region = waiting.pop()) {
      if (count > MOST_REGIONS) throw new NotInCells('cells');
      const looked = this.#inRegion(cell, region, offsets);
      if (looked instanceof Undecided) waiting.push(...partsOf(region, looked.by));
    }
  }

  #inRegion(cell: Cell, region: Region, offsets: ReadonlyMap<string, number>): Undecided | undefined {
    try {
      const here = new InCell(this.#behind, { cell, region, offsets, constants: (part) => this.#constant(part) });
      const polynomial: Multivariate = here.number({ 'read.line': [this.#input.target] });
      const low = lowest(region, polynomial, this.#enough);
      if (low && compareLimits(low.value, this.#bound) < 0) this.#lower(cell, offsets, low);
      return undefined;
    } catch (signal) {
      if (signal instanceof Undecided) return signal;
      if (signal instanceof Refused) return undefined;
      throw signal;
    }
  }

  #lower(cell: Cell, offsets: ReadonlyMap<string, number>, low: Lowest): void {
    this.#bound = low.value;
    this.#facts = this.#witness(cell, offsets, low) ?? this.#facts;
  }

  /** Facts whose pay is below what was asked for: at the variables found, else near the ends of the cells. */
  #witness(cell: Cell, offsets: ReadonlyMap<string, number>, { value, at }: Lowest): FactTexts | undefined {
    if (compareLimits(value, this.#enough) >= 0) return undefined;
    const { facts } = this.#input;
    const exactly = [...cell].map(([fact, own]): readonly [string, string | boolean] => [fact, factAt(own, at[offsets.get(fact) ?? 0])]);
    const nearly = [...cell].map(([fact, own]): readonly [string, string | boolean] => [fact, nearest(own, at[offsets.get(fact) ?? 0])]);
    return [exactly, nearly]
      .map((chosen): FactTexts => ({ ...facts, ...Object.fromEntries(chosen) }))
      .find((chosen) => {
        const paid = valueWith(this.#input, chosen);
        return paid !== undefined && compare(paid, this.#enough) < 0;
      });
  }
}

/** The fact for which the first variable of its cell has a value. */
function factAt({ variables, facts: [first = '0'], interval }: FactCell, value: Rational | undefined): string | boolean {
  const [ranged] = variables;
  if (!ranged || !interval || !value) return first;
  const [x] = signChanges(subtract(ranged.f, constantFunction(value)), interval).points;
  return x ? toDecimal(x, PLACES) : nearest({ variables, facts: [first], interval, values: new Map() }, value);
}

/** The fact of a cell, near one of its ends or in the middle, that comes nearest to a value of its first variable. */
function nearest({ variables, facts }: FactCell, value: Rational | undefined): string | boolean {
  const [ranged] = variables;
  const [first = '0'] = facts;
  if (!ranged || !value) return first;
  const distance = (fact: string | boolean): Rational => {
    const [point] = typeof fact === 'string' ? [valueAt(ranged.f, fromDecimal(fact))] : [];
    if (!point) return ONE;
    const apart = { n: point.n * value.d - value.n * point.d, d: point.d * value.d };
    return apart.n < 0n ? { n: -apart.n, d: apart.d } : apart;
  };
  return facts.reduce((best, one) => (compare(distance(one), distance(best)) < 0 ? one : best), first);
}

/**
 * How low the target can come, for sure: its facts are cut into cells in which whatever reads one of them is a straight line, and into regions of these in
 * which every decision falls one way; there it is a polynomial, whose least value is found exactly, or bounded. Throws NotInCells and TooMany.
 */
export const leastInCells = (input: ExtremesInput, enough: Rational): LeastInCells => new Search(input, enough).run();
