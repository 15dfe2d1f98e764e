import type { PolicyDocument, Problem } from '@scorewright/engine';
import { calculate, readFacts } from '@scorewright/engine';
import type { Call } from '../../arguments/command.ts';
import { nearest } from '../../arguments/nearest.ts';
import { printProblems } from '../../commands/cards.ts';
import type { Shell } from '../../shell/shell.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import { inOrder } from '../in-order.ts';
import { threadsOf, WorkerPool } from '../pool.ts';
import type { Population } from '../prepare/population.ts';
import { readRunPolicy } from '../prepare/population.ts';
import { problemRowLines } from '../show-report.ts';
import { combine, periodsIn } from '../work/gather-block.ts';
import { groupKey, groupOf } from '../work/group-key.ts';
import type { Gathering, GroupFacts, RunPlan } from '../work/plan.ts';
import type { RowProblem } from '../work/problems.ts';
import type { GroupKind } from './groups-file.ts';

/** What stops a run before its first row: it has been told on the error stream. */
export class Refused extends Error {}

type Gathered = Map<string, (string | undefined)[]>;

function columnNamed(name: string, { source }: Population): number {
  const column = source.columns.indexOf(name);
  if (column >= 0) return column;
  const near = nearest(name, source.columns);
  throw new WrongUse(
    { en: 'the table has no column `{name}` for the groups{near}', ru: 'в таблице нет столбца `{name}` для групп{near}' },
    { name, near: near === undefined ? '' : ` (${near}?)` },
  );
}

/** The column of a fact, or of that name. */
function columnOf(id: string, population: Population): { readonly column: number; readonly kind: Gathering['kind'] } {
  const own = population.columns.find((column) => column.id === id);
  return own === undefined ? { column: columnNamed(id, population), kind: 'number' } : { column: own.column, kind: own.kind };
}

/** Periods and earlier groups are gathered beside the facts. A group is calculated once for each period; an earlier one has to be the same for all its rows. */
const [FROM, UNTIL, WITHIN] = ['period.from', 'period.until', 'group.'];

function gatheringsOf(kind: GroupKind, earlier: readonly GroupFacts[], population: Population): readonly Gathering[] {
  const periods = [FROM, UNTIL].flatMap((id) => {
    const own = population.columns.find((column) => column.id === id);
    return own === undefined ? [] : [{ fact: id, column: own.column, by: 'same', kind: 'date' } as const];
  });
  const within = earlier.map(({ id, column }) => ({ fact: `${WITHIN}${id}`, column, by: 'same', kind: 'text' }) as const);
  return [...kind.gathers.map(({ fact, by, of }) => ({ fact, by, ...columnOf(of, population) })), ...periods, ...within];
}

async function gather(
  plan: RunPlan,
  population: Population,
  column: number,
  gatherings: readonly Gathering[],
  threads: number,
): Promise<{ readonly gathered: Gathered; readonly problems: readonly RowProblem[] }> {
  const pool = new WorkerPool(plan, threads);
  const gathered: Gathered = new Map();
  const problems: RowProblem[] = [];
  try {
    await inOrder(
      population.source,
      population.source.start,
      threads + 1,
      ({ bytes, line }) => pool.gather(bytes, line, column, gatherings),
      (block) => {
        problems.push(...block.problems.slice(0, 100 - problems.length));
        for (const { key, values } of block.groups)
          addGroup(gathered, key, values, gatherings, (index) => problems.push(differing(groupOf(key), gatherings[index]?.fact ?? '')));
        return true;
      },
    );
  } finally {
    await pool.close();
  }
  return { gathered, problems };
}

const differing = (group: string, fact: string): RowProblem => ({
  line: 0,
  column: -1,
  code: 'not-gathered',
  severity: 'error',
  cause: `${group}: ${fact}`,
  remedy: '',
});

function addGroup(
  gathered: Gathered,
  key: string,
  values: readonly (string | undefined)[],
  gatherings: readonly Gathering[],
  differs: (index: number) => void,
): void {
  const known = gathered.get(key) ?? gatherings.map(() => undefined);
  gathered.set(key, known);
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const own = known[index];
    const both = own === undefined ? value : combine(gatherings[index]?.by ?? 'same', own, value);
    if (both === undefined) differs(index);
    else known[index] = both;
  }
}

interface GroupCall {
  readonly call: Call;
  readonly shell: Shell;
  readonly plan: RunPlan;
  readonly policy: PolicyDocument;
  readonly policyFile: string;
}

/** The period of a group: of its rows, else of the run. */
const periodOf = (
  all: { readonly [fact: string]: string },
  { period }: RunPlan,
): { readonly from: string | undefined; readonly until: string | undefined } => ({
  from: all[FROM] ?? period?.from,
  until: all[UNTIL] ?? period?.until,
});

const hasPeriod = (gatherings: readonly Gathering[], end: string): boolean => gatherings.some(({ fact }) => fact === end);

