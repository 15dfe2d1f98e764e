import { differences, differenceText, factTypes, hasErrors, tellDifferences, type FactsDocument, type PolicyDocument, type Version } from '@scorewright/engine';
import { comparePay, exampleFacts, personPay, type PayComparison, type PersonPay } from '@scorewright/linter';
import type { Call, Command } from '../arguments/command.ts';
import { findPolicy } from '../files/find-policies.ts';
import { readFactsFile } from '../files/read-facts.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { jsonText } from '../show/escape.ts';
import { comparisonLines, namesOf, personLines } from '../show/pay-change.ts';
import type { FiledProblem } from '../show/problems.ts';
import { problemLines } from '../show/problems.ts';
import { styled } from '../show/span.ts';

const TEXTS = {
  changes: { en: 'What changes', ru: 'Что меняется' },
  same: { en: 'nothing', ru: 'ничего' },
  pay: { en: 'Pay on the facts given', ru: 'Выплаты на указанных фактах' },
  examples: { en: 'Pay on the worked examples', ru: 'Выплаты на примерах из положений' },
  none: { en: '  no card is in both versions', ru: '  нет карты, которая есть в обеих версиях' },
  who: { en: 'Who loses, over all facts', ru: 'Кто теряет, при любых фактах' },
} satisfies { readonly [name: string]: Words };

interface Versions {
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
}

interface Named {
  readonly name: string;
  readonly facts: FactsDocument;
}

interface Outcome {
  readonly sentences: readonly string[];
  readonly pay: readonly PersonPay[];
  readonly cards: readonly PayComparison[];
}

async function givenFacts(call: Call, { policy }: PolicyDocument, problems: FiledProblem[]): Promise<readonly Named[]> {
  const given: Named[] = [];
  for (const file of call.many('facts')) {
    const read = await readFactsFile(file, { types: factTypes(policy), defaults: {} });
    problems.push(...read.problems.map((problem) => ({ file, problem })));
    read.documents.forEach((facts, index) => {
      const { employee } = facts.facts;
      given.push({ name: employee?.name ?? employee?.id ?? (read.documents.length === 1 ? file : `${file} ${index + 1}`), facts });
    });
  }
  return given;
}

const versionOf = (document: PolicyDocument): Version => ({ value: document.policy, document });

function compare({ before, after }: Versions, given: readonly Named[], call: Call): Outcome {
  const facts = given.length > 0 ? given : exampleFacts(before, after);
  return {
    sentences: tellDifferences(versionOf(before), versionOf(after), call.language).map((one) => differenceText(one, call.language)),
    pay: facts.map(({ name, facts: document }) => personPay(before, after, name, document)),
    cards: comparePay(before, after),
  };
}

function printText({ sentences, pay, cards }: Outcome, isGiven: boolean, nameOf: (key: string) => string, call: Call, shell: Shell): void {
  const { columns } = shell.out;
  const heading = (words: Words): void => shell.out.print([styled('bold', words[call.language])]);
  heading(TEXTS.changes);
  for (const sentence of sentences.length > 0 ? sentences : [TEXTS.same[call.language]]) shell.out.print([`  ${sentence}`]);
  shell.out.print();
  if (pay.length > 0) {
    heading(isGiven ? TEXTS.pay : TEXTS.examples);
    for (const line of personLines(pay, call.language, columns)) shell.out.print(line);
    shell.out.print();
  }
  heading(TEXTS.who);
  if (cards.length === 0) shell.out.print([TEXTS.none[call.language]]);
  for (const line of cards.flatMap((card) => comparisonLines(card, { nameOf, language: call.language, columns }))) shell.out.print(line);
}

export const diff: Command = {
  verb: 'diff',
  summary: { en: 'say what a new version changes, in words and in money', ru: 'сказать, что меняет новая версия: словами и в деньгах' },
  operands: { usage: 'BEFORE AFTER', min: 2, max: 2 },
  fromServer: true,
  options: [
    {
      name: 'facts',
      value: 'FILE',
      many: true,
      words: {
        en: 'facts to compare the pay on, JSON or CSV; the worked examples when absent; may be repeated',
        ru: 'факты, на которых сравнить выплаты, JSON или CSV; по умолчанию примеры из положений; можно повторять',
      },
    },
  ],
  notes: {
    en: 'BEFORE and AFTER are files, or folders with a policy.json. Every difference is one sentence. Then the pay of both versions, and for each card whether anybody can lose: proven over all facts where that is possible, else as far as a search finds.',
    ru: 'BEFORE и AFTER: файлы или папки с policy.json. Каждое отличие записано одним предложением. Затем выплаты по обеим версиям и для каждой карты ответ, может ли кто-то потерять: доказанный для любых фактов, где это возможно, иначе по результатам поиска.',
  },
  examples: [
    { line: 'diff policies/templates/sales-junior policies/templates/sales-middle', words: { en: 'two regulations', ru: 'два положения' } },
    {
      line: 'diff policies/m01-weighted-inverse policies/m01-weighted-inverse --facts policies/m01-weighted-inverse/facts.json',
      words: { en: 'on given facts', ru: 'на указанных фактах' },
    },
  ],
  async run(call, shell) {
    const files = call.operands.map((path) => readPolicyFile(findPolicy(path)));
    const problems: FiledProblem[] = files.flatMap(({ file, problems: found }) => found.map((problem) => ({ file, problem })));
    const [before, after] = files.map(({ document }) => document);
    const given = after ? await givenFacts(call, after, problems) : [];
    for (const filed of problems) for (const line of problemLines(filed, call.language)) shell.err.print(line);
    if (!before || !after || hasErrors(problems.map(({ problem }) => problem))) return EXIT.findings;
    const outcome = compare({ before, after }, given, call);
    if (call.json) shell.out.raw(jsonText({ format: 'scorewright-diff/1', ...outcome, differences: differences(before.policy, after.policy) }));
    else printText(outcome, given.length > 0, namesOf([after.policy, before.policy], call.language), call, shell);
    return EXIT.fine;
  },
};
