// `npm run prove-fixes -- --documents 2000 --seed 0`: random policies, clean regulations with a defect and mutated ones are linted, every fix that is offered
// is applied, and what a fix promises is checked: the document still conforms, the finding is gone, no error is new, pay on the examples is as stated.
// `--seconds` ends a run early; `--record FILE` adds its figures to a file of lines, `--page FILE` writes what all lines of that file come to.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fixDocument } from './proofs/fix-documents.ts';
import { judgeFixes } from './proofs/fixes.ts';
import { added, withFixes, type Figures } from './proofs/fix-page.ts';

const option = (value?: string) => ({ type: 'string', ...(value !== undefined && { default: value }) }) as const;
const { values } = parseArgs({ options: { documents: option('300'), seed: option('0'), seconds: option(), record: option(), page: option() } });
const [documents, seed, seconds] = [Number(values.documents), Number(values.seed), Number(values.seconds ?? Infinity)];

const started = performance.now();
let figures: Figures = { kinds: {}, fixes: {}, breaches: 0 };
let next = seed;
for (; next < seed + documents && performance.now() - started < seconds * 1000; next += 1) {
  const made = fixDocument(next);
  const { fixes, breaches } = judgeFixes(made);
  figures = added(figures, { kinds: { [made.kind]: 1 }, fixes: Object.fromEntries(fixes), breaches: breaches.length });
  for (const { document, rule, message, promise, what, patch } of breaches)
    console.log(`BREACH ${rule} ${message}, ${promise}: ${what.slice(0, 300)}\n  number ${next}, ${document}: ${patch.slice(0, 400)}`);
}

console.log(`numbers ${seed} to ${next - 1} in ${Math.round((performance.now() - started) / 1000)} s: ${JSON.stringify(figures)}`);
if (values.record) appendFileSync(values.record, `${JSON.stringify(figures)}\n`);
if (values.page) {
  const lines = values.record && existsSync(values.record) ? readFileSync(values.record, 'utf8').trim().split('\n') : [JSON.stringify(figures)];
  const all = lines.map((line) => JSON.parse(line) as Figures).reduce(added);
  writeFileSync(values.page, withFixes(readFileSync(values.page, 'utf8'), all));
}
process.exitCode = figures.breaches === 0 ? 0 : 1;
