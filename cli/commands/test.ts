import type { Mismatch, PolicyDocument } from '@scorewright/engine';
import { calculate, describe, forecast, hasErrors, problemWords, runExamples, textIn } from '@scorewright/engine';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Call, Command } from '../arguments/command.ts';
import { compare, compareForecast } from '../files/compare.ts';
import { readExpected } from '../files/expected.ts';
import { findPolicies } from '../files/find-policies.ts';
import { placeInFacts, placeInPolicy } from '../files/place-problems.ts';
import { readFactsFile } from '../files/read-facts.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { counted, say } from '../shell/words.ts';
import { jsonText } from '../show/escape.ts';
import type { FiledProblem } from '../show/problems.ts';
import { problemLines } from '../show/problems.ts';
import { styled } from '../show/span.ts';

/** One example that was run, or what kept it from being run. */
interface Proof {
  readonly name: string;
  readonly title: string;
  readonly passed: boolean;
  readonly mismatches: readonly Mismatch[];
  readonly problems: readonly FiledProblem[];
}

interface Proven {
  readonly file: string;
  /** Errors of the policy itself: its examples cannot be run. */
  readonly problems: readonly FiledProblem[];
  readonly proofs: readonly Proof[];
}

const TEXTS = {
  passed: { en: 'passed', ru: 'сошёлся' },
  failed: { en: 'failed', ru: 'не сошёлся' },
  mismatch: { en: '{line}: expected {expected}, actual {actual}', ru: '{line}: ожидалось {expected}, получено {actual}' },
  problem: { en: 'expected to be refused, and was not: {about} ({expected})', ru: 'ожидался отказ, а его нет: {about} ({expected})' },
  unexpected: { en: 'refused: {actual}', ru: 'отказ: {actual}' },
  none: { en: 'none', ru: 'ничего' },
  noExamples: { en: 'has no examples', ru: 'нет примеров' },
  facts: { en: 'facts.json gives expected.json', ru: 'facts.json даёт expected.json' },
} satisfies { [name: string]: Words };

const POLICIES = { en: ['policy', 'policies'], ru: ['положение', 'положения', 'положений'] } as const;
const EXAMPLES = { en: ['example', 'examples'], ru: ['пример', 'примера', 'примеров'] } as const;

function provenExamples(policy: PolicyDocument, file: string, call: Call): readonly Proof[] {
  return runExamples(policy).map(({ example, passed, outcome, mismatches }) => ({
    name: example.id,
    title: textIn(example.title, call.language, policy.policy.languages),
    passed,
    mismatches,
    problems: passed ? [] : placeInPolicy(outcome.problems, policy).map((problem) => ({ file, problem })),
  }));
}

/** The folder's own facts.json against its expected.json, where both are there. */
async function provenFolder(policy: PolicyDocument, file: string, call: Call): Promise<readonly Proof[]> {
  const [facts, wanted] = [join(dirname(file), 'facts.json'), join(dirname(file), 'expected.json')];
  if (!existsSync(facts) || !existsSync(wanted)) return [];
  const { expected, problems: unread } = readExpected(wanted);
  const { documents, problems } = await readFactsFile(facts);
  const proof = { name: 'facts.json', title: TEXTS.facts[call.language] };
  const [document] = documents;
  if (document === undefined || expected === undefined) {
    const filed = [...unread.map((problem) => ({ file: wanted, problem })), ...problems.map((problem) => ({ file: facts, problem }))];
    return [{ ...proof, passed: false, mismatches: [], problems: filed }];
  }
  const outcome = calculate(policy, document);
  const projected = expected.forecast === undefined ? [] : compareForecast(forecast(policy, document), expected.forecast);
  const mismatches = [...compare(outcome, expected), ...projected];
  const passed = mismatches.length === 0;
  const filed = passed
    ? []
    : placeInFacts(placeInPolicy(outcome.problems, policy), document, () => true).map((problem) => ({
        file: problem.document === 'facts' ? facts : file,
        problem,
      }));
  return [{ ...proof, passed, mismatches, problems: filed }];
}

async function prove(file: string, call: Call): Promise<Proven> {
  const { document, problems } = readPolicyFile(file);
  const filed = problems.map((problem) => ({ file, problem }));
  if (document === undefined || hasErrors(problems)) return { file, problems: filed, proofs: [] };
  return { file, problems: filed, proofs: [...provenExamples(document, file, call), ...(await provenFolder(document, file, call))] };
}

