import { describe, expect, it } from 'vitest';
import { firstCurve, firstLevels } from '../../editor/lib/cards/beginnings.ts';

const at = (levels: readonly unknown[]): readonly unknown[] => levels.map((level) => (level as { at: unknown }).at);
const names = (parts: readonly unknown[]): readonly unknown[] => parts.map((part) => (part as { name: unknown }).name);

describe('what levels begin with', () => {
  it('stands around the plan of the indicator, to the last digit', () => {
    expect(at(firstLevels(500, false, ['en']))).toEqual([400, 500, 600]);
    expect(at(firstLevels('1200.5', true, ['en']))).toEqual([1440.6, 1200.5, 960.4]);
    expect(at(firstLevels(undefined, false, ['en']))).toEqual([80, 100, 120]);
    expect(at(firstLevels({ fact: 'plan' }, true, ['en']))).toEqual([120, 100, 80]);
  });

  it('is called by its customary words in every language of the regulation', () => {
    expect(names(firstLevels(100, false, ['ru', 'en']))).toEqual([
      { ru: 'порог', en: 'threshold' },
      { ru: 'цель', en: 'target' },
      { ru: 'вызов', en: 'stretch' },
    ]);
    expect(names(firstLevels(100, false, ['ru']))).toEqual(['порог', 'цель', 'вызов']);
    expect(names((firstCurve(['ru', 'sv']) as { bands: unknown[] }).bands)).toEqual([{ ru: 'ниже' }, { ru: 'пропорционально' }, { ru: 'выше' }]);
  });
});
