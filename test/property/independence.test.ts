import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ORACLE = join(import.meta.dirname, '../support/oracle');

/** What the files of the oracle import from outside their folder. */
const imports = readdirSync(ORACLE)
  .flatMap((file) =>
    [...readFileSync(join(ORACLE, file), 'utf8').matchAll(/^(?:import|export) .*from '([^']+)';$/gm)].map(([line, from = '']) => ({ line, from })),
  )
  .filter(({ from }) => !from.startsWith('./'));

describe('the oracle', () => {
  it('shares no code with the engine: it imports types of the documents and its own files', () => {
    expect(imports.filter(({ line, from }) => !(from === '@scorewright/schemas' && line.startsWith('import type')) && from !== '../sure.ts')).toEqual([]);
  });
});
