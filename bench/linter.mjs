// How long the linter takes on a regulation of 20 scorecards with 5 indicators each: all rules, without and with statistics.
// `node bench/linter.mjs --rules` adds the slowest rules. A round is a new document: nothing is cached between rounds.
import { readPolicy } from '@scorewright/engine';
import { BASE_TODAY, lint, RULES } from '@scorewright/linter';
import { parseArgs } from 'node:util';
import { CARDS, INDICATORS, largeRegulation } from './large-regulation.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, rules: { type: 'boolean', default: false } } });

const text = JSON.stringify(largeRegulation());
let round = 0;
/** Every card pays another salary than in any round before: what the linter keeps for a card that did not change is of no use. */
const fresh = () => {
  round += 1;
  const policy = JSON.parse(text);
  for (const { pay } of policy.scorecards) pay.salary = Number(pay.salary) + round;
  const { document, problems } = readPolicy(JSON.stringify(policy));
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
