/**
 * Compares the compiler, in every mode, with the interpreter and with the oracle on pairs of a policy and facts made by chance.
 *
 *   npm run fuzz:compiler -- --cases 1000000 [--first 0] [--rows 120] [--workers 1]
 *
 * One pair is one row of facts; `--rows` of them share a policy. `--first` is the number of the first policy. Differences are printed with the number of
 * their policy; the exit code is then 1.
 */
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const PROGRESS_EVERY = 20_000;

const work = async ({ first, policies, rows, worker, workers }) => {
  const { comparePolicy } = await import('../test/support/compare/pairs.ts');
  for (let policy = first + worker; policy < first + policies; policy += workers) {
    const { pairs, columns, differences } = comparePolicy(policy, rows);
    parentPort.postMessage({ policy, pairs, columns, differences: differences.slice(0, 3), count: differences.length });
  }
};

const run = async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '100000' },
      first: { type: 'string', default: '0' },
      rows: { type: 'string', default: '120' },
      workers: { type: 'string', default: '1' },
    },
  });
  const [cases, first, rows, workers] = [values.cases, values.first, values.rows, values.workers].map(Number);
  if (![cases, first, rows, workers].every(Number.isSafeInteger)) throw new Error('--cases, --first, --rows and --workers are whole numbers');
  const started = performance.now();
  const total = { pairs: 0, columns: 0, differences: 0, told: 0 };
  const say = (print) => {
    const seconds = Math.round((performance.now() - started) / 1000);
    const share = Math.round((100 * total.columns) / Math.max(1, total.pairs));
    print(`${total.pairs} pairs of policies from ${first}, ${total.differences} differences, ${share} % in columns of doubles, ${seconds} s`);
  };
  const hear = ({ policy, pairs, columns, differences, count }) => {
    total.pairs += pairs;
    total.columns += columns;
    total.differences += count;
    for (const { facts, what, said } of differences) console.log(`policy ${policy} ${what}: ${said.join(' | ')}\n  ${JSON.stringify(facts)}`);
    if (total.pairs - total.told < PROGRESS_EVERY) return;
    total.told = total.pairs;
    say(console.error);
  };
  const policies = Math.ceil(cases / rows);
  await Promise.all(
    Array.from(
      { length: workers },
      (_, worker) =>
        new Promise((resolve, reject) => {
          const thread = new Worker(new URL(import.meta.url), { workerData: { first, policies, rows, worker, workers } });
          thread.on('message', hear);
          thread.on('error', reject);
          thread.on('exit', resolve);
        }),
    ),
  );
  say(console.log);
  process.exitCode = total.differences === 0 ? 0 : 1;
};

await (isMainThread ? run() : work(workerData));
