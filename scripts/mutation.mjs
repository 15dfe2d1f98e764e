/**
 * Measures the tests of the engine by mutants: small defects put into the code one at a time, which a test must notice.
 *
 *   npm run mutation -- engine/values engine/4-run [--budget 4000] [--sample 400] [--fresh] [--survivors]
 *
 * Stryker's instrumenter makes the mutants, all of them in one copy of the tree, each behind a switch. One process loads the tests once and flips the
 * switches: a mutant costs milliseconds, not the start of a test runner (docs/decisions). Results are kept in `.stryker-tmp/<folder>`; what is
 * already tried is not tried again unless --fresh. --survivors prints each mutant that no test noticed. --sample tries so many of a folder's mutants,
 * evenly spaced over its files, and tells the score of those.
 */
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    budget: { type: 'string', default: '4000' },
    sample: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
});

/** Milliseconds without a result after which a mutant is taken to hang. */
const HANGS = 180_000;
/** Tests that start processes, or look at the text of the sources, or prove at length what others prove as well. */
const LEFT_OUT = [
  'test/engine/operators/new-operator.test.ts',
  'test/engine/read/texts-survive.test.ts',
  'test/engine/inverse/required-for-random.test.ts',
  'test/property/pointers.test.ts',
  'test/property/independence.test.ts',
  'test/property/generator.test.ts',
];
/** Texts are data; an index only names what others say. */
const NOT_MUTATED = [/\/index\.ts$/, /^engine\/problems\//, /^engine\/5-tell\/words\//];

const under = (folder, end) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith(end))
    .sort();

/** A copy of what the tests need, with the files of one folder instrumented. */
async function prepare(folder, place) {
  const tree = path.join(place, 'tree');
  mkdirSync(tree, { recursive: true });
  for (const name of ['engine', 'test/engine', 'test/golden', 'test/property', 'test/support', 'scripts', 'cli'])
    cpSync(path.join(root, name), path.join(tree, name), { recursive: true, filter: (from) => !/node_modules|\/dist\b/.test(from) });
  for (const name of ['policies', 'schemas', 'docs', 'linter', 'node_modules', 'package.json', 'README.md'])
    symlinkSync(path.join(root, name), path.join(tree, name));
  // Many short proofs find a mutant sooner than a few long ones, and nobody reads a small counterexample here.
  const rewrite = (name, from, to) => {
    const text = readFileSync(path.join(tree, name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} no longer says ${from}`);
    writeFileSync(path.join(tree, name), text.replace(from, to));
  };
  rewrite('test/property/engine-equals-oracle.test.ts', 'const BLOCK = 500', 'const BLOCK = 100');
  rewrite('test/property/engine-equals-oracle.test.ts', 'shrink(made)', 'made');
  const files = under(folder, '.ts').filter((name) => !NOT_MUTATED.some((pattern) => pattern.test(name)));
  const logger = { debug: () => undefined, info: () => undefined, warn: console.warn, isDebugEnabled: () => false };
  const { files: instrumented, mutants } = await new Instrumenter(logger).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(path.join(root, name), 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: false },
  );
  for (const { name, content } of instrumented) writeFileSync(path.join(tree, name), content);
  const list = mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({ id, file: fileName, location, mutator: mutatorName, replacement }));
  writeFileSync(path.join(place, 'mutants.json'), JSON.stringify(list));
}

const readResults = (place) => {
  const file = path.join(place, 'results.jsonl');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
};

/** Runs a process until it ends or hangs; says which. */
function session(place) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['vitest', 'run', '--config', 'vitest.mutation.config.ts', '--root', root], {
      cwd: root,
      env: { ...process.env, MUTATION_JOB: path.join(place, 'session.json'), MUTATION_TREE: path.join(place, 'tree') },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-20_000)));
    const mark = path.join(place, 'trying');
    const watch = setInterval(() => {
      if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs > HANGS) process.kill(-child.pid, 'SIGKILL');
    }, 2000);
    child.on('exit', (code) => {
      clearInterval(watch);
      writeFileSync(path.join(place, 'said.txt'), said);
      resolve(code === 0);
    });
  });
}

/** So many of the mutants, evenly spaced; all of them where none are asked for. */
function sampleOf(mutants) {
  if (values.sample === undefined) return mutants;
  const wanted = Number(values.sample);
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`--sample is \`${values.sample}\`: give a whole number from 1`);
  const step = Math.max(1, mutants.length / wanted);
  return mutants.filter((_, index) => Math.floor((index + 1) / step) > Math.floor(index / step));
}

async function measure(folder) {
  const place = path.join(root, '.stryker-tmp', folder.replaceAll('/', '_'));
  if (values.fresh) rmSync(place, { recursive: true, force: true });
  if (!existsSync(path.join(place, 'mutants.json'))) await prepare(folder, place);
  const mutants = sampleOf(JSON.parse(readFileSync(path.join(place, 'mutants.json'), 'utf8')));
  const testFiles = ['test/engine', 'test/golden', 'test/property'].flatMap((name) => under(name, '.test.ts')).filter((name) => !LEFT_OUT.includes(name));
  for (;;) {
    const tried = new Set(readResults(place).map(({ id }) => id));
    const left = mutants.filter(({ id }) => !tried.has(id)).map(({ id, file }) => ({ id, file }));
    if (left.length === 0) break;
    const mark = path.join(place, 'trying');
    rmSync(mark, { force: true });
    writeFileSync(path.join(place, 'session.json'), JSON.stringify({ folder: place, testFiles, mutants: left, budget: Number(values.budget) }));
    if (await session(place)) continue;
    if (!existsSync(mark)) throw new Error(`the tests did not load: ${path.join(place, 'said.txt')}`);
    const id = readFileSync(mark, 'utf8');
    if (!readResults(place).some((result) => result.id === id))
      writeFileSync(path.join(place, 'results.jsonl'), `${JSON.stringify({ id, status: 'timeout' })}\n`, { flag: 'a' });
  }
  return { folder, mutants, results: readResults(place) };
}

function tell({ folder, mutants, results }) {
  const byId = new Map(results.map((result) => [result.id, result]));
  const count = (status) => mutants.filter(({ id }) => byId.get(id)?.status === status).length;
  const [killed, timeout, survived, uncovered, left] = ['killed', 'timeout', 'survived', 'no-coverage', 'static'].map(count);
  const score = (100 * (killed + timeout)) / (mutants.length - left);
  console.log(
    `${folder.padEnd(28)} ${score.toFixed(1).padStart(5)} %  ${mutants.length - left} mutants, ${killed} killed, ${timeout} endless, ${survived} survived, ${uncovered} not run by any test; ${left} left out, which run only while loading`,
  );
  if (values.survivors)
    for (const { id, file, location, mutator, replacement } of mutants) {
      const result = byId.get(id);
      if (result?.status !== 'survived' && result?.status !== 'no-coverage') continue;
      const line = readFileSync(path.join(root, file), 'utf8').split('\n')[location.start.line] ?? '';
      console.log(
        `  ${file}:${location.start.line + 1}:${location.start.column + 1} ${mutator} ${result.status}\n    - ${line.trim()}\n    + ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
      );
    }
}

for (const folder of positionals) tell(await measure(folder.replace(/\/$/, '')));
