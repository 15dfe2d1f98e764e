import type { Language } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { counted, say } from '../shell/words.ts';
import { jsonText } from '../show/escape.ts';
import { numberText } from '../show/number.ts';
import type { Line } from '../show/span.ts';
import { styled } from '../show/span.ts';
import type { Column, Row } from '../show/table.ts';
import { table } from '../show/table.ts';
import { letterOf } from './prepare/check-columns.ts';
import { SHARES } from './summary/distribution.ts';
import type { RunReport } from './summary/report.ts';
import { hundredthsText, reportJson } from './summary/report.ts';
import { allCards } from './summary/tally.ts';
import type { CardSums } from './work/block-result.ts';
import { SUMS } from './work/result-columns.ts';
import type { RowProblem } from './work/problems.ts';

const ROWS = { en: ['row', 'rows'], ru: ['строка', 'строки', 'строк'] } as const;

const WORDS = {
  card: { en: 'Card', ru: 'Карта' },
  rows: { en: 'Rows', ru: 'Строк' },
  refused: { en: 'Refused', ru: 'Отказов' },
  salary: { en: 'Salary', ru: 'Оклад' },
  bonus: { en: 'Bonus', ru: 'Премия' },
  extras: { en: 'Extra pay', ru: 'Доплаты' },
  total: { en: 'Total', ru: 'Итого' },
  paid: { en: 'Paid', ru: 'Выплачено' },
  difference: { en: 'Difference', ru: 'Разница' },
  none: { en: '(no card)', ru: '(без карты)' },
  all: { en: 'All', ru: 'Всего' },
  distribution: {
    en: 'Total of one row ({currency}): least {least}, {shares}, most {most}',
    ru: 'Итог одной строки ({currency}): наименьший {least}, {shares}, наибольший {most}',
  },
  done: { en: '{rows} calculated, {refused} refused: {out}', ru: 'рассчитано: {rows}, отказов: {refused}: {out}' },
  stopped: {
    en: 'nothing was written: {refused} of {rows} are bad. `--on-error skip` writes the others',
    ru: 'ничего не записано: плохих строк {refused} из {rows}. `--on-error skip` запишет остальные',
  },
  more: { en: '… and {count} more: all are in {file}', ru: '… и ещё {count}: все записаны в {file}' },
  listed: { en: 'the list is in {file}', ru: 'список записан в {file}' },
  place: { en: 'line {line}', ru: 'строка {line}' },
  cell: { en: 'line {line}, column {letter}', ru: 'строка {line}, столбец {letter}' },
  warned: { en: 'warning [{code}], {rows}: {cause}', ru: 'предупреждение [{code}], {rows}: {cause}' },
  notPayable: { en: 'not payable (trial period): {rows}', ru: 'не к выплате (пробный период): {rows}' },
  change: { en: 'more than was paid: {more}, less: {less}', ru: 'больше выплаченного: {more}, меньше: {less}' },
  unasked: { en: 'paid before and not calculated now: {count}, {sum} {currency}', ru: 'выплачено ранее, но сейчас не рассчитано: {count}, {sum} {currency}' },
  pool: {
    en: 'pool of {amount} {currency} shared by `{line}` among {rows}: rounded down, and {remainder} left went one by one to the largest remainders',
    ru: 'фонд {amount} {currency} разделён пропорционально `{line}` ({rows}): доли округлены вниз, оставшиеся {remainder} отданы по одной наибольшим остаткам',
  },
  kopecks: { en: '{count} x 0.01', ru: '{count} x 0,01' },
} satisfies { [name: string]: Words };

/** Where a problem is: a cell of the table, or its line. */
export const placeOf = ({ line, column }: RowProblem, language: Language): string =>
  say(column < 0 ? WORDS.place : WORDS.cell, language, { line, letter: column < 0 ? '' : letterOf(column) });

export function problemRowLines(problems: readonly RowProblem[], file: string, language: Language): readonly Line[] {
  return problems.flatMap((problem): readonly Line[] => [
    [styled('bold', `${file}, ${placeOf(problem, language)}`), ': ', styled('dim', `[${problem.code}] `), problem.cause],
    ...(problem.remedy === '' ? [] : [['    ', problem.remedy] as const]),
  ]);
}

