import type { AssessmentStage, CorrectionGround, CycleStage, Monitoring, Review } from '@scorewright/schemas';
import { dateText } from '../5-tell/dates.ts';
import { indicatorLabel } from '../5-tell/labels.ts';
import { factOrMetric } from '../5-tell/names.ts';
import { quantity } from '../5-tell/units.ts';
import type { RussianCase } from '../5-tell/words/nouns.ts';
import { decimal } from '../values/decimal.ts';
import type { Written } from './blocks.ts';
import { about, capital, sentences, within } from './blocks.ts';
import type { PrintContext } from './context.ts';
import { textOf } from './context.ts';
import { say } from './words/index.ts';

const days = ({ language }: PrintContext, number: number, grammar: RussianCase): string => quantity(decimal(Math.abs(number)), 'day', language, grammar);

/** A stage before the period is counted from its beginning, one after it from its end. */
const due = (context: PrintContext, byDay: number | undefined, isBefore: boolean): string | undefined => {
  if (byDay === undefined) return undefined;
  const { language } = context;
  if (byDay === 0) return say(language, isBefore ? 'cycle.begins' : 'cycle.ends');
  return say(language, byDay < 0 ? 'cycle.before' : 'cycle.after', { days: days(context, byDay, 'accusative') });
};

const stage = (context: PrintContext, { who, what, byDay }: CycleStage, isBefore: boolean): Written['blocks'] =>
  sentences(what === undefined ? undefined : `${within(context, what)}.`, say(context.language, 'cycle.who', { who }), due(context, byDay, isBefore));

const monitoring = (context: PrintContext, { every, who, what }: Monitoring): Written => ({
  blocks: sentences(
    `${capital(say(context.language, 'every.who', { every: say(context.language, `every.${every}`), who }))}.`,
    what === undefined ? undefined : `${within(context, what)}.`,
  ),
});

const assessment = (context: PrintContext, { stage: kind, who, byDay, what }: AssessmentStage): Written => ({
  blocks: sentences(
    `${say(context.language, 'stage.who', { stage: say(context.language, `stage.${kind}`), who })}.`,
    what === undefined ? undefined : `${within(context, what)}.`,
    due(context, byDay, false),
  ),
});

const review = (context: PrintContext, { every, what, who, next, last, decision }: Review): Written => {
  const { language } = context;
  return {
    blocks: sentences(
      `${within(context, what)}.`,
      `${capital(say(language, 'every.who', { every: say(language, `every.${every}`), who }))}.`,
      last === undefined ? undefined : say(language, 'review.last', { date: dateText(last, language) }),
      about(context, 'review.decision', 'text', decision),
      next === undefined ? undefined : say(language, 'review.next', { date: dateText(next, language) }),
    ),
  };
};

/** A clause of the cycle; the items of a list by their index. */
export function cycleClause(context: PrintContext, name: string, index?: number): Written | undefined {
  const { policy, language } = context;
  const cycle = policy.cycle ?? {};
  if (index !== undefined) {
    const [watched, assessed, reviewed] = [cycle.monitoring?.[index], cycle.assessment?.[index], cycle.reviews?.[index]];
    if (name === 'monitoring') return watched && monitoring(context, watched);
    if (name === 'assessment') return assessed && assessment(context, assessed);
    return name === 'reviews' ? reviewed && review(context, reviewed) : undefined;
  }
  switch (name) {
    case 'planning':
    case 'acknowledgement': {
      const found = cycle[name];
      return found && { title: say(language, `title.${name}`), blocks: stage(context, found, true) };
    }
    case 'monitoring':
    case 'assessment':
    case 'reviews':
      return { title: say(language, `title.${name}`), blocks: [] };
    case 'payDay':
      return { title: say(language, 'title.payDay'), blocks: sentences(say(language, 'pay-day', { days: days(context, cycle.payDay ?? 0, 'genitive') })) };
    case 'trial': {
      const { from = '', until = '' } = cycle.trial ?? {};
      return {
        title: say(language, 'title.trial'),
        blocks: sentences(say(language, 'trial', { from: dateText(from, language), until: dateText(until, language) })),
      };
    }
    default:
      return undefined;
  }
}

const nameOfIndicator = ({ policy, language }: PrintContext, id: string): string => {
  const card = policy.scorecards.find(({ indicators }) => indicators.some((indicator) => indicator.id === id));
  return card === undefined ? (factOrMetric(policy, id, language) ?? id) : indicatorLabel(policy, card.id, id, language);
};

/** A ground on which a correction is permitted. */
export function groundClause(context: PrintContext, ground: CorrectionGround): Written {
  const { language } = context;
  const { initiators, parameters, indicators, untilDaysAfterEnd: until, approvers } = ground;
  const last =
    until === 0 ? say(language, 'ground.end') : say(language, until < 0 ? 'ground.before' : 'ground.after', { days: days(context, until, 'accusative') });
  const names = (indicators ?? []).map((id) => say(language, 'quantity.named', { name: nameOfIndicator(context, id) }));
  return {
    title: textOf(context, ground.text),
    blocks: sentences(
      say(language, 'ground.initiators', { who: initiators.join(', ') }),
      say(language, 'ground.parameters', { what: parameters.map((parameter) => say(language, `change.${parameter}`)).join(', ') }),
      names.length === 0 ? undefined : say(language, 'ground.indicators', { names: names.join(', ') }),
      last,
      say(language, 'ground.approvers', { who: approvers.join(', ') }),
    ),
  };
}
