import type { CardOutcome, PolicyDocument, Problem } from '@scorewright/engine';
import { calculateAll, hasErrors } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import { findPolicy } from '../files/find-policies.ts';
import type { GivenFacts } from '../files/gather-facts.ts';
import { gatherFacts, isArgument } from '../files/gather-facts.ts';
import { placeInFacts, placeInPolicy } from '../files/place-problems.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { EXIT } from '../shell/exit.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { FiledProblem } from '../show/problems.ts';
import { problemLines } from '../show/problems.ts';

/** The documents of a call that takes a policy and facts. */
export interface Documents {
  readonly file: string;
  readonly policy?: PolicyDocument;
  readonly given: readonly GivenFacts[];
  /** Problems of the documents as a whole. With an error among them nothing is calculated. */
  readonly problems: readonly FiledProblem[];
}

export interface Calculated {
  readonly given: GivenFacts;
  readonly outcome: CardOutcome;
}

/** Reads the policy and the facts that a call names. Throws `WrongUse` when a file cannot be opened. */
export async function readDocuments(call: Call): Promise<Documents> {
  const [path = ''] = call.operands;
  const { file, document, problems } = readPolicyFile(findPolicy(path));
  const gathered = await gatherFacts(call, path, document);
  return {
    file,
    ...(document === undefined ? {} : { policy: document }),
    given: gathered.given,
    problems: [...problems.map((problem) => ({ file, problem })), ...gathered.problems],
  };
}

export const isRefused = ({ problems }: Documents): boolean => hasErrors(problems.map(({ problem }) => problem));

const place = (problems: readonly Problem[], policy: PolicyDocument, { facts, fileOf }: GivenFacts): readonly Problem[] =>
  placeInFacts(placeInPolicy(problems, policy), facts, (problem) => !isArgument(fileOf(problem)));

/** One card for each set of facts, in their order; none when a document has an error. */
export function calculateCards(documents: Documents): readonly Calculated[] {
  const { policy, given } = documents;
  if (policy === undefined || isRefused(documents)) return [];
  const outcomes = calculateAll(
    policy,
    given.map(({ facts }) => facts),
  );
  return given.flatMap((one, index) => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [{ given: one, outcome: { ...outcome, problems: place(outcome.problems, policy, one) } }];
  });
}

/** The problems of a card, each with the file, or argument, that it is about. */
export const problemsOf = ({ given, outcome }: Calculated, policyFile: string): readonly FiledProblem[] =>
  outcome.problems.map((problem) => ({ problem, file: problem.document === 'facts' ? given.fileOf(problem) : policyFile }));

/** Prints problems on the error stream, so that the output holds nothing but results. */
export function printProblems(problems: readonly FiledProblem[], call: Call, shell: Shell): void {
  for (const filed of problems) for (const line of problemLines(filed, call.language)) shell.err.print(line);
}

export const exitOf = (documents: Documents, outcomes: readonly CardOutcome[]): ExitCode =>
  isRefused(documents) || outcomes.some(({ status }) => status === 'refused') ? EXIT.findings : EXIT.fine;
