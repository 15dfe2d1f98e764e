import { describe, expect, it } from 'vitest';
import { OWN_RULES } from '@scorewright/linter';
import { DEFECTS, falseAlarms, seedDefects } from '../../scripts/seed-defects.ts';

// Three of each defect here; `npm run seed-defects` puts in a thousand.
const cases = seedDefects(DEFECTS.length * 3, 4_711);

describe('random defects in clean regulations', () => {
  it('are of nearly every rule that can block', () => {
    const blocking = OWN_RULES.filter(
      ({ id, messages }) => !id.startsWith('WAIVER') && Object.values(messages).some(({ severity, noEvidence }) => severity !== 'info' && !noEvidence),
    );
    const seeded = new Set(DEFECTS.map(({ rule }) => rule));
    expect(blocking.map(({ id }) => id).filter((id) => !seeded.has(id))).toEqual([]);
  });

  it('find a place in some regulation, each of them', () => expect(cases.length).toBe(DEFECTS.length * 3));

  it.each([
    ['exact', 99],
    ['statistical', 90],
  ] as const)('of %s rules are found in %d %% at least', (kind, promised) => {
    const own = cases.filter(({ defect }) => defect.kind === kind);
    const missed = own
      .filter(({ found }) => !found)
      .map(({ defect, policy, seeded }) => `${defect.rule} ${defect.name} in ${policy}: ${JSON.stringify(seeded.patch).slice(0, 300)}`);
    expect((100 * (own.length - missed.length)) / own.length, missed.join('\n')).toBeGreaterThanOrEqual(promised);
  });

  it('are not seen where a change did no harm', () => {
    expect(falseAlarms(60, 4_711).filter(({ alarms }) => alarms.length > 0)).toEqual([]);
  });
});
