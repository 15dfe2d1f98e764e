import { regulationIncomplete } from '../../../linter/rules/r47-regulation-incomplete.ts';
import { describeRule } from '../../support/linter.ts';

const without = (path: string) => [{ op: 'remove' as const, path }];

describeRule(regulationIncomplete, {
  reports: [
    { name: 'no terms', patch: without('/terms'), finds: [{ message: 'section-missing', at: '/terms', data: { section: 'terms' }, severity: 'error' }] },
    { name: 'a purpose of blanks', patch: [{ op: 'replace', path: '/purpose', value: '  ' }], finds: [{ message: 'section-missing', at: '/purpose' }] },
    { name: 'no corrections', patch: without('/corrections'), finds: [{ message: 'section-missing', at: '/corrections' }] },
    { name: 'no assessment', patch: [{ op: 'replace', path: '/cycle/assessment', value: [] }], finds: [{ message: 'section-missing', at: '/cycle/assessment' }] },
    { name: 'no cycle at all, section by section', patch: without('/cycle'), finds: ['planning', 'acknowledgement', 'monitoring', 'assessment', 'payDay'].map((part) => ({ message: 'section-missing', at: `/cycle/${part}` })) },
    { name: 'a purpose in one of two languages', patch: without('/purpose/ru'), finds: [{ message: 'language-missing', at: '/purpose', data: { language: 'ru' }, severity: 'warning' }] },
  ],
  accepts: [
    { name: 'a purpose in one string for all languages', patch: [{ op: 'replace', path: '/purpose', value: 'Margin first' }] },
    { name: 'one term', patch: [{ op: 'replace', path: '/terms', value: [{ term: 'Lead', definition: 'A request' }] }] },
    { name: 'a pay day of 0', patch: [{ op: 'replace', path: '/cycle/payDay', value: 0 }] },
    { name: 'one language, and texts in it', patch: [{ op: 'replace', path: '/languages', value: ['en'] }] },
    { name: 'a text in one language more', patch: [{ op: 'add', path: '/purpose/sv', value: 'Marginal' }] },
  ],
});
