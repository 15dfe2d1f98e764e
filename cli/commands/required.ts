import type { Language, RequiredFor, Requirement } from '@scorewright/engine';
import { requiredFor } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import { EXIT } from '../shell/exit.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { employeeOf, paragraph } from '../show/card.ts';
import { jsonText } from '../show/escape.ts';
import { factText, numberText } from '../show/number.ts';
import type { Row } from '../show/table.ts';
import { table } from '../show/table.ts';
import { styled } from '../show/span.ts';
import type { Calculated, Documents } from './cards.ts';
import { calculateCards, exitOf, isRefused, printProblems, problemsOf } from './cards.ts';

const HEADS = {
  fact: { en: 'Fact', ru: 'Факт' },
  now: { en: 'Now', ru: 'Сейчас' },
  needed: { en: 'Needed', ru: 'Нужно' },
  total: { en: 'Total then', ru: 'Итог тогда' },
} satisfies { [name: string]: Words };

const TITLE: Words = {
  en: '{who}for a total of {wanted} (now {total}), one fact changing at a time, the others as they are:',
  ru: '{who}чтобы итог стал {wanted} (сейчас {total}), при изменении одного факта и прежних остальных:',
};

const STATES = {
  reached: { en: 'reached already', ru: 'уже достигнуто' },
  'no-effect': { en: 'has no effect', ru: 'не влияет' },
  'out-of-reach': { en: 'not within its bounds', ru: 'недостижимо в допустимых границах' },
  'not-found': { en: 'not reachable', ru: 'недостижимо' },
} satisfies { [state: string]: Words };

function rowOf(requirement: Requirement, language: Language): Row {
  const { label, from } = requirement;
  const now = factText(from, language);
  if (requirement.state === 'impossible') {
    const { value, lineTotal } = requirement.best;
    const best = { en: '{why}; at best {value}', ru: '{why}; в лучшем случае {value}' };
    const why = STATES[requirement.reason][language];
    const text = requirement.reason === 'no-effect' ? why : say(best, language, { why, value: factText(value, language) });
    return [label, now, styled('yellow', text), numberText(lineTotal, language)];
  }
  const needed = requirement.state === 'reached' ? STATES.reached[language] : factText(requirement.to, language);
  return [label, now, styled('green', needed), numberText(requirement.lineTotal, language)];
}

function printText({ wanted, total, requirements }: RequiredFor, card: Calculated, call: Call, shell: Shell): void {
  const { language } = call;
  const who = employeeOf(card.outcome);
  const data = { who: who === '' ? '' : `${who}: `, wanted: numberText(wanted, language), total: numberText(total ?? '', language) };
  for (const line of paragraph(say(TITLE, language, data), shell.out.columns)) shell.out.print(line);
  const heads = [
    { title: HEADS.fact[language], flexible: true as const },
    { title: HEADS.now[language], align: 'right' as const },
    { title: HEADS.needed[language], align: 'right' as const },
    { title: HEADS.total[language], align: 'right' as const },
  ];
  for (const line of table(
    heads,
    requirements.map((requirement) => rowOf(requirement, language)),
    shell.out.columns,
  ))
    shell.out.print(line);
}

function checkTotal(total: string): void {
  if (/^-?\d{1,40}(\.\d{1,40})?$/.test(total)) return;
  throw new WrongUse(
    {
      en: '`--required` takes an amount such as 260000 or 260000.50, not `{total}`',
      ru: '`--required` принимает сумму, например 260000 или 260000.50, а не `{total}`',
    },
    { total },
  );
}

/** `explain --required TOTAL`: what each fact would have to be. */
export function explainRequired(documents: Documents, total: string, call: Call, shell: Shell): ExitCode {
  checkTotal(total);
  const { policy } = documents;
  const cards = calculateCards(documents);
  const answers = policy === undefined ? [] : cards.map((card) => ({ card, answer: requiredFor(policy, card.given.facts, total, call.language) }));
  if (call.json) {
    const problems = documents.problems.map(({ file, problem }) => ({ ...problem, file }));
    shell.out.raw(jsonText({ format: 'scorewright-required/1', results: answers.map(({ answer }) => answer), problems }));
    return exitOf(
      documents,
      cards.map(({ outcome }) => outcome),
    );
  }
  printProblems(documents.problems, call, shell);
  for (const { card, answer } of answers) {
    if (answer.total !== undefined) printText(answer, card, call, shell);
    printProblems(problemsOf(card, documents.file), call, shell);
  }
  return isRefused(documents) || answers.some(({ answer }) => answer.total === undefined) ? EXIT.findings : EXIT.fine;
}
