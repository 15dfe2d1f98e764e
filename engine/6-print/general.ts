import type { Policy } from '@scorewright/schemas';
import { dateText } from '../5-tell/dates.ts';
import type { Written } from './blocks.ts';
import { about, paragraph, sentences, within } from './blocks.ts';
import type { PrintContext } from './context.ts';
import { textOf } from './context.ts';
import { say } from './words/index.ts';

const effective = ({ policy, language }: PrintContext): string => {
  const { from, until } = policy.effective;
  return until === undefined
    ? say(language, 'effective', { from: dateText(from, language) })
    : say(language, 'effective.until', { from: dateText(from, language), until: dateText(until, language) });
};

const jurisdiction = (context: PrintContext, { profile, agreedWith = [] }: NonNullable<Policy['jurisdiction']>): Written['blocks'] =>
  sentences(
    say(context.language, `jurisdiction.${profile}`),
    agreedWith.length === 0 ? undefined : say(context.language, 'jurisdiction.agreed', { who: agreedWith.join(', ') }),
  );

/** The clauses of the general part that are one property of the policy. */
export function generalClause(context: PrintContext, name: string): Written | undefined {
  const { policy, language } = context;
  switch (name) {
    case 'purpose':
    case 'covers': {
      const text = policy[name];
      return text === undefined ? undefined : { title: say(language, `title.${name}`), blocks: [paragraph(textOf(context, text))] };
    }
    case 'cardGoals':
    case 'terms':
    case 'principles':
      return { title: say(language, `title.${name}`), blocks: [] };
    case 'effective':
      return { title: say(language, 'title.effective'), blocks: [paragraph(effective(context))] };
    case 'period':
      return { title: say(language, 'title.period'), blocks: [paragraph(say(language, `period.${policy.period}`))] };
    case 'currency':
      return { title: say(language, 'title.currency'), blocks: [paragraph(say(language, 'currency', { currency: policy.currency }))] };
    case 'jurisdiction':
      return policy.jurisdiction && { title: say(language, 'title.jurisdiction'), blocks: jurisdiction(context, policy.jurisdiction) };
    case 'missing':
      return { title: say(language, 'title.missing'), blocks: [paragraph(say(language, `missing.${policy.missing}`))] };
    case 'introduction':
      return { title: say(language, 'title.introduction'), blocks: introduction(context) };
    default:
      return undefined;
  }
}

/** An item of a list of the general part. */
export function generalItem(context: PrintContext, name: string, index: number): Written | undefined {
  const { policy, language } = context;
  const goal = name === 'cardGoals' ? policy.cardGoals?.[index] : undefined;
  if (goal !== undefined) return { blocks: [paragraph(textOf(context, goal))] };
  const term = name === 'terms' ? policy.terms?.[index] : undefined;
  if (term !== undefined) return { blocks: [paragraph(say(language, 'named', { name: textOf(context, term.term), text: textOf(context, term.definition) }))] };
  const principle = name === 'principles' ? policy.principles?.[index] : undefined;
  if (principle !== undefined) return { title: textOf(context, principle.name), blocks: [paragraph(textOf(context, principle.text))] };
  const section = name === 'sections' ? policy.sections?.[index] : undefined;
  return section && { title: textOf(context, section.title), blocks: [paragraph(textOf(context, section.text))] };
}

function introduction(context: PrintContext): Written['blocks'] {
  const { policy, language } = context;
  const { announced, targetsApproved, signed, discussions = [], acknowledgements = [] } = policy.introduction ?? {};
  const date = (iso: string): string => dateText(iso, language);
  return [
    ...sentences(
      announced === undefined ? undefined : say(language, 'introduction.announced', { date: date(announced) }),
      targetsApproved === undefined ? undefined : say(language, 'introduction.targets', { date: date(targetsApproved) }),
      signed === undefined ? undefined : say(language, 'introduction.signed', { date: date(signed) }),
    ),
    ...discussions.flatMap((one) =>
      sentences(
        say(language, 'introduction.discussion', { date: date(one.date), who: one.with }),
        one.about === undefined ? undefined : `${within(context, one.about)}.`,
        about(context, 'introduction.outcome', 'text', one.outcome),
      ),
    ),
    ...acknowledgements.flatMap((one) => sentences(say(language, 'introduction.read', { who: one.who, date: date(one.date) }))),
  ];
}
