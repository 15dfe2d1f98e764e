import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../engine/4-run/index.ts';
import { fact, known } from '../../../../engine/operators/build.ts';
import { typeOfExpression } from '../../../../engine/operators/index.ts';
import { decimal } from '../../../../engine/values/decimal.ts';
import { intervalOf } from '../calculate.ts';

describe('read.fact', () => {
  it('is the fact, or missing by its name', () => {
    expect(evaluate(fact('leads'), new Map([['leads', decimal(5)]]))).toEqual({ state: 'value', value: decimal(5) });
    expect(evaluate(fact('leads'), new Map())).toEqual({ state: 'missing', facts: ['leads'] });
    expect(evaluate(known(fact('constructor')), new Map())).toEqual({ state: 'value', value: false });
  });
  it('has the type of the fact', () => {
    const lookup = { line: () => undefined, fact: (id: string) => (id === 'grade' ? ({ kind: 'text' } as const) : undefined) };
    expect(typeOfExpression(fact('grade'), lookup)).toEqual({ kind: 'text' });
    expect(typeOfExpression(fact('other'), lookup)).toMatchObject({ code: 'unknown-fact' });
  });
  it('can be any number', () => {
    expect(intervalOf('read.fact')).toBe('-Infinity..Infinity');
  });
});
