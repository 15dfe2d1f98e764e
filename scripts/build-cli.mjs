// Builds the scorewright command into cli/dist: the bundle, and the schemas and templates that it carries with it.
// `node scripts/build-cli.mjs --if-missing` does nothing where it is built already.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Not `import.meta.dirname`: `npm ci` runs this on the machine's own Node, which may be an early 20.
const root = fileURLToPath(new URL('..', import.meta.url));

async function bundle(file) {
  await build({
    entryPoints: [path.join(root, 'cli/main.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    charset: 'utf8',
    // One CommonJS file starts faster than modules in chunks.
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
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

/** Builds the command into a folder, which is replaced as a whole, so that nothing of an earlier build stays behind. */
export async function buildCli(folder) {
  const fresh = path.join(folder, '../build');
  rmSync(fresh, { recursive: true, force: true });
  await bundle(path.join(fresh, 'scorewright.cjs'));
  copyAssets(path.join(fresh, 'assets'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = path.join(root, 'cli/dist');
  if (!process.argv.includes('--if-missing') || !existsSync(path.join(dist, 'scorewright.cjs'))) await buildCli(dist);
}
