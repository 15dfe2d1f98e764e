import { noReviewCycle } from '../../../linter/rules/s10-no-review-cycle.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const until = (date: string) => set('/effective/until', date);
const reviews = (...given: readonly object[]) =>
  set(
    '/cycle/reviews',
    given.map((review) => ({ every: 'quarterly', what: 'Levels and weights', who: 'General director', ...review })),
  );
const on = (today: string) => ({ today });

describeRule(noReviewCycle, {
  reports: [
    { name: 'no review', patch: [drop('/cycle/reviews')], finds: [{ message: 'no-review', at: '/cycle', severity: 'error' }] },
    { name: 'an empty list of reviews', patch: [set('/cycle/reviews', [])], finds: [{ message: 'no-review', at: '/cycle' }] },
    { name: 'no cycle at all', patch: [drop('/cycle')], finds: [{ message: 'no-review', at: '' }] },
    { name: 'no owner', patch: [drop('/owner')], finds: [{ message: 'no-owner', at: '', severity: 'error' }] },
    {
      name: 'no end, and a year for it',
      patch: [drop('/effective/until')],
      finds: [{ message: 'open-ended', at: '/effective', severity: 'error', fix: { safe: false } }],
    },
    {
      name: 'a year and a day',
      patch: [until('2028-01-01')],
      finds: [{ message: 'too-long', at: '/effective/until', data: { months: 12 }, fix: { safe: false } }],
    },
    {
      name: 'two years with an example in the second, without a mend',
      patch: [until('2028-12-31'), set('/examples/0/period', { from: '2028-03-01', until: '2028-03-31' })],
      finds: [{ message: 'too-long', at: '/effective/until', fix: null }],
    },
    { name: 'a regulation that has ended', patch: [], options: on('2028-01-01'), finds: [{ message: 'expired', at: '/effective/until', data: { days: 1 } }] },
    {
      name: 'a review that is a day overdue',
      patch: [],
      options: on('2027-02-13'),
      finds: [{ message: 'overdue', at: '/cycle/reviews/0/next', severity: 'error', data: { every: 'monthly', days: 1 } }],
    },
    {
      name: 'a review of which nothing says that it took place',
      patch: [reviews({})],
      options: on('2027-04-02'),
      finds: [{ message: 'not-held', at: '/cycle/reviews/0', verdict: 'no-evidence', data: { due: '2027-04-01' } }],
    },
    { name: 'a review after the end', patch: [reviews({ next: '2028-01-10' })], finds: [{ message: 'after-expiry', at: '/cycle/reviews/0/next' }] },
    {
      name: 'a yearly review of a half-year',
      patch: [until('2027-06-30'), reviews({ every: 'yearly' })],
      finds: [{ message: 'after-expiry', at: '/cycle/reviews/0', data: { due: '2028-01-01' } }],
    },
  ],
  accepts: [
    { name: 'a year to the day', patch: [until('2027-12-31')] },
    { name: 'one review in the half-year', patch: [drop('/cycle/reviews/0'), drop('/cycle/reviews/0')] },
    { name: 'a review on the day itself', patch: [], options: on('2027-02-12') },
    { name: 'a review without a date that is not due yet', patch: [reviews({})], options: on('2027-04-01') },
    { name: 'a review a quarter after the last one', patch: [reviews({ last: '2027-04-05' })], options: on('2027-07-05') },
    { name: 'a review held in the term, with the next one after the end', patch: [reviews({ last: '2027-11-05', next: '2028-02-05' })] },
    { name: 'a leap year', patch: [set('/effective', { from: '2028-02-29', until: '2029-02-27' }), reviews({ next: '2028-06-01' })] },
    {
      name: 'a longer term that the company allows',
      patch: [until('2028-06-30')],
      options: { config: { format: 'scorewright-lint/1', rules: { S10: { limits: { months: 24 } } } } },
    },
    {
      name: 'a review on the last day',
      patch: [reviews({ next: '2027-12-31' }), add('/cycle/reviews/-', { every: 'weekly', what: 'Activity', who: 'Head of sales', next: '2027-01-08' })],
    },
  ],
});
