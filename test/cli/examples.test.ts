import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, scorewright, temporaryFolder } from './support/command.ts';
import { FOLDER, policyText } from './support/documents.ts';

const folder = temporaryFolder();

/** A copy of the first worked case, with one of its files changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const target = path.join(folder, name);
  cpSync(path.join(root, FOLDER), target, { recursive: true });
  const full = path.join(target, file);
  writeFileSync(full, change(readFileSync(full, 'utf8')));
  return target;
}

describe('test', () => {
  it('proves every policy of the checkout', () => {
    const { code, out, err } = scorewright(['test', 'policies']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/(\d+) examples of \d+ policies: \1 passed, 0 failed\n$/);
  });

  it('shows line, expected and actual value where facts.json does not give expected.json, with code 1', () => {
    const target = changed('expected', 'expected.json', (text) => text.replaceAll('"103.8"', '"103.80001"'));
    const { code, out } = scorewright(['test', target]);
    expect(code).toBe(1);
    expect(out).toContain('index: expected 103.80001, actual 103.8');
    expect(out).toMatch(/1 failed\n$/);
    const { policies } = JSON.parse(scorewright(['test', target, '--format', 'json']).out) as {
      policies: { examples: { name: string; passed: boolean; mismatches: unknown[] }[] }[];
    };
    expect(policies[0]?.examples.find(({ name }) => name === 'facts.json')).toMatchObject({
      passed: false,
      mismatches: [{ line: 'index', expected: '103.80001', actual: '103.8' }],
    });
  });

  it('counts a number by its value, not by how it is written', () => {
    expect(scorewright(['test', changed('written', 'expected.json', (text) => text.replaceAll('"103.8"', '103.80'))]).code).toBe(0);
  });

  it('fails an example of the policy itself', () => {
    const policy = JSON.parse(policyText()) as { examples: { expect: { lines: { [id: string]: unknown } } }[] };
    const [example] = policy.examples;
    if (example === undefined) throw new Error('the case has no example');
    example.expect.lines = { total: '1', bonus: '103800' };
    const { code, out } = scorewright(['test', changed('example', 'policy.json', () => JSON.stringify(policy))]);
    expect(code).toBe(1);
    expect(out).toMatch(/total: expected 1, actual /);
  });

  it('does not take an empty expectation for a proof', () => {
    expect(scorewright(['test', changed('nothing', 'expected.json', () => '{"scorecard": "head-of-marketing"}')])).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it('says which facts are not expected to be refused, and why they are', () => {
    const { code, out } = scorewright(['test', changed('refused', 'facts.json', (text) => text.replace('480', '0'))]);
    expect(code).toBe(1);
    expect(out).toContain('fact-below-minimum');
  });
});