/** The facts of a group: gathered ones, its own, and those that the groups give that it belongs to. */
function factsOf(
  kind: GroupKind,
  group: string,
  values: readonly (string | undefined)[],
  gatherings: readonly Gathering[],
  earlier: readonly GroupFacts[],
  plan: RunPlan,
): unknown {
  const all = Object.fromEntries(gatherings.flatMap(({ fact }, index) => (values[index] === undefined ? [] : [[fact, values[index]] as const])));
  const { from, until } = periodOf(all, plan);
  // Only a table that says its periods tells groups apart by them.
  const keyOf = (name: string): string => groupKey(name, hasPeriod(gatherings, FROM) ? from : undefined, hasPeriod(gatherings, UNTIL) ? until : undefined);
  const given = earlier.flatMap(({ id, values: of }) => Object.entries(of.get(keyOf(String(all[`${WITHIN}${id}`]))) ?? {}));
  const own = Object.entries(all).filter(([fact]) => fact !== FROM && fact !== UNTIL && !fact.startsWith(WITHIN));
  return {
    format: 'scorewright-facts/1',
    ...(kind.scorecard !== undefined && { scorecard: kind.scorecard }),
    employee: { id: group },
    period: { from, until },
    facts: { ...Object.fromEntries([...given, ...own]), ...kind.values[group] },
  };
}

function resultOf(
  kind: GroupKind,
  facts: unknown,
  policy: PolicyDocument,
): { readonly facts: { readonly [fact: string]: string }; readonly problems: readonly Problem[] } {
  const { document, problems } = readFacts(JSON.stringify(facts));
  if (document === undefined) return { facts: {}, problems };
  const { status, trace, problems: found } = calculate(policy, document);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (status === 'refused') return { facts: {}, problems: errors };
  const given = Object.entries(kind.gives).map(([fact, line]) => {
    const value = trace?.byId.get(line);
    if (value?.state !== 'value')
      throw new WrongUse(
        { en: 'the card of the groups `{id}` has no value of `{line}`', ru: 'в карте групп `{id}` нет значения `{line}`' },
        { id: kind.id, line },
      );
    return [fact, typeof value.value === 'object' ? value.value.toFixed() : String(value.value)] as const;
  });
  return { facts: Object.fromEntries(given), problems: [] };
}

/** Without a card the members read what was gathered, and what is said of the group. */
function giveAsTheyAre(kind: GroupKind, facts: unknown): { readonly [fact: string]: string } {
  const { facts: own } = facts as { readonly facts: { readonly [fact: string]: unknown } };
  const gives = Object.keys(kind.gives).length === 0 ? Object.fromEntries(Object.keys(own).map((id) => [id, id])) : kind.gives;
  return Object.fromEntries(Object.entries(gives).flatMap(([fact, from]) => (own[from] === undefined ? [] : [[fact, String(own[from])] as const])));
}

function policyOf(kind: GroupKind, { call, shell, policy, policyFile }: GroupCall): { readonly policy: PolicyDocument; readonly file: string } {
  if (kind.policy === undefined) return { policy, file: policyFile };
  const read = readRunPolicy(kind.policy);
  if (read.document !== undefined) return { policy: read.document, file: read.file };
  printProblems(read.problems, call, shell);
  throw new Refused();
}

async function calculateKind(kind: GroupKind, earlier: readonly GroupFacts[], population: Population, group: GroupCall): Promise<GroupFacts> {
  const { call, shell, plan } = group;
  const column = columnNamed(kind.column, population);
  const gatherings = gatheringsOf(kind, earlier, population);
  const { gathered, problems } = await gather(plan, population, column, gatherings, threadsOf(call));
  for (const line of problemRowLines(problems.slice(0, 20), population.source.file, call.language)) shell.err.print(line);
  if (problems.length > 0) throw new Refused();
  const { policy, file } = policyOf(kind, group);
  const values = new Map<string, { readonly [fact: string]: string }>();
  let isRefused = false;
  for (const [key, made] of gathered) {
    const name = groupOf(key);
    const facts = factsOf(kind, name, made, gatherings, earlier, plan);
    const result = kind.scorecard === undefined ? { facts: giveAsTheyAre(kind, facts), problems: [] } : resultOf(kind, facts, policy);
    printProblems(
      result.problems.map((problem) => ({ file: `${kind.id} ${name} (${file})`, problem })),
      call,
      shell,
    );
    isRefused ||= result.problems.length > 0;
    values.set(key, result.facts);
  }
  if (isRefused) throw new Refused();
  return { id: kind.id, column, periods: periodsIn(gatherings), values };
}

/**
 * Calculates the groups of a table, kind by kind: what the card of a group gives is a fact of its members, and of groups of later kinds within it.
 * Throws `Refused` when one of them cannot be calculated: its members could not be either.
 */
export async function calculateGroups(kinds: readonly GroupKind[], population: Population, group: GroupCall): Promise<readonly GroupFacts[]> {
  const done: GroupFacts[] = [];
  for (const kind of kinds) done.push(await calculateKind(kind, done, population, group));
  return done;
}
