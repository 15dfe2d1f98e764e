import type { Problem } from '@scorewright/engine';
import { checkPolicy, describe, hasErrors } from '@scorewright/engine';
import type { Call, Command } from '../arguments/command.ts';
import { findPolicies } from '../files/find-policies.ts';
import { placeInPolicy } from '../files/place-problems.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { counted } from '../shell/words.ts';
import { jsonText } from '../show/escape.ts';
import { countsOf, problemLines } from '../show/problems.ts';
import { styled } from '../show/span.ts';

interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
}

const POLICIES = { en: ['policy', 'policies'], ru: ['положение', 'положения', 'положений'] } as const;
const FINE = { en: 'fine', ru: 'всё в порядке' };

/** Everything that is wrong with a policy by itself, before any facts. */
function check(file: string): Checked {
  const { document, problems } = readPolicyFile(file);
  return { file, problems: document === undefined ? problems : [...problems, ...placeInPolicy(checkPolicy(document), document)] };
}

function printJson(checked: readonly Checked[], call: Call, shell: Shell): void {
  const documents = checked.map(({ file, problems }) => ({
    file,
    valid: !hasErrors(problems),
    problems: problems.map((problem) => ({ ...problem, ...describe(problem, call.language) })),
  }));
  shell.out.raw(jsonText({ format: 'scorewright-validation/1', documents }));
}

function printText(checked: readonly Checked[], { language }: Call, shell: Shell): void {
  for (const { file, problems } of checked) {
    for (const problem of problems) for (const line of problemLines({ file, problem }, language)) shell.out.print(line);
    if (problems.length === 0) shell.out.print([styled('bold', file), ': ', styled('green', FINE[language])]);
  }
  const all = checked.flatMap(({ problems }) => problems);
  const result = countsOf(all, language);
  shell.out.print([`${counted(checked.length, POLICIES, language)}: ${result === '' ? FINE[language] : result}`]);
}

export const validate: Command = {
  verb: 'validate',
  summary: { en: 'check policy documents', ru: 'проверить положения' },
  operands: { usage: 'POLICY...', min: 1, max: Number.POSITIVE_INFINITY },
  fromServer: true,
  options: [],
  notes: {
    en: 'POLICY is a file, or a folder: then every policy.json in it and below it. All problems are shown at once, each with its place, cause and remedy. Warnings do not fail.',
    ru: 'POLICY: файл или папка; в папке проверяются все policy.json, на любой глубине. Все ошибки показываются сразу, у каждой место, причина и что делать. Предупреждения не мешают.',
  },
  examples: [
    { line: 'validate policies/m01-weighted-inverse/policy.json', words: { en: 'one document', ru: 'один документ' } },
    { line: 'validate policies', words: { en: 'every policy of a folder', ru: 'все положения в папке' } },
    { line: 'validate policies --format json', words: { en: 'the same for another program', ru: 'то же для другой программы' } },
  ],
  run(call, shell) {
    const files = [...new Set(call.operands.flatMap(findPolicies))];
    const checked = files.map(check);
    if (call.json) printJson(checked, call, shell);
    else printText(checked, call, shell);
    return checked.some(({ problems }) => hasErrors(problems)) ? EXIT.findings : EXIT.fine;
  },
};
