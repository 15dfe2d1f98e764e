import type { WeightVariant } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from '../../1-read/document.ts';
import type { Declarations } from '../../2-check/declarations.ts';
import { problem } from '../../problems/problem.ts';
import type { Value } from '../../values/value.ts';
import type { Choice } from './choose-card.ts';
import { decide } from './conditions.ts';
import type { Period } from '../draft/draft.ts';

/** The one weight variant that covers the whole period and whose condition holds; none where the card has no variants. */
export function chooseVariant(
  document: PolicyDocument,
  declarations: Declarations,
  card: number,
  facts: FactsDocument,
  values: ReadonlyMap<string, Value>,
): Choice {
  const variants = document.policy.scorecards[card]?.weightVariants;
  if (variants === undefined) return { problems: [] };
  const { period } = facts.facts;
  const parent = `/scorecards/${card}/weightVariants`;
  const verdicts = variants.map((variant, index) => {
    if (!covers(variant, period)) return { holds: false, problems: [] };
    if (variant.when === undefined) return { holds: true, problems: [] };
    return decide(document, declarations, variant.id, variant.when, `${parent}/${index}/when`, period, values);
  });
  const problems = verdicts.flatMap((verdict) => verdict.problems);
  const [index, ...others] = variants.flatMap((_variant, place) => (verdicts[place]?.holds === true ? [place] : []));
  if (problems.length > 0) return { problems };
  if (index !== undefined && others.length === 0) return { index, problems };
  const code = index === undefined ? 'no-variant' : 'several-variants';
  const named = index === undefined ? variants : variants.filter((_variant, place) => verdicts[place]?.holds === true);
  return { problems: [problem(code, 'facts', '/period', { from: period.from, until: period.until, variants: named.map(({ id }) => id) })] };
}

/** Dates of one form compare as texts. */
const covers = ({ from, until }: WeightVariant, period: Period): boolean =>
  (from === undefined || from <= period.from) && (until === undefined || period.until <= until);
