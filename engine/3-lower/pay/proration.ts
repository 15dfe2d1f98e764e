import type { Proration } from '@scorewright/schemas';
import { atLeast, check, divide, less, line, more, multiply, number, percentOf, when } from '../../operators/build.ts';
import { DAY } from '../../values/unit.ts';
import type { Draft } from '../draft/draft.ts';
import { has, put } from '../draft/draft.ts';
import { percentage } from '../draft/literal.ts';
import { inferQuantity, isDecimal, lowerQuantity } from '../draft/quantity.ts';
import type { Expression } from '../sheet.ts';
import type { Steps } from '../draft/steps.ts';
import { soFar, step } from '../draft/steps.ts';
import { BOOLEAN_TYPE } from '../draft/types.ts';

const HOUR = 'h';

type Part = Proration['on'][number];

const NAMES = { worked: 'proration.worked', norm: 'proration.norm', below: 'proration.below' } as const;

/** `<name>.prorated`, where the card prorates this part: amount x worked / norm, one division; the amount itself from the norm on. */
export function prorate(steps: Steps, part: Part, rounds?: 'salary'): void {
  const { draft, type } = steps;
  const { proration } = draft.card;
  if (proration === undefined || !proration.on.includes(part)) return;
  const pointer = `${draft.pointer}/proration`;
  writeTimes(draft, proration, pointer);
  const prorated = shareOfTime(soFar(steps));
  const isCut = part !== 'salary' && has(draft, NAMES.below);
  const expression = isCut ? when(line(NAMES.below), number('0', type.unit), prorated) : prorated;
  step(steps, { id: 'prorated', role: 'proration', expression, pointer, ...(rounds !== undefined && { rounds }) });
}

const shareOfTime = (amount: Expression): Expression => {
  const [worked, norm] = [line(NAMES.worked), line(NAMES.norm)];
  return when(atLeast(worked, norm), amount, divide(multiply(amount, worked), norm));
};

/** The times and whether too little was worked, written once for all parts. A bare decimal takes the unit of the other time. */
function writeTimes(draft: Draft, { by, worked, norm, minimumShare }: Proration, pointer: string): void {
  if (has(draft, NAMES.norm)) return;
  const [anchor, other] = isDecimal(norm) ? (['worked', 'norm'] as const) : (['norm', 'worked'] as const);
  const times = { worked, norm };
  const { expression, type } = inferQuantity(draft, times[anchor], `${pointer}/${anchor}`, by === 'hours' ? HOUR : DAY);
  const read = { [anchor]: expression, [other]: lowerQuantity(draft, times[other], `${pointer}/${other}`, type) } as {
    readonly [name in keyof typeof times]: Expression;
  };
  const full = check(more(read.norm, number('0', type.unit)), read.norm, 'norm-not-positive', [['norm', read.norm]]);
  put(draft, { id: NAMES.worked, role: 'proration', type, expression: read.worked, pointer: `${pointer}/worked` });
  put(draft, { id: NAMES.norm, role: 'proration', type, expression: full, pointer: `${pointer}/norm` });
  if (minimumShare === undefined) return;
  const least = percentOf(percentage(minimumShare), line(NAMES.norm));
  put(draft, { id: NAMES.below, role: 'condition', type: BOOLEAN_TYPE, expression: less(line(NAMES.worked), least), pointer: `${pointer}/minimumShare` });
}
