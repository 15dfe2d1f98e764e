import { explain, report } from '@scorewright/engine';
import type { CalculationResult } from '@scorewright/schemas';
import type { Call, Command } from '../arguments/command.ts';
import { FACTS_OPTIONS } from '../arguments/facts-options.ts';
import type { Shell } from '../shell/shell.ts';
import { cardLines } from '../show/card.ts';
import { jsonText } from '../show/escape.ts';
import type { FiledProblem } from '../show/problems.ts';
import { totalsLines } from '../show/totals.ts';
import type { Calculated, Documents } from './cards.ts';
import { calculateCards, exitOf, printProblems, problemsOf, readDocuments } from './cards.ts';

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

export const calc: Command = {
  verb: 'calc',
  summary: { en: 'calculate the pay of scorecards', ru: 'рассчитать выплату по картам' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  options: [...FACTS_OPTIONS, { name: 'totals', words: { en: 'only the table of totals', ru: 'только таблица итогов' } }],
  notes: {
    en: 'POLICY is a file or its folder; a folder brings its own facts.json when no facts are named. Problems go to the error stream. With an error there is no total, never a guess.',
    ru: 'POLICY: файл или его папка; если факты не указаны, берётся facts.json из папки. Ошибки выводятся в поток ошибок. Если есть ошибка, итога нет: программа не угадывает.',
  },
  examples: [
    {
      line: 'calc policies/m01-weighted-inverse',
      words: { en: 'a policy with the facts of its folder', ru: 'положение с фактами из его папки' },
    },
    {
      line: 'calc policies/m01-weighted-inverse/policy.json --facts policies/m01-weighted-inverse/facts.json --format json',
      words: {
        en: 'for another program, by `scorewright schema result`',
        ru: 'для другой программы, по схеме `scorewright schema result`',
      },
    },
    {
      line: 'calc policies/m01-weighted-inverse --set leads=520',
      words: { en: 'what if there had been 520 leads', ru: 'что, если бы лидов было 520' },
    },
  ],
  async run(call, shell) {
    const documents = await readDocuments(call);
    const cards = calculateCards(documents);
    if (call.json) shell.out.raw(jsonText(resultOf(documents, cards, call)));
    else printText(documents, cards, call, shell);
    return exitOf(
      documents,
      cards.map(({ outcome }) => outcome),
    );
  },
};
