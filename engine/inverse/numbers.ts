import { Decimal } from 'decimal.js';
import type { Input, Role } from '../3-lower/sheet.ts';
import { compare } from '../values/arithmetic.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import type { Answer } from './choices.ts';
import type { Grid } from './grid.ts';
import { gridOf, nearPart, valueAt } from './grid.ts';
import type { Probe } from './probe.ts';
import { isBetter, isEnough } from './probe.ts';
import type { Question } from './required-for.ts';
import type { Search } from './search.ts';
import { nearestIndex } from './search.ts';
import { shapeOfTotal } from './shape-of-total.ts';
import type { Stretch } from './stretches.ts';
import { doublingStretches, stretchesOf } from './stretches.ts';

/** Lines that say how large a fact of their unit can be; money that is paid says nothing of money that is earned. */
const MEASURED: ReadonlySet<Role> = new Set<Role>(['fact', 'metric', 'plan', 'level']);

/** The largest figure of the fact's unit on the sheet. */
const scaleOf = ({ trace }: Question, input: Input, from: string): Decimal => {
  const unit = input.type.kind === 'number' ? input.type.unit : '1';
  const alike = trace.lines.flatMap((value) =>
    value.state === 'value' &&
    Decimal.isDecimal(value.value) &&
    value.line.type.kind === 'number' &&
    value.line.type.unit === unit &&
    MEASURED.has(value.line.role)
      ? [decimal(value.value).abs()]
      : [],
  );
  return alike.reduce((largest, value) => (value.greaterThan(largest) ? value : largest), decimal(from).abs());
};

interface Best {
  readonly index: bigint;
  readonly total: Decimal;
}

/** The best total at the ends of the stretches: between them it only rises or only falls. */
const bestEnd = (stretches: readonly Stretch[], grid: Grid, probe: Probe, { total, rising }: Question): Best =>
  [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].reduce<Best>(
    (best, index) => {
      const found = probe(valueAt(grid, index));
      return found !== undefined && isBetter(found, best.total, rising) ? { index, total: found } : best;
    },
    { index: grid.start, total },
  );

/** No value will do: the best that can be had, with the smallest change. */
const impossible = (search: Search, grid: Grid, probe: Probe, question: Question, proved: boolean, from: string): Answer => {
  const best = bestEnd(search.stretches, grid, probe, question);
  const step = printDecimal(grid.step);
  if (compare(best.total, question.total) === 0) {
    return { state: 'impossible', reason: 'no-effect', proved, best: { value: from, lineTotal: printDecimal(best.total) }, grid: step };
  }
  const nearest =
    nearestIndex({ ...search, wanted: best.total, reaches: (index) => isEnough(probe(valueAt(grid, index)), best.total, question.rising) }) ?? best.index;
  const atOpenEnd = (nearest === grid.to && !grid.closed.to) || (nearest === grid.from && !grid.closed.from);
  return {
    state: 'impossible',
    proved,
    reason: atOpenEnd ? 'not-found' : 'out-of-reach',
    grid: step,
    best: { value: valueAt(grid, nearest), lineTotal: printDecimal(best.total) },
  };
};

const searchOf = (question: Question, input: Input, grid: Grid, probe: Probe): { readonly search: Search; readonly proved: boolean } => {
  const found = shapeOfTotal(question.sheet, question.trace, input.id, grid);
  const search: Search = {
    stretches: found === undefined ? doublingStretches(grid) : stretchesOf(found.shape, grid),
    start: grid.start,
    reaches: (index) => isEnough(probe(valueAt(grid, index)), question.wanted, question.rising),
    wanted: question.wanted,
    rising: question.rising,
    ...(found?.slack === undefined ? {} : { slack: found.slack }),
  };
  return { search, proved: found?.certain === true && found.shape.exact };
};

const away = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Whether nothing beyond the ends of the part can be nearer than the index. */
const isNearest = (index: bigint, part: Grid, whole: Grid): boolean =>
  [
    [part.from, whole.from],
    [part.to, whole.to],
  ].every(([end = 0n, last]) => end === last || away(index, whole.start) <= away(end, whole.start));

/** `index` is absent where nothing will do. */
interface Outcome {
  readonly index?: bigint;
  readonly proved: boolean;
  readonly search: Search;
}

/** Looks near the present value first, and farther where there is nothing, or something farther than what was left out. */
const findIndex = (question: Question, input: Input, whole: Grid, near: Grid, probe: Probe): Outcome => {
  const { search, proved } = searchOf(question, input, near, probe);
  const index = nearestIndex(search);
  if (index !== undefined && isNearest(index, near, whole)) return { index, proved, search };
  if (near.from === whole.from && near.to === whole.to) return { proved, search };
  const farther = searchOf(question, input, whole, probe);
  const far = nearestIndex(farther.search);
  return { ...farther, ...(far === undefined ? {} : { index: far }) };
};

/** The nearest value of a number that gives the wanted total. */
export const fromNumbers = (question: Question, input: Input, from: string, probe: Probe): Answer => {
  const scale = scaleOf(question, input, from);
  const whole = gridOf(input, from, scale);
  const { index, proved, search } = findIndex(question, input, whole, nearPart(whole, scale), probe);
  if (index === undefined) return impossible(search, whole, probe, question, proved, from);
  const to = valueAt(whole, index);
  const lineTotal = printDecimal(probe(to) ?? question.total);
  return { state: 'reachable', to, lineTotal, proved, grid: printDecimal(whole.step) };
};
