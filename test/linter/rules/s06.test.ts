import { departmentsConflict } from '../../../linter/rules/s06-departments-conflict.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const lever = (changes: object) =>
  add('/metrics/0/levers/-', {
    id: 'lottery',
    name: 'A lottery',
    who: 'Head of marketing',
    moves: [
      { metric: 'qualified-leads', by: 20 },
      { metric: 'paid-revenue', by: -620_000 },
    ],
    steps: { from: 0, to: 3, integer: true },
    effort: 4,
    ...changes,
  });
const at = '/metrics/0/levers/1';
/** Marketing is paid for leads and cost alone, and nobody else has a part in them. */
const ALONE = [
  drop('/scorecards/0/indicators/2'),
  set('/scorecards/0/indicators/0/weight', 70),
  drop('/metrics/0/levers/0/moves/1'),
  drop('/metrics/0/guards'),
  drop('/metrics/1/guards'),
  drop('/metrics/0/definedBy'),
  drop('/metrics/1/definedBy'),
];
const ONE_CARD = [drop('/scorecards/1'), drop('/examples/3'), drop('/examples/3'), drop('/examples/3')];
const STRANGER = [
  drop('/metrics/0/definedBy'),
  drop('/metrics/1/definedBy'),
  drop('/metrics/2/definedBy'),
  drop('/metrics/0/guards'),
  drop('/metrics/1/guards'),
  drop('/metrics/2/guards'),
  set('/metrics/2/owner', 'Head of marketing'),
  drop('/metrics/2/levers/0'),
  drop('/metrics/3/levers'),
];

describeRule(departmentsConflict, {
  reports: [
    {
      name: 'leads by a lottery that ruins the average order',
      patch: [lever({})],
      finds: [
        {
          message: 'conflict',
          at,
          severity: 'error',
          data: { lever: 'lottery', steps: '+1', gains: 'head-of-marketing', gain: '1500', loses: 'head-of-sales', loss: '1312' },
          money: '1312',
          witness: [
            { scorecard: 'head-of-marketing', pay: '75000' },
            { facts: { 'qualified-leads': '420' }, pay: '76500' },
            { scorecard: 'head-of-sales', pay: '75000' },
            { facts: { 'paid-revenue': '11780000' }, pay: '73688' },
          ],
        },
      ],
    },
    {
      name: 'sales that cost the leads of marketing',
      patch: [
        lever({
          who: 'Head of sales',
          moves: [
            { metric: 'overdue-share', by: -0.2 },
            { metric: 'qualified-leads', by: -8 },
          ],
        }),
      ],
      finds: [{ message: 'conflict', at, data: { gains: 'head-of-sales', gain: '1875', loses: 'head-of-marketing', loss: '600' } }],
    },
    {
      name: 'a department that wins by doing less',
      patch: [
        lever({
          moves: [
            { metric: 'qualified-leads', by: -4 },
            { metric: 'paid-revenue', by: 62_000 },
          ],
          steps: { from: -2, to: 0, integer: true },
        }),
      ],
      finds: [{ message: 'conflict', at, data: { steps: '-1', gain: '300', loss: '131' } }],
    },
    {
      name: 'positions without departments',
      patch: [drop('/scorecards/0/department'), drop('/scorecards/1/department'), lever({})],
      finds: [{ message: 'conflict', at }],
    },
    {
      name: 'a card that shares nothing with the other',
      patch: ALONE,
      finds: [{ message: 'unconnected', at: '/scorecards/0', severity: 'warning', data: { card: 'head-of-marketing' } }],
      more: true,
    },
    {
      name: 'a regulation of one card that names nobody else, as lack of evidence',
      patch: [...ONE_CARD, ...STRANGER],
      finds: [{ message: 'no-neighbour', at: '/scorecards/0', verdict: 'no-evidence' }],
    },
    {
      name: 'two positions of one department that nobody outside borders on, as lack of evidence',
      patch: [lever({}), set('/scorecards/1/department', 'Marketing')],
      finds: [
        { message: 'no-neighbour', at: '/scorecards/0' },
        { message: 'no-neighbour', at: '/scorecards/1' },
      ],
    },
  ],
  accepts: [
    {
      name: 'a lottery that costs the shared margin too',
      patch: [
        lever({
          moves: [
            { metric: 'qualified-leads', by: 4 },
            { metric: 'lead-margin', by: -3 },
          ],
        }),
      ],
    },
    {
      name: 'a lottery that costs orders which nobody is paid for',
      patch: [
        lever({
          moves: [
            { metric: 'qualified-leads', by: 20 },
            { metric: 'order-returns', by: 1 },
          ],
        }),
      ],
    },
    { name: 'a lever of somebody who is on no card', patch: [lever({ who: 'Finance director' })] },
    {
      name: 'a lever that helps both',
      patch: [
        lever({
          moves: [
            { metric: 'qualified-leads', by: 20 },
            { metric: 'paid-revenue', by: 62_000 },
          ],
        }),
      ],
    },
    {
      name: 'one card whose indicators are guarded by figures of others',
      patch: [...ONE_CARD, ...STRANGER, add('/metrics/0/guards', ['rejected-leads']), set('/metrics/7/owner', 'Head of sales')],
    },
    {
      name: 'one card on whose indicator somebody else has a lever',
      patch: [
        ...ONE_CARD,
        ...STRANGER,
        add('/metrics/0/levers/-', { id: 'refer', name: 'Referrals', who: 'Head of sales', moves: [{ metric: 'qualified-leads', by: 5 }] }),
      ],
    },
    { name: 'one card whose indicator a neighbour defines', patch: [...ONE_CARD, ...STRANGER, add('/metrics/0/definedBy', 'Head of sales')] },
  ],
});
