import { ratioGame } from '../../../linter/rules/r36-ratio-game.ts';
import { describeRule } from '../../support/linter.ts';

const owned = { op: 'replace' as const, path: '/metrics/6/owner', value: 'Head of sales' };
const unguarded = { op: 'replace' as const, path: '/metrics/3/guards', value: ['order-returns'] };
const at = '/metrics/3';

describeRule(ratioGame, {
  reports: [
    {
      name: 'orders in the hands of whoever is paid for the average order',
      patch: [unguarded, owned],
      finds: [{ message: 'shrink', at, data: { metric: 'paid-orders', position: 'Head of sales' }, severity: 'error' }],
    },
    {
      name: 'a payee who writes the denominator',
      patch: [unguarded, { op: 'replace', path: '/metrics/6/source/recordedBy', value: 'Head of sales' }],
      finds: [{ message: 'shrink', at }],
    },
    {
      name: 'a payee with a lever on it',
      patch: [
        unguarded,
        {
          op: 'add',
          path: '/metrics/6/levers',
          value: [{ id: 'drop', name: 'Drop small orders', who: 'Head of sales', moves: [{ metric: 'paid-orders', by: -1 }] }],
        },
      ],
      finds: [{ message: 'shrink', at }],
    },
    { name: 'no guards at all', patch: [owned, { op: 'remove', path: '/metrics/3/guards' }], finds: [{ message: 'shrink', at }] },
    {
      name: 'a denominator that is not a whole number',
      patch: [unguarded, owned, { op: 'remove', path: '/metrics/6/domain/integer' }],
      finds: [{ message: 'shrink', at }],
    },
  ],
  accepts: [
    { name: 'a denominator that guards the ratio', patch: [owned] },
    { name: 'a denominator in the hands of somebody else', patch: [unguarded] },
    { name: 'a denominator at its smallest value', patch: [unguarded, owned, { op: 'replace', path: '/metrics/6/domain/min', value: 620 }] },
    {
      name: 'a ratio that nobody is paid for',
      patch: [
        unguarded,
        owned,
        { op: 'replace', path: '/scorecards/1/indicators/1/weight', value: 0 },
        { op: 'replace', path: '/scorecards/1/indicators/0/weight', value: 75 },
      ],
    },
    { name: 'a raw metric without a formula', patch: [owned, { op: 'replace', path: '/metrics/1/guards', value: [] }] },
  ],
});
