import type { Decimal } from 'decimal.js';
import type { Indicator } from '@scorewright/schemas';
import type { Line } from '../../../3-lower/sheet.ts';
import { minus } from '../../../values/arithmetic.ts';
import { decimal } from '../../../values/decimal.ts';
import { indicatorIn, levelName } from '../../names.ts';
import { quantity, unitOf } from '../../units.ts';
import { say } from '../../words/index.ts';
import type { ExplainContext } from '../context.ts';
import { numberAt } from './invert.ts';
import type { Next, Told } from './told.ts';
import { edgeText, exactWay, wayText } from './told.ts';

/** A level, or a row of a matrix, in the order from the worst. */
interface Rung {
  readonly id: string;
  readonly name: string;
  readonly at?: Decimal | undefined;
}

/** Levels or rows, and where among them the value stands. */
interface Ladder {
  readonly value: Decimal;
  readonly unit: string;
  readonly rising: boolean;
  readonly isRow: boolean;
  readonly rungs: readonly Rung[];
}

const nextRung = (context: ExplainContext, { value, unit, rising, isRow }: Ladder, next: Rung | undefined): Next | undefined => {
  if (next?.at === undefined) return undefined;
  const { id, name, at } = next;
  const way = { distance: minus(at, value), unit, rising };
  const from = edgeText({ at, owned: true }, rising, unit, context);
  return {
    id,
    name,
    from,
    distance: exactWay(way, context),
    sentence: say(context.language, isRow ? 'reach.next.row' : 'reach.next.level', { name, from: from + wayText(way, context) }),
  };
};

/** The levels of an indicator, by their lines. */
const levelsOf = (context: ExplainContext, { id, levels = [] }: Indicator): readonly Rung[] =>
  levels.map((level) => {
    const line = `${id}.level.${level.id}`;
    const name = levelName(context.document.policy, context.lines.get(line)?.line.source.pointer ?? '', level.id, context.language);
    return { id: level.id, name, at: numberAt(context, line) };
  });

/** The rows of its matrix, as the policy writes them. */
const rowsOf = (context: ExplainContext, { attainment }: Indicator, pointer: string): readonly Rung[] =>
  attainment?.method !== 'matrix'
    ? []
    : attainment.rows.map(({ id, at }, index) => ({
        id,
        name: levelName(context.document.policy, `${pointer}/rows/${index}`, id, context.language),
        at: decimal(at),
      }));

const ladderOf = (context: ExplainContext, line: Line): Ladder | undefined => {
  const { document, outcome, lines } = context;
  const item = indicatorIn(document.policy, outcome.scorecard, line.indicator ?? '');
  if (item === undefined) return undefined;
  const isRow = line.id.endsWith('.row');
  const measure = `${item.id}.${isRow ? 'over' : 'actual'}`;
  const [value, type] = [numberAt(context, measure), lines.get(measure)?.line.type];
  if (value === undefined || type === undefined) return undefined;
  const rungs = isRow ? rowsOf(context, item, line.source.pointer) : levelsOf(context, item);
  const [first, second] = rungs;
  const rising = isRow
    ? first?.at === undefined || second?.at === undefined || first.at.lt(second.at)
    : document.policy.metrics.find((metric) => metric.id === item.metric)?.direction !== 'lower';
  return { value, unit: unitOf(type), rising, isRow, rungs };
};

/** The level that the actual reaches, or the row that the second measure of a matrix reaches, and how far the next one is in its unit. */
export const explainLevel = (context: ExplainContext, line: Line, id: string): Told | undefined => {
  const ladder = ladderOf(context, line);
  if (ladder === undefined) return undefined;
  const { language } = context;
  const here = ladder.rungs.findIndex((rung) => rung.id === id);
  const next = nextRung(context, ladder, ladder.rungs[here + 1]);
  const name = ladder.rungs[here]?.name ?? levelName(context.document.policy, '', id, language);
  const [reaches, isBelow] = ladder.isRow ? (['reach.row', 'reach.below-row'] as const) : (['reach.level', 'reach.below'] as const);
  return {
    reach: { kind: 'level', id, name, ...(next === undefined ? {} : { next }) },
    sentence: say(language, here < 0 ? isBelow : reaches, { actual: quantity(ladder.value, ladder.unit, language), name }),
  };
};
