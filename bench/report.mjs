// The tables of docs/benchmarks.md, between marks: what stands around them is written by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.join(import.meta.dirname, '../docs/benchmarks.md');

const count = (value) => value.toLocaleString('en-US');
const short = (nanoseconds) => (nanoseconds < 1000 ? `${nanoseconds.toFixed(1)} ns` : `${(nanoseconds / 1000).toFixed(1)} µs`);
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const least = (cost, start) => Math.min(...cost.filter(({ name }) => name.startsWith(start)).map(({ nanoseconds }) => nanoseconds));

function costTable(cost) {
  const fastest = cost[0].nanoseconds;
  return table(
    ['', 'a row', 'times ours', 'rows', 'wrong totals', 'wrong by up to'],
    cost.map(({ name, nanoseconds, rows, wrong, farthest }) => [
      name,
      short(nanoseconds),
      `${(nanoseconds / fastest).toPrecision(3)}`,
      count(rows),
      count(wrong),
      wrong === 0 ? '' : `${count(farthest)} RUB`,
    ]),
  );
}

function text({ cost, memory, byRows, byIndicators, machine, rounds, rows }) {
  const ours = cost[0].nanoseconds;
  const zen = least(cost, 'zen-engine') / ours;
  const tuned = ours / least(cost, 'float64 by hand, columns');
  const script = ours / least(cost, 'float64 by hand, columns, branch-free');
  const { columns, exact, interpreted } = cost[0].counts;
  return [
    `Node ${machine.node}, ${machine.cores} cores (${machine.processor}); medians of ${rounds} rounds in one process, in an order that turns; processor time.`,
    '',
    costTable(cost),
    '',
    `zen-engine's fastest way takes ${zen.toFixed(0)} times as long as ours; ours takes ${tuned.toFixed(2)} times as long as the fastest loop over columns in doubles, ` +
      `and ${script.toFixed(2)} times as long as the fastest one in JavaScript. To read the four columns and write two, with nothing calculated but a sum, takes ${short(memory)} a row. ` +
      `Of ${count(rows)} rows, ${count(columns)} were calculated in columns, ${count(exact)} by themselves in big whole numbers, ${count(interpreted)} by the interpreter.`,
    '',
    '### Rows of a batch',
    '',
    table(
      ['rows', 'a row', 'a row, columns copied'],
      byRows.map((one) => [count(one.count), short(one.there), short(one.copied)]),
    ),
    '',
    '### Indicators of a card',
    '',
    table(
      ['indicators', 'a row of 1,000', 'an indicator of it', 'a row of 50,000', 'an indicator of it', 'way'],
      byIndicators.map(({ indicators, near, far, mode }) => [indicators, short(near), short(near / indicators), short(far), short(far / indicators), mode]),
    ),
  ].join('\n');
}

/** Puts the tables into the document. `print`: shows them only. */
export function write(measured, { print }) {
  const tables = text(measured);
  console.log(tables);
  if (!print) writeBetween('npm run bench', tables);
}

/** Puts a text between the marks of a command. */
export function writeBetween(command, tables) {
  const [start, end] = [`<!-- ${command}: from here -->`, `<!-- ${command}: to here -->`];
  const page = readFileSync(FILE, 'utf8');
  writeFileSync(FILE, `${page.slice(0, page.indexOf(start) + start.length)}\n\n${tables}\n\n${page.slice(page.indexOf(end))}`);
}

/** What a whole run costs beside reading and writing the same file. */
export const wholeRunTable = ({ rows, megabytes, rounds, ways, ratio }) =>
  [
    `A CSV of ${count(rows)} employees, ${megabytes.toFixed(0)} MB, 8 columns; medians of ${rounds} rounds that turn.`,
    '',
    table(
      ['', 'seconds', 'rows a second', 'most memory'],
      ways.map(({ name, seconds, peak }) => [name, seconds.toFixed(1), count(Math.round(rows / seconds)), `${peak.toFixed(0)} MB`]),
    ),
    '',
    `The run has ${ratio.toFixed(2)} of the speed of the copy, in the same round.`,
  ].join('\n');
