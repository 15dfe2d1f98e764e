import { PAID_SCALE } from '../paid/table.ts';
import type { CardSums } from './block-result.ts';
import { ExactSum } from './exact-sum.ts';
import { SUMS } from './result-columns.ts';
import type { RowValues } from './results.ts';

interface Tally {
  rows: number;
  refused: number;
  notPayable: number;
  more: number;
  less: number;
  readonly sums: ReadonlyMap<string, ExactSum>;
}

/** Adds up the results of rows by card. */
export class CardTally {
  readonly #cards = new Map<string, Tally>();
  readonly #names: readonly string[];
  #last: Tally | undefined;
  #lastCard = '';

  constructor(withPaid: boolean) {
    this.#names = withPaid ? [...SUMS, 'paid', 'difference'] : SUMS;
  }

  add(scorecard: string, isRefused: boolean, payable: boolean, values: RowValues, paid: number | undefined): void {
    const tally = this.#of(scorecard);
    tally.rows += 1;
    if (isRefused) {
      tally.refused += 1;
      return;
    }
    if (!payable) tally.notPayable += 1;
    for (const name of SUMS) {
      const sum = tally.sums.get(name);
      if (sum !== undefined) values.addTo(name, sum);
    }
    if (this.#names.length > SUMS.length) addPaid(tally, values, paid ?? 0);
  }

  list(): readonly CardSums[] {
    return [...this.#cards].map(([scorecard, { sums, ...counts }]) => ({
      scorecard,
      ...counts,
      sums: Object.fromEntries([...sums].map(([name, sum]) => [name, sum.toString()])),
    }));
  }

  #of(scorecard: string): Tally {
    if (this.#last !== undefined && this.#lastCard === scorecard) return this.#last;
    const tally = this.#cards.get(scorecard) ?? {
      rows: 0,
      refused: 0,
      notPayable: 0,
      more: 0,
      less: 0,
      sums: new Map(this.#names.map((name) => [name, new ExactSum()])),
    };
    this.#cards.set(scorecard, tally);
    this.#last = tally;
    this.#lastCard = scorecard;
    return tally;
  }
}

function addPaid(tally: Tally, values: RowValues, paid: number): void {
  const difference = new ExactSum();
  values.addTo('total', difference);
  difference.addScaled(-paid, PAID_SCALE);
  const text = difference.toString();
  if (text.startsWith('-')) tally.less += 1;
  else if (text !== '0') tally.more += 1;
  tally.sums.get('paid')?.addScaled(paid, PAID_SCALE);
  tally.sums.get('difference')?.addText(text);
}
