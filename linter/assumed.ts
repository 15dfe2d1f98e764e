import { calculate, rationals, type Input, type PolicyDocument, type Rational, type Sheet, type Trace } from '@scorewright/engine';
import type { Scorecard } from '@scorewright/schemas';
import type { FactSet } from './context.ts';
import type { Localized } from './finding.ts';

/** Why something is not judged: it turns with facts that were assumed. */
export const dependsOn = (facts: readonly string[]): Localized => {
  const names = facts.map((id) => `\`${id}\``).join(', ');
  return { en: `it depends on facts that nothing tells: ${names}`, ru: `это зависит от фактов, о которых ничего не известно: ${names}` };
};

/** Which of two sets of assumptions: what holds under both does not depend on them. */
export type Assumptions = 'one' | 'other';

/**
 * What a number is taken to be where nothing tells it: a sum of money, a percent, a count. The two sums are far apart and lie on both sides of most pay, so that
 * what is said of a budget or of an amount that the document states does not hang on a salary that it does not.
 */
const NOMINAL = { money: { one: '100000', other: '1000' }, percent: { one: '100', other: '80' }, count: { one: '100', other: '200' } } as const;
const PLACES = 6;
/** Booleans beyond this many are left as they are assumed first. */
const MOST_TURNED = 6;

function numberFor({ type, min, max, integer }: Input, currency: string, which: Assumptions): string {
  const unit = type.kind === 'number' ? type.unit : '1';
  const nominal = NOMINAL[unit === currency ? 'money' : unit === '%' ? 'percent' : 'count'][which];
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : rationals.fromDecimal(end)));
  if (low && high) {
    const part = rationals.over(rationals.minus(high, low), rationals.rational(which === 'one' ? 2n : 3n));
    const inside = rationals.plus(low, part);
    return rationals.toDecimal(integer ? rationals.rational(rationals.floor(inside)) : inside, PLACES);
  }
  const value = rationals.fromDecimal(nominal);
  return rationals.toDecimal(low ? rationals.greatest(low, value) : high && rationals.compare(high, value) < 0 ? high : value, PLACES);
}

/** The rating that counts as on plan: the one scored 100, else the one in the middle. */
function ratingFor({ indicators }: Scorecard, metric: string, values: readonly string[]): string | undefined {
  const scale = indicators.flatMap((one) => (one.metric === metric && one.attainment?.method === 'rating' ? one.attainment.scale : []));
  const full = scale.find(({ score }) => Number(score) === 100);
  const rating = (full ?? scale[Math.floor(scale.length / 2)])?.rating;
  return rating === undefined ? values[Math.floor(values.length / 2)] : String(rating);
}

const payIn = (trace: Trace | undefined): string | undefined => {
  const line = trace?.byId.get('variable');
  return line?.state === 'value' && typeof line.value === 'object' ? line.value.toFixed() : undefined;
};

/** Yes or no: whichever pays more, one after the other, so that no cut-off fires and no condition shuts the bonus out. */
function turned(booleans: readonly string[], facts: FactSet, payAt: (facts: FactSet) => string | undefined): FactSet {
  return booleans.slice(0, MOST_TURNED).reduce<FactSet>((best, id) => {
    const other = { ...best, [id]: best[id] !== true };
    const [now, then] = [payAt(best), payAt(other)];
    return then !== undefined && (now === undefined || rationals.compare(rationals.fromDecimal(now), rationals.fromDecimal(then)) < 0) ? other : best;
  }, facts);
}

/**
 * A number in bounds whose middle takes all the bonus: whichever end leaves more. A deduction is not to be taken for what a period on plan is like. Others stay
 * as they are assumed first.
 */
function spared(numbers: readonly Input[], facts: FactSet, payAt: (facts: FactSet) => string | undefined): FactSet {
  const payOf = (chosen: FactSet): Rational => rationals.fromDecimal(payAt(chosen) ?? '0');
  return numbers.reduce<FactSet>((best, { id, min, max }) => {
    if (rationals.signOf(payOf(best)) > 0) return best;
    const ends = [min, max].flatMap((end): FactSet[] => (end === undefined ? [] : [{ ...best, [id]: end }]));
    return ends.reduce((most, one) => (rationals.compare(payOf(most), payOf(one)) < 0 ? one : most), best);
  }, facts);
}

/** Representative values for facts that the card needs and nothing tells; those that have none are left out. */
export function assumedFacts(
  document: PolicyDocument,
  {
    card,
    sheet,
    known,
    unknown,
    which,
  }: { readonly card: Scorecard; readonly sheet: Sheet; readonly known: FactSet; readonly unknown: readonly string[]; readonly which: Assumptions },
): FactSet {
  const wanted = sheet.inputs.filter(({ id }) => unknown.includes(id));
  const valueFor = (input: Input): string | boolean | undefined => {
    switch (input.type.kind) {
      case 'number':
        return ratingFor(card, input.id, []) ?? numberFor(input, document.policy.currency, which);
      case 'boolean':
        return false;
      case 'text':
        return ratingFor(card, input.id, input.values ?? []);
      default:
        return sheet.period.from;
    }
  };
  const first = Object.fromEntries(
    wanted.flatMap((input) => {
      const value = valueFor(input);
      return value === undefined ? [] : [[input.id, value] as const];
    }),
  );
  const payAt = (facts: FactSet): string | undefined => {
    const given = { format: 'scorewright-facts/1', scorecard: card.id, period: sheet.period, facts: { ...known, ...facts } } as const;
    return payIn(calculate(document, { source: document.source, facts: given }).trace);
  };
  const booleans = wanted.filter(({ type }) => type.kind === 'boolean').map(({ id }) => id);
  const measured = new Set(card.indicators.map(({ metric }) => metric));
  const numbers = wanted.filter(({ id, type, min, max }) => type.kind === 'number' && min !== undefined && max !== undefined && !measured.has(id));
  return spared(numbers, turned(booleans, first, payAt), payAt);
}
