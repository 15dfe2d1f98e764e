import { cellText, isBlankRow, readRow, rowCells } from '../source/cells.ts';
import { toUtf8 } from '../source/encoding.ts';
import { factText } from '../values/fact-text.ts';
import { ExactSum } from './exact-sum.ts';
import type { PeriodColumns } from './group-key.ts';
import { GroupKeys } from './group-key.ts';
import type { Gathering, RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';

/** What the rows of one group in one period come to: a text for each gathering; undefined: no row has a value. */
export interface GatheredGroup {
  readonly key: string;
  readonly values: readonly (string | undefined)[];
}

/** Facts of groups from the rows of a block, and the cells that they cannot be made of. */
export interface GatheredBlock {
  readonly groups: readonly GatheredGroup[];
  readonly problems: readonly RowProblem[];
}

const DECIMAL = /^-?\d{1,40}(?:\.\d{1,40})?$/;

const sumOf = (one: string, other: string): string => {
  const sum = new ExactSum();
  sum.addText(one);
  sum.addText(other);
  return sum.toString();
};

/** Whether the first decimal is less than the second. */
function isLess(one: string, other: string): boolean {
  const sum = new ExactSum();
  sum.addText(one);
  sum.addText(other.startsWith('-') ? other.slice(1) : `-${other}`);
  return sum.toString().startsWith('-');
}

/** Two values of a gathering as one. Undefined from `same` that are not: the group has no such value, which the caller tells. */
export function combine(by: Gathering['by'], one: string, other: string): string | undefined {
  switch (by) {
    case 'sum':
    case 'count':
      return sumOf(one, other);
    case 'lowest':
      return isLess(other, one) ? other : one;
    case 'highest':
      return isLess(one, other) ? other : one;
    case 'same':
      return one === other ? one : undefined;
  }
}

/** The columns of the period among those that are gathered. */
export function periodsIn(gatherings: readonly Gathering[]): PeriodColumns {
  const column = (fact: string): number | undefined => gatherings.find((one) => one.fact === fact)?.column;
  const [from, until] = [column('period.from'), column('period.until')];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** More problems than this of one block are noise. */
const MOST_PROBLEMS = 50;

/** Gathers the facts of groups: `column` says to which one a row belongs. */
export function gatherBlock(raw: Uint8Array, firstLine: number, plan: RunPlan, column: number, gatherings: readonly Gathering[]): GatheredBlock {
  const bytes = toUtf8(raw, plan.dialect.encoding);
  const cells = rowCells(plan.width);
  const keys = new GroupKeys(periodsIn(gatherings), plan.period);
  const groups = new Map<string, (string | undefined)[]>();
  const problems: RowProblem[] = [];
  let line = firstLine;
  for (let at = 0; at < bytes.length;) {
    at = readRow(bytes, at, plan.dialect.separator.charCodeAt(0), cells);
    const place = line;
    line += cells.lines;
    if (isBlankRow(cells) || cells.fault !== undefined || cells.count !== plan.width) continue;
    const group = cellText(bytes, cells, column);
    if (group === '') continue;
    const key = keys.of(group, bytes, cells);
    const values = groups.get(key) ?? gatherings.map(() => undefined);
    groups.set(key, values);
    for (const [index, gathering] of gatherings.entries()) {
      const value = valueOf(gathering, cellText(bytes, cells, gathering.column), plan);
      if (value === undefined) continue;
      const known = values[index];
      const both = value === BROKEN ? undefined : known === undefined ? value : combine(gathering.by, known, value);
      if (both !== undefined) values[index] = both;
      else if (problems.length < MOST_PROBLEMS) {
        problems.push(
          runProblem('not-gathered', place, gathering.column, plan.language, {
            text: cellText(bytes, cells, gathering.column).slice(0, 60),
            group,
            fact: gathering.fact,
          }),
        );
      }
    }
  }
  return { groups: [...groups].map(([key, values]) => ({ key, values })), problems };
}

const BROKEN = Symbol('broken');

function valueOf({ by, kind }: Gathering, written: string, plan: RunPlan): string | undefined | typeof BROKEN {
  if (written === '') return undefined;
  if (by === 'count') return '1';
  const read = factText(written, kind, plan.dialect.decimal);
  if ('fault' in read) return BROKEN;
  return by === 'same' || DECIMAL.test(read.text) ? read.text : BROKEN;
}
