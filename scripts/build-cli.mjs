// Builds the scorewright command into cli/dist: the bundle, and the schemas and templates that it carries with it.
// `node scripts/build-cli.mjs --if-missing` does nothing where it is built already.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Not `import.meta.dirname`: `npm ci` runs this on the machine's own Node, which may be an early 20.
const root = fileURLToPath(new URL('..', import.meta.url));

const OPTIONS = {
  bundle: true,
  minify: true,
  // One CommonJS file starts faster than modules in chunks.
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname' },
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** What a call that goes well never looks at: half of the code. The quick bundle reads it from a file of its own at the first look. */
const LATER = ['schemas/generated/validators.js', 'schemas/documents.ts', 'engine/problems/catalogue.ts'];

async function exportsOf(module) {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [path.join(root, module)], format: 'esm', write: false, metafile: true, outfile: 'x.js' });
  return Object.values(metafile.outputs)[0].exports;
}

/** Puts getters in the place of the modules. They keep their promise only because nobody looks while the bundle is loaded: test/cli/quick.test.ts. */
const later = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\..*(validators\.js|documents\.ts|catalogue\.ts)$/ }, ({ resolveDir, path: file }) => {
      const module = path.relative(root, path.join(resolveDir, file)).replaceAll(path.sep, '/');
      return LATER.includes(module) ? { path: module, namespace: 'later' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'later' }, async ({ path: module }) => {
      const getters = (await exportsOf(module)).map((name) => `get ${name}() { return require('./later.cjs').${name}; }`);
      return { contents: `module.exports = { __esModule: true, ${getters.join(', ')} };`, loader: 'js' };
    });
  },
};

/** The verbs for whole populations, with what reads and writes tables. In the bundle of the others only their help is. */
const heavy = {
  name: 'heavy',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/(run|proof|what-if)\/.*\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './heavy.cjs', external: true } : undefined,
    );
  },
};

/** The database is in a file of its own, which only the verbs that need it load; its libraries stay where npm put them. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/database\.ts$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './store.cjs', external: true } : undefined));
  },
};

const librariesOfStore = () =>
  Object.keys(JSON.parse(readFileSync(path.join(root, 'store/package.json'), 'utf8')).dependencies).filter((name) => !name.startsWith('@scorewright/'));

/** A script that is a function, as cli/bin/quick.cjs calls it. */
const QUICK = { banner: { js: '(function (module, require, __dirname) {' }, footer: { js: '})' }, charset: 'ascii' };

/** What reads and writes tables needs a Node of its time. */
const TABLES = { target: 'node22', external: ['@napi-rs/nice'] };

/** The text after a comment with its hash, by which its compiled code is known. */
const withHash = (text) => `/*${createHash('sha256').update(text).digest('hex').slice(0, 16)}*/${text}`;

async function bundle(folder) {
  const entry = (name) => ({ entryPoints: [path.join(root, 'cli', name)] });
  await build({ ...OPTIONS, ...entry('main.ts'), outfile: path.join(folder, 'scorewright.cjs'), plugins: [heavy, apart] });
  await build({ ...OPTIONS, ...entry('store/database.ts'), target: 'node22', outfile: path.join(folder, 'store.cjs'), external: librariesOfStore() });
  await build({ ...OPTIONS, ...TABLES, ...entry('main.ts'), outfile: path.join(folder, 'heavy.cjs'), plugins: [apart] });
  await build({ ...OPTIONS, ...TABLES, ...entry('run/work/worker.ts'), outfile: path.join(folder, 'run-worker.cjs') });
  // The package is one of modules, the bundles are not.
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  // The pool starts its threads with a file that lies beside it.
  await build({
    ...OPTIONS,
    ...TABLES,
    entryPoints: [fileURLToPath(import.meta.resolve('piscina')).replace(/[^/\\]*$/, 'worker.js')],
    outfile: path.join(folder, 'worker.js'),
  });
  await build({ ...OPTIONS, ...QUICK, ...entry('calc/quick.ts'), outfile: path.join(folder, 'quick.js'), plugins: [later], external: ['./later.cjs'] });
  writeFileSync(path.join(folder, 'quick.js'), withHash(readFileSync(path.join(folder, 'quick.js'), 'latin1')), 'latin1');
  const contents = LATER.map((module) => `export * from './${module}';`).join('\n');
  await build({ ...OPTIONS, stdin: { contents, resolveDir: root }, outfile: path.join(folder, 'later.cjs') });
}

function copyAssets(folder) {
  mkdirSync(path.join(folder, 'schemas'), { recursive: true });
  mkdirSync(path.join(folder, 'templates'));
  for (const name of readdirSync(path.join(root, 'schemas')).filter((file) => file.endsWith('.schema.json'))) {
    cpSync(path.join(root, 'schemas', name), path.join(folder, 'schemas', name));
  }
  const templates = path.join(root, 'policies/templates');
  if (existsSync(templates)) cpSync(templates, path.join(folder, 'templates'), { recursive: true });
}

/** Between them they use most of the engine. All there are would make the kept code a quarter longer, and slower to load. */
const WARMING = ['m01-weighted-inverse', 'm04-sales-bands-accelerator', 'm06-phase-weights', 'm08-dispatcher-matrix', 'm15-cut-off'];

/**
 * Calculates a few policies, so that what is compiled on the way is kept before anybody waits for it. Each in a process of its own: functions that run
 * often are kept with the advice to compile them further at once, which is no use to a single call.
 */
function warm(folder) {
  const loader = path.join(root, 'cli/bin/quick.cjs');
  for (const policy of WARMING.map((name) => path.join(root, 'policies', name)).filter((name) => existsSync(name))) {
    const args = ['calc', policy, '--format', 'json'];
    const code = `const { quick, keep } = require(${JSON.stringify(loader)}).load(${JSON.stringify(folder)}); quick(${JSON.stringify(args)}, process.env).then(keep)`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    if (status !== 0) throw new Error(`the built command does not calculate ${policy}: ${stderr}`);
  }
}

/** Builds the command into a folder, which is replaced as a whole, so that nothing of an earlier build stays behind. */
export async function buildCli(folder) {
  const fresh = path.join(folder, '../build');
  rmSync(fresh, { recursive: true, force: true });
  await bundle(fresh);
  copyAssets(path.join(fresh, 'assets'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = path.join(root, 'cli/dist');
  if (!process.argv.includes('--if-missing') || !existsSync(path.join(dist, 'scorewright.cjs'))) {
    await buildCli(dist);
    warm(dist);
  }
}
