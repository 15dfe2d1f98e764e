// The M04 card in other tools, each in the ways that its documentation offers; each gives totals in roubles. Doubles all of them, but for
// zen-engine, which calculates in 28 decimal digits and takes and gives doubles.
import { DuckDBInstance } from '@duckdb/node-api';
import { ZenEngine, evaluateExpressionSync } from '@gorules/zen-engine';
import { evaluate } from 'feelin';
import { HyperFormula } from 'hyperformula';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { factsOf } from './rows.mjs';

const CARD = [
  { of: 'revenue / 3000000', weight: 0.4 },
  { of: 'averageCheck / 150000', weight: 0.2 },
  { of: 'meetings / calls / 0.02', weight: 0.2 },
  { of: 'calls / 1000', weight: 0.2 },
];
const cents = (value) => Math.round(value * 100) / 100;
const objects = (data, count) => Array.from({ length: count }, (_, row) => factsOf(data, row));

/** A contestant that calculates row by row. */
const byRow = (name, data, count, total) => {
  const rows = objects(data, count);
  const totals = new Float64Array(count);
  return { name, rows: count, totals, run: () => rows.forEach((facts, row) => void (totals[row] = total(facts))) };
};

const VAR = (name) => ({ var: name });
const ATTAINMENTS = [
  { '/': [VAR('revenue'), 3_000_000] },
  { '/': [VAR('averageCheck'), 150_000] },
  { '/': [{ '/': [VAR('meetings'), VAR('calls')] }, 0.02] },
  { '/': [VAR('calls'), 1000] },
];
const logicScore = (attainment) => ({ if: [{ '<': [attainment, 0.8] }, 0, { '<=': [attainment, 1] }, attainment, { '*': [attainment, 1.2] }] });
const LOGIC = {
  '+': [
    60_000,
    ...ATTAINMENTS.map((attainment, index) => ({ cents: [{ '*': [logicScore(attainment), CARD[index].weight, 50_000] }] })),
    { cents: [{ '*': [{ max: [{ '-': [VAR('revenue'), 3_000_000] }, 0] }, 0.3, 0.02] }] },
  ],
};

export function jsonLogicJs(data, count) {
  jsonLogic.add_operation('cents', cents);
  return byRow('json-logic-js', data, count, (facts) => jsonLogic.apply(LOGIC, facts));
}

export function jsonLogicEngine(data, count) {
  const engine = new LogicEngine();
  engine.addMethod('cents', ([value]) => cents(value), { sync: true, deterministic: true });
  return byRow('json-logic-engine, compiled', data, count, engine.build(LOGIC));
}

const score = (attainment) => `(${attainment} < 0.8 ? 0 : ${attainment} <= 1 ? ${attainment} : ${attainment} * 1.2)`;
const zenPays = (attainments) => CARD.map(({ weight }, index) => `round(${score(attainments[index])} * ${weight} * 50000, 2)`);
const zenExtra = (revenue) => `round(max([${revenue} - 3000000, 0]) * 0.3 * 0.02, 2)`;
const inPlace = (name) => CARD.map(({ of }) => of.replace(/[a-z]\w*/gi, (word) => name(word)));

/** The decision as a graph of one expression node, evaluated for each row. */
export function zenDecision(data, count) {
  const expressions = [
    ...CARD.map(({ of }, index) => ({ id: `a${index}`, key: `a${index}`, value: of })),
    { id: 't', key: 'total', value: `60000 + ${[...zenPays(CARD.map((_, index) => `$.a${index}`)), zenExtra('revenue')].join(' + ')}` },
  ];
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      { id: 'card', type: 'expressionNode', name: 'card', content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'card' },
      { id: '2', type: 'edge', sourceId: 'card', targetId: 'out' },
    ],
  };
  const decision = new ZenEngine().createDecision(content);
  const rows = objects(data, count);
  const totals = new Float64Array(count);
  const run = async () => {
    for (let row = 0; row < count; row += 1) totals[row] = (await decision.evaluate(rows[row])).result.total;
  };
  return { name: 'zen-engine, decision for each row', rows: count, totals, run };
}

/** One expression for each row. */
export function zenExpression(data, count) {
  const expression = `60000 + ${[...zenPays(inPlace((word) => word)), zenExtra('revenue')].join(' + ')}`;
  return byRow('zen-engine, expression for each row', data, count, (facts) => evaluateExpressionSync(expression, facts));
}

const NAMES = ['revenue', 'averageCheck', 'meetings', 'calls'];
/** How an expression over many rows reads a fact of one, and what it gets as a row: an object, or a list, which zen-engine takes in faster. */
const SHAPES = {
  objects: { read: (word) => `#.${word}`, make: (facts) => facts },
  lists: { read: (word) => `#[${NAMES.indexOf(word)}]`, make: (facts) => NAMES.map((name) => facts[name]) },
};

/** One expression for blocks of rows. */
export function zenBlocks(data, count, shape, block = 1000) {
  const { read, make } = SHAPES[shape];
  const expression = `map(rows, 60000 + ${[...zenPays(inPlace(read)), zenExtra(read('revenue'))].join(' + ')})`;
  const rows = objects(data, count).map(make);
  const totals = new Float64Array(count);
  const run = () => {
    for (let from = 0; from < count; from += block) totals.set(evaluateExpressionSync(expression, { rows: rows.slice(from, from + block) }), from);
  };
  return { name: `zen-engine, expression for ${block} rows as ${shape}`, rows: count, totals, run };
}

