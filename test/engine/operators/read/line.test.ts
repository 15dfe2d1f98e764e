import { describe, expect, it } from 'vitest';
import { runSheet } from '../../../../engine/4-run/index.ts';
import { add, line, number } from '../../../../engine/operators/build.ts';
import { typeOfExpression } from '../../../../engine/operators/index.ts';
import { decimal } from '../../../../engine/values/decimal.ts';
import { intervalOf } from '../calculate.ts';
import { lineOf, sheetOf } from '../../run/sheet-of.ts';

describe('read.line', () => {
  it('is the value of the line, rounded', () => {
    const rounding = { step: '1', mode: 'half-up', pointer: '/rounding/0' } as const;
    const trace = runSheet(sheetOf([lineOf('a', number('1.5'), { rounding }), lineOf('b', add(line('a'), number('1')))]), new Map());
    expect(trace.byId.get('b')).toMatchObject({ state: 'value', value: decimal(3) });
  });
  it('has the type of the line', () => {
    const lookup = { line: (id: string) => (id === 'a' ? ({ kind: 'boolean' } as const) : undefined), fact: () => undefined };
    expect(typeOfExpression(line('a'), lookup)).toEqual({ kind: 'boolean' });
    expect(typeOfExpression(line('b'), lookup)).toMatchObject({ code: 'unknown-line' });
  });
  it('can be any number', () => {
    expect(intervalOf('read.line')).toBe('-Infinity..Infinity');
  });
});
