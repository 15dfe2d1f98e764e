import type { CutOff } from '@scorewright/schemas';
import { known, line, min, multiply, number, percentOf, when } from '../../operators/build.ts';
import type { Draft, ScoreLine } from '../draft/draft.ts';
import { has, put } from '../draft/draft.ts';
import { lowerCondition } from '../draft/expression.ts';
import { numeral, percentage } from '../draft/literal.ts';
import type { Place } from '../indicator/place.ts';
import type { Expression } from '../sheet.ts';
import type { Steps } from '../draft/steps.ts';
import { soFar, step } from '../draft/steps.ts';
import type { NumberType } from '../draft/types.ts';
import { BOOLEAN_TYPE } from '../draft/types.ts';

interface Placed {
  readonly cutOff: CutOff;
  readonly pointer: string;
}

const placed = ({ card, pointer }: Draft, acts: (cutOff: CutOff) => boolean): readonly Placed[] =>
  (card.cutOffs ?? []).map((cutOff, index) => ({ cutOff, pointer: `${pointer}/cutOffs/${index}` })).filter(({ cutOff }) => acts(cutOff));

/** `i.score.<cut-off>` for every cut-off that names the indicator, in order. Notes where the score ends. */
export function cutOffsOfScore(draft: Draft, { item }: Place, score: ScoreLine): void {
  let last = score.id;
  for (const at of placed(draft, ({ scope }) => scope.indicators?.includes(item.id) ?? false)) {
    const before = line(last);
    const cut = effectOf(draft, at, before, score.type, numeralCap(at, score.type));
    last = `${score.id}.${at.cutOff.id}`;
    // A score that is left out stays left out.
    const expression = score.optional ? when(known(before), cut, before) : cut;
    put(draft, { id: last, role: 'cut-off', type: score.type, expression, pointer: at.pointer, indicator: item, optional: score.optional });
  }
  draft.scores.set(item.id, { ...score, id: last });
}

/** Cut-offs on the bonus or the variable part: a cap is percent of the target bonus. */
export function cutOffsOfCard(steps: Steps, scope: 'bonus' | 'variable'): void {
  for (const at of placed(steps.draft, (cutOff) => cutOff.scope.card === scope)) cut(steps, at, targetBonus(steps));
}

/** Cut-offs that name an extra pay line: a cap is percent of the amount before. */
export function cutOffsOfExtra(steps: Steps, extra: string): void {
  for (const at of placed(steps.draft, ({ scope }) => scope.extras?.includes(extra) ?? false)) cut(steps, at, soFar(steps));
}

function cut(steps: Steps, at: Placed, base: Expression): void {
  const cap = percentOf(percentage(at.cutOff.by ?? 0), base);
  step(steps, { id: at.cutOff.id, role: 'cut-off', expression: effectOf(steps.draft, at, soFar(steps), steps.type, cap), pointer: at.pointer });
}

/** The checks report a cap where the card has no target bonus. */
const targetBonus = ({ draft, type }: Steps): Expression => (has(draft, 'target-bonus') ? line('target-bonus') : number('0', type.unit));

const numeralCap = ({ cutOff: { by = 0 } }: Placed, { unit }: NumberType): Expression => numeral(by, unit);

function effectOf(draft: Draft, at: Placed, before: Expression, { unit }: NumberType, cap: Expression): Expression {
  const { effect, by = 0 } = at.cutOff;
  const effects = { zero: () => number('0', unit), multiply: () => multiply(before, numeral(by, '1')), cap: () => min(before, cap) };
  return when(conditionOf(draft, at), effects[effect](), before);
}

/** `cut-off.<id>`: the condition, written where it is first needed. */
function conditionOf(draft: Draft, { cutOff: { id, condition }, pointer }: Placed): Expression {
  const name = `cut-off.${id}`;
  if (has(draft, name)) return line(name);
  const at = `${pointer}/condition`;
  return put(draft, { id: name, role: 'condition', type: BOOLEAN_TYPE, expression: lowerCondition(draft, condition, at), pointer: at });
}
