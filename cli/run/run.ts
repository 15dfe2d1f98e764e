import { existsSync } from 'node:fs';
import type { PolicyDocument } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import { isFolder } from '../files/find-policies.ts';
import { writeText } from '../files/write-text.ts';
import { printProblems } from '../commands/cards.ts';
import type { ExitCode } from '../shell/exit.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { styled } from '../show/span.ts';
import { beginRun, calculateRows, markPaid, type Running } from './calculate-rows.ts';
import { mappingText } from './columns/mapping-file.ts';
import { finish, outFormatOf } from './finish/finish.ts';
import { Refused } from './groups/calculate-groups.ts';
import { Interruption } from './interruption.ts';
import { unasked } from './paid/table.ts';
import { threadsOf } from './pool.ts';
import { faultTexts } from './prepare/check-columns.ts';
import { readParts } from './prepare/parts.ts';
import { fingerprintOf, planOf } from './prepare/plan-of.ts';
import type { Population } from './prepare/population.ts';
import { openPopulation, readRunPolicy } from './prepare/population.ts';
import { problemsFileOf } from './problems-file.ts';
import { showPreview } from './show-preview.ts';
import { showReport } from './show-report.ts';
import { poolAmount, shareOutPool } from './share-out.ts';
import { findRepeated } from './state/repeated.ts';
import { folderOf, RunFolder } from './state/run-folder.ts';
import type { RunState } from './state/run-state.ts';
import { distributionOf } from './summary/distribution.ts';
import { resultColumns } from './work/result-columns.ts';

/** More rows than this that repeat each other are no slip: the column of the employee is none. */
const MOST_REPEATED = 10_000;

function saveMapping(file: string, { source, matched, mapping }: Population): void {
  const columns = new Map(matched.columns.map(({ name, target }) => [name, target?.id ?? null]));
  const { separator, decimal, encoding } = source.dialect;
  const own = source.format === 'csv' ? { separator, decimal, encoding } : {};
  const { sheet } = mapping.source;
  const named = source.notes.find(({ id }) => id === 'sheet')?.value ?? sheet;
  writeText(file, mappingText({ columns, source: { ...own, ...(named !== undefined && { sheet: named }) } }));
}

/** The file of results; it is not overwritten unawares. Throws `WrongUse`. */
function outOf(call: Call, facts: string): string {
  const out = call.one('out');
  if (out === undefined)
    throw new WrongUse({ en: 'nowhere to write: give `--out FILE`, or `--preview`', ru: 'некуда записать: укажите `--out ФАЙЛ` или `--preview`' });
  outFormatOf(out);
  if (existsSync(out) && isFolder(out)) throw new WrongUse({ en: '`{out}` is a folder', ru: '`{out}` это папка' }, { out });
  if (out === facts) throw new WrongUse({ en: 'the results would replace the facts', ru: 'результаты заменили бы факты' });
  const isUnfinished = existsSync(folderOf(out));
  if (call.one('overwrite') !== undefined || (call.one('resume') !== undefined && isUnfinished)) return out;
  if (isUnfinished) {
    throw new WrongUse(
      {
        en: 'a run into `{out}` was interrupted: `--resume` goes on with it, `--overwrite` begins anew',
        ru: 'расчёт в `{out}` был прерван: `--resume` продолжит его, `--overwrite` начнёт заново',
      },
      { out },
    );
  }
  if (existsSync(out))
    throw new WrongUse({ en: '`{out}` is there already: `--overwrite` replaces it', ru: '`{out}` уже есть: `--overwrite` заменит его' }, { out });
  return out;
}

/** The state to go on from: what was saved, or a beginning. Throws `WrongUse` when something has changed since. */
function stateOf(call: Call, running: Running): RunState {
  const { folder, fingerprint, plan } = running;
  if (call.one('resume') === undefined || !folder.exists) {
    folder.remove();
    return beginRun(running, []);
  }
  const saved = folder.load();
  if (saved?.fingerprint !== fingerprint) {
    throw new WrongUse({
      en: 'the policy, the facts, the options or the version have changed since the run was interrupted: begin anew with `--overwrite`',
      ru: 'положение, факты, параметры или версия изменились с тех пор, как расчёт был прерван: начните заново с `--overwrite`',
    });
  }
  if (saved.phase === 'rows') folder.open(saved.lengths);
  markPaid(plan, folder.part('keys'));
  return saved;
}

const tooManyRepeated = (count: number): WrongUse =>
  new WrongUse(
    {
      en: '{count} rows repeat the employee, period and days of another one: the column of `employee.id` is no personnel number, or the file has everybody twice',
      ru: 'строк, повторяющих сотрудника, период и дни другой строки: {count}. Столбец `employee.id` не табельный номер, или в файле все записаны дважды',
    },
    { count },
  );

function noRows({ folder, source }: Running): WrongUse {
  folder.remove();
  return new WrongUse({ en: '`{file}` has no rows below its head', ru: 'в `{file}` нет строк под заголовком' }, { file: source.file });
}

