// One four-indicator card, interpreted with its full trace, warm: `npm run bench:card`. Medians of rounds, in milliseconds.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { calculate, explain, readFacts, readPolicy, runSheet } from '@scorewright/engine';

const folder = path.join(import.meta.dirname, '../policies/m04-sales-bands-accelerator');
const policy = readPolicy(readFileSync(path.join(folder, 'policy.json'))).document;
const facts = readFacts(readFileSync(path.join(folder, 'facts.json'))).document;
if (!policy || !facts) throw new Error('the case does not read');
const outcome = calculate(policy, facts);
const { sheet, trace } = outcome;
if (!sheet || !trace?.facts || outcome.totals?.total.toFixed() !== '119800') throw new Error('the case does not calculate to 119,800');
const bound = trace.facts;

const ROUNDS = 9;
const CALLS = 500;

function median(run: () => unknown): number {
  for (let warm = 0; warm < CALLS; warm += 1) run();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let call = 0; call < CALLS; call += 1) run();
    return (performance.now() - started) / CALLS;
  }).sort((a, b) => a - b);
  return rounds[Math.floor(ROUNDS / 2)] ?? 0;
}

const row = (what: string, run: () => unknown): void => console.log(`${median(run).toFixed(4).padStart(9)} ms  ${what}`);

row(`the sheet of ${sheet.lines.length} lines with its full trace`, () => runSheet(sheet, bound));
row('facts bound, sheet found and run, totals', () => calculate(policy, facts));
row('the explanation in words', () => explain(policy, outcome, 'en'));
