import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsDocument, PolicyDocument, Problem } from '@scorewright/engine';
import { factTypes } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import { targetBy } from '../run/columns/match.ts';
import { targetsOf } from '../run/columns/targets.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import type { FiledProblem } from '../show/problems.ts';
import { isFolder } from './find-policies.ts';
import type { Overrides } from './overrides.ts';
import { argumentAt, documentOf, override, overridesOf } from './overrides.ts';
import type { TableOptions } from './read-facts.ts';
import { readFactsFile, STANDARD_INPUT } from './read-facts.ts';

export interface GivenFacts {
  /** Where they come from, as the user named it. */
  readonly file: string;
  readonly facts: FactsDocument;
  /** Which file, or which argument (`--set leads`), a problem in these facts is about. */
  fileOf(problem: Problem): string;
}

export interface Gathered {
  readonly given: readonly GivenFacts[];
  readonly problems: readonly FiledProblem[];
}

/** Stands for a file where the facts as a whole come from arguments. */
const ARGUMENTS = '--set';

/** The facts that a policy folder carries, used when no others are named. */
function factsOfFolder(path: string): string | undefined {
  const file = join(path, 'facts.json');
  return isFolder(path) && existsSync(file) ? file : undefined;
}

function filesOf(call: Call, path: string, overrides: Overrides): readonly string[] {
  const named = call.many('facts');
  if (named.filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new WrongUse({ en: 'standard input can be read only once', ru: 'стандартный ввод можно прочитать только один раз' });
  }
  const own = named.length === 0 ? factsOfFolder(path) : undefined;
  const files = own === undefined ? named : [own];
  if (files.length > 0) return files;
  if (Object.keys(overrides.values).length === 0) {
    throw new WrongUse({
      en: 'no facts: give `--facts FILE`, or `--set name=value` with a `--period`',
      ru: 'нет фактов: укажите `--facts ФАЙЛ` или `--set имя=значение` и `--period`',
    });
  }
  if (overrides.period === undefined) {
    throw new WrongUse({
      en: 'facts that are only set on the command line need a `--period`',
      ru: 'фактам, заданным только в командной строке, нужен `--period`',
    });
  }
  return [];
}

const tableOptions = ({ values: _values, ...defaults }: Overrides, policy: PolicyDocument | undefined): TableOptions => ({
  defaults,
  ...(policy === undefined ? {} : { types: factTypes(policy.policy), meantBy: headings(policy) }),
});

/** The headings of a table are ids, or the names that the policy gives to its facts and people to the rest. */
function headings(policy: PolicyDocument): (heading: string) => string | undefined {
  const target = targetBy(targetsOf(policy).filter(({ id }) => !id.startsWith('stretch.')));
  return (heading) => target(heading)?.id;
}

/**
 * The facts that a call names: files, the facts of the policy folder, and what the arguments put over them.
 * `path`: the policy as the user named it. Throws `WrongUse` when there are none, or a file cannot be opened.
 */
export async function gatherFacts(call: Call, path: string, policy: PolicyDocument | undefined): Promise<Gathered> {
  const overrides = overridesOf(call, policy);
  const files = [];
  const table = tableOptions(overrides, policy);
  for (const file of filesOf(call, path, overrides)) files.push(await readFactsFile(file, table));
  const own = documentOf(overrides);
  const problems = [
    ...own.problems.map((problem) => ({ file: argumentAt(problem.pointer, overrides) ?? ARGUMENTS, problem: withoutPlace(problem) })),
    ...files.flatMap(({ file, problems: found }) => found.map((problem) => ({ file, problem }))),
  ];
  const fileOf = (file: string) => (problem: Problem) => argumentAt(problem.pointer, overrides) ?? file;
  const given = files.flatMap(({ file, documents }) => documents.map((facts) => ({ file, facts: override(facts, overrides), fileOf: fileOf(file) })));
  const alone = files.length === 0 && own.document !== undefined ? [{ file: ARGUMENTS, facts: own.document, fileOf: fileOf(ARGUMENTS) }] : [];
  return { given: [...given, ...alone], problems };
}

/** Whether a problem is filed under an argument: there is no text to point into. */
export const isArgument = (file: string): boolean => file.startsWith('--');

/** The text that the arguments were checked in is not one that the user has seen, so places in it would mislead. */
export function withoutPlace({ code, severity, document, pointer, data }: Problem): Problem {
  return { code, severity, document, pointer, data };
}
