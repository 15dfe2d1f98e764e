import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../engine/5-tell/index.ts';
import { numberingOf } from '../../../engine/5-tell/clauses.ts';
import { marketing, sales } from './cases.ts';

const CARD = '/scorecards/0';

describe('clauses', () => {
  it('are those written on the nearest enclosing object', () => {
    const made = marketing();
    expect(clauseOf(made, `${CARD}/indicators/1/attainment`)).toBe('3.1');
    expect(clauseOf(made, `${CARD}/rounding/0/to`)).toBe('3.1');
  });

  it('follow the order of the document where none is written', () => {
    const made = sales();
    expect(clauseOf(made, '/metrics/1')).toBe('2.2');
    expect(clauseOf(made, CARD)).toBe('3.1');
    expect(clauseOf(made, `${CARD}/pay/salary`)).toBe('3.1.1');
    expect(clauseOf(made, `${CARD}/indicators/1`)).toBe('3.1.3');
    expect(clauseOf(made, `${CARD}/indicators/1/curve/bands/2/pays`)).toBe('3.1.3.3');
    expect(clauseOf(made, `${CARD}/extras/0/rate`)).toBe('3.1.5.1');
    expect(clauseOf(made, '/missing')).toBe('4.1');
  });

  it('are never given twice', () => {
    const numbers = [...numberingOf(sales()).values()];
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('of a correction record are its id and date', () => {
    const record = { id: 'kr-1', date: '2026-03-05' } as never;
    expect(clauseOf({ ...sales(), correctionRecords: [record] }, '/correctionRecords/0/changes/0/value')).toBe('kr-1, 2026-03-05');
  });

  it('of a place that is not there are those of what is around it', () => {
    expect(clauseOf(sales(), `${CARD}/indicators/1/no/such/place`)).toBe('3.1.3');
    expect(clauseOf(sales(), '/constructor/name')).toBe('1');
    expect(clauseOf(sales(), '')).toBe('1');
  });
});
