import { calculate } from '../../../engine/calculate.ts';
import type { PolicyDocument } from '../../../engine/1-read/index.ts';
import { readFacts, readPolicy } from '../../../engine/1-read/index.ts';
import type { CardOutcome } from '../../../engine/4-run/trace.ts';
import type { Case } from '../generate/index.ts';
import { answer } from '../oracle/index.ts';
import type { Difference } from './differences.ts';
import { differences } from './differences.ts';

/** The document of a policy as the reading stage gives it, or why there is none. */
export const documentOf = (policy: Case['policy']): PolicyDocument | readonly Difference[] => {
  const { document, problems } = readPolicy(JSON.stringify(policy));
  return document ?? problems.map(({ code, pointer }) => ({ what: `reading ${pointer}`, engine: code, oracle: 'a valid policy' }));
};

/** What the engine makes of facts. Facts that cannot be read are a defect of the generator. */
export const outcomeOf = (document: PolicyDocument, facts: Case['facts']): CardOutcome => {
  const read = readFacts(JSON.stringify(facts));
  if (!read.document) throw new Error(`facts that cannot be read: ${read.problems.map(({ code, pointer }) => `${code} ${pointer}`).join(', ')}`);
  return calculate(document, read.document);
};

const crash = (reason: unknown): Difference => ({
  what: 'crash',
  engine: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
  oracle: 'an answer',
});

/** Compares engine and oracle on one case. `document`: of the policy, where it is read already. */
export const compare = ({ policy, facts }: Case, document: PolicyDocument | readonly Difference[] = documentOf(policy)): readonly Difference[] => {
  if (!('policy' in document)) return document;
  const expected = answer(policy, facts);
  try {
    return differences(outcomeOf(document, facts), expected);
  } catch (reason) {
    return [crash(reason)];
  }
};
