import { report } from '@scorewright/engine';
import type { CalculationResult } from '@scorewright/schemas';
import type { Call } from '../arguments/command.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { jsonText } from '../show/escape.ts';
import type { FiledProblem } from '../show/problems.ts';
import type { Calculated, Documents } from '../commands/cards.ts';
import { calculateCards, exitOf, problemsOf, readDocuments } from '../commands/cards.ts';

type ReportedProblem = CalculationResult['problems'][number];

/** The reported problems with their files. INVARIANT: a report keeps the order of the problems. */
const withFiles = (reported: readonly ReportedProblem[], filed: readonly FiledProblem[]): readonly ReportedProblem[] =>
  reported.map((problem, index) => ({ ...problem, file: filed[index]?.file ?? '' }));

/** What `calc --format json` prints, by schemas/result.schema.json. */
export function resultOf(documents: Documents, cards: readonly Calculated[], { language }: Call): CalculationResult {
  const outcomes = cards.map(({ outcome }) => outcome);
  const result = report(
    documents.policy,
    outcomes,
    language,
    documents.problems.map(({ problem }) => problem),
  );
  return {
    ...result,
    results: result.results.map((card, index) => {
      const calculated = cards[index];
      return calculated === undefined ? card : { ...card, problems: withFiles(card.problems, problemsOf(calculated, documents.file)) };
    }),
    problems: withFiles(result.problems, documents.problems),
  };
}

/** Calculates, and prints the result for another program. */
export async function printResult(call: Call, shell: Shell): Promise<ExitCode> {
  const documents = await readDocuments(call);
  const cards = calculateCards(documents);
  shell.out.raw(jsonText(resultOf(documents, cards, call)));
  return exitOf(
    documents,
    cards.map(({ outcome }) => outcome),
  );
}
