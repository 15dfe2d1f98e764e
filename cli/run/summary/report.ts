import type { Distribution } from './distribution.ts';
import { SHARES } from './distribution.ts';
import type { Tally } from './tally.ts';
import { allCards } from './tally.ts';

/** What a run says when it is done. */
export interface RunReport {
  readonly facts: string;
  readonly out?: string;
  readonly problemsFile?: string;
  readonly currency: string;
  readonly tally: Tally;
  readonly distribution?: Distribution;
  readonly pool?: PoolReport;
  /** Paid before to people and periods that are not calculated any more. */
  readonly unasked?: { readonly count: number; readonly sum: string };
  readonly written: boolean;
}

export interface PoolReport {
  readonly amount: string;
  readonly line: string;
  readonly rows: number;
  /** Smallest units that were left after rounding down, and went to the largest remainders one by one. */
  readonly remainder: number;
}

/** Hundredths as a decimal text. */
export function hundredthsText(value: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(value) / 100), Math.abs(value) % 100];
  const decimals = String(rest).padStart(2, '0').replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** For another program. */
export function reportJson(report: RunReport): unknown {
  const { tally, distribution, facts, out, problemsFile, currency, pool, unasked, written } = report;
  const { rows, refused, problems, codes, cards, warnings, ways, shown } = tally;
  return {
    format: 'scorewright-run/1',
    facts,
    written,
    ...(out !== undefined && { out }),
    ...(problemsFile !== undefined && { problemsFile }),
    currency,
    rows,
    calculated: rows - refused,
    refused,
    cards,
    totals: allCards(cards)?.sums ?? {},
    ...(distribution !== undefined && {
      distribution: {
        least: hundredthsText(distribution.least),
        ...Object.fromEntries(SHARES.map((share, index) => [`p${share}`, hundredthsText(distribution.shares[index] ?? 0)])),
        most: hundredthsText(distribution.most),
      },
    }),
    ...(pool !== undefined && { pool }),
    ...(unasked !== undefined && { paidAndNotCalculated: unasked }),
    problems: { count: problems, codes, first: shown },
    warnings,
    ways,
  };
}
