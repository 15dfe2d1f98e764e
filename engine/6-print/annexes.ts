import type { Example } from '@scorewright/schemas';
import type { ExampleOutcome } from '../examples.ts';
import { runExamples } from '../examples.ts';
import { declarationsOf } from '../2-check/declarations.ts';
import { dateText } from '../5-tell/dates.ts';
import { explain } from '../5-tell/explain/explain.ts';
import { cardTitle, factOrMetric } from '../5-tell/names.ts';
import type { PrintContext } from './context.ts';
import { textOf } from './context.ts';
import type { PrintedExample, Signature } from './printed.ts';
import { amount } from './quantities.ts';
import { say } from './words/index.ts';

const factText = (context: PrintContext, id: string, value: Example['facts'][string]): string => {
  const { policy, language } = context;
  const type = declarationsOf(policy).get(id)?.type;
  const name = factOrMetric(policy, id, language) ?? id;
  const isNumber = type?.kind === 'number' && typeof value !== 'boolean';
  const plain = typeof value === 'boolean' ? say(language, value ? 'value.yes' : 'value.no') : String(value);
  return say(language, 'example.fact', { name, value: isNumber ? amount(context, value, type.unit) : plain });
};

const printedExample = (context: PrintContext, { example, outcome }: ExampleOutcome, index: number): PrintedExample => {
  const { document, policy, language } = context;
  const { blocks, conclusion, problems, preamble } = explain(document, outcome, language);
  const { from, until } = outcome.period;
  const steps = blocks.map(({ title, kind, lines }) => {
    const unfolded = lines.filter(({ folded }) => !folded);
    return { title, sentences: (unfolded.length === 0 && kind === 'indicator' ? lines : unfolded).map(({ sentence }) => sentence) };
  });
  const refused = outcome.status === 'refused';
  const why = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return {
    title: textOf(context, example.title),
    pointer: `/examples/${index}`,
    intro: [
      say(language, 'example.intro', {
        card: cardTitle(policy, example.scorecard, language),
        from: dateText(from, language),
        until: dateText(until, language),
      }),
      ...preamble,
    ].join(' '),
    facts: Object.entries(example.facts).map(([id, value]) => factText(context, id, value)),
    steps: refused ? [] : steps.filter(({ sentences }) => sentences.length > 0),
    conclusion: refused ? say(language, 'example.known', { why: why.join('; ') }) : conclusion,
  };
};

/** The worked examples, each with its calculation. */
export const printedExamples = (context: PrintContext): readonly PrintedExample[] =>
  runExamples(context.document).map((outcome, index) => printedExample(context, outcome, index));

/** Who signs: once each, in the order of the regulation's life. */
export function signaturesOf({ policy, language }: PrintContext): readonly Signature[] {
  const { cycle, corrections, jurisdiction, owner } = policy;
  const rows: readonly Signature[] = [
    ...(owner === undefined ? [] : [{ as: say(language, 'sign.owner'), role: owner }]),
    ...(jurisdiction?.agreedWith ?? []).map((role) => ({ as: say(language, 'sign.agreed'), role })),
    ...(cycle?.planning ? [{ as: say(language, 'sign.planning'), role: cycle.planning.who }] : []),
    ...(cycle?.assessment ?? []).filter(({ stage }) => stage !== 'self').map(({ who }) => ({ as: say(language, 'sign.pays'), role: who })),
    ...(corrections?.grounds ?? []).flatMap(({ approvers }) => approvers).map((role) => ({ as: say(language, 'sign.approved'), role })),
    ...policy.scorecards.map(({ position }) => ({ as: say(language, 'sign.read'), role: position })),
  ];
  const key = ({ as, role }: Signature): string => `${as}\n${role}`;
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}
