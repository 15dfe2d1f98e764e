import { describe, expect, it } from 'vitest';
import { hostileTables } from '../../../scripts/hostile/tables.ts';
import { piecePolicy, runFolder } from './support.ts';

const { folder, policyFile, runTable } = runFolder();
const policy = policyFile(piecePolicy());
const tables = await hostileTables(folder);

// How long and how much memory each takes is measured by `npm run hostile:tables`; here, that there is a message and no crash.
describe('a file that nobody should be hurt by', { timeout: 120_000 }, () => {
  it.each(tables)('$name', ({ file }) => {
    const { code, out, err } = runTable(policy, file, 'hostile-out.csv', '--overwrite');
    expect([1, 2]).toContain(code);
    expect(err.length).toBeGreaterThan(0);
    expect(err).not.toContain('internal error');
    if (code === 2) expect({ lines: err.trimEnd().split('\n').length, out }).toEqual({ lines: 1, out: '' });
  });
});
