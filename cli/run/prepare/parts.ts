import type { PolicyDocument } from '@scorewright/engine';
import type { Call } from '../../arguments/command.ts';
import type { Shell } from '../../shell/shell.ts';
import type { PlanParts } from './plan-of.ts';
import type { Population, ReadPolicy } from './population.ts';

/** What a call has beside the policy and the table: corrections, groups, what was paid, a pool. Throws `WrongUse`. */
export async function readParts(_call: Call, _read: ReadPolicy, _policy: PolicyDocument, _population: Population, _shell: Shell): Promise<PlanParts> {
  return { corrections: [], groups: [] };
}
