// Fails when a generated file differs from what its generator writes now.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const generated = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).generated;

const read = () => new Map(generated.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));

const before = read();
const { status } = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
const stale = [...read()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
for (const file of stale) console.error(`${file} was not fresh: it is now; look at the change and commit it`);
process.exit(status === 0 && stale.length === 0 ? 0 : 1);
