// `npm start`: calculates and explains a real card in the terminal, then serves the editor and prints its address.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEditor, editorIsStale } from './build-editor.mjs';
import { serveEditor } from './serve-editor.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'cli/bin/scorewright.cjs');
const policy = 'policies/m01-weighted-inverse';

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function scorewright(...args) {
  console.log(`$ npx scorewright ${args.join(' ')}\n`);
  run(bin, args);
  console.log();
}

if (!existsSync(path.join(root, 'cli/dist/scorewright.cjs'))) run(path.join(root, 'scripts/build-cli.mjs'), []);
scorewright('calc', policy);
scorewright('explain', policy);
console.log(
  'More: npx scorewright --help (validate, forecast, test, schema, init), npx scorewright explain policies/m01-weighted-inverse --lang ru, docs/reference/cli.md\n',
);

if (editorIsStale()) {
  console.log('Building the editor, once...');
  buildEditor();
}
try {
  const { address } = await serveEditor();
  console.log(`The editor is at ${address} (Ctrl+C stops it)`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
