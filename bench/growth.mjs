// How the cost grows: with the rows of a batch, and with the indicators of a card.
import { compileSheet, lowerCard, readPolicy } from '@scorewright/engine';
import { medians } from './measure.mjs';
import { chance, columnsOf, rowsOfM04, textOfM04 } from './rows.mjs';

const COUNTS = [1000, 10_000, 100_000, 1_000_000];

/** Nanoseconds a row of the M04 card by the rows of a batch: in columns of the memory of the module, and in columns that are copied. */
export async function rowsTable(sheet, rounds) {
  const compiled = compileSheet(sheet, { outputs: ['bonus', 'total'] });
  const contestants = COUNTS.flatMap((count) => {
    const columns = columnsOf(rowsOfM04(count));
    const room = filled(compiled, columns, count);
    return [contestant(`${count} there`, compiled, count, room.columns, room.result), contestant(`${count} copied`, compiled, count, columns)];
  });
  const costs = await medians(contestants, rounds);
  return COUNTS.map((count) => ({ count, there: costs.get(`${count} there`), copied: costs.get(`${count} copied`) }));
}

function contestant(name, compiled, rows, columns, first) {
  let used = first;
  return { name, rows, mode: compiled.mode, run: () => void (used = compiled.run(columns, rows, used)) };
}

function filled(compiled, columns, rows) {
  const room = compiled.room(rows);
  for (const [id, { values }] of room.columns) values.set(columns.get(id).values);
  return room;
}

const INDICATORS = [1, 2, 5, 10, 20, 50, 100];
/** Of a batch: one that stays in the cache of a core, and one that does not. */
const SIZES = [1000, 50_000];

/** The M04 regulation with its revenue indicator repeated. */
function policyOf(indicators, text) {
  const policy = JSON.parse(text);
  const [card] = policy.scorecards;
  const model = card.indicators[0];
  const metric = policy.metrics.find(({ id }) => id === model.metric);
  const share = Math.floor(10_000 / indicators) / 100;
  const copies = Array.from({ length: indicators }, (_, index) => ({
    metric: { ...metric, id: `result-${index}` },
    indicator: {
      ...model,
      id: `indicator-${index}`,
      metric: `result-${index}`,
      weight: index === 0 ? Number((100 - share * (indicators - 1)).toFixed(2)) : share,
    },
  }));
  return {
    ...policy,
    goals: undefined,
    examples: undefined,
    statedMaximum: undefined,
    metrics: [...policy.metrics, ...copies.map((copy) => copy.metric)],
    scorecards: [{ ...card, extras: undefined, figures: undefined, indicators: copies.map((copy) => copy.indicator) }],
  };
}

function contestantsOf(indicators, text) {
  const { document, problems } = readPolicy(JSON.stringify(policyOf(indicators, text)));
  const { sheet, problems: found } = document ? lowerCard(document, document.policy.scorecards[0].id) : { problems };
  if (!sheet) throw new Error(`a card of ${indicators} indicators does not lower: ${JSON.stringify(found.slice(0, 3))}`);
  const compiled = compileSheet(sheet, { outputs: ['bonus', 'total'] });
  return SIZES.map((rows) => {
    const next = chance(indicators);
    const room = compiled.room(rows);
    for (const { values } of room.columns.values()) for (let row = 0; row < rows; row += 1) values[row] = Math.floor(next() * 6000) * 100_000;
    return contestant(`${indicators} ${rows}`, compiled, rows, room.columns, room.result);
  });
}

/** Nanoseconds a row by the indicators of a card. */
export async function indicatorsTable(rounds) {
  const text = textOfM04();
  const contestants = INDICATORS.flatMap((indicators) => contestantsOf(indicators, text));
  const costs = await medians(contestants, rounds);
  return INDICATORS.map((indicators, place) => ({
    indicators,
    near: costs.get(`${indicators} ${SIZES[0]}`),
    far: costs.get(`${indicators} ${SIZES[1]}`),
    mode: contestants[place * SIZES.length].mode,
  }));
}
