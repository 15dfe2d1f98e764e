import { KNOWN_UNITS } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { unitProposals, unitShown, unitTyped } from '../../editor/lib/format/units.ts';

const typed = (text: string): string => unitTyped(text, 'просто число');

describe('a typed unit', () => {
  it.each([
    ['процент', '%'],
    ['%', '%'],
    ['Рублей', 'RUB'],
    ['₽/лид', 'RUB/lead'],
    ['руб. / заказ', 'RUB/order'],
    ['секунд', 's'],
    ['шт.', 'pcs'],
    ['штук', 'piece'],
    ['leads', 'lead'],
    ['RUB/lead', 'RUB/lead'],
    ['m2/person/day', 'm2/person/day'],
    ['million-RUB', 'million-RUB'],
    ['просто число', '1'],
    ['1', '1'],
    ['стопка', 'стопка'],
    ['kWh', 'kWh'],
  ])('%s is written %s', (text, unit) => {
    expect(typed(text)).toBe(unit);
  });

  it('is written as it was when it is typed as it is shown or proposed', () => {
    for (const unit of KNOWN_UNITS)
      for (const language of ['en', 'ru'] as const) expect(unitShown(typed(unitShown(unit, '', language)), '', language)).toBe(unitShown(unit, '', language));
    for (const language of ['en', 'ru'] as const)
      for (const one of unitProposals('RUB', 'просто число', language)) expect(unitShown(typed(one), 'просто число', language)).toBe(one);
  });
});
