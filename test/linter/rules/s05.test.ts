import { notCalculable } from '../../../linter/rules/s05-not-calculable.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const seconds = (limit: number, most: number) =>
  ({ config: { format: 'scorewright-lint/1', rules: { S05: { limits: { seconds: limit, mostSeconds: most } } } } }) as const;
const card = '/scorecards/1';
/** A formula of many steps in place of a plan that is read: what a person works through each month. */
const long = (terms: number) => ({
  method: 'formula',
  formula: { '+': Array.from({ length: terms }, (_, index) => ({ '*': [{ var: 'lead-margin' }, Number(`1.${1001 + index}`)] })) },
});

describeRule(notCalculable, {
  reports: [
    {
      name: 'an example that does not come out, and what comes out',
      patch: [set('/examples/0/expect/lines/bonus', '76000')],
      finds: [
        {
          message: 'mismatch',
          at: '/examples/0/expect/lines/bonus',
          severity: 'error',
          data: { example: 'marketing-on-target', expected: '76000', actual: '75000' },
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'an example of a line that there is not',
      patch: [add('/examples/0/expect/lines/bonus~1month', '75000')],
      finds: [{ message: 'mismatch', at: '/examples/0/expect/lines/bonus~1month', fix: null }],
    },
    {
      name: 'a problem that does not come',
      patch: [add('/examples/5/facts/paid-orders', 620)],
      finds: [{ message: 'not-refused', at: '/examples/5', severity: 'error', data: { problem: 'missing-fact' } }],
    },
    {
      name: 'a problem that nobody expected',
      patch: [drop('/examples/3/facts/paid-orders')],
      finds: [{ message: 'facts-missing', at: '/examples/3', data: { facts: ['paid-orders'] } }],
      more: true,
    },
    {
      name: 'a card without an example, as lack of evidence',
      patch: [drop('/examples/0'), drop('/examples/0'), drop('/examples/0')],
      finds: [{ message: 'no-example', at: '/scorecards/0', verdict: 'no-evidence' }],
    },
    {
      name: 'a bonus of more than two and a half minutes',
      patch: [set(`${card}/indicators/0/attainment`, long(8))],
      finds: [{ message: 'long', at: card, severity: 'warning', data: { limit: 150 } }],
      more: true,
    },
    {
      name: 'a bonus of more than five minutes',
      patch: [set(`${card}/indicators/0/attainment`, long(30))],
      finds: [{ message: 'incalculable', at: card, severity: 'error', data: { limit: 300 } }],
      more: true,
    },
    {
      name: 'cards that the company finds too long',
      patch: [],
      options: seconds(30, 300),
      finds: [
        { message: 'long', at: '/scorecards/0', data: { limit: 30 } },
        { message: 'long', at: card, data: { limit: 30 } },
      ],
    },
  ],
  accepts: [
    { name: 'the same number with kopecks', patch: [set('/examples/0/expect/lines/bonus', '75000.00')] },
    { name: 'an example that expects its problem', patch: [drop('/examples/3')] },
    { name: 'one example a card', patch: [drop('/examples/1'), drop('/examples/1'), drop('/examples/2'), drop('/examples/2')] },
    {
      name: 'a formula of a few steps',
      patch: [set(`${card}/indicators/0/attainment`, { method: 'formula', formula: { '*': [{ var: 'margin.plan' }, 1] } }), drop(`${card}/indicators/0/curve`)],
    },
    { name: 'cards within a limit of the company', patch: [], options: seconds(120, 120) },
    { name: 'an example of one line', patch: [set('/examples/0/expect/lines', { index: 100 })] },
  ],
});
