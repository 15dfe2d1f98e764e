import type { Finding } from '@scorewright/linter';
import { expect, test } from 'vitest';
import { folded } from '../../editor/lib/proof/sins/folded.ts';

const finding = (rule: string, pointer: string): Finding => ({ rule, pointer, severity: 'warning', verdict: 'fail', text: { en: '', ru: '' } }) as Finding;
const pointers = (rules: readonly string[]): unknown =>
  folded(rules.map((rule, index) => finding(rule, String(index)))).map(({ finding: one, more }) => [one.pointer, more.map(({ pointer }) => pointer)]);

test('of many findings of one rule the first are shown, and the others go with the last of these', () => {
  expect(pointers(['R1', 'R2', 'R1', 'R1', 'R2', 'R1'])).toEqual([
    ['0', []],
    ['1', []],
    ['2', ['3', '5']],
    ['4', []],
  ]);
});

test('one more than are shown is shown too', () => {
  expect(pointers(['R1', 'R1', 'R1'])).toEqual([
    ['0', []],
    ['1', []],
    ['2', []],
  ]);
});
