import { describe, expect, it } from 'vitest';
import { lintFolder } from '../../support/lint-folder.ts';

const CONFLICTS = { findings: lintFolder('m18-goal-tree', 'S06').findings };

describe('departments against each other', () => {
  it('are the commercial director, whose discounts cost the production director the variable costs', () => {
    expect(CONFLICTS.findings).toMatchObject([
      {
        message: 'conflict',
        severity: 'error',
        pointer: '/metrics/0/levers/0',
        money: { amount: '510000' },
        data: { lever: 'discounts', gains: 'commercial-director', gain: '150000', loses: 'production-director', loss: '510000' },
      },
    ]);
  });

  it('are proven by the pay of both before and after', () => {
    const [{ witness = [] } = {}] = CONFLICTS.findings;
    expect(witness.map(({ scorecard, pay }) => [scorecard, pay])).toEqual([
      ['commercial-director', '1500000'],
      ['commercial-director', '1650000'],
      ['production-director', '1500000'],
      ['production-director', '990000'],
    ]);
  });

  it('are connected in every template', () => {
    for (const folder of ['head-of-sales', 'head-of-marketing', 'dispatcher', 'chief-accountant'])
      expect(lintFolder(`templates/${folder}`, 'S06').passes).toHaveLength(1);
  });
});
