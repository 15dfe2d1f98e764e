import { introducedBySurprise } from '../../../linter/rules/s09-introduced-by-surprise.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const signed = (date: string) => set('/introduction/signed', date);
const trial = (from: string, until: string) => set('/cycle/trial', { from, until });
const TODAY = { today: '2027-02-01' };
/** Bonuses that are guaranteed, and what was paid on plan before. */
const guaranteed = (least: number, before: number) =>
  ['/scorecards/0', '/scorecards/1'].flatMap((card) => [
    add(`${card}/limits`, [{ id: 'guarantee', on: 'variable', atLeast: least }]),
    add(`${card}/previous`, { policy: 'old-rules', pay: before }),
  ]);

describeRule(introducedBySurprise, {
  reports: [
    {
      name: 'a signature after the start',
      patch: [signed('2027-01-15')],
      finds: [{ message: 'late-signed', at: '/introduction/signed', severity: 'error', data: { days: 14 } }],
    },
    {
      name: 'an announcement after the start',
      patch: [set('/introduction/announced', '2027-01-02')],
      finds: [{ message: 'late-announced', at: '/introduction/announced', severity: 'error' }],
    },
    {
      name: 'the first talk after the start',
      patch: [set('/introduction/discussions/1/date', '2027-01-20')],
      finds: [{ message: 'late-discussion', at: '/introduction/discussions', severity: 'error', data: { card: 'head-of-sales', date: '2027-01-20' } }],
    },
    {
      name: 'a card that was read after the start',
      patch: [set('/introduction/acknowledgements/0/date', '2027-01-02')],
      finds: [{ message: 'late-acknowledgement', at: '/introduction/acknowledgements', severity: 'warning', data: { card: 'head-of-marketing' } }],
    },
    {
      name: 'no trial period, and the first month for it',
      patch: [drop('/cycle/trial')],
      finds: [{ message: 'no-trial', at: '/cycle', severity: 'warning', fix: { safe: false } }],
    },
    {
      name: 'no trial period in force, when it is too late for one',
      patch: [drop('/cycle/trial')],
      options: TODAY,
      finds: [{ message: 'no-trial', at: '/cycle', fix: null }],
    },
    { name: 'a trial period after months of pay', patch: [trial('2027-03-01', '2027-03-31')], finds: [{ message: 'late-trial', at: '/cycle/trial' }] },
    {
      name: 'a trial period of two weeks for a month',
      patch: [trial('2027-01-01', '2027-01-14')],
      finds: [{ message: 'short-trial', at: '/cycle/trial', data: { days: 14 } }],
    },
    {
      name: 'a trial period of a month for a quarter',
      patch: [set('/period', 'quarter')],
      finds: [{ message: 'short-trial', at: '/cycle/trial', data: { days: 31 } }],
    },
    {
      name: 'talks with one of two, as lack of evidence',
      patch: [drop('/introduction/discussions/0')],
      finds: [{ message: 'not-discussed', at: '/introduction', verdict: 'no-evidence', data: { who: 'Head of marketing' } }],
    },
    {
      name: 'no record that a card was read, as lack of evidence',
      patch: [drop('/introduction/acknowledgements/1')],
      finds: [{ message: 'not-acknowledged', at: '/introduction', verdict: 'no-evidence', data: { card: 'head-of-sales' } }],
    },
    {
      name: 'dates that are not there, as lack of evidence',
      patch: [drop('/introduction/signed'), drop('/introduction/announced')],
      finds: [
        { message: 'not-signed', at: '/introduction' },
        { message: 'not-announced', at: '/introduction' },
      ],
    },
    {
      name: 'nothing said of the introduction',
      patch: [drop('/introduction')],
      finds: [
        { message: 'not-signed', at: '', verdict: 'no-evidence' },
        { message: 'not-discussed', at: '' },
        { message: 'not-acknowledged', at: '' },
      ],
      more: true,
    },
    { name: 'a guarantee below the former pay', patch: [...guaranteed(40_000, 50_000), drop('/cycle/trial')], finds: [{ message: 'no-trial', at: '/cycle' }] },
  ],
  accepts: [
    { name: 'a signature on the day of the start', patch: [signed('2027-01-01')] },
    { name: 'a trial before the start', patch: [trial('2026-12-01', '2026-12-31')] },
    { name: 'a trial of two months from the start', patch: [trial('2027-01-01', '2027-02-28')] },
    { name: 'a talk with a group that is nobody’s position', patch: [set('/introduction/discussions', [{ date: '2026-11-01', with: 'Both heads' }])] },
    { name: 'a talk with the department', patch: [set('/introduction/discussions/0/with', 'Marketing')] },
    {
      name: 'no trial and a late signature where nobody can get less than before',
      patch: [...guaranteed(50_000, 50_000), drop('/cycle/trial'), signed('2027-01-15')],
    },
    { name: 'a trial of a week for a weekly period', patch: [set('/period', 'week'), trial('2027-01-01', '2027-01-07')] },
  ],
});
