import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicator, metric, outcomeOf, policyOf } from '../../support/policy.ts';

const readme = readFileSync(path.join(import.meta.dirname, '../../../engine/README.md'), 'utf8');
const rows = [...readme.matchAll(/^\| `([a-z.-]+)` \| (.+) \| ([0-9.]+) /gm)].map(([, id = '', expression = '', value = '']) => ({ id, expression, value }));

/** The README's bonus, with 480 leads of 500 at 40 % beside it. */
const outcome = outcomeOf(
  policyOf(
    {
      pay: { targetBonus: 100000 },
      rounding: [{ what: 'attainment', to: 1, mode: 'half-up' }],
      indicators: [
        indicator('cost-per-lead', { weight: 60, plan: { method: 'value', value: 1200 }, attainment: { method: 'inverse-ratio' } }),
        indicator('leads', { weight: 40, plan: { method: 'value', value: 500 } }),
      ],
    },
    { metrics: [metric('cost-per-lead', 'RUB/lead', { direction: 'lower' }), metric('leads', 'lead')] },
  ),
  { 'cost-per-lead': 1100, leads: 480 },
);

describe('the worked bonus of the README', () => {
  it.each(rows)('has the line $id = $value', ({ id, expression, value }) => {
    const line = outcome.trace?.byId.get(id);
    expect(line?.state === 'value' && String(line.value)).toBe(value);
    const written = /^`(.+)`$/.exec(expression)?.[1];
    if (written !== undefined) expect(line?.line.expression).toEqual(JSON.parse(written));
  });

  it('has all its lines', () => {
    expect(rows.map(({ id }) => id).filter((id) => !id.startsWith('cost-per-lead.'))).toEqual(['index', 'bonus.base', 'bonus']);
  });
});
