import type { Level, Metric, Quantity } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { decimal } from '../../values/decimal.ts';
import type { Check, PlacedIndicator } from '../check.ts';
import { indicatorsOf, wrong, wrongIf } from '../check.ts';

/** Levels that a ladder needs, their scores and their order; scales whose two ends are one. */
export const levels: Check = ({ policy, declarations }) =>
  indicatorsOf(policy).flatMap((placed) => {
    const direction = declarations.get(placed.item.metric)?.metric?.direction;
    return [...(placed.item.attainment?.method === 'ladder' ? ladder(placed, direction) : []), ...scales(placed)];
  });

function ladder({ item, at }: PlacedIndicator, direction: Metric['direction'] | undefined): readonly Problem[] {
  const { id, levels: steps = [] } = item;
  const unscored = steps.flatMap((level, index) => wrongIf(level.score === undefined, 'level-score-missing', `${at}/levels/${index}`, { level: level.id }));
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

function scales({ item: { id, attainment, plan }, at }: PlacedIndicator): readonly Problem[] {
  if (attainment?.method !== 'interval' && attainment?.method !== 'base-norm') return [];
  const planned = plan?.method === 'value' ? plan.value : undefined;
  const [zero, full] = attainment.method === 'interval' ? [attainment.zeroAt, attainment.fullAt] : [attainment.base, attainment.norm ?? planned];
  const isPoint = full !== undefined && isDecimal(zero) && isDecimal(full) && decimal(zero).eq(decimal(full));
  return isPoint ? [wrong('norm-equals-base', `${at}/attainment`, { line: `${id}.attainment` })] : [];
}

const isDecimal = (quantity: Quantity): quantity is number | string => typeof quantity !== 'object';