function cardRow(card: CardSums, names: readonly string[], title: string, language: Language): Row {
  return [title, String(card.rows), String(card.refused), ...names.map((name) => numberText(card.sums[name] ?? '0', language))];
}

function cardsTable({ tally }: RunReport, language: Language, columns: number | undefined): readonly Line[] {
  const names = [...SUMS, ...(['paid', 'difference'] as const).filter((name) => tally.cards.some(({ sums }) => name in sums))];
  const right = (words: Words): Column => ({ title: words[language], align: 'right' });
  const heads: readonly Column[] = [
    { title: WORDS.card[language], flexible: true },
    right(WORDS.rows),
    right(WORDS.refused),
    ...names.map((name) => right(WORDS[name])),
  ];
  const all = allCards(tally.cards);
  const rows = [...tally.cards]
    .sort((a, b) => a.scorecard.localeCompare(b.scorecard))
    .map((card) => cardRow(card, names, card.scorecard === '' ? WORDS.none[language] : card.scorecard, language));
  return table(heads, [...rows, ...(all === undefined || rows.length < 2 ? [] : [cardRow(all, names, WORDS.all[language], language)])], columns);
}

function distributionLines({ distribution, currency }: RunReport, language: Language): readonly Line[] {
  if (distribution === undefined) return [];
  const text = (value: number): string => numberText(hundredthsText(value), language);
  const shares = SHARES.map((share, index) => `p${share} ${text(distribution.shares[index] ?? 0)}`).join(', ');
  return [[say(WORDS.distribution, language, { currency, least: text(distribution.least), shares, most: text(distribution.most) })]];
}

function moreLines({ tally, pool, unasked, currency }: RunReport, language: Language): readonly Line[] {
  const all = allCards(tally.cards);
  const rows = (count: number): string => counted(count, ROWS, language);
  return [
    ...(all === undefined || all.notPayable === 0 ? [] : [[say(WORDS.notPayable, language, { rows: rows(all.notPayable) })]]),
    ...(all?.sums['difference'] === undefined ? [] : [[say(WORDS.change, language, { more: rows(all.more), less: rows(all.less) })]]),
    ...(unasked === undefined || unasked.count === 0
      ? []
      : [[say(WORDS.unasked, language, { count: unasked.count, sum: numberText(unasked.sum, language), currency })]]),
    ...(pool === undefined
      ? []
      : [
          [
            say(WORDS.pool, language, {
              amount: numberText(pool.amount, language),
              currency,
              line: pool.line,
              rows: rows(pool.rows),
              remainder: say(WORDS.kopecks, language, { count: pool.remainder }),
            }),
          ],
        ]),
  ];
}

/** Prints what came of a run: sums on the output, what is wrong on the error stream. */
export function showReport(report: RunReport, call: Call, shell: Shell): void {
  const { tally, facts, out, problemsFile } = report;
  const { language } = call;
  if (call.json) {
    shell.out.raw(jsonText(reportJson(report)));
    return;
  }
  for (const line of problemRowLines(tally.shown, facts, language)) shell.err.print(line);
  const rest = tally.problems - tally.shown.length;
  if (problemsFile !== undefined) shell.err.print([say(rest > 0 ? WORDS.more : WORDS.listed, language, { count: rest, file: problemsFile })]);
  for (const { code, cause, rows } of tally.warnings) shell.err.print([say(WORDS.warned, language, { code, cause, rows: counted(rows, ROWS, language) })]);
  for (const line of [...cardsTable(report, language, shell.out.columns), ...distributionLines(report, language), ...moreLines(report, language)])
    shell.out.print(line);
  const rows = counted(report.written ? tally.rows - tally.refused : tally.rows, ROWS, language);
  shell.out.print([say(report.written ? WORDS.done : WORDS.stopped, language, { rows, refused: tally.refused, out: out ?? '' })]);
}
