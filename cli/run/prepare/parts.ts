import type { PolicyDocument } from '@scorewright/engine';
import { readFacts } from '@scorewright/engine';
import type { CorrectionRecord } from '@scorewright/schemas';
import type { Call } from '../../arguments/command.ts';
import { readBytes } from '../../files/read-bytes.ts';
import { printProblems } from '../../commands/cards.ts';
import type { Shell } from '../../shell/shell.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import { calculateGroups, Refused } from '../groups/calculate-groups.ts';
import { readGroups } from '../groups/groups-file.ts';
import { readPaid } from '../paid/read-paid.ts';
import type { PlanParts } from './plan-of.ts';
import { planOf } from './plan-of.ts';
import type { Population, ReadPolicy } from './population.ts';
import { lineNamed, linesOf, periodOf } from './population.ts';

/** The line that a pool is shared by, where nothing else is said. */
export const POOL_LINE = 'bonus';

/**
 * Reads correction records: a JSON list of them, each as in a facts document. They are held against the schema within one, so that nothing in them
 * escapes the checks of a document.
 */
function readCorrections(file: string, call: Call, shell: Shell): readonly CorrectionRecord[] {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\ufeff/, '');
  const { document, problems } = readFacts(
    `{"format":"scorewright-facts/1","period":{"from":"2000-01-01","until":"2000-01-31"},"facts":{},"corrections":${text}\n}`,
  );
  if (document !== undefined) return document.facts.corrections ?? [];
  printProblems(
    problems.map((problem) => ({ file, problem })),
    call,
    shell,
  );
  throw new Refused();
}

function shareLine(call: Call, policy: PolicyDocument): string | undefined {
  const line = call.one('pool-by');
  if (call.one('pool') === undefined) {
    if (line === undefined) return undefined;
    throw new WrongUse({
      en: '`--pool-by` says by what a pool is shared: give `--pool AMOUNT` too',
      ru: '`--pool-by` говорит, чему пропорционален фонд: укажите и `--pool СУММА`',
    });
  }
  const { id, kind } = lineNamed(line ?? POOL_LINE, linesOf(policy));
  if (kind === 'decimal') return id;
  throw new WrongUse({ en: '`{id}` is no amount: a pool cannot be shared by it', ru: '`{id}` не сумма: по ней нельзя делить фонд' }, { id });
}

/** What a call has beside the policy and the table: corrections, groups, what was paid, a pool. Throws `WrongUse`, or `Refused` when it was told. */
export async function readParts(call: Call, read: ReadPolicy, policy: PolicyDocument, population: Population, shell: Shell): Promise<PlanParts> {
  const [correctionsFile, groupsFile, paidFile] = ['corrections', 'groups', 'paid'].map((name) => call.one(name));
  const corrections = correctionsFile === undefined ? [] : readCorrections(correctionsFile, call, shell);
  const plan = planOf(call, read, policy, population, '', { corrections, groups: [] });
  const groups =
    groupsFile === undefined ? [] : await calculateGroups(readGroups(groupsFile), population, { call, shell, plan, policy, policyFile: read.file });
  const paid = paidFile === undefined ? undefined : await readPaid(paidFile, periodOf(call, population));
  const share = shareLine(call, policy);
  return { corrections, groups, ...(paid !== undefined && { paid }), ...(share !== undefined && { share }) };
}
