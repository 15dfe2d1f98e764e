import type { Bytes } from './bytes.ts';
import { BLOCK, END, I32, I64X2, IF, LOOP, SELECT, V128, branch, branchIf, localGet, localSet } from './instructions.ts';

/** Bytes of two rows. */
const STEP = 16;
/** Bytes of a column, in the rows that one loop after another goes over: what they hand on stays in the nearest cache. */
const STRIP = 8 * 512;
/** Bytes from one number that is handed on to the next. Not those of a strip: what lies a page apart takes each other's place in a cache. */
export const SLOT = STRIP + 64;
/**
 * Where the addresses of the columns stand: of those that are read, then of those that are written, then of the rows that are left, then of what
 * one loop hands on to another.
 */
export const addressOf = (place: number): number => 4 * place;

/** Numbers among the locals: the number of rows, what the loops count, and addresses, those of the columns last. */
const [ROWS, AT, END_AT, COUNT, BITS, LEFT, FROM, UNTIL, HANDED] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const FIRST_ADDRESS = HANDED + 1;
/** How many locals are numbers, beside the rows. */
export const numbersOf = (columns: number): number => FIRST_ADDRESS - 1 + columns;

const increase = (local: number, by: number): Bytes => [...localGet(local), ...I32.const(by), ...I32.add, ...localSet(local)];
const readAddress = (place: number, local: number): Bytes => [...I32.const(0), ...I32.load(addressOf(place)), ...localSet(local)];
/** Repeats the body while one number is below another. */
const whileBelow = (local: number, end: number, body: Bytes): Bytes => [
  ...[...BLOCK, ...LOOP, ...localGet(local), ...localGet(end), ...I32.geUnsigned, ...branchIf(1)],
  ...body,
  ...[...branch(0), ...END, ...END],
];

const columnAt = (place: number): Bytes => [...localGet(FIRST_ADDRESS + place), ...localGet(AT), ...I32.add];
/** Two rows of a column. */
export const load = (place: number): Bytes => [...columnAt(place), ...V128.load(0)];
export const store = (place: number, code: Bytes): Bytes => [...columnAt(place), ...code, ...V128.store(0)];
/** Two rows of what an earlier loop handed on. */
export const take = (slot: number): Bytes => [...localGet(HANDED), ...V128.load(SLOT * slot)];
export const handOn = (slot: number, code: Bytes): Bytes => [...localGet(HANDED), ...code, ...V128.store(SLOT * slot)];

/** A loop over the rows of a strip, two at a time. `columns`: those that it reads and writes, of so many. */
export const pairs = (columns: Iterable<number>, count: number, body: Bytes): Bytes => [
  ...[...columns].flatMap((place) => readAddress(place, FIRST_ADDRESS + place)),
  ...[...readAddress(count + 1, HANDED), ...localGet(FROM), ...localSet(AT)],
  ...whileBelow(AT, UNTIL, [...body, ...increase(AT, STEP), ...increase(HANDED, STEP)]),
];

/** A single loop goes over all rows at once, several go over a strip one after another. Gives the number of rows that are left. */
export const allRows = (loops: readonly Bytes[], count: number): Bytes => [
  ...readAddress(count, LEFT),
  ...[...localGet(ROWS), ...I32.const(3), ...I32.shiftLeft, ...localSet(END_AT)],
  ...(loops.length === 1
    ? [...localGet(END_AT), ...localSet(UNTIL), ...loops.flat()]
    : whileBelow(FROM, END_AT, [...nextStrip, ...loops.flat(), ...localGet(UNTIL), ...localSet(FROM)])),
  ...localGet(COUNT),
];

const nextStrip: Bytes = [
  ...[...localGet(FROM), ...I32.const(STRIP), ...I32.add, ...localGet(END_AT)],
  ...[...localGet(END_AT), ...localGet(FROM), ...I32.subtract, ...I32.const(STRIP), ...I32.geUnsigned, ...SELECT, ...localSet(UNTIL)],
];

/** Writes down the rows where the sign is set. */
export const leaveRows = (signs: Bytes): Bytes => [
  ...[...signs, ...I64X2.bitmask, ...localSet(BITS), ...localGet(BITS), ...IF],
  ...[0, 1].flatMap((lane) => leaveRow(lane)),
  ...END,
];

const leaveRow = (lane: number): Bytes => [
  ...[...localGet(BITS), ...I32.const(1 << lane), ...I32.and, ...IF],
  ...[...localGet(LEFT), ...localGet(AT), ...I32.const(3), ...I32.shiftRightUnsigned, ...I32.const(lane), ...I32.add, ...I32.store(0)],
  ...[...increase(LEFT, 4), ...increase(COUNT, 1)],
  ...END,
];
