// Facts of the M04 card for many employees: ordinary data, by a seeded generator, so that every run has the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lowerCard, readPolicy } from '@scorewright/engine';

const folder = path.join(import.meta.dirname, '../policies/m04-sales-bands-accelerator');

export const textOfM04 = () => readFileSync(path.join(folder, 'policy.json'), 'utf8');

/** The sheet of the card. */
export function sheetOfM04() {
  const { document } = readPolicy(textOfM04());
  const { sheet } = document ? lowerCard(document, 'sales-manager') : {};
  if (!sheet) throw new Error('the card M04 does not lower');
  return sheet;
}

/** SplitMix32: from 0 to 1. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * Revenue to whole thousands of roubles about a plan of 3,000,000; average order value to 500 roubles about 150,000; meetings in halves about
 * 2 % of the calls; calls about 1,000. `exact`: whole numbers of kopecks and hundredths; `floats`: the same in units, as a program with doubles has them.
 */
export function rowsOfM04(count, seed = 4) {
  const next = chance(seed);
  const near = (middle, spread, step) => Math.max(0, Math.round((middle + spread * (next() + next() + next() - 1.5)) / step) * step);
  const exact = Object.fromEntries(['revenue', 'averageCheck', 'meetings', 'calls'].map((name) => [name, new Float64Array(count)]));
  for (let row = 0; row < count; row += 1) {
    const calls = Math.max(1, near(1000, 500, 1));
    exact.revenue[row] = near(3_000_000, 1_500_000, 1000) * 100;
    exact.averageCheck[row] = Math.max(10_000, near(150_000, 70_000, 500)) * 100;
    exact.meetings[row] = Math.min(150, near(calls * 0.02, 12, 0.5)) * 100;
    exact.calls[row] = calls;
  }
  const floats = {
    revenue: exact.revenue.map((value) => value / 100),
    averageCheck: exact.averageCheck.map((value) => value / 100),
    meetings: exact.meetings.map((value) => value / 100),
    calls: exact.calls,
  };
  return { count, exact, floats };
}

const numbers = (scale, values) => ({ kind: 'number', scale, values, escapes: new Map() });

/** The rows as the columns of a compiled sheet. */
export const columnsOf = ({ exact }) =>
  new Map([
    ['revenue', numbers(2, exact.revenue)],
    ['average-check', numbers(2, exact.averageCheck)],
    ['meetings', numbers(2, exact.meetings)],
    ['calls', numbers(0, exact.calls)],
  ]);

/** One row as an object, as libraries take it. */
export const factsOf = ({ floats }, row) => ({
  revenue: floats.revenue[row],
  averageCheck: floats.averageCheck[row],
  meetings: floats.meetings[row],
  calls: floats.calls[row],
});
