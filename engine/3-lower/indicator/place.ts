import type { Indicator, Metric, MissingRule } from '@scorewright/schemas';
import { and, known, line } from '../../operators/build.ts';
import { changeOf } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { readDeclared } from '../draft/metrics.ts';
import type { Expression, ValueType } from '../sheet.ts';

/** An indicator at its place in the card, with what its lines have in common. */
export interface Place {
  readonly item: Indicator;
  readonly pointer: string;
  readonly metric: Metric;
  /** Of the metric. */
  readonly type: ValueType;
  /** How the actual is read from facts and metrics. */
  readonly raw: Expression;
  readonly rule: MissingRule;
  /** Pointer of that rule. */
  readonly rulePointer: string;
  /** Whether the indicator goes on without its actual: the score is 0, or left out. */
  readonly tolerant: boolean;
}

/** Undefined where the metric is unknown or broken: its problem is reported elsewhere. */
export function placeOf(draft: Draft, item: Indicator, pointer: string): Place | undefined {
  const declaration = draft.declarations.get(item.metric);
  const raw = readDeclared(draft, item.metric);
  if (declaration?.metric === undefined || raw === undefined) return undefined;
  // A cut-off stands on its actual alone: there is nothing to go on with.
  const rule = item.type === 'cut-off' ? 'refuse' : (item.missing ?? draft.policy.missing);
  const rulePointer = item.missing === undefined ? '/missing' : `${pointer}/missing`;
  // A corrected actual is known; the counts of violations may be missing all the same.
  const canMiss = changeOf(draft, 'actual', item.id) === undefined || item.attainment?.method === 'points-lost';
  const tolerant = (rule === 'zero' || rule === 'reweight') && canMiss;
  return { item, pointer, metric: declaration.metric, type: raw.type, raw: raw.read, rule, rulePointer, tolerant };
}

/** Whether a missing actual leaves the whole indicator out. */
export const isLeftOut = ({ rule, tolerant }: Place): boolean => tolerant && rule === 'reweight';

export const read = ({ item }: Place, part: string): Expression => line(`${item.id}.${part}`);

/** The condition under which a tolerant indicator is calculated: its actual is known, and every count of `points-lost`. */
export function isKnown(place: Place): Expression {
  const actual = known(read(place, 'actual'));
  return place.item.attainment?.method === 'points-lost' ? and(actual, known(read(place, 'points'))) : actual;
}
