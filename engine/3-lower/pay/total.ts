import { add, line } from '../../operators/build.ts';
import { parseUnit } from '../../values/unit.ts';
import { cutOffsOfCard } from './cut-offs.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { lowerExpression } from '../draft/expression.ts';
import { lowerLimits } from './limits.ts';
import { lowerModifiers } from './modifiers.ts';
import { prorate } from './proration.ts';
import type { Expression } from '../sheet.ts';
import type { Steps } from '../draft/steps.ts';
import { begin, finish } from '../draft/steps.ts';
import { numberIn } from '../draft/types.ts';

/** `variable.base` = bonus + extras, its modifiers, cut-offs and limits, then `variable`. */
export function lowerVariable(draft: Draft): void {
  const type = numberIn(draft.currency);
  const steps = begin(draft, 'variable', type, {
    id: 'variable.base',
    role: 'variable',
    expression: add(line('bonus'), line('extras')),
    pointer: draft.pointer,
  });
  lowerModifiers(steps, 'variable');
  cutOffsOfCard(steps, 'variable');
  lowerLimits(steps, 'variable');
  finish(steps, 'variable', draft.pointer, undefined, false);
}

/** `salary.prorated` where the card prorates the salary; `total.base` = salary + variable, its limits, then `total`. */
export function lowerTotal(draft: Draft): void {
  const type = numberIn(draft.currency);
  const expression = add(salaryOf(draft), line('variable'));
  const steps = begin(draft, 'total', type, { id: 'total.base', role: 'total', expression, pointer: draft.pointer });
  lowerLimits(steps, 'total');
  finish(steps, 'total', draft.pointer, 'total', false);
}

function salaryOf(draft: Draft): Expression {
  const steps: Steps = { draft, name: 'salary', type: numberIn(draft.currency), last: 'salary' };
  prorate(steps, 'salary', 'salary');
  return line(steps.last);
}

/** `figure.<id>`: shown and not paid. */
export function lowerFigures(draft: Draft): void {
  (draft.card.figures ?? []).forEach(({ id, formula, unit: text }, index) => {
    const pointer = `${draft.pointer}/figures/${index}`;
    const unit = parseUnit(text);
    // The checks report a unit that is malformed.
    if (unit === undefined) return;
    const type = numberIn(unit);
    put(draft, { id: `figure.${id}`, role: 'figure', type, expression: lowerExpression(draft, formula, `${pointer}/formula`, type), pointer });
  });
}
