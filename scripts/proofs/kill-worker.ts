// Looks whether all is well after the last stop, then saves, submits, signs and approves until it is killed. Speaks JSON lines: what was committed.
import { readFileSync } from 'node:fs';
import { approveVersion, createRegulation, openDatabase, saveDraft, signVersion, submitVersion, trailState, type Location } from '@scorewright/store';
import { ANNA, CLEAN, SIGNERS, TODAY } from './company.ts';
import { faultsOf, type Acknowledged } from './consistent.ts';

const [where = '', acknowledgedFile = '', round = '0', load = 'load'] = process.argv.slice(2);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const done = (change: Acknowledged): void => say({ done: change });

const { db, close } = await openDatabase(JSON.parse(where) as Location);
const acknowledged = JSON.parse(readFileSync(acknowledgedFile, 'utf8')) as readonly Acknowledged[];
say({ faults: await faultsOf(db, acknowledged), checked: acknowledged.length, ...(await trailState(db)) });
if (load !== 'load') {
  await close();
  process.exit(0);
}

/** Saves one draft over and over. */
async function save(id: string): Promise<never> {
  await createRegulation(db, { id, title: '""', origin: 'blank', text: '{}', by: ANNA });
  for (let revision = 1; ; revision += 1) {
    const text = JSON.stringify({ revision, filling: 'x'.repeat((revision * 997) % 5000) });
    const saved = await saveDraft(db, { id, revision, text, title: '""', by: ANNA });
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved));
    done({ kind: 'save', id, revision: saved.revision });
  }
}

/** Brings one regulation after another to its approval. */
async function approve(name: string): Promise<never> {
  for (let index = 0; ; index += 1) {
    const regulation = `${name}-${index}`;
    await createRegulation(db, { id: regulation, title: '""', origin: 'blank', text: CLEAN, by: ANNA });
    const submitted = await submitVersion(db, ANNA, { regulation, revision: 1 });
    if (submitted.outcome !== 'submitted') throw new Error(JSON.stringify(submitted));
    const { id, hash } = submitted.version;
    done({ kind: 'submit', id });
    for (const signer of SIGNERS) {
      const signed = await signVersion(db, signer, { version: id, hash, position: signer.signsFor[0] ?? '' });
      if (signed.outcome !== 'signed') throw new Error(JSON.stringify(signed));
      done({ kind: 'sign', id, signer: signer.id });
    }
    const approved = await approveVersion(db, SIGNERS[0] ?? ANNA, { version: id, hash }, TODAY);
    if (approved.outcome !== 'approved') throw new Error(JSON.stringify(approved));
    done({ kind: 'approve', id });
  }
}

say({ ready: true });
await Promise.all([...['a', 'b', 'c'].map((name) => save(`save-${round}-${name}`)), ...['d', 'e', 'f'].map((name) => approve(`life-${round}-${name}`))]);
