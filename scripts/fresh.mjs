// Fails when a generated file differs from what its generator writes now, or is left over from an earlier one.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const { generated } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const filesAt = (place) => {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  return statSync(full).isDirectory()
    ? readdirSync(full, { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(place, name))
        .filter((name) => statSync(path.join(root, name)).isFile())
    : [place];
};
const read = () => new Map(generated.flatMap(filesAt).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));

const before = read();
const { status } = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
const after = read();
const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
for (const file of stale) console.error(`${file} was not fresh: it is now; look at the change and commit it`);
process.exit(status === 0 && stale.length === 0 ? 0 : 1);
