import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { killTest } from '../../scripts/proofs/kill.ts';
import { race } from '../../scripts/proofs/race.ts';
import { DATABASES, serverDatabase } from '../support/database/databases.ts';

// `npm run kill-test`, `npm run publish-race` and `npm run tamper-test` do the same at length; docs/database.md has their figures.

describe.each(DATABASES)('what must hold on %s', (name, open) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-kill-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('loses nothing that was acknowledged, and leaves nothing half done, when it is killed', async () => {
    const server = name === 'embedded' ? undefined : await serverDatabase();
    const { faults, kills } = await killTest(server?.location ?? { dataDir }, 2, 7);
    expect({ faults, kills }).toEqual({ faults: [], kills: 2 });
    await server?.dispose();
  });

  it('lets no two versions of a regulation hold on the same day, whoever approves at the same time', async () => {
    const database = await open();
    const { overlaps, others, approved, refusedByGate, refusedByDatabase } = await race(database.db, 200, 20, 3);
    expect({ overlaps, others }).toEqual({ overlaps: 0, others: 0 });
    expect(approved).toBeGreaterThanOrEqual(20);
    expect(approved + refusedByGate + refusedByDatabase).toBe(200);
    await database.dispose();
  });
});
