import { rationals, type Input, type Sheet } from '@scorewright/engine';
import type { Scorecard } from '@scorewright/schemas';
import type { CardView, FactSet } from '../context.ts';
import { sheetOf } from './along.ts';
import { linesBehind } from './uses.ts';

/** How much more or less an assumed number is tried with: whoever assumes a salary may be so far off. */
const FAR = 100n;
/** Values of a text that are tried. */
const MOST_VALUES = 12;

/** Other values that an assumed fact could as well have; within its bounds. */
function othersOf({ type, min, max, integer, values }: Input, assumed: string | boolean): readonly string[] {
  if (type.kind === 'text') return (values ?? []).filter((value) => value !== assumed).slice(0, MOST_VALUES);
  if (type.kind !== 'number') return [];
  const now = rationals.fromDecimal(String(assumed));
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : rationals.fromDecimal(end)));
  const within = (value: rationals.Rational): rationals.Rational => {
    const raised = low && rationals.compare(value, low) < 0 ? low : value;
    return high && rationals.compare(high, raised) < 0 ? high : raised;
  };
  const [less, more] = [rationals.over(now, rationals.rational(FAR)), rationals.times(now, rationals.rational(FAR))].map(within);
  return [less, more].flatMap((value) => {
    if (value === undefined || rationals.compare(value, now) === 0) return [];
    return [rationals.toDecimal(integer ? rationals.rational(rationals.floor(value)) : value, 6)];
  });
}

/** Facts that being on plan settles, whatever they are: what plans and levels are made of, what has such a plan, the ratings, the time worked. */
function settled(sheet: Sheet, { indicators }: Scorecard): ReadonlySet<string> {
  const marks = sheet.lines.filter(({ id, indicator }) => indicator !== undefined && (id === `${indicator}.plan` || id.startsWith(`${indicator}.level.`)));
  const planned = new Set(marks.map(({ indicator }) => indicator));
  const measured = indicators.filter(({ id, attainment }) => planned.has(id) || attainment?.method === 'rating').map(({ metric }) => metric);
  const time = ['proration.worked', 'proration.norm'];
  return linesBehind(sheet, ...marks.map(({ id }) => id), ...measured.flatMap((id) => [id, `metric.${id}`]), ...time);
}

/** What an indicator without plan, levels and ratings measures, where it has no bounds either: nothing says what being on plan is. */
function unplanned(sheet: Sheet, { indicators }: Scorecard, known: ReadonlySet<string>): ReadonlySet<string> {
  const measured = indicators.filter(({ metric, type }) => type !== 'cut-off' && !known.has(metric)).flatMap(({ metric }) => [metric, `metric.${metric}`]);
  const behind = linesBehind(sheet, ...measured);
  return new Set(sheet.inputs.filter(({ id, type, max }) => behind.has(id) && type.kind === 'number' && max === undefined).map(({ id }) => id));
}

/** Assumed facts that turn a verdict: it is another when one of them alone has another value. What is said of such a card would be said of the assumption. */
export function turningFacts(view: CardView, verdictAt: (facts: FactSet) => string | undefined): readonly string[] {
  const { assumed, card } = view;
  const sheet = Object.keys(assumed).length === 0 ? undefined : sheetOf(view);
  if (!sheet) return [];
  const known = settled(sheet, card);
  const nowhere = unplanned(sheet, card, known);
  const verdict = verdictAt({});
  return sheet.inputs.flatMap((input) => {
    const value = assumed[input.id];
    if (value === undefined || known.has(input.id)) return [];
    if (nowhere.has(input.id)) return [input.id];
    return othersOf(input, value).some((other) => verdictAt({ [input.id]: other }) !== verdict) ? [input.id] : [];
  });
}
