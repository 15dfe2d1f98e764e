import { readPolicy } from '@scorewright/engine';
import { applyPatch, BASE_TODAY, baseRegulation, lint, OWN_RULES, type RuleExample } from '@scorewright/linter';
import type { Answer, Input } from '../protocol.ts';
import type { RuleRunOf } from '../proof-types.ts';

function run(id: string, { title, patch, results }: RuleExample): RuleRunOf {
  const { document } = readPolicy(JSON.stringify(applyPatch(baseRegulation(), patch)));
  if (!document) return { title, patch, findings: [] };
  const { findings, passes } = lint(document, { today: BASE_TODAY, only: [id], ...(results && { results }) });
  const [pass] = passes;
  return { title, patch, findings, ...(pass && { passed: pass.text }) };
}

/** Lints the bad and the good example of a rule. */
export function runRule({ id }: Input<'runRule'>): Answer<'runRule'> {
  const rule = OWN_RULES.find((one) => one.id === id);
  return rule && { id, bad: run(id, rule.bad), good: run(id, rule.good) };
}
