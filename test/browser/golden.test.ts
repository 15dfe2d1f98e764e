/// <reference types="vite/client" />
import { calculate, readFacts, readPolicy, runExamples } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';

// The same golden cases as in test/golden, in a real browser: nothing of the engine may need Node.
const policies = import.meta.glob<string>('../../policies/**/policy.json', { query: '?raw', import: 'default', eager: true });
const facts = import.meta.glob<string>('../../policies/**/facts.json', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<string>('../../policies/**/expected.json', { query: '?raw', import: 'default', eager: true });
const folders = Object.keys(policies).map((file) => file.replace('/policy.json', ''));

it('finds the policies', () => {
  expect(folders.length).toBeGreaterThanOrEqual(19);
});

describe.each(folders)('%s', (folder) => {
  const { document, problems } = readPolicy(policies[`${folder}/policy.json`] ?? '');

  it('is read without a problem and its examples pass', () => {
    expect(problems).toEqual([]);
    if (!document) return;
    expect(runExamples(document).filter(({ passed }) => !passed)).toEqual([]);
  });

  it('gives the expected lines', () => {
    const given = readFacts(facts[`${folder}/facts.json`] ?? '');
    if (!document || !given.document) throw new Error('not read');
    const { trace } = calculate(document, given.document);
    const { lines } = JSON.parse(expected[`${folder}/expected.json`] ?? '') as { lines: Record<string, string | boolean> };
    for (const [id, value] of Object.entries(lines)) {
      const line = trace?.byId.get(id);
      expect(line?.state === 'value' ? String(line.value) : line?.state, id).toBe(String(value));
    }
  });
});
