import type { Explanation, ExplainedLine, PolicyDocument } from '@scorewright/engine';
import { explain as explainCard } from '@scorewright/engine';
import type { Call, Command } from '../arguments/command.ts';
import { FACTS_OPTIONS } from '../arguments/facts-options.ts';
import { nearest } from '../arguments/nearest.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import type { Line } from '../show/span.ts';
import { jsonText } from '../show/escape.ts';
import { explanationLines, lineLines } from '../show/explanation.ts';
import type { Calculated, Documents } from './cards.ts';
import { calculateCards, exitOf, printProblems, problemsOf, readDocuments } from './cards.ts';
import { explainRequired } from './required.ts';

const linesOf = ({ blocks }: Explanation): readonly ExplainedLine[] => blocks.flatMap(({ lines }) => lines);

/** The lines with this id, or of this indicator. Throws `WrongUse` where no card has it. */
function select(explanations: readonly Explanation[], id: string): readonly Explanation[] {
  const wanted = (line: ExplainedLine): boolean => line.id === id || line.id.startsWith(`${id}.`);
  const known = explanations.flatMap(linesOf).map((line) => line.id);
  if (explanations.length > 0 && !explanations.some((explanation) => linesOf(explanation).some(wanted))) {
    const near = nearest(id, known);
    throw near === undefined
      ? new WrongUse({ en: 'there is no line `{id}`; there are {known}', ru: 'нет строки `{id}`; есть {known}' }, { id, known: known.join(', ') })
      : new WrongUse({ en: 'there is no line `{id}`; did you mean `{near}`?', ru: 'нет строки `{id}`; возможно, имелась в виду `{near}`?' }, { id, near });
  }
  const exact = known.includes(id);
  return explanations.map((explanation) => ({
    ...explanation,
    blocks: explanation.blocks.flatMap((block) => {
      const lines = block.lines.filter((line) => (exact ? line.id === id : wanted(line)));
      return lines.length === 0 ? [] : [{ ...block, lines }];
    }),
  }));
}

function explanationsOf(policy: PolicyDocument | undefined, cards: readonly Calculated[], call: Call): readonly Explanation[] {
  if (policy === undefined) return [];
  const explanations = cards.map(({ outcome }) => explainCard(policy, outcome, call.language));
  const line = call.one('line');
  return line === undefined ? explanations : select(explanations, line);
}

function printText(documents: Documents, cards: readonly Calculated[], call: Call, shell: Shell): void {
  const all = call.one('all') !== undefined;
  const show = (explanation: Explanation): readonly Line[] =>
    call.one('line') === undefined ? explanationLines(explanation, shell.out.columns, all) : lineLines(explanation, shell.out.columns);
  const explanations = explanationsOf(documents.policy, cards, call);
  printProblems(documents.problems, call, shell);
  cards.forEach((card, index) => {
    const explanation = explanations[index];
    if (explanation !== undefined) for (const line of show(explanation)) shell.out.print(line);
    printProblems(problemsOf(card, documents.file), call, shell);
  });
}

function explainCards(documents: Documents, call: Call, shell: Shell): ExitCode {
  const cards = calculateCards(documents);
  if (call.json) {
    const problems = documents.problems.map(({ file, problem }) => ({ ...problem, file }));
    shell.out.raw(jsonText({ format: 'scorewright-explanation/1', explanations: explanationsOf(documents.policy, cards, call), problems }));
  } else printText(documents, cards, call, shell);
  return exitOf(
    documents,
    cards.map(({ outcome }) => outcome),
  );
}

export const explain: Command = {
  verb: 'explain',
  summary: { en: 'explain a result line by line', ru: 'объяснить результат строка за строкой' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  fromServer: true,
  options: [
    ...FACTS_OPTIONS,
    {
      name: 'line',
      value: 'ID',
      words: {
        en: 'only this line (leads.score), or the lines of this indicator (leads)',
        ru: 'только эта строка (leads.score) или строки этого показателя (leads)',
      },
    },
    {
      name: 'all',
      words: {
        en: 'also the lines whose values stand in the sentences of others',
        ru: 'также строки, значения которых уже названы в других',
      },
    },
    {
      name: 'required',
      value: 'TOTAL',
      words: {
        en: 'what each fact would have to be for this total, the others as they are',
        ru: 'каким должен стать каждый факт ради такого итога, если остальные прежние',
      },
    },
  ],
  notes: {
    en: 'Takes the policy and the facts as `calc` does. Every line is told with its numbers, its rounding and the clause that it comes from.',
    ru: 'Положение и факты указываются так же, как для `calc`. Для каждой строки названы числа, округление и пункт положения.',
  },
  examples: [
    { line: 'explain policies/m01-weighted-inverse --lang en', words: { en: 'the whole card', ru: 'вся карта' } },
    {
      line: 'explain policies/m01-weighted-inverse --line leads --lang ru',
      words: { en: 'one indicator, in Russian', ru: 'один показатель, по-русски' },
    },
    {
      line: 'explain policies/m01-weighted-inverse --required 260000',
      words: { en: 'what it takes to earn 260,000', ru: 'что нужно, чтобы получить 260 000' },
    },
  ],
  async run(call, shell) {
    const documents = await readDocuments(call);
    const total = call.one('required');
    return total === undefined ? explainCards(documents, call, shell) : explainRequired(documents, total, call, shell);
  },
};
