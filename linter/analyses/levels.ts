import type { Indicator } from '@scorewright/schemas';
import type { Context } from '../context.ts';
import { exactOf, exactText, isDecimal, isLess } from './exact.ts';

/** A level that does not come after the one before it in the better direction. */
export interface Clash {
  readonly index: number;
  readonly level: string;
  readonly before: string;
  readonly at: string;
  readonly rises: boolean;
}

/** Levels of a ladder that are out of order or share a value. Those that come from facts are compared where the facts are. */
export function levelClashes({ metric }: Context, { attainment, levels = [], metric: id }: Indicator): readonly Clash[] {
  const direction = metric(id)?.metric.direction;
  if (attainment?.method !== 'ladder' || (direction !== 'higher' && direction !== 'lower')) return [];
  const rises = direction === 'higher';
  return levels.slice(1).flatMap((level, place) => {
    const before = levels[place];
    if (!before || !isDecimal(level.at) || !isDecimal(before.at)) return [];
    const [a, b] = [exactOf(before.at), exactOf(level.at)];
    return (rises ? isLess(a, b) : isLess(b, a)) ? [] : [{ index: place + 1, level: level.id, before: before.id, at: exactText(b), rises }];
  });
}
