// The M04 card by hand in doubles: as a programmer would write it, and tuned.

const cents = (value) => Math.round(value * 100) / 100;
const score = (attainment) => (attainment < 0.8 ? 0 : attainment <= 1 ? attainment : attainment * 1.2);

/** One row, as a programmer would write it. */
export function totalOf({ revenue, averageCheck, meetings, calls }) {
  const bonus =
    cents(score(revenue / 3_000_000) * 0.4 * 50_000) +
    cents(score(averageCheck / 150_000) * 0.2 * 50_000) +
    cents(score(meetings / calls / 0.02) * 0.2 * 50_000) +
    cents(score(calls / 1000) * 0.2 * 50_000);
  return 60_000 + bonus + cents(Math.max(revenue - 3_000_000, 0) * 0.3 * 0.02);
}

/** Rows of objects. */
export function overRows(rows, totals) {
  for (let row = 0; row < rows.length; row += 1) totals[row] = totalOf(rows[row]);
}

/** Columns in one piece of memory: facts, then bonus and total, as doubles. */
export function arenaOf({ count, floats }) {
  const memory = new ArrayBuffer(count * 8 * 6);
  const column = (place) => new Float64Array(memory, place * count * 8, count);
  const names = ['revenue', 'averageCheck', 'meetings', 'calls'];
  const columns = Object.fromEntries(names.map((name, place) => [name, column(place)]));
  for (const name of names) columns[name].set(floats[name]);
  return { count, ...columns, bonus: column(4), total: column(5) };
}

/** Columns, products instead of quotients, choices as expressions: what the compiler of the engine makes selects of. */
export function withChoices({ count, revenue, averageCheck, meetings, calls, bonus, total }) {
  for (let row = 0; row < count; row += 1) {
    const r = revenue[row];
    const c = calls[row];
    const a = r * (1 / 3_000_000);
    const b = averageCheck[row] * (1 / 150_000);
    const d = (meetings[row] / c) * 50;
    const e = c * 0.001;
    const x = a < 0.8 ? 0 : a <= 1 ? a : a * 1.2;
    const y = b < 0.8 ? 0 : b <= 1 ? b : b * 1.2;
    const z = d < 0.8 ? 0 : d <= 1 ? d : d * 1.2;
    const w = e < 0.8 ? 0 : e <= 1 ? e : e * 1.2;
    const pay = (Math.floor(x * 2_000_000 + 0.5) + Math.floor(y * 1_000_000 + 0.5) + Math.floor(z * 1_000_000 + 0.5) + Math.floor(w * 1_000_000 + 0.5)) * 0.01;
    bonus[row] = pay;
    total[row] = 60_000 + pay + Math.floor(Math.max(r - 3_000_000, 0) * 0.6 + 0.5) * 0.01;
  }
}

const byBand = (worth) => Float64Array.of(0, worth, worth * 1.2);
const [LARGE, SMALL] = [byBand(2_000_000), byBand(1_000_000)];

/** The same without a branch: conditions are numbers, and what a band is worth is looked up. The fastest of the ways that were tried. */
export function branchFree({ count, revenue, averageCheck, meetings, calls, bonus, total }) {
  for (let row = 0; row < count; row += 1) {
    const r = revenue[row];
    const c = calls[row];
    const a = r * (1 / 3_000_000);
    const b = averageCheck[row] * (1 / 150_000);
    const d = (meetings[row] / c) * 50;
    const e = c * 0.001;
    const x = Math.floor(LARGE[(a >= 0.8) + (a > 1)] * a + 0.5);
    const y = Math.floor(SMALL[(b >= 0.8) + (b > 1)] * b + 0.5);
    const z = Math.floor(SMALL[(d >= 0.8) + (d > 1)] * d + 0.5);
    const w = Math.floor(SMALL[(e >= 0.8) + (e > 1)] * e + 0.5);
    const pay = (x + y + z + w) * 0.01;
    bonus[row] = pay;
    total[row] = 60_000 + pay + Math.floor(Math.max(r - 3_000_000, 0) * 0.6 + 0.5) * 0.01;
  }
}
