// Builds the editor into build/. `--if-needed` does nothing where the build is newer than everything that it is made of.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['editor', 'engine', 'linter', 'schemas', 'store', 'svelte.config.js', 'package-lock.json'];
const LEFT_OUT = /(^|\/)(node_modules|\.svelte-kit|dist)(\/|$)/;

function newest(name) {
  const file = path.join(root, name);
  if (!existsSync(file)) return 0;
  if (!statSync(file).isDirectory()) return statSync(file).mtimeMs;
  const files = readdirSync(file, { recursive: true, encoding: 'utf8' }).filter((found) => !LEFT_OUT.test(found));
  return Math.max(0, ...files.map((found) => statSync(path.join(file, found)).mtimeMs));
}

const handler = path.join(path.resolve(root, 'editor', process.env.EDITOR_BUILD ?? '../build'), 'handler.js');

/** Whether there is no build, or one that is older than its sources. */
export const editorIsStale = () => !existsSync(handler) || SOURCES.some((name) => newest(name) > statSync(handler).mtimeMs);

/** Builds the editor; the output of the build is shown only when it fails. */
export function buildEditor() {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: path.join(root, 'editor'), encoding: 'utf8' });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new Error('the editor does not build: see above');
}

if (process.argv[1] === fileURLToPath(import.meta.url) && (!process.argv.includes('--if-needed') || editorIsStale())) buildEditor();
