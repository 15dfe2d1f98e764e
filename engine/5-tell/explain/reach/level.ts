import type { Decimal } from 'decimal.js';
import type { Line } from '../../../3-lower/sheet.ts';
import { indicatorIn, levelName } from '../../names.ts';
import { quantity, unitOf } from '../../units.ts';
import { say } from '../../words/index.ts';
import type { ExplainContext } from '../context.ts';
import { numberAt } from './invert.ts';
import type { Next, Told } from './told.ts';
import { edgeText, exactWay, wayText } from './told.ts';
import { minus } from '../../../values/arithmetic.ts';

/** A ladder and where on it the actual stands. */
interface Ladder {
  readonly indicator: string;
  readonly actual: Decimal;
  readonly unit: string;
  readonly rising: boolean;
}

const nameOf = (context: ExplainContext, { indicator }: Ladder, level: string): string =>
  levelName(context.document.policy, context.lines.get(`${indicator}.level.${level}`)?.line.source.pointer ?? '', level, context.language);

const nextLevel = (context: ExplainContext, ladder: Ladder, level: string | undefined): Next | undefined => {
  const at = level === undefined ? undefined : numberAt(context, `${ladder.indicator}.level.${level}`);
  if (level === undefined || at === undefined) return undefined;
  const { unit, rising } = ladder;
  const name = nameOf(context, ladder, level);
  const way = { distance: minus(at, ladder.actual), unit, rising };
  const from = edgeText({ at, owned: true }, rising, unit, context);
  return {
    id: level,
    name,
    from,
    distance: exactWay(way, context),
    sentence: say(context.language, 'reach.next.level', { name, from: from + wayText(way, context) }),
  };
};

/** The level of a ladder that the actual reaches, and how far the next one is in the metric's unit. */
export const explainLevel = (context: ExplainContext, { indicator }: Line, id: string): Told | undefined => {
  const {
    language,
    document: { policy },
    outcome: { scorecard },
    lines,
  } = context;
  const item = indicator === undefined ? undefined : indicatorIn(policy, scorecard, indicator);
  const type = lines.get(`${indicator}.actual`)?.line.type;
  const actual = numberAt(context, `${indicator}.actual`);
  if (indicator === undefined || item === undefined || type === undefined || actual === undefined) return undefined;
  const rising = policy.metrics.find((metric) => metric.id === item.metric)?.direction !== 'lower';
  const ladder: Ladder = { indicator, actual, unit: unitOf(type), rising };
  const levels = item.levels ?? [];
  const here = levels.findIndex((level) => level.id === id);
  const next = nextLevel(context, ladder, levels[here + 1]?.id);
  const name = nameOf(context, ladder, id);
  return {
    reach: { kind: 'level', id, name, ...(next === undefined ? {} : { next }) },
    sentence: say(language, here < 0 ? 'reach.below' : 'reach.level', { actual: quantity(actual, ladder.unit, language), name }),
  };
};
