import { describe, expect, it } from 'vitest';
import { calculate, faultData, no, number, typeOf, yes } from '../calculate.ts';

describe('band.pick', () => {
  it('is the label whose condition holds', () => {
    expect(calculate('band.pick', 'low', no, 'high', yes)).toBe('high');
    expect(calculate('band.pick', 'low', yes, 'high', no, number('85'))).toBe('low');
  });
  it('refuses a gap and an overlap, with the value and the bands', () => {
    expect(calculate('band.pick', 'low', no, 'high', no)).toBe('no-band');
    expect(faultData('band.pick', 'low', no, 'high', no, number('85.5'))).toEqual({ value: '85.5', bands: ['low', 'high'] });
    expect(calculate('band.pick', 'low', yes, 'high', yes)).toBe('several-bands');
    expect(faultData('band.pick', 'low', yes, 'middle', no, 'high', yes, number('80'))).toEqual({ value: '80', bands: ['low', 'high'] });
  });
  it('is a text; every label has a condition', () => {
    expect(typeOf('band.pick', 'low', no, 'high', yes, number('1'))).toBe('text');
    expect(typeOf('band.pick', 'low', number('1'))).toBe('condition-not-boolean');
    expect(typeOf('band.pick', no, 'low')).toBe('not-lowered');
  });
});
