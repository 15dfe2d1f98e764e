import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CardOutcome, PolicyDocument } from '../../engine/index.ts';
import { calculate, readFacts, readPolicy, runExamples } from '../../engine/index.ts';

/** A calculated card, whose formulas can be tried. */
export interface ProvenCard {
  readonly file: string;
  readonly policy: PolicyDocument;
  readonly outcome: CardOutcome;
}

function cardsOf(folder: string): readonly ProvenCard[] {
  const file = path.join(folder, 'policy.json');
  const { document: policy } = readPolicy(readFileSync(file));
  if (policy === undefined) return [];
  const facts = path.join(folder, 'facts.json');
  const own = existsSync(facts) ? readFacts(readFileSync(facts)).document : undefined;
  const outcomes = [...(own === undefined ? [] : [calculate(policy, own)]), ...runExamples(policy).map(({ outcome }) => outcome)];
  return outcomes.flatMap((outcome) => (outcome.status === 'calculated' && outcome.sheet !== undefined ? [{ file, policy, outcome }] : []));
}

/** Every card that the policies of a checkout bring with facts or examples, and that has a total. */
export const provenCards = (root: string): readonly ProvenCard[] =>
  readdirSync(path.join(root, 'policies'), { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'policy.json')
    .sort()
    .flatMap((name) => cardsOf(path.join(root, 'policies', path.dirname(name))));
