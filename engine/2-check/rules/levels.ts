import type { Attainment, Level, Metric, Quantity } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { decimal, printDecimal } from '../../values/decimal.ts';
import type { Check, PlacedIndicator } from '../check.ts';
import { isByLevels } from '../by-levels.ts';
import { indicatorsOf, wrong, wrongIf } from '../check.ts';

/** Levels that a ladder or a matrix needs, their scores and their order; rows of a matrix; scales whose two ends are one. */
export const levels: Check = ({ policy, declarations }) =>
  indicatorsOf(policy).flatMap((placed) => {
    const direction = declarations.get(placed.item.metric)?.metric?.direction;
    const { attainment } = placed.item;
    return [
      ...(isByLevels(placed.item) ? byLevels(placed, direction) : []),
      ...(attainment?.method === 'matrix' ? rowsOf(attainment, placed) : []),
      ...scales(placed),
    ];
  });

function byLevels({ item, at }: PlacedIndicator, direction: Metric['direction'] | undefined): readonly Problem[] {
  const { id, levels: steps = [], attainment } = item;
  const unscored =
    attainment?.method === 'ladder'
      ? steps.flatMap((level, index) => wrongIf(level.score === undefined, 'level-score-missing', `${at}/levels/${index}`, { level: level.id }))
      : [];
  if (direction !== 'higher' && direction !== 'lower') return unscored;
  const unordered = steps.flatMap((level, index) =>
    wrongIf(!isOrdered(steps[index - 1], level, direction), 'levels-out-of-order', `${at}/levels/${index}/at`, { line: `${id}.reached` }),
  );
  return [...wrongIf(steps.length === 0, 'levels-missing', at, { indicator: id }), ...unscored, ...unordered];
}

/** Levels from facts are compared when the facts are there. */
function isOrdered(one: Level | undefined, next: Level, direction: 'higher' | 'lower'): boolean {
  if (one === undefined || !isDecimal(one.at) || !isDecimal(next.at)) return true;
  const order = decimal(one.at).comparedTo(decimal(next.at));
  return direction === 'higher' ? order < 0 : order > 0;
}

/** Every row pays at every level; rows rise, or they fall, strictly. */
function rowsOf({ rows }: Extract<Attainment, { readonly method: 'matrix' }>, { item, at }: PlacedIndicator): readonly Problem[] {
  const count = item.levels?.length ?? 0;
  const [first, second] = rows.map((row) => decimal(row.at));
  const way = first === undefined || second === undefined ? 1 : second.comparedTo(first);
  return rows.flatMap(({ id, at: from, scores }, index) => {
    const before = rows[index - 1];
    const pointer = `${at}/attainment/rows/${index}`;
    return [
      ...wrongIf(count > 0 && scores.length !== count, 'matrix-scores', `${pointer}/scores`, { row: id, scores: scores.length, levels: count }),
      ...(before === undefined || (way !== 0 && decimal(from).comparedTo(decimal(before.at)) === way)
        ? []
        : [wrong('rows-out-of-order', `${pointer}/at`, { row: id, before: before.id, from: printDecimal(decimal(from)) })]),
    ];
  });
}

function scales({ item: { id, attainment, plan }, at }: PlacedIndicator): readonly Problem[] {
  if (attainment?.method !== 'interval' && attainment?.method !== 'base-norm') return [];
  const planned = plan?.method === 'value' ? plan.value : undefined;
  const [zero, full] = attainment.method === 'interval' ? [attainment.zeroAt, attainment.fullAt] : [attainment.base, attainment.norm ?? planned];
  const isPoint = full !== undefined && isDecimal(zero) && isDecimal(full) && decimal(zero).eq(decimal(full));
  return isPoint ? [wrong('norm-equals-base', `${at}/attainment`, { line: `${id}.attainment` })] : [];
}

const isDecimal = (quantity: Quantity): quantity is number | string => typeof quantity !== 'object';