function mismatchText({ line, expected, actual }: Mismatch, { language }: Call): string {
  if (line !== '') return say(TEXTS.mismatch, language, { line, expected: expected ?? '', actual: actual ?? TEXTS.none[language] });
  // Why it was refused is told beneath, with its place.
  return expected === null
    ? say(TEXTS.unexpected, language, { actual: actual ?? '' })
    : say(TEXTS.problem, language, { expected, about: problemWords(expected, language) });
}

/** What was told already of this policy: a problem of the policy itself would come again with every example. */
type Told = Set<string>;

function printProof({ name, title, passed, mismatches, problems }: Proof, told: Told, call: Call, shell: Shell): void {
  const mark = passed ? styled('green', TEXTS.passed[call.language]) : styled('red', TEXTS.failed[call.language]);
  shell.out.print(['  ', mark, ` ${name}: ${title}`]);
  // A card that was refused has no lines to compare: the reason is all there is to say.
  const refusals = mismatches.filter(({ line }) => line === '');
  for (const mismatch of refusals.length > 0 ? refusals : mismatches) shell.out.print(['      ', mismatchText(mismatch, call)]);
  for (const filed of problems) {
    const lines = problemLines(filed, call.language);
    const words = JSON.stringify(lines);
    if (!told.has(words)) for (const line of lines) shell.out.print(['      ', ...line]);
    told.add(words);
  }
}

function printText(proven: readonly Proven[], call: Call, shell: Shell): void {
  for (const { file, problems, proofs } of proven) {
    const empty = proofs.length === 0 && problems.length === 0;
    shell.out.print([styled('bold', file), ...(empty ? [': ', styled('yellow', TEXTS.noExamples[call.language])] : [])]);
    for (const filed of problems) for (const line of problemLines(filed, call.language)) shell.out.print(['  ', ...line]);
    const told: Told = new Set();
    for (const proof of proofs) printProof(proof, told, call, shell);
  }
  const proofs = proven.flatMap((one) => one.proofs);
  const passed = proofs.filter((proof) => proof.passed).length;
  const counts = {
    total: counted(proofs.length, EXAMPLES, call.language),
    policies: counted(proven.length, POLICIES, call.language),
    passed,
    failed: proofs.length - passed,
  };
  const broken = proven.filter(isBroken).length;
  shell.out.print([
    say(
      {
        en: '{total} of {policies}: {passed} passed, {failed} failed',
        ru: '{total}, {policies}: сошлось {passed}, не сошлось {failed}',
      },
      call.language,
      counts,
    ),
  ]);
  if (broken > 0)
    shell.out.print([
      say({ en: 'policies that could not be run: {broken}', ru: 'положений, которые не удалось проверить: {broken}' }, call.language, {
        broken,
      }),
    ]);
}

function printJson(proven: readonly Proven[], call: Call, shell: Shell): void {
  const plain = (problems: readonly FiledProblem[]) => problems.map(({ file, problem }) => ({ ...problem, ...describe(problem, call.language), file }));
  const policies = proven.map(({ file, problems, proofs }) => ({
    file,
    problems: plain(problems),
    examples: proofs.map((proof) => ({ ...proof, problems: plain(proof.problems) })),
  }));
  shell.out.raw(jsonText({ format: 'scorewright-test/1', policies }));
}

const isBroken = ({ problems }: Proven): boolean => hasErrors(problems.map(({ problem }) => problem));

export const test: Command = {
  verb: 'test',
  summary: { en: 'run the worked examples of policies', ru: 'проверить примеры, записанные в положениях' },
  operands: { usage: 'POLICY...', min: 1, max: Number.POSITIVE_INFINITY },
  fromServer: true,
  options: [],
  notes: {
    en: 'Runs every example of every policy in a folder and below it. Where a folder holds facts.json and expected.json, they are an example too. Values are compared exactly.',
    ru: 'Рассчитывает все примеры всех положений в папке и глубже. Если в папке есть facts.json и expected.json, это тоже пример. Значения сравниваются точно.',
  },
  examples: [
    { line: 'test policies/m01-weighted-inverse', words: { en: 'one policy', ru: 'одно положение' } },
    { line: 'test policies', words: { en: 'all of them', ru: 'все положения' } },
  ],
  async run(call, shell) {
    const files = [...new Set(call.operands.flatMap(findPolicies))];
    const proven: Proven[] = [];
    for (const file of files) proven.push(await prove(file, call));
    if (call.json) printJson(proven, call, shell);
    else printText(proven, call, shell);
    return proven.some((one) => isBroken(one) || one.proofs.some(({ passed }) => !passed)) ? EXIT.findings : EXIT.fine;
  },
};
