import { noDataFeed } from '../../../linter/rules/r44-no-data-feed.ts';
import { describeRule } from '../../support/linter.ts';

const source = (index: number) => `/metrics/${index}/source`;

describeRule(noDataFeed, {
  reports: [
    {
      name: 'a metric without a source',
      patch: [{ op: 'remove', path: source(0) }],
      finds: [{ message: 'no-source', at: '/metrics/0', data: { metric: 'qualified-leads' }, severity: 'warning' }],
    },
    {
      name: 'a figure that is ready after the pay day',
      patch: [{ op: 'replace', path: `${source(1)}/readyAfterDays`, value: 11 }],
      finds: [{ message: 'too-late', at: `${source(1)}/readyAfterDays`, data: { ready: 11, due: 10 } }],
    },
    {
      name: 'a raw figure behind a formula',
      patch: [{ op: 'remove', path: source(5) }],
      finds: [{ message: 'no-source', at: '/metrics/5', data: { metric: 'paid-revenue' } }],
    },
    {
      name: 'a source that does not say when it is ready',
      patch: [{ op: 'remove', path: `${source(0)}/readyAfterDays` }],
      finds: [{ message: 'not-said', at: source(0), verdict: 'no-evidence' }],
    },
    {
      name: 'an earlier pay day',
      patch: [{ op: 'replace', path: '/cycle/payDay', value: 1 }],
      more: true,
      finds: [{ message: 'too-late', at: `${source(0)}/readyAfterDays`, data: { ready: 2, due: 1 } }],
    },
  ],
  accepts: [
    { name: 'a figure ready on the pay day', patch: [{ op: 'replace', path: `${source(0)}/readyAfterDays`, value: 10 }] },
    { name: 'a calculated metric without a source of its own', patch: [{ op: 'remove', path: source(3) }] },
    { name: 'a metric that no card uses', patch: [{ op: 'remove', path: source(7) }] },
    { name: 'a figure ready at once', patch: [{ op: 'replace', path: `${source(0)}/readyAfterDays`, value: 0 }] },
    { name: 'a regulation without a pay day, which another rule asks for', patch: [{ op: 'remove', path: '/cycle/payDay' }] },
  ],
});
