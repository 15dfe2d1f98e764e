import { runExamples, type PolicyDocument } from '@scorewright/engine';
import { policyValidator } from '@scorewright/schemas';
import type { Finding, Fix, FixEffect } from './finding.ts';
import { applyPatch } from './patch.ts';

/** The policy with a fix applied, as a document that calculates; places of its text are those of the text before. Throws when the fix does not fit. */
export function withFix(document: PolicyDocument, { patch }: Pick<Fix, 'patch'>): PolicyDocument {
  const policy = applyPatch(document.policy, patch);
  if (!policyValidator(policy)) throw new Error('its fix makes a document that does not conform to the schema');
  return { policy, source: { ...document.source, value: policy } };
}

type Totals = ReadonlyMap<string, string | null>;
const known = new WeakMap<PolicyDocument, Totals>();

/** The total of each example; null where the card is refused. */
function totalsOf(document: PolicyDocument): Totals {
  const totals = known.get(document) ?? new Map(runExamples(document).map(({ example, outcome }) => [example.id, outcome.totals?.total.toFixed() ?? null]));
  known.set(document, totals);
  return totals;
}

function effectOf(document: PolicyDocument, fixed: PolicyDocument): readonly FixEffect[] {
  const after = totalsOf(fixed);
  return [...totalsOf(document)].map(([example, before]) => ({ example, before, after: after.get(example) ?? null }));
}

/** A fix with the totals that every example of the policy gives before and after it. Throws when the fix does not fit the document. */
export const fixWithEffect = (document: PolicyDocument, fix: Fix): NonNullable<Finding['fix']> => ({
  ...fix,
  effect: effectOf(document, withFix(document, fix)),
});
