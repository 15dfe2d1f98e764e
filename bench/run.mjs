// `npm run bench`: the M04 card on 200,000 rows, in our ways and in those of others; how the cost grows with rows and with indicators. Every
// result is checked before anything is timed. The tables go into docs/benchmarks.md.
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compileSheet } from '@scorewright/engine';
import { memoryAlone, twoAtATime } from './floats-simd.mjs';
import { arenaOf, branchFree, overRows, withChoices } from './floats.mjs';
import { indicatorsTable, rowsTable } from './growth.mjs';
import { medians } from './measure.mjs';
import { write } from './report.mjs';
import { columnsOf, factsOf, rowsOfM04, sheetOfM04 } from './rows.mjs';
import * as tools from './tools.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '200000' }, rounds: { type: 'string', default: '9' }, print: { type: 'boolean', default: false } },
});
const [ROWS, ROUNDS] = [Number(values.rows), Number(values.rounds)];
const SLOW = Math.min(ROWS, 2000);
const MIDDLE = Math.min(ROWS, 10_000);

const sheet = sheetOfM04();
const data = rowsOfM04(ROWS);
const columns = columnsOf(data);
const outputs = ['bonus', 'total'];
const compiled = Object.fromEntries(['wasm', 'generated', 'blocks', 'exact', 'interpreted'].map((mode) => [mode, compileSheet(sheet, { mode, outputs })]));

/** The truth: single rows in big whole numbers, of which the interpreter, with its full trace, confirms every hundredth. */
function truth() {
  const { values: exact } = compiled.exact.run(columns, ROWS).lines.get('total');
  const sample = Array.from({ length: Math.floor(ROWS / 100) }, (_, index) => index * 100);
  const few = new Map([...columns].map(([id, column]) => [id, { ...column, values: Float64Array.from(sample, (row) => column.values[row]) }]));
  const { values: confirmed } = compiled.interpreted.run(few, sample.length).lines.get('total');
  sample.forEach((row, index) => {
    if (confirmed[index] !== exact[row]) throw new Error(`row ${row}: the interpreter has ${confirmed[index]}, exact rows have ${exact[row]}`);
  });
  return exact;
}

const ours = (name, mode, rows, given = columns, room = undefined) => {
  let result = room?.result;
  if (room !== undefined && compiled[mode].mode !== mode) throw new Error(`there is no ${mode} here`);
  return {
    name,
    rows,
    // Everybody writes into memory that is there.
    run: () => void (result = compiled[mode].run(given, rows, result)),
    // Kopecks.
    kopecks: () => result.lines.get('total').values,
    counts: () => result.counts,
  };
};

/** The columns in the memory of the module. */
function inRoom(name) {
  const room = compiled.wasm.room(ROWS);
  for (const [id, { values: filled }] of room.columns) filled.set(columns.get(id).values);
  return ours(name, 'wasm', ROWS, room.columns, room);
}

const byHand = (name, run, totals, rows = ROWS) => ({ name, rows, run, totals });

async function contestants() {
  const arena = arenaOf(data);
  const tuned = arenaOf(data);
  const objects = Array.from({ length: ROWS }, (_, row) => factsOf(data, row));
  const totals = new Float64Array(ROWS);
  const simd = twoAtATime(data);
  return [
    inRoom('Scorewright, columns in the memory of WebAssembly'),
    ours('Scorewright, columns, copied to WebAssembly', 'wasm', ROWS),
    ours('Scorewright, columns, generated code', 'generated', ROWS),
    ours('Scorewright, columns, no code generation', 'blocks', ROWS),
    ours('Scorewright, single rows in big whole numbers', 'exact', MIDDLE),
    ours('Scorewright, interpreter with its trace', 'interpreted', SLOW),
    byHand('float64 by hand, rows', () => overRows(objects, totals), totals),
    byHand('float64 by hand, columns, choices', () => withChoices(arena), arena.total),
    byHand('float64 by hand, columns, branch-free', () => branchFree(tuned), tuned.total),
    byHand('float64 by hand, columns, two rows at a time in WebAssembly', simd.run, simd.total),
    await tools.duckDb(data, ROWS),
    tools.jsonLogicEngine(data, ROWS),
    tools.jsonLogicJs(data, MIDDLE),
    tools.zenBlocks(data, MIDDLE, 'lists'),
    tools.zenBlocks(data, MIDDLE, 'objects'),
    tools.zenExpression(data, MIDDLE),
    tools.zenDecision(data, SLOW),
    tools.feel(data, SLOW),
    tools.spreadsheet(data, SLOW),
    tools.jsonRules(data, SLOW),
  ];
}

/** Runs each once, and counts the totals that are not the exact ones to the kopeck. Ours must have none; others must be near. */
async function check(all, exact) {
  for (const one of all) {
    await one.run();
    const kopecks = one.kopecks?.();
    if (kopecks === undefined) continue;
    one.wrong = kopecks.slice(0, one.rows).filter((value, row) => value !== exact[row]).length;
    if (one.wrong > 0) throw new Error(`${one.name} has ${one.wrong} wrong totals`);
  }
  for (const one of all.filter(({ kopecks }) => kopecks === undefined)) {
    if (one.finish && one.name.startsWith('DuckDB')) continue;
    countWrong(one, exact);
  }
}

function countWrong(one, exact) {
  let [wrong, farthest] = [0, 0];
  for (let row = 0; row < one.rows; row += 1) {
    const apart = Math.abs(Math.round(one.totals[row] * 100) - exact[row]);
    if (apart > 0) wrong += 1;
    farthest = Math.max(farthest, apart / 100);
  }
  if (wrong > one.rows / 50) throw new Error(`${one.name} does other work: ${wrong} of ${one.rows} totals differ, by up to ${farthest}`);
  Object.assign(one, { wrong, farthest });
}

console.error('calculating the exact totals');
const exact = truth();
const all = await contestants();
console.error('checking everybody');
await check(all, exact);
console.error(`timing, ${ROUNDS} rounds`);
const memory = { name: 'memory', rows: ROWS, run: memoryAlone(data).run };
const times = await medians([...all, memory], ROUNDS);
for (const one of all.filter(({ finish }) => finish)) {
  await one.finish();
  countWrong(one, exact);
}
const cost = all.map(({ name, rows, wrong, farthest = 0, counts }) => ({ name, rows, wrong, farthest, nanoseconds: times.get(name), counts: counts?.() }));
console.error('growth with rows');
const byRows = await rowsTable(sheet, ROUNDS);
console.error('growth with indicators');
const byIndicators = await indicatorsTable(ROUNDS);
const machine = { processor: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), node: process.version };
write({ cost, memory: times.get('memory'), byRows, byIndicators, machine, rounds: ROUNDS, rows: ROWS }, { print: values.print });