/** One expression for blocks of rows, so that it is read once for many. */
export function feel(data, count, block = 500) {
  const choice = (attainment) => `(if ${attainment} < 0.8 then 0 else if ${attainment} <= 1 then ${attainment} else ${attainment} * 1.2)`;
  const pays = inPlace((word) => `row.${word}`).map((of, index) => `round half up(${choice(of)} * ${CARD[index].weight} * 50000, 2)`);
  const expression = `for row in rows return 60000 + ${pays.join(' + ')} + round half up(max(row.revenue - 3000000, 0) * 0.3 * 0.02, 2)`;
  const rows = objects(data, count);
  const totals = new Float64Array(count);
  const run = () => {
    for (let from = 0; from < count; from += block) totals.set(evaluate(expression, { rows: rows.slice(from, from + block) }).value, from);
  };
  return { name: `feelin, expression for ${block} rows`, rows: count, totals, run };
}

/** Bands are rules; what they make of the attainment is added up by hand. */
export function jsonRules(data, count) {
  const engine = new Engine();
  const attainments = {
    a0: (f) => f.revenue / 3_000_000,
    a1: (f) => f.averageCheck / 150_000,
    a2: (f) => f.meetings / f.calls / 0.02,
    a3: (f) => f.calls / 1000,
  };
  Object.keys(attainments).forEach((fact, index) => {
    const between = { fact, operator: 'greaterThanInclusive', value: 0.8 };
    const factor = CARD[index].weight * 50_000;
    engine.addRule({
      conditions: { all: [between, { fact, operator: 'lessThanInclusive', value: 1 }] },
      event: { type: 'pays', params: { fact, factor, times: 1 } },
    });
    engine.addRule({ conditions: { all: [{ fact, operator: 'greaterThan', value: 1 }] }, event: { type: 'pays', params: { fact, factor, times: 1.2 } } });
  });
  const rows = objects(data, count);
  const totals = new Float64Array(count);
  const run = async () => {
    for (let row = 0; row < count; row += 1) {
      const facts = rows[row];
      const given = Object.fromEntries(Object.entries(attainments).map(([fact, of]) => [fact, of(facts)]));
      const { events } = await engine.run(given);
      const bonus = events.reduce((sum, { params }) => sum + cents(given[params.fact] * params.times * params.factor), 0);
      totals[row] = 60_000 + bonus + cents(Math.max(facts.revenue - 3_000_000, 0) * 0.3 * 0.02);
    }
  };
  return { name: 'json-rules-engine', rows: count, totals, run };
}

/** A sheet with one row for each employee: built and calculated. */
export function spreadsheet(data, count) {
  const rows = objects(data, count);
  const totals = new Float64Array(count);
  const choice = (attainment) => `IF(${attainment}<0.8,0,IF(${attainment}<=1,${attainment},${attainment}*1.2))`;
  const formula = (line) => {
    const attainments = [`A${line}/3000000`, `B${line}/150000`, `C${line}/D${line}/0.02`, `D${line}/1000`];
    const pays = attainments.map((attainment, index) => `ROUND(${choice(attainment)}*${CARD[index].weight}*50000,2)`);
    return `=60000+${pays.join('+')}+ROUND(MAX(A${line}-3000000,0)*0.3*0.02,2)`;
  };
  const cells = rows.map(({ revenue, averageCheck, meetings, calls }, row) => [revenue, averageCheck, meetings, calls, formula(row + 1)]);
  const run = () => {
    const sheet = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' });
    for (let row = 0; row < count; row += 1) totals[row] = sheet.getCellValue({ sheet: 0, row, col: 4 });
    sheet.destroy();
  };
  return { name: 'HyperFormula', rows: count, totals, run };
}

/** A query over a table in memory, on one thread, into another table. */
export async function duckDb(data, count) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run('create table facts (place integer, revenue double, averageCheck double, meetings double, calls double)');
  const appender = await connection.createAppender('facts');
  for (let row = 0; row < count; row += 1) {
    appender.appendInteger(row);
    for (const name of ['revenue', 'averageCheck', 'meetings', 'calls']) appender.appendDouble(data.floats[name][row]);
    appender.endRow();
  }
  appender.closeSync();
  const choice = (attainment) => `case when ${attainment} < 0.8 then 0 when ${attainment} <= 1 then ${attainment} else ${attainment} * 1.2 end`;
  // Decimals that DuckDB would make of 0.8 are turned to doubles by the division; the literals are doubles too.
  const double = (text) => text.replace(/(?<![\w.])([0-9]+(?:\.[0-9]+)?)/g, '$1e0');
  const pays = CARD.map(({ of, weight }) => `round((${double(choice(of))}) * ${weight}e0 * 50000e0, 2)`);
  const query = `create or replace table results as select place, 60000e0 + ${pays.join(' + ')} + round(greatest(revenue - 3000000e0, 0e0) * 0.3e0 * 0.02e0, 2) as total from facts`;
  const totals = new Float64Array(count);
  const run = () => connection.run(query);
  const finish = async () => {
    const result = await connection.runAndReadAll('select place, total from results');
    for (const [place, total] of result.getRows()) totals[place] = total;
    connection.closeSync();
  };
  return { name: 'DuckDB, DOUBLE, one thread', rows: count, totals, run, finish };
}
