import type { Facts, Indicator, Policy, Scorecard, WeightVariant } from '@scorewright/schemas';
import { chooseCard } from './card.ts';
import { changesOf } from './changes.ts';
import { writeBonusBase, writeContributions, writeSeparatePay } from './combination.ts';
import { concerning, refusals } from './corrections.ts';
import { covers } from './dates.ts';
import type { Desk } from './desk.ts';
import { roundingOf, scored } from './desk.ts';
import { writeExtras } from './extras.ts';
import { factFindings, writeCorrectedFacts } from './facts.ts';
import { writeFigures } from './figures.ts';
import { writeMetrics } from './metrics.ts';
import type { Answer, Finding } from './outcome.ts';
import { salaryLine, writeBonus, writeTotal } from './pay.ts';
import { amountOf } from './quantity.ts';
import { ZERO, rational } from './rational.ts';
import { readerOf } from './reading.ts';
import { writeScore } from './score.ts';
import { variantsInForce, weightFindings, writeWeights } from './weights.ts';
import type { Worksheet } from './worksheet.ts';
import { emptyWorksheet, shown, write } from './worksheet.ts';
import { sure } from '../sure.ts';

const refused = (problems: readonly Finding[], sheet?: Worksheet): Answer =>
  ({ status: 'refused', payable: true, variant: null, totals: null, lines: sheet ? linesOf(sheet) : new Map(), problems });

const linesOf = (sheet: Worksheet): Answer['lines'] => new Map([...sheet.lines].map(([id, entry]) =>
  [id, { state: entry.state, value: entry.state === 'value' ? shown(entry.value) : null }]));

/** Writes `salary` and `target-bonus`. */
const writePay = (desk: Desk): void => {
  const { pay: { salary, targetBonus } } = desk.card;
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
  writeWeights(desk, variant);
  const { method } = desk.card.combination;
  if (method === 'weighted-sum') writeContributions(desk, scores);
  if (method === 'separate') writeSeparatePay(desk, scores);
  writeBonus(desk, writeBonusBase(desk, scores));
  writeExtras(desk);
  writeTotal(desk);
  writeFigures(desk);
};

const lineFindings = (sheet: Worksheet): readonly Finding[] =>
  [...sheet.lines].flatMap(([id, entry]) => (entry.state === 'failed' ? [{ code: entry.code, at: id }] : []));

const isLeftOut = ({ changes }: Pick<Desk, 'changes'>, { id }: Indicator): boolean => changes.of('indicators', id) === false;

/** What lies on the desk for a card: the corrections that concern it are checked and applied. */
const prepare = (policy: Policy, card: Scorecard, facts: Facts): Desk | readonly Finding[] => {
  const records = concerning(policy, card, facts);
  const problems = records.flatMap(({ record, pointer }) => refusals(policy, record, pointer));
  if (problems.length > 0) return problems;
  const changes = changesOf(records.map(({ record }) => record));
  const indicators = card.indicators.filter((indicator) => !isLeftOut({ changes }, indicator));
  const sheet = emptyWorksheet();
  return { policy, card, facts, changes, indicators, sheet, read: readerOf(policy, facts, changes, sheet) };
};

/** The one variant in force, none where the card has no variants, or what is wrong. */
const chooseVariant = ({ card, facts, read }: Desk): WeightVariant | undefined | Finding => {
  if (card.weightVariants === undefined) return undefined;
  const [variant, ...others] = variantsInForce(card, facts, read);
  return variant === undefined ? { code: 'no-variant', at: card.id } : others.length > 0 ? { code: 'several-variants', at: card.id } : variant;
};

const isTrial = ({ cycle }: Policy, { period }: Facts): boolean =>
  cycle?.trial !== undefined && covers(cycle.trial, { from: period.from, until: period.from });

const totalsOf = (desk: Desk): Answer['totals'] => {
  const text = (id: string): string => String(sure(linesOf(desk.sheet).get(id)).value);
  return { salary: text(salaryLine(desk)), bonus: text('bonus'), extras: text('extras'), total: text('total') };
};

/** Calculates a card by hand: the whole of docs/calculation.md, step by step, in exact numbers. */
export const answer = (policy: Policy, facts: Facts): Answer => {
  if (!covers(policy.effective, facts.period)) return refused([{ code: 'period-not-covered', at: 'facts:/period' }]);
  const plainRead = readerOf(policy, facts, changesOf([]), emptyWorksheet());
  const card = chooseCard(policy, facts, plainRead);
  if ('code' in card) return refused([card]);
  const desk = prepare(policy, card, facts);
  if (!('sheet' in desk)) return refused(desk);
  const variant = chooseVariant(desk);
  if (variant && 'code' in variant) return refused([variant]);
  const weights = weightFindings(desk, variant, card.id);
  if (weights.length > 0 || scored(desk).length === 0) return refused(weights);
  calculate(desk, variant);
  const problems = [...factFindings(desk), ...lineFindings(desk.sheet)];
  if (problems.length > 0) return { ...refused(problems, desk.sheet), payable: !isTrial(policy, facts), variant: variant?.id ?? null };
  return {
    status: 'calculated', payable: !isTrial(policy, facts), variant: variant?.id ?? null,
    totals: totalsOf(desk), lines: linesOf(desk.sheet), problems,
  };
};
