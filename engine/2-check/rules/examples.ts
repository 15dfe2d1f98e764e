import type { Example } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import type { Check, Checked } from '../check.ts';
import { wrong } from '../check.ts';
import { isRaw } from '../declarations.ts';

/** Examples of unknown cards, and facts in them that nobody asks for. */
export const examples: Check = (checked) => (checked.policy.examples ?? []).flatMap((example, index) => ofExample(checked, example, `/examples/${index}`));

function ofExample({ policy, declarations, nearest }: Checked, { scorecard, facts }: Example, at: string): readonly Problem[] {
  const cards = policy.scorecards.map((card) => card.id);
  const raw = new Set([...declarations.values()].filter(isRaw).map((declaration) => declaration.id));
  return [
    ...(cards.includes(scorecard) ? [] : [wrong('unknown-scorecard', `${at}/scorecard`, nearest(scorecard, cards))]),
    ...Object.keys(facts)
      .filter((name) => !raw.has(name))
      .map((name) => wrong('unasked-fact', `${at}/facts/${name}`, nearest(name, [...raw]), 'warning')),
  ];
}
