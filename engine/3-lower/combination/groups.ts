import type { IndicatorGroup } from '@scorewright/schemas';
import { divide, equal, known, leftOut, line, multiply, number, percentOf, when } from '../../operators/build.ts';
import { PERCENT } from '../../values/unit.ts';
import { within } from '../curve/curve.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { lowerCondition } from '../draft/expression.ts';
import { BOOLEAN_TYPE, PERCENT_TYPE } from '../draft/types.ts';
import type { Expression } from '../sheet.ts';
import type { Part } from './known.ts';
import { sumOf } from './known.ts';
import { percentScoreOf } from './method.ts';
import { averageOf } from './some-of.ts';

const ZERO = number('0', PERCENT);

/** `group.<id>.*` for every group, in order; the contributions that the index is the sum of: of the groups, and of the indicators outside. */
export function lowerGroups(draft: Draft): readonly Part[] {
  const groups = (draft.card.groups ?? []).flatMap((group, index) => lowerGroup(draft, group, `${draft.pointer}/groups/${index}`));
  const grouped = new Set((draft.card.groups ?? []).flatMap(({ indicators }) => indicators));
  const outside = [...draft.scores].filter(([id]) => !grouped.has(id)).map(([id, { optional }]) => ({ id: `${id}.contribution`, optional }));
  return [...groups, ...outside];
}

/** A group is left out where all of its indicators are. One of which corrections left nothing weighs and scores nothing: no part of the index. */
function lowerGroup(draft: Draft, group: IndicatorGroup, pointer: string): readonly Part[] {
  const members = group.indicators.flatMap((id) => {
    const score = draft.scores.get(id);
    return score === undefined ? [] : [{ id, score, optional: score.optional }];
  });
  const isEmpty = members.length === 0;
  const name = `group.${group.id}`;
  const optional = !isEmpty && members.every((member) => member.optional);
  const write = (id: string, role: 'weight' | 'index' | 'contribution', expression: Expression, at = pointer): Expression =>
    put(draft, { id, role, type: PERCENT_TYPE, expression, pointer: at, optional, named: id === name });
  const sum = (part: string): Expression =>
    sumOf(
      members.map((member) => ({ id: `${member.id}.${part}`, optional: member.optional })),
      PERCENT,
    );
  const weight = write(`${name}.weight`, 'weight', sum('weight'));
  const some = averageOf(
    group,
    members.map(({ score }) => percentScoreOf(score)),
  );
  // A variant can weigh all of a group with nothing.
  const score = when(equal(weight, ZERO), ZERO, some ?? divide(multiply(sum('contribution'), number('100', PERCENT)), weight));
  const whole = isEmpty ? ZERO : score;
  const base = write(`${name}.base`, 'index', optional ? when(known(weight), whole, leftOut(PERCENT)) : whole);
  const bounded = within(base, group.floor, group.cap, PERCENT_TYPE);
  write(name, 'index', isEmpty ? ZERO : gated(draft, group, pointer, bounded, optional ? weight : undefined));
  write(`${name}.contribution`, 'contribution', percentOf(line(`${name}.weight`), line(name)));
  return isEmpty ? [] : [{ id: `${name}.contribution`, optional }];
}

/** Nothing where the condition does not hold, and then the score is not read. `leftOutWith`: the line that is missing where the group is left out. */
function gated(draft: Draft, { id, when: condition }: IndicatorGroup, pointer: string, score: Expression, leftOutWith: Expression | undefined): Expression {
  if (condition === undefined) return score;
  const at = `${pointer}/when`;
  const holds = put(draft, { id: `group.${id}.when`, role: 'condition', type: BOOLEAN_TYPE, expression: lowerCondition(draft, condition, at), pointer: at });
  const paid = when(holds, score, ZERO);
  return leftOutWith === undefined ? paid : when(known(leftOutWith), paid, leftOut(PERCENT));
}