/** Calculates all rows; when some repeat an employee, once more with these refused. Undefined: the user stopped it. */
async function calculateAll(running: Running, state: RunState): Promise<RunState | undefined> {
  let current = state;
  for (;;) {
    if (current.phase === 'rows') current = await calculateRows(running, current);
    if (current.phase === 'rows') return undefined;
    if (current.tally.rows === 0) throw noRows(running);
    if (current.repeated.length > 0) return current;
    const { repeated, count } = findRepeated(running.folder.part('keys'), MOST_REPEATED);
    if (count > MOST_REPEATED) {
      running.folder.remove();
      throw tooManyRepeated(count);
    }
    if (count === 0) return current;
    running.folder.remove();
    current = beginRun(running, [...repeated]);
  }
}

function tellInterrupted({ shell, plan }: Running): ExitCode {
  const words = { en: 'interrupted: the same call with `--resume` goes on', ru: 'прервано: тот же вызов с `--resume` продолжит расчёт' };
  shell.err.print([styled('yellow', say(words, plan.language))]);
  return EXIT.interrupted;
}

async function finishRun(running: Running, state: RunState, call: Call, currency: string, out: string): Promise<ExitCode> {
  const { folder, plan, source, shell } = running;
  const withoutResults = state.tally.refused > 0 && call.one('on-error') !== 'skip';
  const distribution = distributionOf(folder.part('totals'));
  const shared = await shareOutPool(call, folder, plan, resultColumns(plan).length, withoutResults);
  const paid = plan.paid === undefined ? undefined : unasked(plan.paid);
  const columns = [...resultColumns(plan), ...shared.columns];
  await finish({
    folder,
    out,
    format: outFormatOf(out),
    columns,
    language: plan.language,
    table: shared.table,
    problems: state.tally.problems,
    withoutResults,
  });
  showReport(
    {
      facts: source.file,
      written: !withoutResults,
      ...(!withoutResults && { out }),
      ...(state.tally.problems > 0 && { problemsFile: problemsFileOf(out) }),
      currency,
      tally: state.tally,
      ...(distribution !== undefined && { distribution }),
      ...(shared.report !== undefined && { pool: shared.report }),
      ...(paid !== undefined && { unasked: { count: paid.count, sum: paidText(paid.sum) } }),
    },
    call,
    shell,
  );
  return state.tally.refused > 0 ? EXIT.findings : EXIT.fine;
}

/** Ten thousandths as a decimal text. */
function paidText(sum: bigint): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -4)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Milliseconds between two saves. Throws `WrongUse` when the call names none. */
function saveEachOf(call: Call): number {
  const given = call.one('save-every') ?? '1';
  if (/^\d{1,5}(\.\d{1,3})?$/.test(given)) return Number(given) * 1000;
  throw new WrongUse({ en: '`--save-every` is a number of seconds, not `{given}`', ru: '`--save-every`: число секунд, а не `{given}`' }, { given });
}

async function runInto(
  call: Call,
  shell: Shell,
  policy: PolicyDocument,
  read: ReturnType<typeof readRunPolicy>,
  population: Population,
  out: string,
): Promise<ExitCode> {
  const interruption = new Interruption();
  try {
    const parts = await readParts(call, read, policy, population, shell);
    const plan = planOf(call, read, policy, population, out, parts);
    const options = ['on-error', 'pool', 'pool-by', 'table-style'].map((name) => `${name}=${call.one(name) ?? ''}`);
    const files = [population.source.file, ...['groups', 'paid', 'corrections'].flatMap((name) => call.one(name) ?? [])];
    const running: Running = {
      plan,
      source: population.source,
      folder: new RunFolder(out),
      fingerprint: fingerprintOf(plan, files, [...options, out]),
      threads: threadsOf(call),
      shell,
      interruption,
      saveEach: saveEachOf(call),
    };
    const done = await calculateAll(running, stateOf(call, running));
    return done === undefined ? tellInterrupted(running) : await finishRun(running, done, call, policy.policy.currency, out);
  } catch (error) {
    if (error instanceof Refused) return EXIT.findings;
    throw error;
  } finally {
    interruption.end();
  }
}

/** The verb: calculates a table of facts. */
export async function run(call: Call, shell: Shell): Promise<ExitCode> {
  const [path = ''] = call.operands;
  const read = readRunPolicy(path);
  if (read.document === undefined) {
    printProblems(read.problems, call, shell);
    return EXIT.findings;
  }
  const pool = call.one('pool');
  if (pool !== undefined) poolAmount(pool);
  const isPreview = call.one('preview') !== undefined;
  const out = isPreview ? '' : outOf(call, call.one('facts') ?? '');
  const population = await openPopulation(call, read.document);
  const mapping = call.one('save-mapping');
  if (mapping !== undefined) saveMapping(mapping, population);
  const hasFaults = population.matched.faults.length > 0;
  if (isPreview) {
    showPreview(population, call, shell);
    return hasFaults ? EXIT.findings : EXIT.fine;
  }
  if (hasFaults) {
    for (const text of faultTexts(population.matched, call.language)) shell.err.print([styled('bold', population.source.file), `: ${text}`]);
    return EXIT.findings;
  }
  return runInto(call, shell, read.document, read, population, out);
}
