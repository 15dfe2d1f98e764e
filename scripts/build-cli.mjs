// Builds the scorewright command into cli/dist: the bundle, and the schemas and templates that it carries with it.
// `node scripts/build-cli.mjs --if-missing` does nothing where it is built already.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'cli/dist');
const templates = path.join(root, 'policies/templates');

if (process.argv.includes('--if-missing') && existsSync(path.join(dist, 'scorewright.cjs'))) process.exit(0);

// The folder is replaced as a whole, so that nothing of an earlier build stays behind.
const fresh = path.join(root, 'cli/build');
rmSync(fresh, { recursive: true, force: true });
await build({
  entryPoints: [path.join(root, 'cli/main.ts')],
  outfile: path.join(fresh, 'scorewright.cjs'),
  bundle: true,
  minify: true,
  charset: 'utf8',
  // One CommonJS file starts faster than modules in chunks; a verb is still evaluated only when it is asked for.
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname' },
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
mkdirSync(path.join(fresh, 'assets/templates'), { recursive: true });
mkdirSync(path.join(fresh, 'assets/schemas'));
for (const name of readdirSync(path.join(root, 'schemas')).filter((file) => file.endsWith('.schema.json'))) {
  cpSync(path.join(root, 'schemas', name), path.join(fresh, 'assets/schemas', name));
}
if (existsSync(templates)) cpSync(templates, path.join(fresh, 'assets/templates'), { recursive: true });
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);
