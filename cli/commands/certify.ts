import type { FactsDocument } from '@scorewright/engine';
import { certify as certifyCards, type Certificate } from '@scorewright/store';
import type { Call, Command } from '../arguments/command.ts';
import { FACTS_OPTIONS } from '../arguments/facts-options.ts';
import { writeText } from '../files/write-text.ts';
import { ask, reasonsIn, serverOf } from '../server/client.ts';
import { versionNamed } from '../server/policies.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';
import { calculateCards, exitOf, isRefused, printProblems, problemsOf, readDocuments, type Documents } from './cards.ts';

/** A certificate that can no longer be read is worth nothing: a whole company is certified in parts. */
const MOST_CARDS = 200;

const WORDS = {
  tooMany: { en: 'a certificate holds at most {most} cards, and these are {count}', ru: 'в свидетельстве не больше {most} карт, а здесь {count}' },
  refused: { en: 'no certificate: the calculation is refused', ru: 'свидетельства нет: в расчёте отказано' },
  done: { en: 'certified, cards: {count}; certificate {hash}', ru: 'свидетельство выдано, карт: {count}; хеш {hash}' },
} as const;

/** Certified by the server, which records it, where the regulation is a version there; else here. Undefined: refused, and the reasons are printed. */
async function issued(documents: Documents, facts: readonly FactsDocument[], call: Call, shell: Shell): Promise<Certificate | undefined> {
  const [server, version] = [serverOf(call), versionNamed(call.operands[0] ?? '')];
  if (!documents.policy || isRefused(documents)) return undefined;
  if (!server || !version) return certifyCards(documents.policy, facts, call.language, new Date().toISOString());
  const body = { facts: facts.map((one) => one.facts), language: call.language };
  const answer = await ask(server, 'POST', `/api/versions/${version.id}/certificates`, version.id, body);
  if (answer.status === 201) return answer.json as Certificate;
  for (const reason of reasonsIn(answer, call.language)) shell.err.print([reason]);
  return undefined;
}

export const certify: Command = {
  verb: 'certify',
  summary: { en: 'calculate, and write a certificate of the result', ru: 'рассчитать и записать свидетельство о результате' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  fromServer: true,
  options: [
    ...FACTS_OPTIONS,
    { name: 'out', value: 'FILE', words: { en: 'where to write it; the output when absent', ru: 'куда записать; по умолчанию в вывод' } },
  ],
  notes: {
    en: 'The certificate holds the regulation, the facts, the version of the engine and the result with every line of its trace, each with its SHA-256. Anybody can calculate it again: `scorewright verify`. It holds personal data: pass it on as you would the pay slip. With --server and a version there, the server issues it and records its hashes in the audit trail; the facts are not kept.',
    ru: 'В свидетельстве положение, факты, версия программы и результат со всеми строками расчёта, у каждого SHA-256. Проверить расчёт может любой: `scorewright verify`. В нём есть персональные данные: обращайтесь с ним как с расчётным листком. С --server и версией на нём свидетельство выдаёт сервер и записывает его хеши в журнал аудита; факты не сохраняются.',
  },
  examples: [
    {
      line: 'certify policies/m01-weighted-inverse --out certificate.json',
      words: { en: 'the worked case with the facts of its folder', ru: 'разобранный случай с фактами из его папки' },
    },
  ],
  async run(call, shell) {
    const documents = await readDocuments(call);
    if (documents.given.length > MOST_CARDS) throw new WrongUse(WORDS.tooMany, { most: MOST_CARDS, count: documents.given.length });
    const cards = calculateCards(documents);
    printProblems(documents.problems, call, shell);
    for (const card of cards) printProblems(problemsOf(card, documents.file), call, shell);
    const facts = documents.given.map((given) => given.facts);
    const certificate = await issued(documents, facts, call, shell);
    if (!certificate) {
      shell.err.print([styled('red', say(WORDS.refused, call.language))]);
      return EXIT.findings;
    }
    const out = call.one('out');
    if (out === undefined) shell.out.raw(jsonText(certificate));
    else {
      writeText(out, jsonText(certificate));
      const { hash } = certificate;
      if (call.json) shell.out.raw(jsonText({ format: 'scorewright-certified/1', file: out, hash, cards: cards.length }));
      else shell.out.print([styled('bold', out), `: ${say(WORDS.done, call.language, { count: cards.length, hash })}`]);
    }
    return exitOf(
      documents,
      cards.map(({ outcome }) => outcome),
    );
  },
};
