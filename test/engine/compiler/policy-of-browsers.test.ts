import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Compiles M04 and runs one row. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { compileSheet, lowerCard, readPolicy, textAt } from '@scorewright/engine';
const { document } = readPolicy(readFileSync('policies/m04-sales-bands-accelerator/policy.json'));
const compiled = compileSheet(lowerCard(document, 'sales-manager').sheet, { outputs: ['total'], mode: process.argv[1] });
const number = (scale, value) => ({ kind: 'number', scale, values: Float64Array.of(value), escapes: new Map() });
const columns = new Map([['revenue', number(2, 3.2e8)], ['average-check', number(2, 12750000)], ['meetings', number(2, 2000)], ['calls', number(0, 1000)]]);
const result = compiled.run(columns, 1);
console.log(compiled.mode, textAt(result.lines.get('total'), 0), result.counts.columns);
`;

const run = (mode: string, ...options: readonly string[]) => {
  const { stdout, stderr } = spawnSync(process.execPath, [...options, '--input-type=module', '--eval', SCRIPT, mode], { encoding: 'utf8' });
  return (stdout || stderr).trim();
};

describe('where a content security policy forbids code from texts', () => {
  it('runs block by block what it cannot generate, with the same result', () => {
    expect(run('generated', '--disallow-code-generation-from-strings')).toBe('blocks 115300 1');
    expect(run('generated')).toBe('generated 115300 1');
  });

  it('runs a module of WebAssembly where that is allowed', () => {
    expect(run('auto', '--disallow-code-generation-from-strings')).toBe('wasm 115300 1');
    expect(run('auto')).toBe('wasm 115300 1');
  });
});
