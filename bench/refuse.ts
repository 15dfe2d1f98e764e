// How long it takes to refuse each hostile text, and to read valid ones: `npm run bench:refuse`. First call and best of five, in milliseconds of the
// processor's time, which a busy machine disturbs least.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPolicy, readPolicy } from '@scorewright/engine';
import { HOSTILE_DOCUMENTS } from '../test/support/hostile/documents.ts';
import { HOSTILE_TEXTS } from '../test/support/hostile/json-texts.ts';

interface Timing {
  readonly name: string;
  readonly first: number;
  readonly best: number;
}

function timed(name: string, run: () => void): Timing {
  const times = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { name, first: times[0] ?? 0, best: Math.min(...times.slice(1)) };
}

function refuse(input: string | Uint8Array): void {
  const { document } = readPolicy(input);
  if (document) checkPolicy(document);
}

const print = (title: string, timings: readonly Timing[]): void => {
  console.log(`\n${title}`);
  for (const { name, first, best } of timings) console.log(`${first.toFixed(2).padStart(9)} ms first ${best.toFixed(2).padStart(9)} ms best   ${name}`);
};

const slowest = (timings: readonly Timing[]): readonly Timing[] => [...timings].sort((a, b) => b.first - a.first).slice(0, 10);

print('Hostile texts refused, the ten slowest', slowest(HOSTILE_TEXTS.map(({ name, input }) => timed(name, () => void readPolicy(input)))));

print('Policies wrong in thousands of places', slowest(HOSTILE_DOCUMENTS.map(({ name, text }) => timed(name, () => refuse(text)))));

const policies = path.join(import.meta.dirname, '../policies');
const files = readdirSync(policies, { recursive: true, encoding: 'utf8' }).filter((name) => path.basename(name) === 'policy.json');
print(
  'Policies read and checked, the ten slowest',
  slowest(
    files.map((name) => {
      const bytes = readFileSync(path.join(policies, name));
      return timed(name, () => refuse(bytes));
    }),
  ),
);
