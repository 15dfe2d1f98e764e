import { lowerCard, textIn, type Input as SheetInput, type Language, type PolicyDocument } from '@scorewright/engine';
import type { Answer, Input } from '../protocol.ts';
import type { SimulationInput } from '../proof-types.ts';
import { documentOf, toFound } from './documents.ts';
import { firstPeriodOf } from './period.ts';
import { rangeOf } from './simulation-range.ts';

const nameOf = ({ policy }: PolicyDocument, id: string, language: Language): string => {
  const named = policy.metrics.find((metric) => metric.id === id) ?? policy.facts?.find((fact) => fact.id === id);
  return named ? textIn(named.name, language, policy.languages) : id;
};

/** The example that a simulation of the card begins with: the first that is to be paid. */
const modelOf = ({ policy }: PolicyDocument, scorecard: string) =>
  policy.examples?.find((example) => example.scorecard === scorecard && example.expect.problems === undefined && example.corrections === undefined);

function inputOf(document: PolicyDocument, input: SheetInput, scorecard: string, language: Language): SimulationInput {
  const { id, type, values = [], min, max, whenMissing } = input;
  const range = rangeOf(document, input);
  const facts = modelOf(document, scorecard)?.facts ?? {};
  const given = Object.hasOwn(facts, id) ? facts[id] : undefined;
  const blank =
    type.kind === 'number' ? range.middle : type.kind === 'boolean' ? false : type.kind === 'date' ? document.policy.effective.from : (values[0] ?? '');
  return {
    id,
    label: nameOf(document, id, language),
    kind: type.kind,
    unit: type.kind === 'number' ? type.unit : '',
    values,
    low: range.low,
    high: range.high,
    step: range.step,
    start: given ?? whenMissing ?? blank,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

/** The facts that a card asks for, with where their sliders end; the first card when the wanted one is not there. */
export function setUp({ text, scorecard, language }: Input<'setUp'>): Answer<'setUp'> {
  const { document } = documentOf(text);
  if (!document) return undefined;
  const { policy } = document;
  const card = policy.scorecards.find(({ id }) => id === scorecard) ?? policy.scorecards[0];
  if (!card) return undefined;
  const period = modelOf(document, card.id)?.period ?? firstPeriodOf(document, card.id);
  const { sheet, problems } = lowerCard(document, card.id, { period });
  return {
    cards: policy.scorecards.map(({ id, title }) => ({ id, title: textIn(title, language, policy.languages) })),
    scorecard: card.id,
    period,
    inputs: (sheet?.inputs ?? []).map((input) => inputOf(document, input, card.id, language)),
    problems: sheet ? [] : problems.map((problem) => toFound(problem, document)),
  };
}
