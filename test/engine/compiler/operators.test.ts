import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../../engine/operators/index.ts';
import { RULES } from '../../../engine/4-run/compiler/plan/rules/index.ts';
import { knowsOperator } from '../../../engine/4-run/compiler/exact/rows.ts';

describe('every operator', () => {
  it.each([...OPERATORS.keys()])('%s is compiled for columns and for single rows', (name) => {
    expect(RULES.has(name)).toBe(true);
    expect(knowsOperator(name)).toBe(true);
  });
});
