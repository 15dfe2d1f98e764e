import type { TypeFault } from '../../../operators/operator.ts';
import type { Call, Checker } from '../checker.ts';
import { refuse } from '../checker.ts';
import type { Term } from '../term.ts';
import { originOf } from '../term.ts';

/** A fault of types as a problem at the argument that does not fit; it names both sides and where they come from. */
export function refuseFault(checker: Checker, call: Call, { code, data, at, against }: TypeFault, terms: readonly Term[]): undefined {
  const wrong = at === undefined ? undefined : terms[at];
  const other = against === undefined || against === at ? undefined : terms[against];
  const text = code === 'type-mismatch' ? textBesideNumber(data['expected'], wrong, other) : undefined;
  if (text !== undefined) return refuse(checker, 'text-for-number', text.pointer, { text: text.text ?? '' });
  return refuse(checker, code, wrong?.pointer ?? call.place.pointer, {
    ...data,
    operator: call.token,
    ...(wrong && { rightFrom: originOf(wrong) }),
    ...(other && { leftFrom: originOf(other) }),
  });
}

/** The text literal that stands where a number is needed. */
function textBesideNumber(expected: unknown, wrong: Term | undefined, other: Term | undefined): Term | undefined {
  if (expected === 'number' && wrong?.text !== undefined) return wrong;
  return wrong?.type.kind === 'number' && other?.text !== undefined && /^[\s+-]*[0-9]/.test(other.text) ? other : undefined;
}
