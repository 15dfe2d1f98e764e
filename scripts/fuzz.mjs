/**
 * Compares the engine with the oracle on cases made by chance, on every processor.
 *
 *   npm run fuzz -- --cases 1000000 [--seed 0] [--workers 2] [--keep-going]
 *
 * A mismatch is printed with its seed, the case made as small as possible, and both answers; the exit code is then 1.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const PROGRESS_EVERY = 10_000;
const SHARING = 5;

/** Runs the blocks of cases that fall to one worker. */
const work = async ({ first, cases, worker, workers }) => {
  const { caseOf } = await import('../test/support/generate/index.ts');
  const { compare, documentOf } = await import('../test/support/compare/run-case.ts');
  let [done, policy, document] = [0, undefined, undefined];
  for (let block = worker; block * SHARING < cases; block += workers) {
    for (let seed = first + block * SHARING; seed < first + Math.min((block + 1) * SHARING, cases); seed += 1) {
      const made = caseOf(seed, SHARING);
      if (JSON.stringify(made.policy) !== policy) [policy, document] = [JSON.stringify(made.policy), documentOf(made.policy)];
      const found = compare(made, document);
      done += 1;
      if (found.length > 0) parentPort.postMessage({ seed, found });
    }
    if ((block - worker) % (200 * workers) === 0) parentPort.postMessage({ done });
  }
  parentPort.postMessage({ done, finished: true });
};

/** Prints a mismatch with its case made small. */
const explain = async (seed) => {
  const { caseOf } = await import('../test/support/generate/index.ts');
  const { compare } = await import('../test/support/compare/run-case.ts');
  const { shrink } = await import('../test/support/compare/shrink.ts');
  const small = shrink(caseOf(seed, SHARING));
  console.log(`case ${seed}`);
  console.log(JSON.stringify(small.policy));
  console.log(JSON.stringify(small.facts));
  for (const { what, engine, oracle } of compare(small)) console.log(`  ${what}\n    engine ${engine}\n    oracle ${oracle}`);
};

const run = async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '0' },
      workers: { type: 'string', default: String(availableParallelism()) },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  const [cases, first, workers] = [values.cases, values.seed, values.workers].map(Number);
  if (![cases, first, workers].every(Number.isSafeInteger)) throw new Error('--cases, --seed and --workers are whole numbers');
  const started = performance.now();
  const done = new Map();
  const mismatches = [];
  let told = 0;
  const tell = () => {
    const all = [...done.values()].reduce((sum, count) => sum + count, 0);
    if (all - told < PROGRESS_EVERY) return;
    told = all;
    const seconds = (performance.now() - started) / 1000;
    console.error(`${all} cases, ${mismatches.length} mismatches, ${Math.round(all / seconds)} a second, ${Math.round(seconds)} s`);
  };
  await Promise.all(
    Array.from(
      { length: workers },
      (_, worker) =>
        new Promise((resolve, reject) => {
          const thread = new Worker(new URL(import.meta.url), { workerData: { first, cases, worker, workers } });
          thread.on('message', ({ seed, found, done: count }) => {
            if (found) mismatches.push({ seed, found });
            if (count !== undefined) done.set(worker, count);
            tell();
            if (found && !values['keep-going']) void thread.terminate();
          });
          thread.on('error', reject);
          thread.on('exit', resolve);
        }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(`${[...done.values()].reduce((sum, count) => sum + count, 0)} cases from ${first}, ${mismatches.length} mismatches, ${Math.round(seconds)} s`);
  for (const { seed } of mismatches.slice(0, values['keep-going'] ? 20 : 1)) await explain(seed);
  process.exitCode = mismatches.length === 0 ? 0 : 1;
};

await (isMainThread ? run() : work(workerData));
