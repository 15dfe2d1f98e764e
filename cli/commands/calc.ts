import { explain } from '@scorewright/engine';
import type { Call, Command } from '../arguments/command.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { cardLines } from '../show/card.ts';
import { totalsLines } from '../show/totals.ts';
import { CALC } from '../calc/declaration.ts';
import { printResult } from '../calc/result.ts';
import type { Calculated, Documents } from './cards.ts';
import { calculateCards, exitOf, printProblems, problemsOf, readDocuments } from './cards.ts';

function printText(documents: Documents, cards: readonly Calculated[], call: Call, shell: Shell): void {
  const { policy } = documents;
  printProblems(documents.problems, call, shell);
  if (policy === undefined) return;
  for (const card of cards) {
    if (call.one('totals') === undefined) {
      for (const line of cardLines(explain(policy, card.outcome, call.language), shell.out.columns)) shell.out.print(line);
      if (cards.length > 1) shell.out.print();
    }
    printProblems(problemsOf(card, documents.file), call, shell);
  }
  const outcomes = cards.map(({ outcome }) => outcome);
  if (cards.length > 1 || call.one('totals') !== undefined) {
    for (const line of totalsLines(outcomes, call.language, shell.out.columns)) shell.out.print(line);
  }
}

async function printCards(call: Call, shell: Shell): Promise<ExitCode> {
  const documents = await readDocuments(call);
  const cards = calculateCards(documents);
  printText(documents, cards, call, shell);
  return exitOf(
    documents,
    cards.map(({ outcome }) => outcome),
  );
}

export const calc: Command = { ...CALC, run: (call, shell) => (call.json ? printResult(call, shell) : printCards(call, shell)) };
