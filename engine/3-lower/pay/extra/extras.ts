import type { ExtraPay } from '@scorewright/schemas';
import { add, check, leftOut, more, number, require, when } from '../../../operators/build.ts';
import { cutOffsOfExtra } from '../cut-offs.ts';
import type { Draft } from '../../draft/draft.ts';
import { put } from '../../draft/draft.ts';
import { lowerCondition } from '../../draft/expression.ts';
import { lowerQuantity } from '../../draft/quantity.ts';
import { prorate } from '../proration.ts';
import type { Expression } from '../../sheet.ts';
import { begin, finish } from '../../draft/steps.ts';
import type { NumberType } from '../../draft/types.ts';
import { BOOLEAN_TYPE, numberIn } from '../../draft/types.ts';
import { baseOf } from './base.ts';
import { payOf, quotaLine } from './pay.ts';

/** Every extra pay line, then `extras`, their sum. */
export function lowerExtras(draft: Draft): void {
  const zero = number('0', draft.currency);
  const extras = draft.card.extras ?? [];
  const [first = zero, ...rest] = extras.map((extra, index) => lowerExtra(draft, extra, `${draft.pointer}/extras/${index}`));
  const pointer = extras.length === 0 ? draft.pointer : `${draft.pointer}/extras`;
  put(draft, { id: 'extras', role: 'extra', type: numberIn(draft.currency), expression: add(first, ...rest), pointer, named: true });
}

/** `extra.<id>.base`, `.pay`, its cut-offs and proration, then `extra.<id>`. */
function lowerExtra(draft: Draft, extra: ExtraPay, pointer: string): Expression {
  const type = numberIn(draft.currency);
  const name = `extra.${extra.id}`;
  const guard = guardOf(draft, extra, pointer);
  const guarded = (value: Expression, { unit }: NumberType): Expression => (guard === undefined ? value : when(guard, value, number('0', unit)));
  const base = baseOf(draft, extra, pointer);
  const read = base && put(draft, { ...base, id: `${name}.base`, role: 'extra', expression: guarded(base.expression, base.type), pointer: `${pointer}/of` });
  if (base !== undefined) writeQuota(draft, extra, pointer, base.type, guard);
  const expression = guarded(payOf(draft, extra, pointer, base && read && { expression: read, type: base.type }), type);
  const steps = begin(draft, name, type, { id: `${name}.pay`, role: 'extra', expression, pointer });
  cutOffsOfExtra(steps, extra.id);
  prorate(steps, 'extras');
  return finish(steps, 'extra', pointer, 'extra', false);
}

/** `extra.<id>.quota`, which is above 0: what the ends of the brackets are percents of. Missing where the line pays nothing and reads nothing. */
function writeQuota(draft: Draft, { id, quota, brackets }: ExtraPay, pointer: string, type: NumberType, guard: Expression | undefined): void {
  if (quota === undefined || brackets === undefined) return;
  const at = `${pointer}/quota`;
  const read = lowerQuantity(draft, quota, at, type);
  const positive = check(more(read, number('0', type.unit)), read, 'quota-not-positive', [['quota', read]]);
  const expression = guard === undefined ? positive : when(guard, require(positive), leftOut(type.unit));
  put(draft, { id: quotaLine(id), role: 'extra', type, expression, pointer: at, optional: guard !== undefined });
}

/** `extra.<id>.when`: an extra pay line whose condition does not hold pays 0 and reads nothing. */
function guardOf(draft: Draft, { id, when: condition }: ExtraPay, pointer: string): Expression | undefined {
  if (condition === undefined) return undefined;
  const at = `${pointer}/when`;
  return put(draft, { id: `extra.${id}.when`, role: 'condition', type: BOOLEAN_TYPE, expression: lowerCondition(draft, condition, at), pointer: at });
}
