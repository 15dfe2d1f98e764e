import { rationals, type Rational, type Sheet } from '@scorewright/engine';
import { isNumber, lineAt } from './analyses/along.ts';
import { preimage } from './analyses/preimage.ts';
import { linesBehind } from './analyses/uses.ts';
import type { FactSet } from './context.ts';

const WORKED = 'proration.worked';
const NORM = 'proration.norm';

/** Time worked less the norm; undefined where either cannot be told. */
function over(sheet: Sheet, facts: FactSet): Rational | undefined {
  const [worked, norm] = [lineAt(sheet, facts, WORKED), lineAt(sheet, facts, NORM)];
  return isNumber(worked) && isNumber(norm) ? rationals.minus(worked, norm) : undefined;
}

const isWhole = (missing: Rational | undefined): boolean => missing !== undefined && rationals.signOf(missing) >= 0;

/** The dates of service as they are, or at an end of the period, whichever gives more time. */
function withDates(sheet: Sheet, facts: FactSet, dates: readonly string[]): FactSet {
  return dates.reduce<FactSet>((best, id) => {
    const tried = [sheet.period.from, sheet.period.until].map((date): FactSet => ({ ...best, [id]: date }));
    return tried.reduce((most, one) => {
      const [now, then] = [over(sheet, most), over(sheet, one)];
      return then && (!now || rationals.compare(now, then) < 0) ? one : most;
    }, best);
  }, facts);
}

/**
 * The facts of somebody who worked the whole period, where pay is by the time worked and an example tells of a part of it: what a card can cost, and what
 * its bonus is, is that of a whole one. The facts as they are where they tell of it already, or where no fact brings it about.
 */
export function wholePeriod(sheet: Sheet, facts: FactSet): FactSet {
  if (!sheet.lines.some(({ id }) => id === WORKED) || isWhole(over(sheet, facts))) return facts;
  const behind = linesBehind(sheet, WORKED);
  const inputs = sheet.inputs.filter(({ id }) => behind.has(id) && Object.hasOwn(facts, id));
  const dated = withDates(
    sheet,
    facts,
    inputs.flatMap(({ id, type }) => (type.kind === 'date' ? [id] : [])),
  );
  if (isWhole(over(sheet, dated))) return dated;
  const norm = lineAt(sheet, facts, NORM);
  for (const { id, type } of inputs) {
    const value = type.kind === 'number' && isNumber(norm) ? preimage(sheet, facts, WORKED, id, norm) : undefined;
    const counted: FactSet = value === undefined ? facts : { ...facts, [id]: value };
    if (isWhole(over(sheet, counted))) return counted;
  }
  return facts;
}
