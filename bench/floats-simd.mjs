// The M04 card by hand in doubles, two rows at a time, in WebAssembly: what a compiler of C makes of the branch-free loop where it has vectors. It is
// put together with the assembler of the engine, and has nothing else of the engine in it.
import { double } from '../engine/4-run/compiler/wasm/bytes.ts';
import { BLOCK, END, F64X2, I32, LOOP, V128, branch, branchIf, localGet, localSet } from '../engine/4-run/compiler/wasm/instructions.ts';
import { NAMES, moduleOf } from '../engine/4-run/compiler/wasm/module.ts';

const [ROWS, AT, END_AT] = [0, 1, 2];
const CONSTANTS = [1 / 3_000_000, 1 / 150_000, 50, 0.001, 0.8, 1, 2_000_000, 400_000, 1_000_000, 200_000, 0.5, 0.01, 60_000, 3_000_000, 0.6, 0];
const FIRST = 3;
const constant = (value) => localGet(FIRST + CONSTANTS.indexOf(value));
const temporary = (place) => FIRST + CONSTANTS.length + place;
const splat = (value) => V128.const([...double(value), ...double(value)]);

/** Columns stand one after another, from the start of the memory. */
const column = (count, place) => [localGet(AT), V128.load(place * count * 8)];
const times = (...parts) => [...parts, F64X2.multiply];
const plus = (...parts) => [...parts, F64X2.add];

/** What an indicator pays, to the kopeck: its attainment, in a local, times what its band is worth. */
function pay(attainment, of, over) {
  const a = localGet(attainment);
  const from = [a, constant(0.8), F64X2.ge, constant(of), V128.and];
  // a > 1 is not 1 >= a.
  const above = [constant(over), constant(1), a, F64X2.ge, V128.andNot];
  return [...times(...plus(...from, ...above), a), constant(0.5), F64X2.add, F64X2.floor];
}

function code(count) {
  const [a, b, c, d, calls, revenue, sum] = [0, 1, 2, 3, 4, 5, 6].map(temporary);
  const set = (local, parts) => [...parts, localSet(local)];
  const statements = [
    ...set(revenue, column(count, 0)),
    ...set(calls, column(count, 3)),
    ...set(a, times(localGet(revenue), constant(1 / 3_000_000))),
    ...set(b, times(...column(count, 1), constant(1 / 150_000))),
    ...set(c, times(...column(count, 2), localGet(calls), F64X2.divide, constant(50))),
    ...set(d, times(localGet(calls), constant(0.001))),
    ...set(sum, [
      ...pay(a, 2_000_000, 400_000),
      ...plus(...pay(b, 1_000_000, 200_000)),
      ...plus(...pay(c, 1_000_000, 200_000)),
      ...plus(...pay(d, 1_000_000, 200_000)),
      ...times(constant(0.01)),
    ]),
    ...[localGet(AT), localGet(sum), V128.store(4 * count * 8)],
    localGet(AT),
    ...plus(localGet(sum), constant(60_000)),
    ...[localGet(revenue), constant(3_000_000), F64X2.subtract, constant(0), F64X2.pseudoMax],
    ...[...times(constant(0.6)), ...plus(constant(0.5)), F64X2.floor, ...times(constant(0.01)), F64X2.add],
    V128.store(5 * count * 8),
  ];
  return [
    ...CONSTANTS.flatMap((value, place) => [splat(value), localSet(FIRST + place)]),
    ...[localGet(ROWS), I32.const(3), I32.shiftLeft, localSet(END_AT), BLOCK, LOOP, localGet(AT), localGet(END_AT), I32.geUnsigned, branchIf(1)],
    ...statements,
    ...[localGet(AT), I32.const(16), I32.add, localSet(AT), branch(0), END, END, localGet(ROWS)],
  ].flat();
}

/** The same columns read and written, with nothing calculated but a sum: what the memory alone takes. */
const memoryCode = (count) =>
  [
    ...[localGet(ROWS), I32.const(3), I32.shiftLeft, localSet(END_AT), BLOCK, LOOP, localGet(AT), localGet(END_AT), I32.geUnsigned, branchIf(1)],
    ...[0, 1, 2, 3].flatMap((place) => (place === 0 ? column(count, place) : plus(...column(count, place)))),
    ...[localSet(FIRST), localGet(AT), localGet(FIRST), V128.store(4 * count * 8), localGet(AT), localGet(FIRST), V128.store(5 * count * 8)],
    ...[localGet(AT), I32.const(16), I32.add, localSet(AT), branch(0), END, END, localGet(ROWS)],
  ].flat();

/** The facts as doubles in a memory of its own; `run` calculates all of them. An even number of rows. */
export const twoAtATime = (data) => overMemory(data, code(data.count));
export const memoryAlone = (data) => overMemory(data, memoryCode(data.count));

function overMemory({ count, floats }, written) {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((count * 8 * 6) / 65_536) });
  const view = (place) => new Float64Array(memory.buffer, place * count * 8, count);
  ['revenue', 'averageCheck', 'meetings', 'calls'].forEach((name, place) => view(place).set(floats[name]));
  const module = new WebAssembly.Module(moduleOf({ numbers: 2, vectors: CONSTANTS.length + 7, code: written }));
  const { run } = new WebAssembly.Instance(module, { [NAMES.from]: { [NAMES.memory]: memory } }).exports;
  return { total: view(5), run: () => void run(count) };
}
