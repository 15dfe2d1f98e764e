import type { Indicator } from '@scorewright/schemas';
import { add, and, boolean, divide, equal, known, leftOut, line, multiply, number, or, when } from '../../operators/build.ts';
import { PERCENT } from '../../values/unit.ts';
import { changeOf, changedLine } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { percentage } from '../draft/literal.ts';
import { readDeclared } from '../draft/metrics.ts';
import type { Place } from './place.ts';
import { isKnown, isLeftOut, placeOf } from './place.ts';
import type { Expression, LineNote, Source } from '../sheet.ts';
import { PERCENT_TYPE } from '../draft/types.ts';

const KNOWN = 'weights.known';

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
  const changed = changedLine(draft, 'weight', PERCENT_TYPE, own.pointer, item.id);
  return { ...own, ...changed };
}

function ownWeight({ variant }: Draft, { id, weight = 0 }: Indicator, pointer: string): Weight {
  if (variant === undefined) return { expression: percentage(weight), pointer: `${pointer}/weight` };
  const index = variant.item.weights.findIndex(({ indicator }) => indicator === id);
  const named = variant.item.weights[index];
  return named === undefined
    ? { expression: percentage(0), pointer: variant.pointer }
    : { expression: percentage(named.weight), pointer: `${variant.pointer}/weights/${index}` };
}

/** `i.weight`: rescaled where indicators that are left out leave weight free. */
export function lowerWeight(draft: Draft, place: Place): Expression {
  const { item } = place;
  const { expression, ...own } = weightOf(draft, item, place.pointer);
  const made = { ...own, id: `${item.id}.weight`, role: 'weight', type: PERCENT_TYPE, indicator: item, named: true } as const;
  if (!draft.lines.has(KNOWN)) return put(draft, { ...made, expression });
  const scaled = rescaled(expression);
  if (!isLeftOut(place)) return put(draft, { ...made, expression: scaled });
  return put(draft, { ...made, expression: when(isKnown(place), scaled, leftOut(PERCENT)), optional: true });
}

/** weight x 100 / sum of the known weights; where nothing is left out, the weight itself. */
function rescaled(weight: Expression): Expression {
  const sum = line(KNOWN);
  return when(equal(sum, number('100', PERCENT)), weight, divide(multiply(weight, number('100', PERCENT)), sum));
}

/** `weights.known`: the sum of the weights whose indicators are known; written where indicators can be left out. Missing when none is. */
export function lowerKnownWeights(draft: Draft): void {
  const weighed = draft.indicators.filter(({ item }) => isWeighed(draft, item));
  const parts = weighed.map(({ item, pointer }) => ({ known: knownBefore(draft, item, pointer), weight: weightOf(draft, item, pointer).expression }));
  const conditions = parts.flatMap((part) => (part.known === undefined ? [] : [part.known]));
  if (conditions.length === 0) return;
  const zero = number('0', PERCENT);
  const [first = zero, ...rest] = parts.map((part) => (part.known === undefined ? part.weight : when(part.known, part.weight, zero)));
  const [one, ...others] = conditions;
  const sum = add(first, ...rest);
  const expression = one === undefined || conditions.length < parts.length ? sum : when(or(one, ...others), sum, leftOut(PERCENT));
  const pointer = draft.card.indicators.find(({ missing }) => missing === 'reweight') === undefined ? '/missing' : `${draft.pointer}/indicators`;
  put(draft, { id: KNOWN, role: 'weight', type: PERCENT_TYPE, expression, pointer, note: 'reweight' });
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
