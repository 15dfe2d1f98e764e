import { describe, expect, it } from 'vitest';
import type { Finding } from '@scorewright/linter';
import { lintFolder } from '../../support/lint-folder.ts';

const M04 = 'm04-sales-bands-accelerator';
const movesIn = (folder: string): readonly Finding[] => lintFolder(folder, 'S04').findings.filter(({ pointer }) => pointer.includes('/levers/'));
const byLever = (folder: string, id: string): Finding | undefined => movesIn(folder).find(({ data }) => String(data['levers']).startsWith(id));

describe('the cheapest profitable fake move', () => {
  it('of the sales manager is one call less: 999 calls pay 22,002 where 1,000 pay 20,000, meetings as they are', () => {
    const less = byLever(M04, 'one-more-call');
    expect(less).toMatchObject({ message: 'less-work', severity: 'warning', data: { levers: ['one-more-call -1'] }, money: { amount: '2002.01' } });
    // The two other indicators pay 30,000 in both cases.
    expect(less?.witness?.map(({ facts, pay }) => [facts['calls'], facts['meetings'], pay])).toEqual([
      ['1000', '20', '50000'],
      ['999', '20', '52002.01'],
    ]);
  });

  it('is found for a record that is stretched: one empty talk', () => {
    expect(byLever(M04, 'long-chat')).toMatchObject({ message: 'fake', severity: 'error', data: { levers: ['long-chat +1'] } });
  });

  it('counts both periods where results are only moved in time', () => {
    const moved = byLever(M04, 'shift-payment');
    expect(moved).toMatchObject({ message: 'moved-in-time', money: { amount: '4733.33' } });
    expect(moved?.witness?.map(({ facts, pay }) => [facts['revenue'], pay])).toEqual([
      ['3000000', '50000'],
      ['2900000', '49333.33'],
      ['3100000', '55400'],
    ]);
  });

  it('is a month without the repair for the top manager on tiers', () => {
    expect(movesIn('m09-top-manager-tiers')).toMatchObject([
      { message: 'moved-in-time', data: { levers: ['postpone-repair +1'] }, money: { amount: '75000' } },
    ]);
  });

  it('does not take a decision of somebody else, or honest work, for a trick', () => {
    expect(movesIn('m14-finance-card')).toEqual([]);
    expect(movesIn('m01-weighted-inverse')).toEqual([]);
  });
});
