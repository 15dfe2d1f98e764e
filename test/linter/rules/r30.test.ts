import { ratchet } from '../../../linter/rules/r30-ratchet.ts';
import { describeRule } from '../../support/linter.ts';

const fact = (id: string) => ({
  op: 'add' as const,
  path: '/facts',
  value: [{ id, name: 'Before', type: 'number', unit: 'lead', about: 'period', whenMissing: 330 }],
});
const plan = (value: object) => ({ op: 'replace' as const, path: '/scorecards/0/indicators/0/plan', value });
const at = '/scorecards/0/indicators/0/plan';
const before = { fact: 'leads-before' };

describeRule(ratchet, {
  reports: [
    {
      name: 'the last result plus 20 %',
      patch: [fact('leads-before'), plan({ method: 'uplift', baseline: before, uplift: 20 })],
      finds: [{ message: 'ratchet', at, data: { taken: 120 }, severity: 'warning' }],
    },
    {
      name: 'the last result as it is',
      patch: [fact('leads-before'), plan({ method: 'uplift', baseline: before, uplift: 0 })],
      finds: [{ message: 'ratchet', at, data: { taken: 100 } }],
    },
    {
      name: 'the average of two results',
      patch: [fact('leads-before'), plan({ method: 'predecessor', results: [before, before] })],
      finds: [{ message: 'ratchet', at, data: { taken: 50 } }],
    },
    {
      name: 'one result',
      patch: [fact('leads-before'), plan({ method: 'predecessor', results: [before] })],
      finds: [{ message: 'ratchet', at, data: { taken: 100 } }],
    },
    {
      name: 'a formula over the last result',
      patch: [fact('leads-before'), plan({ method: 'uplift', baseline: { formula: { var: 'leads-before' } }, uplift: 5 })],
      finds: [{ message: 'ratchet', at, data: { taken: 105 } }],
    },
  ],
  accepts: [
    { name: 'a fixed baseline', patch: [plan({ method: 'uplift', baseline: 330, uplift: 20 })] },
    { name: 'the average of three results', patch: [fact('leads-before'), plan({ method: 'predecessor', results: [before, before, before] })] },
    { name: 'a plan that is stated', patch: [fact('leads-before'), plan({ method: 'uplift', baseline: before, uplift: 20, stated: 400 })] },
    { name: 'a plan from capacity', patch: [plan({ method: 'capacity', required: 4000, people: 10, step: 1 })] },
    { name: 'a benchmark of the market', patch: [plan({ method: 'benchmark', benchmark: 400, relative: 100 })] },
  ],
});
