import { checkPolicy, hasErrors, type PolicyDocument } from '@scorewright/engine';
import { cardFigures, cardReport, lint, reportInWords, type LintOptions } from '@scorewright/linter';
import type { Call, Command } from '../arguments/command.ts';
import { nearest } from '../arguments/nearest.ts';
import { findPolicy } from '../files/find-policies.ts';
import { placeInPolicy } from '../files/place-problems.ts';
import { readConfigFile } from '../files/read-lint-config.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { TODAY_OPTION, todayOf } from '../shell/today.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { checkLines, lightOf, type CheckedCard } from '../show/check.ts';
import { jsonText } from '../show/escape.ts';
import { problemLines } from '../show/problems.ts';

/** The cards asked for: the one named, else all. Throws `WrongUse` where there is none of that name. */
function cardsOf({ policy }: PolicyDocument, wanted: string | undefined): readonly string[] {
  const ids = policy.scorecards.map(({ id }) => id);
  if (wanted === undefined) return ids;
  if (ids.includes(wanted)) return [wanted];
  const near = nearest(wanted, ids) ?? ids.join(', ');
  throw new WrongUse({ en: 'there is no card `{wanted}`; there is {near}', ru: 'нет карты `{wanted}`; есть {near}' }, { wanted, near });
}

function checked(file: string, document: PolicyDocument, call: Call, options: LintOptions): readonly CheckedCard[] {
  const report = reportInWords(lint(document, options), document.policy);
  return cardsOf(document, call.one('scorecard')).map((scorecard) => ({
    file,
    document,
    scorecard,
    report: cardReport(document, report, scorecard),
    figures: cardFigures(document, scorecard),
  }));
}

function printCards(cards: readonly CheckedCard[], call: Call, shell: Shell): void {
  if (call.json) {
    shell.out.raw(
      jsonText({
        format: 'scorewright-check/1',
        cards: cards.map(({ scorecard, report, figures }) => ({ scorecard, light: lightOf(report.findings), figures, ...report })),
      }),
    );
    return;
  }
  cards.forEach((card, index) => {
    if (index > 0) shell.out.print();
    for (const line of checkLines(card, call.language, shell.out.columns)) shell.out.print(line);
  });
}

export const check: Command = {
  verb: 'check',
  summary: { en: 'one page about a card: red, amber or green', ru: 'одна страница о карте: красный, жёлтый или зелёный' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  fromServer: true,
  options: [
    { name: 'scorecard', value: 'ID', words: { en: 'only this card', ru: 'только эта карта' } },
    { name: 'config', value: 'FILE', words: { en: 'severities, limits and rules of the company', ru: 'важность, пороги и собственные правила компании' } },
    TODAY_OPTION,
  ],
  notes: {
    en: 'For the manager who is to approve a card: the ten questions in plain words, what else was found, and what the card pays on plan, at least and at most. Red is not to be approved; amber is to be settled first: a warning, or something that the document does not say. The exit code is 1 when a card is red.',
    ru: 'Для руководителя, который утверждает карту: десять вопросов простыми словами, что ещё найдено и сколько карта платит при выполнении плана, самое меньшее и самое большее. Красное утверждать нельзя; жёлтое надо сначала решить: это предупреждение или то, о чём документ не говорит. Код завершения 1, если хотя бы одна карта красная.',
  },
  examples: [
    { line: 'check policies/templates/head-of-sales --today 2026-12-01', words: { en: 'a card that can be approved', ru: 'карта, которую можно утвердить' } },
    {
      line: 'check policies/m18-goal-tree --scorecard commercial-director --today 2026-12-01',
      words: { en: 'one card of several', ru: 'одна карта из нескольких' },
      exit: 1,
    },
  ],
  run(call, shell) {
    const [path = ''] = call.operands;
    const configured = readConfigFile(call.one('config'));
    for (const { message, pointer } of configured.problems) shell.err.print([`${configured.file ?? ''}#${pointer}: ${message[call.language]}`]);
    const { file, document, problems } = readPolicyFile(findPolicy(path));
    const all = document ? [...problems, ...placeInPolicy(checkPolicy(document), document)] : problems;
    for (const problem of all) for (const line of problemLines({ file, problem }, call.language)) shell.err.print(line);
    if (configured.problems.length > 0 || !document) return EXIT.findings;
    const cards = checked(file, document, call, { today: todayOf(call), ...(configured.config && { config: configured.config }) });
    printCards(cards, call, shell);
    return hasErrors(all) || cards.some(({ report }) => lightOf(report.findings) === 'red') ? EXIT.findings : EXIT.fine;
  },
};
