import { rankOf } from '../run/summary/distribution.ts';
import { hundredthsText } from '../run/summary/report.ts';
import { resampled, samplesOf } from './resample.ts';

/** What a policy or a variant makes of every row: totals in hundredths, NaN where it refuses. */
export interface Totals {
  readonly file: string;
  readonly totals: Float64Array;
  readonly refused: number;
}

export interface Percentiles {
  readonly p5: string;
  readonly p50: string;
  readonly p95: string;
}

/** A variant beside the policy, over the rows that all of them calculate. Amounts are decimal texts. */
export interface VariantReport {
  readonly file: string;
  readonly refused: number;
  readonly budget: string;
  readonly difference: string;
  readonly winners: number;
  readonly losers: number;
  readonly same: number;
  readonly largestGain: string;
  readonly largestLoss: string;
  /** Of the change of one row. */
  readonly change: Percentiles;
  /** Of the budget, and of its difference, over the samples. */
  readonly budgets: Percentiles;
  readonly differences: Percentiles;
}

export interface WhatIfReport {
  readonly rows: number;
  readonly compared: number;
  readonly samples: number;
  readonly seed: number;
  readonly policy: Pick<VariantReport, 'file' | 'refused' | 'budget' | 'budgets'>;
  readonly variants: readonly VariantReport[];
}

function percentiles(values: Float64Array): Percentiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): string => hundredthsText(sorted[rankOf(share, sorted.length)] ?? 0);
  return { p5: at(5), p50: at(50), p95: at(95) };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const minus = (one: Float64Array, other: Float64Array): Float64Array => one.map((value, index) => value - (other[index] ?? 0));

function variantReport({ file, refused }: Totals, base: Float64Array, own: Float64Array, baseSums: Float64Array, sums: Float64Array): VariantReport {
  const change = minus(own, base);
  const winners = change.filter((value) => value > 0).length;
  const losers = change.filter((value) => value < 0).length;
  return {
    file,
    refused,
    budget: hundredthsText(sumOf(own)),
    difference: hundredthsText(sumOf(change)),
    winners,
    losers,
    same: change.length - winners - losers,
    largestGain: hundredthsText(change.reduce((most, value) => Math.max(most, value), 0)),
    largestLoss: hundredthsText(change.reduce((least, value) => Math.min(least, value), 0)),
    change: percentiles(change),
    budgets: percentiles(sums),
    differences: percentiles(minus(sums, baseSums)),
  };
}

/** Compares variants with a policy. `all`: the policy first. */
export function compareVariants(all: readonly Totals[], asked: number, seed: number): WhatIfReport {
  const [base, ...variants] = all;
  const rows = base?.totals.length ?? 0;
  const isCompared = (row: number): boolean => all.every(({ totals }) => !Number.isNaN(totals[row] ?? Number.NaN));
  const compared = Array.from({ length: rows }, (_, row) => row).filter(isCompared);
  const values = all.map(({ totals }) => Float64Array.from(compared, (row) => totals[row] ?? 0));
  const samples = samplesOf(compared.length, asked);
  const sums = resampled(values, samples, seed);
  const [own = new Float64Array(0)] = values;
  const [ownSums = new Float64Array(0)] = sums;
  return {
    rows,
    compared: compared.length,
    samples,
    seed,
    policy: { file: base?.file ?? '', refused: base?.refused ?? 0, budget: hundredthsText(sumOf(own)), budgets: percentiles(ownSums) },
    variants: variants.map((variant, index) => variantReport(variant, own, values[index + 1] ?? own, ownSums, sums[index + 1] ?? ownSums)),
  };
}
