import type { Rounding } from '@scorewright/schemas';
import { exactNumber } from '../5-tell/numbers.ts';
import { decimal, ONE } from '../values/decimal.ts';
import type { Written } from './blocks.ts';
import { capital, sentences } from './blocks.ts';
import type { PrintContext } from './context.ts';
import type { Block } from './printed.ts';
import { amount } from './quantities.ts';
import { say } from './words/index.ts';

const IN_PERCENT: ReadonlySet<Rounding['what']> = new Set(['attainment', 'contribution', 'index']);
const IN_MONEY: ReadonlySet<Rounding['what']> = new Set(['indicator-pay', 'salary', 'target-bonus', 'bonus', 'extra', 'total']);

const stepText = (context: PrintContext, { what, to }: Rounding): string => {
  const { language, policy } = context;
  if (IN_PERCENT.has(what) && decimal(to).eq(ONE)) return say(language, 'step.percent');
  if (IN_MONEY.has(what)) return say(language, 'step.money', { step: amount(context, to, policy.currency, 'genitive') });
  return decimal(to).eq(ONE) ? say(language, 'step.whole') : say(language, 'step.other', { step: exactNumber(decimal(to), language) });
};

/** One line of the rounding contract as a sentence, with its number where the policy gives it one. */
export const roundingBlocks = (context: PrintContext, rounding: Rounding): readonly Block[] => sentences(citedSentence(context, rounding));

const citedSentence = (context: PrintContext, rounding: Rounding): string => {
  const { language } = context;
  const { what, mode, clause } = rounding;
  const said = capital(
    say(language, 'rounding', { what: say(language, `what.${what}`), step: stepText(context, rounding), mode: say(language, `mode.${mode}`) }),
  );
  return clause === undefined ? said : `${capital(say(language, 'clause.word', { number: clause }))}: ${said}`;
};

/** A clause of the rounding contract: it has its number already. */
export const roundingClause = (context: PrintContext, { clause: _clause, ...rounding }: Rounding): Written => ({ blocks: roundingBlocks(context, rounding) });
