import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { readPolicy } from '../../engine/1-read/index.ts';
import { checkPolicy } from '../../engine/check-policy.ts';
import { runExamples } from '../../engine/examples.ts';
const dirs = process.argv.slice(2).length ? process.argv.slice(2) : readdirSync('policies', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('policy.json')).map((f) => 'policies/' + f);
for (const file of dirs) {
  const r = readPolicy(readFileSync(file));
  if (!r.document) { console.log(file, 'READ', JSON.stringify(r.problems.slice(0, 3))); continue; }
  const problems = checkPolicy(r.document);
  const ex = runExamples(r.document);
  console.log(file, 'problems', problems.length, 'examples', ex.filter((e) => e.passed).length + '/' + ex.length);
  for (const p of problems.slice(0, 6)) console.log('   P', p.code, p.pointer, JSON.stringify(p.data));
  for (const e of ex.filter((e) => !e.passed)) console.log('   E', e.example.id, JSON.stringify(e.mismatches.slice(0, 5)), JSON.stringify(e.outcome.problems.slice(0, 3).map((p) => [p.code, p.pointer, p.data])));
}
