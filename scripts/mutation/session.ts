// One process of the mutation run. Loads the tests over the instrumented engine once, learns which test runs which mutant, and then switches the
// mutants on one by one. Driven by scripts/mutation.mjs, which says what to do in `session.json` and reads `results.jsonl`.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
declare const it: (name: string, run: () => Promise<void>, timeout: number) => void;
import { collect, type CollectedTest } from './collect.ts';

interface Job {
  readonly folder: string;
  readonly testFiles: readonly string[];
  readonly mutants: readonly { readonly id: string; readonly file: string }[];
  /** Milliseconds of the processor that one mutant may take. */
  readonly budget: number;
}

interface Learned {
  /** Milliseconds and hits by mutant, for each test that passes without a mutant. */
  readonly tests: Readonly<Record<string, { readonly time: number; readonly hits: Readonly<Record<string, number>> }>>;
  readonly loading: Readonly<Record<string, number>>;
}

interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** `static`: runs only while modules are loaded, before any switch can be flipped; such mutants are left out, as Stryker's `ignoreStatic` does. */
type Status = 'killed' | 'survived' | 'timeout' | 'no-coverage' | 'static';

/** A mutant that runs this many times as often as the code did is taken to run for ever. */
const PATIENCE = 100;

const board: Switchboard = {};
(globalThis as { __stryker__?: Switchboard }).__stryker__ = board;

let epoch = 0;
const NativeWeakMap = WeakMap;

/** What the engine has kept for a document must not outlive the mutant that made it. */
class ForgetfulWeakMap<K extends WeakKey, V> extends NativeWeakMap<K, V> {
  #kept = new NativeWeakMap<K, V>();
  #epoch = epoch;
  get #now(): WeakMap<K, V> {
    if (this.#epoch !== epoch) [this.#kept, this.#epoch] = [new NativeWeakMap<K, V>(), epoch];
    return this.#kept;
  }
  override get(key: K): V | undefined {
    return this.#now.get(key);
  }
  override has(key: K): boolean {
    return this.#now.has(key);
  }
  override delete(key: K): boolean {
    return this.#now.delete(key);
  }
  override set(key: K, value: V): this {
    this.#now.set(key, value);
    return this;
  }
}

const job = JSON.parse(readFileSync(process.env['MUTATION_JOB'] ?? '', 'utf8')) as Job;
const at = (name: string): string => path.join(job.folder, name);
const idOf = ({ file, name }: CollectedTest): string => `${file} > ${name}`;

async function load(file: string): Promise<readonly CollectedTest[]> {
  return collect(file, () => import(/* @vite-ignore */ path.join(job.folder, 'tree', file)));
}

async function passes(test: CollectedTest): Promise<boolean> {
  try {
    await test.run();
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds of the processor: on a busy machine a clock would cut a mutant's trial short. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const fresh = (): void => {
  epoch += 1;
};

/** Runs every test as it is. A test that fails so, because it looks at the files of the tree, takes no part. */
async function learn(tests: readonly CollectedTest[], loading: Readonly<Record<string, number>>): Promise<Learned> {
  const learned: Record<string, { time: number; hits: Record<string, number> }> = {};
  for (const test of tests) {
    fresh();
    const id = idOf(test);
    board.currentTestId = id;
    const started = performance.now();
    if (await passes(test)) learned[id] = { time: performance.now() - started, hits: board.mutantCoverage?.perTest[id] ?? {} };
    else console.log(`takes no part: ${id}`);
  }
  board.currentTestId = undefined;
  return { tests: learned, loading };
}

/** Runs tests until one fails, or the time is over. */
async function tryOn(mutant: string, tests: readonly CollectedTest[], hitLimit: number): Promise<{ readonly status: Status; readonly by?: string }> {
  const ends = spent() + job.budget;
  fresh();
  Object.assign(board, { activeMutant: mutant, hitCount: 0, hitLimit });
  try {
    for (const test of tests) {
      if (spent() > ends) break;
      const fine = await passes(test);
      if ((board.hitCount ?? 0) > hitLimit) return { status: 'timeout' };
      if (!fine) return { status: 'killed', by: idOf(test) };
    }
    return { status: 'survived' };
  } finally {
    board.activeMutant = undefined;
  }
}

const write = (line: object): void => appendFileSync(at('results.jsonl'), `${JSON.stringify(line)}\n`);

async function run(): Promise<void> {
  globalThis.WeakMap = ForgetfulWeakMap as typeof WeakMap;
  board.mutantCoverage = { static: {}, perTest: {} };
  const byFile = new Map<string, readonly CollectedTest[]>();
  for (const file of job.testFiles) byFile.set(file, await load(file));
  const tests = [...byFile.values()].flat();
  const kept = existsSync(at('learned.json')) ? (JSON.parse(readFileSync(at('learned.json'), 'utf8')) as Learned) : undefined;
  const learned = kept ?? (await learn(tests, { ...board.mutantCoverage.static }));
  if (!kept) writeFileSync(at('learned.json'), JSON.stringify(learned));
  const running = new Map<string, CollectedTest[]>();
  const most = new Map<string, number>();
  for (const test of tests.toSorted((a, b) => (learned.tests[idOf(a)]?.time ?? 0) - (learned.tests[idOf(b)]?.time ?? 0)))
    for (const [mutant, hits] of Object.entries(learned.tests[idOf(test)]?.hits ?? {})) {
      running.set(mutant, [...(running.get(mutant) ?? []), test]);
      most.set(mutant, Math.max(most.get(mutant) ?? 0, hits));
    }
  for (const { id } of job.mutants) {
    writeFileSync(at('trying'), id);
    const own = running.get(id) ?? [];
    if (own.length > 0) write({ id, ...(await tryOn(id, own, (most.get(id) ?? 0) * PATIENCE)) });
    else write({ id, status: learned.loading[id] === undefined ? 'no-coverage' : 'static' });
  }
}

it('tries the mutants', run, 0);
