import { existsSync, writeFileSync } from 'node:fs';
import type { Call } from '../arguments/command.ts';
import { calculateCards, isRefused, printProblems, problemsOf, readDocuments } from '../commands/cards.ts';
import type { ExitCode } from '../shell/exit.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { numberText } from '../show/number.ts';
import { proofWorkbook } from './workbook.ts';

function outOf(call: Call): string {
  const out = call.one('out');
  if (out === undefined) throw new WrongUse({ en: 'nowhere to write: give `--out FILE`', ru: 'некуда записать: укажите `--out ФАЙЛ`' });
  if (!/\.xlsx$/i.test(out))
    throw new WrongUse({ en: '`{out}`: a proof is a workbook, .xlsx', ru: '`{out}`: доказательство записывается книгой, .xlsx' }, { out });
  if (existsSync(out) && call.one('overwrite') === undefined) {
    throw new WrongUse({ en: '`{out}` is there already: `--overwrite` replaces it', ru: '`{out}` уже есть: `--overwrite` заменит его' }, { out });
  }
  return out;
}

function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new WrongUse({ en: '`{path}` cannot be written: {code}', ru: 'не удалось записать `{path}`: {code}' }, { path: out, code: String(error.code) });
  }
}

const DONE = { en: 'total {total} {currency}: {out}', ru: 'итого {total} {currency}: {out}' };

/** The verb: writes one card as a workbook of formulas. */
export async function proof(call: Call, shell: Shell): Promise<ExitCode> {
  const out = outOf(call);
  const documents = await readDocuments(call);
  const { policy } = documents;
  printProblems(documents.problems, call, shell);
  if (policy === undefined || isRefused(documents)) return EXIT.findings;
  const [card, ...others] = calculateCards(documents);
  if (card === undefined || others.length > 0) {
    throw new WrongUse({ en: 'a proof is of one card: give facts of one person', ru: 'доказательство пишется для одной карты: укажите факты одного человека' });
  }
  printProblems(problemsOf(card, documents.file), call, shell);
  const { outcome } = card;
  if (outcome.totals === undefined) return EXIT.findings;
  write(out, await proofWorkbook(policy, outcome, call.language));
  const total = outcome.totals.total.toFixed();
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-proof/1', out, total, currency: policy.policy.currency }));
  else shell.out.print([say(DONE, call.language, { total: numberText(total, call.language), currency: policy.policy.currency, out })]);
  return EXIT.fine;
}
