// `npm run tamper-test -- --times 1000`: an exported trail is tampered with at random (flip, delete, swap, truncate, double); every time must be found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createRegulation, exportTrail, openDatabase, openTrailKey, saveDraft, signHead, verifyTrail } from '@scorewright/store';
import { tamper } from '../test/support/database/tamper.ts';
import { ANNA } from './proofs/company.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '1000' }, entries: { type: 'string', default: '300' } } });
const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-tamper-'));
const { db, close } = await openDatabase({ dataDir });
const key = openTrailKey(dataDir);
await createRegulation(db, { id: 'tampered', title: '""', origin: 'blank', text: '{}', by: ANNA });
for (let revision = 1; revision < Number(values.entries); revision += 1) {
  await saveDraft(db, { id: 'tampered', revision, text: String(revision), title: '""', by: ANNA });
  if (revision % 50 === 0) await signHead(db, key);
}
const lines: string[] = [];
for await (const line of exportTrail(db, key)) lines.push(line);
await close();
rmSync(dataDir, { recursive: true, force: true });

const found: Record<string, number> = {};
const missed: string[] = [];
let named = 0;
for (let seed = 1; seed <= Number(values.times); seed += 1) {
  const { what, text } = tamper(lines, seed);
  const { findings } = verifyTrail(text.split(/(?<=\n)/), { keys: [key.publicKey] });
  const kind = what.split(' ')[0] ?? '';
  if (findings[0]) found[kind] = (found[kind] ?? 0) + 1;
  else missed.push(`${seed}: ${what}`);
  if (findings[0]?.position !== undefined) named += 1;
}
console.log(
  `${values.times} tamperings of a trail of ${values.entries} entries; found: ${JSON.stringify(found)}; an entry named: ${named}; missed: ${missed.length}`,
);
for (const one of missed.slice(0, 20)) console.log(`  ${one}`);
process.exit(missed.length > 0 ? 1 : 0);
