import { rationals, type Rational } from '@scorewright/engine';
import type { Indicator, Level, Metric, Text } from '@scorewright/schemas';
import { exactOf, exactQuantity, isLess, isSame, magnitude, percentOf, shown } from './exact.ts';

/** Labels of levels that read as percent of the plan, beside what they are of it. */
export interface Labelled {
  readonly labels: readonly string[];
  readonly attainments: readonly string[];
  readonly anchor: string;
}

const PERCENT_IN_TEXT = /(\d+(?:[.,]\d+)?)\s*%/;
/** How far a label may be from the attainment that it names, in points. */
const CLOSE = rationals.ONE;

const textsOf = (text: Text | undefined): readonly string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));

function percentIn(text: Text | undefined): Rational | undefined {
  const [found] = textsOf(text).flatMap((one) => PERCENT_IN_TEXT.exec(one)?.[1] ?? []);
  return found === undefined ? undefined : exactOf(found.replace(',', '.'));
}

const attainmentOf = (at: Rational, anchor: Rational, { direction }: Metric): Rational =>
  direction === 'lower' ? percentOf(anchor, at) : percentOf(at, anchor);

interface Entry {
  readonly label: Rational;
  readonly attainment: Rational;
}

function judged(entries: readonly Entry[], anchor: Rational): Labelled | undefined {
  const far = entries.some(({ label, attainment }) => isLess(CLOSE, magnitude(rationals.minus(label, attainment))));
  if (!far) return undefined;
  return { labels: entries.map(({ label }) => shown(label)), attainments: entries.map(({ attainment }) => shown(attainment)), anchor: shown(anchor, 6) };
}

const isUsable = (value: Rational | undefined): value is Rational => value !== undefined && value.n > 0n;

function entriesOf(levels: readonly Level[], anchor: Rational, metric: Metric, labelOf: (level: Level) => Rational | undefined): readonly Entry[] {
  return levels.flatMap((level) => {
    const [at, label] = [exactQuantity(level.at), labelOf(level)];
    return isUsable(at) && label ? [{ label, attainment: attainmentOf(at, anchor, metric) }] : [];
  });
}

/** Percents in the names of levels that are not what the level is of the plan. */
export function namedLabels({ plan, levels = [] }: Indicator, metric: Metric): Labelled | undefined {
  const stated = plan?.method === 'value' && typeof plan.value === 'object' && 'level' in plan.value ? plan.value.level : undefined;
  const anchor = exactQuantity(plan?.method === 'value' ? plan.value : undefined) ?? exactQuantity(levels.find(({ id }) => id === (stated ?? 'target'))?.at);
  return isUsable(anchor)
    ? judged(
        entriesOf(levels, anchor, metric, ({ name }) => percentIn(name)),
        anchor,
      )
    : undefined;
}

/** Scores that begin at 100 for the first level and go on as 120, 150: read as percent of that level, and they are not. */
export function scoredLabels({ attainment, levels = [] }: Indicator, metric: Metric): Labelled | undefined {
  const [first, ...others] = levels;
  const anchor = exactQuantity(first?.at);
  const beginsAtPlan = first?.score !== undefined && isSame(exactOf(first.score), rationals.HUNDRED);
  if (attainment?.method !== 'ladder' || !beginsAtPlan || !isUsable(anchor) || others.length === 0) return undefined;
  return judged(
    entriesOf(levels, anchor, metric, ({ score }) => (score === undefined ? undefined : exactOf(score))),
    anchor,
  );
}
