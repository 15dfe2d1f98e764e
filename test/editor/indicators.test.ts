import { describe, expect, it } from 'vitest';
import { newIndicator } from '../../editor/lib/cards/indicators.ts';
import { readDocument } from '../../editor/lib/cards/read.ts';

describe('a new indicator', () => {
  const reader = readDocument({ metrics: [{ id: 'metric', name: 'Cost', unit: '1', direction: 'lower' }] }, 'en');

  it('has no name that a line of the card has already', () => {
    expect(newIndicator([], reader, undefined)).toMatchObject({ id: 'indicator', metric: 'metric', attainment: { method: 'inverse-ratio' } });
  });
});
