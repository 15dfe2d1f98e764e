import { canBeGamed } from '../../../linter/rules/s04-can-be-gamed.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const source = '/metrics/0/source';
const lever = (changes: object) =>
  add('/metrics/0/levers/-', {
    id: 'trick',
    name: 'A trick',
    who: 'Head of marketing',
    moves: [{ metric: 'qualified-leads', by: 1 }],
    steps: { from: 0, to: 20, integer: true },
    effort: 1,
    real: false,
    ...changes,
  });
const trick = '/metrics/0/levers/1';
/** The score of the leads: proportional up to the plan, with an accelerator above it. */
const ACCELERATED = [
  drop('/scorecards/0/indicators/0/cap'),
  add('/scorecards/0/indicators/0/curve', {
    gives: 'percent',
    bands: [
      { id: 'below', to: 100, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
      { id: 'above', from: 100, ends: '()', pays: { kind: 'proportional', factor: 1.2 } },
    ],
  }),
];
/** One step at 402 leads, or where the percent says. */
const stepped = (at: number) => [
  drop('/scorecards/0/indicators/0/cap'),
  add('/scorecards/0/indicators/0/curve', {
    gives: 'percent',
    bands: [
      { id: 'below', to: at, ends: '()', pays: { kind: 'constant', value: 90 } },
      { id: 'above', from: at, ends: '[)', pays: { kind: 'constant', value: 100 } },
    ],
  }),
];
/** Nothing says any more that more leads are a goal. */
const NO_GOAL = [drop('/goals/2/metric')];
const lazy = (id: string) => lever({ id, moves: [{ metric: 'qualified-leads', by: -1 }], steps: { from: -1, to: 0, integer: true }, real: true });

/** Text of which nothing says what it can be: there is nothing to take it to be. */
const byGrade = [
  { op: 'add', path: '/facts', value: [{ id: 'grade', name: 'Grade', type: 'text', about: 'employee' }] },
  {
    op: 'add',
    path: '/scorecards/1/modifiers',
    value: [{ id: 'seniority', name: 'Seniority', effect: 'multiply', on: 'bonus', by: 1.1, when: { '==': [{ var: 'grade' }, 'senior'] } }],
  },
] as const;

describeRule(canBeGamed, {
  reports: [
    {
      name: 'a figure that the payee writes',
      patch: [set(`${source}/recordedBy`, 'Head of marketing')],
      finds: [{ message: 'payee-writes', at: source, severity: 'error', data: { figure: 'qualified-leads' } }],
    },
    {
      name: 'a raw figure of a ratio that the department writes',
      patch: [set('/metrics/6/source/recordedBy', 'Sales')],
      finds: [
        { message: 'payee-writes', at: '/metrics/6/source', data: { figure: 'paid-orders', who: 'Sales', card: 'head-of-sales' } },
        { message: 'no-guard', at: '/scorecards/1/indicators/2' },
      ],
    },
    {
      name: 'a record that depends on the payee',
      patch: [set(`${source}/independent`, false)],
      finds: [{ message: 'not-independent', at: source, severity: 'warning' }],
    },
    {
      name: 'a figure without a source, as lack of evidence',
      patch: [drop(source)],
      finds: [{ message: 'no-source', at: '/metrics/0', verdict: 'no-evidence' }],
    },
    {
      name: 'a judge who judges himself',
      patch: [add('/scorecards/1/indicators/2/judgedBy', 'Head of sales')],
      finds: [{ message: 'payee-judges', at: '/scorecards/1/indicators/2/judgedBy', severity: 'error' }],
    },
    {
      name: 'a cut-off that the payee decides on',
      patch: [
        {
          op: 'add',
          path: '/scorecards/0/cutOffs',
          value: [
            {
              id: 'few-leads',
              name: 'Hardly any leads',
              condition: { '<': [{ var: 'qualified-leads' }, 10] },
              effect: 'zero',
              scope: { card: 'bonus' },
              decidedBy: 'Head of marketing',
              why: 'No leads, no sales',
            },
          ],
        },
      ],
      finds: [
        { message: 'payee-decides', at: '/scorecards/0/cutOffs/0/decidedBy', severity: 'error', data: { cutOff: 'few-leads', who: 'Head of marketing' } },
      ],
    },
    {
      name: 'an indicator that nothing guards, as lack of evidence',
      patch: [drop('/metrics/4/guards')],
      finds: [{ message: 'no-guard', at: '/scorecards/1/indicators/2', verdict: 'no-evidence' }],
    },
    {
      name: 'a guard that the payee writes',
      patch: [set('/metrics/4/guards', ['discount-share']), set('/metrics/8/source/recordedBy', 'Head of sales')],
      finds: [{ message: 'no-guard', at: '/scorecards/1/indicators/2', verdict: 'no-evidence' }],
    },
    {
      name: 'a lead too many, which pays at once',
      patch: [lever({})],
      finds: [
        {
          message: 'fake',
          at: trick,
          severity: 'error',
          data: { levers: ['trick +1'] },
          money: '75',
          witness: [
            { scorecard: 'head-of-marketing', facts: { 'qualified-leads': '400' }, pay: '75000' },
            { facts: { 'qualified-leads': '401' }, pay: '75075' },
          ],
        },
      ],
    },
    {
      name: 'a trick that pays only just below a step',
      patch: [...stepped(98), lever({})],
      finds: [
        {
          message: 'fake',
          at: trick,
          money: '3000',
          witness: [
            { facts: { 'qualified-leads': '391' }, pay: '72000' },
            { facts: { 'qualified-leads': '392' }, pay: '75000' },
          ],
        },
      ],
    },
    {
      name: 'results moved between periods across a kink',
      patch: [
        ...ACCELERATED,
        lever({ moves: [{ metric: 'qualified-leads', by: 20 }], steps: { from: 0, to: 2, integer: true }, conserves: ['qualified-leads'] }),
      ],
      finds: [
        {
          message: 'moved-in-time',
          at: trick,
          severity: 'error',
          money: '6300',
          data: { levers: ['trick +1'] },
          witness: [{ pay: '75000' }, { facts: { 'qualified-leads': '420' }, pay: '82800' }, { facts: { 'qualified-leads': '380' }, pay: '73500' }],
        },
      ],
    },
    {
      name: 'less work that pays more while no goal rises',
      patch: [...NO_GOAL, lever({ moves: [{ metric: 'qualified-leads', by: -4 }], steps: { from: -5, to: 5, integer: true }, real: true })],
      finds: [{ message: 'less-work', at: trick, severity: 'warning', data: { levers: ['trick -1'] }, money: '300' }],
    },
    {
      name: 'two such moves that pay only together',
      patch: [...NO_GOAL, ...stepped(100.5), lazy('first'), lazy('second')],
      finds: [{ message: 'less-work', at: '/metrics/0/levers/1', data: { levers: ['first -1', 'second -1'] }, money: '3000' }],
    },
    {
      name: 'a payee without levers, as lack of evidence',
      patch: [drop('/metrics/0/levers'), drop('/metrics/1/levers'), drop('/metrics/2/levers/1')],
      finds: [{ message: 'no-levers', at: '/scorecards/0', verdict: 'no-evidence' }],
    },
    {
      name: 'nothing to begin a search from, as lack of evidence',
      patch: [drop('/examples'), ...byGrade],
      finds: [{ message: 'no-plan', at: '/scorecards/1', verdict: 'no-evidence' }],
      more: true,
    },
  ],
  accepts: [
    { name: 'a trick that somebody else would have to agree to', patch: [lever({ decidedBy: 'CRM administrator' })] },
    { name: 'a trick of somebody who is not paid by it', patch: [lever({ who: 'Finance director' })] },
    { name: 'a move of results along a straight line', patch: [lever({ moves: [{ metric: 'qualified-leads', by: 20 }], conserves: ['qualified-leads'] })] },
    { name: 'a trick beyond the cap', patch: [lever({ moves: [{ metric: 'order-returns', by: -1 }] })] },
    {
      name: 'less of something by which a goal rises',
      patch: [lever({ moves: [{ metric: 'cost-per-lead', by: 60 }], steps: { from: -3, to: 3, integer: true }, real: true })],
    },
    { name: 'less work that pays less', patch: [...NO_GOAL, lever({ steps: { from: -20, to: 20, integer: true }, real: true })] },
    { name: 'two such moves with a step that they do not reach', patch: [...NO_GOAL, ...stepped(101), lazy('first'), lazy('second')] },
    {
      name: 'a trick that the domain does not allow',
      patch: [...stepped(100.5), lever({ moves: [{ metric: 'qualified-leads', by: 1700 }], steps: { from: 0, to: 1, integer: true } })],
    },
    { name: 'a judge who is not paid', patch: [add('/scorecards/1/indicators/2/judgedBy', 'Finance director')] },
  ],
});
