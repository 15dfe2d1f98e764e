import { regulationIncomplete } from '../../../linter/rules/r47-regulation-incomplete.ts';
import { describeRule } from '../../support/linter.ts';

const without = (path: string) => [{ op: 'remove' as const, path }];

describeRule(regulationIncomplete, {
  reports: [
    { name: 'no terms', patch: without('/terms'), finds: [{ message: 'no-terms', at: '/terms', severity: 'error' }] },
    { name: 'a purpose of blanks', patch: [{ op: 'replace', path: '/purpose', value: '  ' }], finds: [{ message: 'no-purpose', at: '/purpose' }] },
    { name: 'no corrections', patch: without('/corrections'), finds: [{ message: 'no-corrections', at: '/corrections' }] },
    { name: 'no assessment', patch: [{ op: 'replace', path: '/cycle/assessment', value: [] }], finds: [{ message: 'no-assessment', at: '/cycle/assessment' }] },
    {
      name: 'no cycle at all, section by section',
      patch: without('/cycle'),
      finds: [
        ['no-planning', 'planning'],
        ['no-acknowledgement', 'acknowledgement'],
        ['no-monitoring', 'monitoring'],
        ['no-assessment', 'assessment'],
        ['no-pay-day', 'payDay'],
      ].map(([message = '', part = '']) => ({ message, at: `/cycle/${part}` })),
    },
    {
      name: 'a purpose in one of two languages',
      patch: without('/purpose/ru'),
      finds: [{ message: 'language-missing', at: '/purpose', data: { language: 'ru' }, severity: 'warning' }],
    },
  ],
  accepts: [
    { name: 'a purpose in one string for all languages', patch: [{ op: 'replace', path: '/purpose', value: 'Margin first' }] },
    { name: 'one term', patch: [{ op: 'replace', path: '/terms', value: [{ term: 'Lead', definition: 'A request' }] }] },
    { name: 'a pay day of 0', patch: [{ op: 'replace', path: '/cycle/payDay', value: 0 }] },
    { name: 'one language, and texts in it', patch: [{ op: 'replace', path: '/languages', value: ['en'] }] },
    { name: 'a text in one language more', patch: [{ op: 'add', path: '/purpose/sv', value: 'Marginal' }] },
  ],
});
