import type { Language } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import { printProblems } from '../commands/cards.ts';
import { inOrder } from '../run/in-order.ts';
import { threadsOf, WorkerPool } from '../run/pool.ts';
import { faultTexts } from '../run/prepare/check-columns.ts';
import { planOf } from '../run/prepare/plan-of.ts';
import { openPopulation, readRunPolicy } from '../run/prepare/population.ts';
import { Progress } from '../run/progress.ts';
import { problemRowLines } from '../run/show-report.ts';
import type { RowProblem } from '../run/work/problems.ts';
import type { ExitCode } from '../shell/exit.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { numberText } from '../show/number.ts';
import { styled } from '../show/span.ts';
import { table } from '../show/table.ts';
import type { Totals, WhatIfReport } from './compare.ts';
import { compareVariants } from './compare.ts';

const WORDS = {
  policy: { en: 'Policy', ru: 'Положение' },
  budget: { en: 'Budget', ru: 'Бюджет' },
  difference: { en: 'Difference', ru: 'Разница' },
  winners: { en: 'Winners', ru: 'Выиграли' },
  losers: { en: 'Losers', ru: 'Проиграли' },
  gain: { en: 'Largest gain', ru: 'Наибольший выигрыш' },
  loss: { en: 'Largest loss', ru: 'Наибольшая потеря' },
  budgets: { en: 'Budget p5 / p50 / p95', ru: 'Бюджет p5 / p50 / p95' },
  differences: { en: 'Difference p5 / p50 / p95', ru: 'Разница p5 / p50 / p95' },
  compared: {
    en: '{compared} of {rows} rows compared, in {currency}; {samples} samples, seed {seed}',
    ru: 'сравнено строк: {compared} из {rows}, в {currency}; выборок: {samples}, начальное число {seed}',
  },
  refused: { en: '{file} refuses {refused} rows', ru: '{file} отказывает в расчёте строк: {refused}' },
} satisfies { [name: string]: Words };

function wholeOf(call: Call, name: string, otherwise: number, most: number): number {
  const given = call.one(name);
  const value = given === undefined ? otherwise : /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (value <= most) return value;
  throw new WrongUse(
    { en: '`--{name}` is a whole number up to {most}, not `{given}`', ru: '`--{name}`: целое число до {most}, а не `{given}`' },
    { name, most, given: given ?? '' },
  );
}

interface Calculated extends Totals {
  readonly currency: string;
  readonly first: readonly RowProblem[];
}

/** The totals of every row by one policy; undefined: what is wrong with the policy or the columns was told. */
async function totalsBy(path: string, call: Call, shell: Shell): Promise<Calculated | undefined> {
  const read = readRunPolicy(path);
  if (read.document === undefined) {
    printProblems(read.problems, call, shell);
    return undefined;
  }
  const population = await openPopulation(call, read.document);
  for (const text of faultTexts(population.matched, call.language)) shell.err.print([styled('bold', population.source.file), `: ${text}`]);
  if (population.matched.faults.length > 0) return undefined;
  const plan = planOf(call, read, read.document, population, '', { corrections: [], groups: [] });
  const threads = threadsOf(call);
  const pool = new WorkerPool(plan, threads);
  const progress = new Progress(shell, call.language);
  const parts: Float64Array[] = [];
  const first: RowProblem[] = [];
  let [rows, refused] = [0, 0];
  try {
    await inOrder(
      population.source,
      population.source.start,
      threads + 1,
      ({ bytes, line }) => pool.calculate(bytes, line),
      (block, next) => {
        parts.push(block.totals);
        first.push(...block.problems.slice(0, 5 - first.length));
        rows += block.rows;
        refused += block.refused;
        progress.tell(rows, next.at, population.source.length);
        return true;
      },
    );
  } finally {
    progress.end();
    await pool.close();
  }
  const totals = new Float64Array(rows);
  let at = 0;
  for (const part of parts) {
    totals.set(part, at);
    at += part.length;
  }
  return { file: read.file, totals, refused, currency: read.document.policy.currency, first };
}

function show(report: WhatIfReport, currency: string, call: Call, shell: Shell): void {
  const { language } = call;
  const money = (text: string): string => numberText(text, language);
  const three = ({ p5, p50, p95 }: { readonly p5: string; readonly p50: string; readonly p95: string }): string => [p5, p50, p95].map(money).join(' / ');
  const heads = [WORDS.policy, WORDS.budget, WORDS.difference, WORDS.winners, WORDS.losers, WORDS.gain, WORDS.loss, WORDS.budgets, WORDS.differences];
  const { policy, variants } = report;
  const rows = [
    [policy.file, money(policy.budget), '', '', '', '', '', three(policy.budgets), ''],
    ...variants.map((one) => [
      one.file,
      money(one.budget),
      money(one.difference),
      String(one.winners),
      String(one.losers),
      money(one.largestGain),
      money(one.largestLoss),
      three(one.budgets),
      three(one.differences),
    ]),
  ];
  const columns = heads.map((words, index) => ({ title: words[language], ...(index === 0 ? { flexible: true as const } : { align: 'right' as const }) }));
  for (const line of table(columns, rows, shell.out.columns)) shell.out.print(line);
  shell.out.print([say(WORDS.compared, language, { compared: report.compared, rows: report.rows, samples: report.samples, seed: report.seed, currency })]);
}

function tellRefused(all: readonly Calculated[], facts: string, language: Language, shell: Shell): void {
  for (const { file, refused, first } of all) {
    if (refused === 0) continue;
    shell.err.print([say(WORDS.refused, language, { file, refused })]);
    for (const line of problemRowLines(first, facts, language)) shell.err.print(line);
  }
}

/** The verb: compares variants of a policy on one table of facts. */
export async function whatIf(call: Call, shell: Shell): Promise<ExitCode> {
  const [samples, seed] = [wholeOf(call, 'samples', 1000, 100_000), wholeOf(call, 'seed', 1, 4_294_967_295)];
  const all: Calculated[] = [];
  for (const path of call.operands) {
    const totals = await totalsBy(path, call, shell);
    if (totals === undefined) return EXIT.findings;
    all.push(totals);
  }
  const [base] = all;
  const other = all.find(({ currency }) => currency !== base?.currency);
  if (other !== undefined)
    throw new WrongUse(
      { en: '`{file}` pays in another currency: {currency}', ru: '`{file}` платит в другой валюте: {currency}' },
      { file: other.file, currency: other.currency },
    );
  const report = compareVariants(all, samples, seed);
  const currency = base?.currency ?? '';
  if (call.json) shell.out.raw(jsonText({ format: 'scorewright-what-if/1', currency, ...report }));
  else {
    tellRefused(all, call.one('facts') ?? '', call.language, shell);
    show(report, currency, call, shell);
  }
  return all.some(({ refused }) => refused > 0) ? EXIT.findings : EXIT.fine;
}
