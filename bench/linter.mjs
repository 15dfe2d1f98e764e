// How long the linter takes on a regulation of 20 scorecards with 5 indicators each: all rules, without and with statistics.
// `node bench/linter.mjs --rules` adds the slowest rules. A round is a new document: nothing is cached between rounds.
import { readPolicy } from '@scorewright/engine';
import { baseRegulation, BASE_TODAY, lint, RULES } from '@scorewright/linter';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, rules: { type: 'boolean', default: false } } });

const CARDS = 20;
const INDICATORS = 5;

/** JSON with the ids of the metrics of one card renamed throughout. */
const renamed = (value, ids, suffix) => {
  if (typeof value === 'string') return ids.has(value) ? `${value}-${suffix}` : value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids, suffix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [ids.has(name) ? `${name}-${suffix}` : name, renamed(one, ids, suffix)]));
};

/** The base regulation with its two cards repeated, each copy with metrics of its own and five indicators of equal weight. */
export function largeRegulation() {
  const base = baseRegulation();
  const ids = new Set(base.metrics.map(({ id }) => id));
  const indicators = base.scorecards.flatMap((card) =>
    card.indicators.map((indicator) => ({ ...indicator, id: `${card.id === 'head-of-sales' ? 's' : 'm'}-${indicator.id}` })),
  );
  const five = indicators
    .filter(({ id }) => id !== 's-margin')
    .slice(0, INDICATORS)
    .map((indicator) => ({ ...indicator, weight: 100 / INDICATORS }));
  const facts = { 'qualified-leads': 400, 'cost-per-lead': 3000, 'lead-margin': 100, 'paid-revenue': 12_400_000, 'paid-orders': 620, 'overdue-share': 5 };
  const copies = Array.from({ length: CARDS }, (_, index) => index + 1);
  return {
    ...base,
    metrics: copies.flatMap((copy) => renamed(base.metrics, ids, copy)),
    goals: base.goals.map(({ metric: _metric, ...goal }) => goal),
    scorecards: copies.map((copy) => {
      const { statedMaximum: _statedMaximum, ...card } = base.scorecards[copy % 2];
      return renamed({ ...card, id: `card-${copy}`, position: `${card.position} ${copy}`, department: `Department ${copy}`, indicators: five }, ids, copy);
    }),
    corrections: { grounds: base.corrections.grounds.map(({ indicators: _indicators, ...ground }) => ground) },
    examples: copies.map((copy) => ({
      id: `on-target-${copy}`,
      title: 'On target',
      scorecard: `card-${copy}`,
      period: { from: '2027-03-01', until: '2027-03-31' },
      facts: renamed(facts, ids, copy),
      expect: { lines: { index: 100 } },
    })),
  };
}

const text = JSON.stringify(largeRegulation());
const fresh = () => {
  const { document, problems } = readPolicy(text);
  if (!document) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return document;
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians of the wall and of the processor's time: on a busy machine the second is the truer one. */
function time(options) {
  const times = Array.from({ length: Number(values.rounds) + 3 }, () => {
    const document = fresh();
    const [cpu, started] = [process.cpuUsage(), performance.now()];
    lint(document, { today: BASE_TODAY, ...options });
    const { user, system } = process.cpuUsage(cpu);
    return { wall: performance.now() - started, cpu: (user + system) / 1000 };
  }).slice(3);
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}

const shown = ({ wall, cpu }) => `${wall.toFixed(0)} ms, of the processor ${cpu.toFixed(0)} ms`;

const { findings } = lint(fresh(), { today: BASE_TODAY });
console.log(`${CARDS} scorecards of ${INDICATORS} indicators, ${(text.length / 1024).toFixed(0)} KiB, ${RULES.length} rules, ${findings.length} findings`);
console.log(`without statistics ${shown(time({ statistics: false }))}`);
console.log(`with statistics    ${shown(time({ statistics: true }))}`);
if (values.rules) {
  const each = RULES.map(({ id, name }) => ({ id, name, time: time({ only: [id] }) })).toSorted((a, b) => b.time.cpu - a.time.cpu);
  for (const { id, name, time: own } of each.slice(0, 20)) console.log(`  ${id} ${name}`.padEnd(36), `alone ${shown(own)}`);
}
