import { describe, expect, it } from 'vitest';
import { readLogic } from '../../editor/lib/formula/read-logic.ts';

describe('a formula that is typed as JSON', () => {
  it.each([
    '{"+": [1, 2.5e-7, 0.1]}',
    '{"var": "12345678901234567890"}',
    '123456789012345',
    '"0.12345678901234567"',
    '0.000000000000000001',
    '9007199254740991',
    '[]',
  ])('is taken as it stands: %s', (text) => {
    expect(readLogic(text)).toEqual({ logic: JSON.parse(text) as unknown });
  });
  it.each(['{"+": [1, 0.12345678901234567]}', '9007199254740993', '[1.0000000000000000001]', '{"\\"": 123456789012345678}'])(
    'is not taken where a number would become another one: %s',
    (text) => {
      expect(readLogic(text)).toEqual({ fault: 'inexact' });
    },
  );
  it.each(['', '{"+": [1', 'leads'])('is not finished: %s', (text) => {
    expect(readLogic(text)).toEqual({ fault: 'unfinished' });
  });
});
