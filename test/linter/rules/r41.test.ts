import { lateTargets } from '../../../linter/rules/r41-late-targets.ts';
import { describeRule } from '../../support/linter.ts';

const approved = (value: string) => [{ op: 'replace' as const, path: '/introduction/targetsApproved', value }];
const at = '/introduction/targetsApproved';

describeRule(lateTargets, {
  reports: [
    { name: 'a day after the start', patch: approved('2027-01-02'), finds: [{ message: 'late', at, data: { days: 1 }, severity: 'warning' }] },
    { name: 'nine days after the start of a month', patch: approved('2027-01-10'), finds: [{ message: 'late', at, data: { days: 9 } }] },
    {
      name: 'after a third of the month',
      patch: approved('2027-01-11'),
      finds: [{ message: 'too-late', at, data: { days: 10, limit: 33 }, severity: 'error' }],
    },
    {
      name: 'in the middle of a year',
      patch: [...approved('2027-06-01'), { op: 'replace', path: '/period', value: 'year' }],
      finds: [{ message: 'too-late', at, data: { days: 151 } }],
    },
    {
      name: 'a month into a year',
      patch: [...approved('2027-02-01'), { op: 'replace', path: '/period', value: 'year' }],
      finds: [{ message: 'late', at, data: { days: 31 } }],
    },
    {
      name: 'a document without the date, as lack of evidence',
      patch: [{ op: 'remove', path: at }],
      finds: [{ message: 'unknown', at: '/introduction', verdict: 'no-evidence' }],
    },
  ],
  accepts: [
    { name: 'the day of the start', patch: approved('2027-01-01') },
    { name: 'the day before', patch: approved('2026-12-31') },
    { name: 'a year before', patch: approved('2026-01-01') },
    { name: 'a later start', patch: [...approved('2027-01-15'), { op: 'replace', path: '/effective/from', value: '2027-02-01' }] },
    {
      name: 'a leap day before the start',
      patch: [...approved('2028-02-29'), { op: 'replace', path: '/effective', value: { from: '2028-03-01', until: '2028-12-31' } }],
    },
  ],
});
