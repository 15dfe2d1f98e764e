import type { Indicator } from '@scorewright/schemas';
import { add, and, boolean, divide, equal, known, leftOut, line, multiply, number, or, percentOf, when } from '../../operators/build.ts';
import { isInParts } from '../../2-check/in-parts.ts';
import { PERCENT, PLAIN } from '../../values/unit.ts';
import { changeOf, changedLine } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { numeral } from '../draft/literal.ts';
import { readDeclared } from '../draft/metrics.ts';
import type { Place } from './place.ts';
import { isKnown, isLeftOut, placeOf } from './place.ts';
import type { Expression, LineNote, Source } from '../sheet.ts';
import { PERCENT_TYPE, numberIn } from '../draft/types.ts';

export const KNOWN = 'weights.known';

/** Percents have their unit; parts have none. */
export const unitOfWeights = ({ card }: Draft): string => (isInParts(card) ? PLAIN : PERCENT);

/** A weight as the policy, the variant or a correction has it. */
interface Weight {
  readonly expression: Expression;
  readonly pointer: string;
  readonly source?: Source;
  readonly note?: LineNote;
}

/** Whether the combination weighs the indicator. */
export const isWeighed = (
  {
    card: {
      combination: { method },
    },
  }: Draft,
  { type, amount }: Indicator,
): boolean => type !== 'cut-off' && (method === 'weighted-sum' || (method === 'separate' && amount === undefined));

/** The weight in force: of the correction, else of the variant (0 where it does not name the indicator), else of the indicator. */
export function weightOf(draft: Draft, item: Indicator, pointer: string): Weight {
  const own = ownWeight(draft, item, pointer);
  const changed = changedLine(draft, 'weight', numberIn(unitOfWeights(draft)), own.pointer, item.id);
  return { ...own, ...changed };
}

function ownWeight(draft: Draft, { id, weight = 0 }: Indicator, pointer: string): Weight {
  const { variant } = draft;
  const stated = (given: number | string): Expression => numeral(given, unitOfWeights(draft));
  if (variant === undefined) return { expression: stated(weight), pointer: `${pointer}/weight` };
  const index = variant.item.weights.findIndex(({ indicator }) => indicator === id);
  const named = variant.item.weights[index];
  return named === undefined
    ? { expression: stated(0), pointer: variant.pointer }
    : { expression: stated(named.weight), pointer: `${variant.pointer}/weights/${index}` };
}

/** Whether weights are shares of their own sum: parts, or the weights of the indicators that are not left out. */
export const isShared = (draft: Draft): boolean => draft.lines.has(KNOWN);

/** `i.weight`: its share of the sum, in percent, where indicators are left out or weights are parts. */
export function lowerWeight(draft: Draft, place: Place): Expression {
  const { item } = place;
  const { expression, ...own } = weightOf(draft, item, place.pointer);
  const made = { ...own, id: `${item.id}.weight`, role: 'weight', type: PERCENT_TYPE, indicator: item, named: true } as const;
  if (!isShared(draft)) return put(draft, { ...made, expression });
  const share = shareOf(draft, expression, number('100', PERCENT));
  if (!isLeftOut(place)) return put(draft, { ...made, expression: share });
  return put(draft, { ...made, expression: when(isKnown(place), share, leftOut(PERCENT)), optional: true });
}

/**
 * weight x value / 100, or weight x value / sum of the known weights: one division, of the weight as it is stated, so that thirds lose nothing.
 * `weight`: the line of the weight; `value`: percent or money.
 */
export function weighted(draft: Draft, { item, pointer }: Pick<Place, 'item' | 'pointer'>, weight: Expression, value: Expression): Expression {
  if (!isShared(draft)) return percentOf(weight, value);
  return shareOf(draft, weightOf(draft, item, pointer).expression, value);
}

/** Percents that sum to 100 need no division. */
const shareOf = (draft: Draft, own: Expression, value: Expression): Expression => {
  const shared = divide(multiply(own, value), line(KNOWN));
  return isInParts(draft.card) ? shared : when(equal(line(KNOWN), number('100', PERCENT)), percentOf(own, value), shared);
};

/** `weights.known`: the sum of the weights whose indicators are known; written where indicators can be left out, or weights are parts. Missing when none is known. */
export function lowerKnownWeights(draft: Draft): void {
  const weighed = draft.indicators.filter(({ item }) => isWeighed(draft, item));
  const parts = weighed.map(({ item, pointer }) => ({ known: knownBefore(draft, item, pointer), weight: weightOf(draft, item, pointer).expression }));
  const conditions = parts.flatMap((part) => (part.known === undefined ? [] : [part.known]));
  if (weighed.length === 0 || (conditions.length === 0 && !isInParts(draft.card))) return;
  const unit = unitOfWeights(draft);
  const zero = number('0', unit);
  const [first = zero, ...rest] = parts.map((part) => (part.known === undefined ? part.weight : when(part.known, part.weight, zero)));
  const [one, ...others] = conditions;
  const sum = add(first, ...rest);
  const expression = one === undefined || conditions.length < parts.length ? sum : when(or(one, ...others), sum, leftOut(unit));
  put(draft, { id: KNOWN, role: 'weight', type: numberIn(unit), expression, pointer: sharedBy(draft), ...(conditions.length > 0 && { note: 'reweight' }) });
}

/** The clause by which weights are shares of their sum. */
function sharedBy({ card, pointer }: Draft): string {
  if (isInParts(card)) return `${pointer}/combination/weights`;
  return card.indicators.some(({ missing }) => missing === 'reweight') ? `${pointer}/indicators` : '/missing';
}

/** Whether an indicator that can be left out will be calculated, from facts and metrics alone; undefined where it cannot be left out. */
function knownBefore(draft: Draft, item: Indicator, pointer: string): Expression | undefined {
  const place = placeOf(draft, item, pointer);
  if (place === undefined || !isLeftOut(place)) return undefined;
  const { attainment } = item;
  const actual = changeOf(draft, 'actual', item.id) === undefined ? known(place.raw) : boolean(true);
  const counts = attainment?.method === 'points-lost' ? attainment.violations.map(({ fact }) => readDeclared(draft, fact)?.read) : [];
  return and(actual, ...counts.filter((count) => count !== undefined).map(known));
}
