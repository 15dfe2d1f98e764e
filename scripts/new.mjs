// `npm run new operator decimal.median`, `npm run new rule R49-quiet-month`: writes the file, its test and its line in the registry.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newOperator } from './new/operator.ts';
import { newRule } from './new/rule.ts';

const root = path.join(import.meta.dirname, '..');
const tree = {
  read: (file) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined),
};

const KINDS = new Map([
  ['operator', newOperator],
  ['rule', newRule],
]);

const [kind = '', name = ''] = process.argv.slice(2);
const make = KINDS.get(kind);
const { refusal, files, next = [] } = make?.(name, tree) ?? { refusal: `usage: npm run new ${[...KINDS.keys()].join('|')} NAME`, files: [] };

if (refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 2;
}
for (const { file, text } of files) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(`wrote ${file}`);
}
for (const step of next) console.log(`next: ${step}`);
