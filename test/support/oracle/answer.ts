import type { Facts, Policy, Scorecard, WeightVariant } from '@scorewright/schemas';
import { chooseCard, chooseVariant } from './card.ts';
import { changesOf, inOrder } from './changes.ts';
import { writeBonusBase, writeContributions, writeSeparatePay } from './combination.ts';
import type { Placed } from './corrections.ts';
import { concerning, outOfDomain, refusals } from './corrections.ts';
import { covers } from './dates.ts';
import type { Desk } from './desk.ts';
import { roundingOf, scored } from './desk.ts';
import { writeExtras } from './extras.ts';
import type { Given } from './facts.ts';
import { givenFacts, writeCorrectedFacts } from './facts.ts';
import { writeFigures } from './figures.ts';
import { writeMetrics } from './metrics.ts';
import type { Answer, Finding } from './outcome.ts';
import { salaryLine, writeBonus, writeTotal } from './pay.ts';
import { amountOf } from './quantity.ts';
import { ZERO, rational, textOf } from './rational.ts';
import { readerOf } from './reading.ts';
import { writeScore } from './score.ts';
import { weightsAreWrong, writeWeights } from './weights.ts';
import type { Worksheet } from './worksheet.ts';
import { requiredNumber } from './value.ts';
import { emptyWorksheet, readLine, shown, write } from './worksheet.ts';

const linesOf = (sheet: Worksheet): Answer['lines'] => new Map([...sheet.lines].map(([id, entry]) => [id, shown(entry)]));

/** Writes `salary` and `target-bonus`. */
const writePay = (desk: Desk): void => {
  const {
    pay: { salary, targetBonus },
  } = desk.card;
  write(desk.sheet, 'salary', () => (salary === undefined ? ZERO : amountOf(desk, salary)), roundingOf(desk, 'salary'));
  if (targetBonus === undefined) return;
  const corrected = desk.changes.of('target-bonus') as number | string | undefined;
  write(desk.sheet, 'target-bonus', () => (corrected === undefined ? amountOf(desk, targetBonus) : rational(corrected)), roundingOf(desk, 'target-bonus'));
};

/** Writes every line of the card, in the order of docs/calculation.md. */
const calculate = (desk: Desk, variant: WeightVariant | undefined): void => {
  writeCorrectedFacts(desk);
  writeMetrics(desk);
  writePay(desk);
  const scores = new Map(desk.indicators.map((indicator) => [indicator.id, writeScore(desk, indicator)]));
  const weights = writeWeights(desk, variant);
  const { method } = desk.card.combination;
  if (method === 'weighted-sum') writeContributions(desk, scores, weights);
  if (method === 'separate') writeSeparatePay(desk, scores, weights);
  writeBonus(desk, writeBonusBase(desk, scores, weights));
  writeExtras(desk);
  writeTotal(desk);
  writeFigures(desk);
};

/** Where the last change of weights stands. */
const lastWeightChange = (records: readonly Placed[]): string =>
  inOrder(records)
    .flatMap(({ record, at }) =>
      record.changes.flatMap(({ parameter }, index) => (parameter === 'weight' || parameter === 'indicators' ? [`${at}/changes/${index}`] : [])),
    )
    .at(-1) ?? '';

const lineFindings = (sheet: Worksheet): readonly Finding[] =>
  [...sheet.lines].flatMap(([id, entry]) => (entry.state === 'failed' ? [{ code: entry.code, at: id }] : []));

const isTrial = ({ cycle }: Policy, { period }: Facts): boolean => cycle?.trial !== undefined && covers(cycle.trial, { from: period.from, until: period.from });

const totalsOf = (desk: Desk): Answer['totals'] => {
  const text = (id: string): string => textOf(requiredNumber(readLine(desk.sheet, id)));
  return { salary: text(salaryLine(desk)), bonus: text('bonus'), extras: text('extras'), total: text('total') };
};

/** Lays the card on the desk with the corrections that hold: all that concern it, or none where one is refused. */
const prepare = (
  policy: Policy,
  card: Scorecard,
  facts: Facts,
  given: Given,
): { readonly desk: Desk; readonly refused: readonly Finding[]; readonly records: readonly Placed[] } => {
  const records = concerning(policy, card, facts);
  const refused = records.flatMap((placed) => refusals(policy, placed));
  const outside = records.flatMap((placed) => outOfDomain(policy, placed));
  const impossible = new Set(outside.map(({ change }) => change));
  const changes = changesOf(
    refused.length > 0 ? [] : records.map(({ record }) => ({ ...record, changes: record.changes.filter((change) => !impossible.has(change)) })),
  );
  const indicators = card.indicators.filter(({ id }) => changes.of('indicators', id) !== false);
  const sheet = emptyWorksheet();
  return { desk: { policy, card, facts, changes, indicators, sheet, read: readerOf(policy, facts, given, sheet) }, refused: [...refused, ...outside], records };
};

const refusal = (problems: readonly Finding[]): Answer => ({ status: 'refused', payable: true, variant: null, totals: null, lines: new Map(), problems });

/** Calculates a card by hand: the whole of docs/calculation.md, step by step, in exact numbers. */
export const answer = (policy: Policy, facts: Facts): Answer => {
  const given = givenFacts(policy, facts);
  const read = readerOf(policy, facts, given, emptyWorksheet());
  const found = [...given.findings, ...(covers(policy.effective, facts.period) ? [] : [{ code: 'period-not-covered', at: 'facts:/period' }])];
  const { chosen: card, findings: ofCard } = chooseCard(policy, facts, read, given);
  if (!card) return refusal([...found, ...ofCard]);
  const { chosen: variant, findings: ofVariant } = chooseVariant(policy, card, facts, read, given);
  const { desk, refused, records } = prepare(policy, card, facts, given);
  const before = [...found, ...ofCard, ...ofVariant, ...refused];
  if (card.weightVariants && !variant) return refusal(before);
  if (scored(desk).length === 0) return refusal([...before, { code: 'no-indicator-left', at: lastWeightChange(records) }]);
  if (weightsAreWrong(desk, variant)) return refusal([...before, { code: 'corrected-weights', at: lastWeightChange(records) }]);
  calculate(desk, variant);
  const problems = [...before, ...lineFindings(desk.sheet)];
  const status = problems.length > 0 ? 'refused' : 'calculated';
  return {
    status,
    payable: !isTrial(policy, facts),
    variant: variant?.id ?? null,
    totals: status === 'calculated' ? totalsOf(desk) : null,
    lines: linesOf(desk.sheet),
    problems,
  };
};
