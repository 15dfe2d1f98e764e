import type { BlockResult, CardSums, Warning, Ways } from '../work/block-result.ts';
import { ExactSum } from '../work/exact-sum.ts';
import type { RowProblem } from '../work/problems.ts';

/** Problems that the summary itself shows; the file of problems has all. */
const SHOWN = 20;

/** What the rows so far come to. Plain JSON. */
export interface Tally {
  readonly rows: number;
  readonly refused: number;
  readonly problems: number;
  readonly shown: readonly RowProblem[];
  readonly codes: { readonly [code: string]: number };
  readonly cards: readonly CardSums[];
  readonly warnings: readonly Warning[];
  readonly ways: Ways;
}

export const NOTHING: Tally = {
  rows: 0,
  refused: 0,
  problems: 0,
  shown: [],
  codes: {},
  cards: [],
  warnings: [],
  ways: { columns: 0, exact: 0, interpreted: 0, alone: 0 },
};

const sumOf = (texts: readonly string[]): string => {
  const sum = new ExactSum();
  for (const text of texts) sum.addText(text);
  return sum.toString();
};

function addCards(one: readonly CardSums[], other: readonly CardSums[]): readonly CardSums[] {
  const cards = new Map(one.map((card) => [card.scorecard, card]));
  for (const card of other) {
    const known = cards.get(card.scorecard);
    cards.set(card.scorecard, known === undefined ? card : addCard(known, card));
  }
  return [...cards.values()];
}

const addCard = (one: CardSums, other: CardSums): CardSums => ({
  scorecard: one.scorecard,
  rows: one.rows + other.rows,
  refused: one.refused + other.refused,
  notPayable: one.notPayable + other.notPayable,
  more: one.more + other.more,
  less: one.less + other.less,
  sums: Object.fromEntries(Object.entries(one.sums).map(([name, sum]) => [name, sumOf([sum, other.sums[name] ?? '0'])])),
});

/** One card over all others, for the last line of a table. */
export const allCards = (cards: readonly CardSums[]): CardSums | undefined =>
  cards.length === 0 ? undefined : cards.reduce((one, other) => ({ ...addCard(one, other), scorecard: '' }));

/** More kinds of warnings than anybody reads. */
const MOST_WARNINGS = 100;

function addWarnings(one: readonly Warning[], other: readonly Warning[]): readonly Warning[] {
  const all = new Map(one.map((warning) => [`${warning.code} ${warning.cause}`, warning]));
  for (const warning of other) {
    const key = `${warning.code} ${warning.cause}`;
    const known = all.get(key);
    if (known !== undefined) all.set(key, { ...known, rows: known.rows + warning.rows });
    else if (all.size < MOST_WARNINGS) all.set(key, warning);
  }
  return [...all.values()];
}

/** Adds a block to what was before it. */
export function addBlock(tally: Tally, block: BlockResult): Tally {
  const { ways } = tally;
  const codes: { [code: string]: number } = { ...tally.codes };
  for (const { code } of block.problems) codes[code] = (codes[code] ?? 0) + 1;
  return {
    rows: tally.rows + block.rows,
    refused: tally.refused + block.refused,
    problems: tally.problems + block.problems.length,
    shown: tally.shown.length >= SHOWN ? tally.shown : [...tally.shown, ...block.problems].slice(0, SHOWN),
    codes,
    cards: addCards(tally.cards, block.cards),
    warnings: addWarnings(tally.warnings, block.warnings),
    ways: {
      columns: ways.columns + block.ways.columns,
      exact: ways.exact + block.ways.exact,
      interpreted: ways.interpreted + block.ways.interpreted,
      alone: ways.alone + block.ways.alone,
    },
  };
}
