import { disparateImpact } from '../../../linter/rules/r42-disparate-impact.ts';
import { describeRule } from '../../support/linter.ts';

/** Two groups: how many people, and how many of them reach an index of 100. */
const groups = (first: readonly [people: number, reached: number], second: readonly [people: number, reached: number], attribute = 'age') =>
  ['head-of-marketing', 'head-of-sales'].flatMap((scorecard) =>
    [first, second].flatMap(([people, reached], group) =>
      Array.from({ length: people }, (_, person) => ({
        scorecard,
        employee: `${group}-${person}`,
        period: { from: '2026-01-01', until: '2026-01-31' },
        lines: { index: scorecard === 'head-of-sales' || person < reached ? '101' : '90' },
        groups: { [attribute]: group === 0 ? 'under 50' : '50 and over' },
      })),
    ),
  );
const at = '/scorecards/0';

describeRule(disparateImpact, {
  reports: [
    {
      name: 'nine of ten against two of ten',
      patch: [],
      options: { results: groups([10, 9], [10, 2]) },
      finds: [{ message: 'impact', at, data: { attribute: 'age', group: '50 and over', low: 20, high: 90, ratio: 22, chance: 0.3 }, severity: 'warning' }],
    },
    {
      name: 'a small group of which nobody reaches it',
      patch: [],
      options: { results: groups([20, 18], [5, 0]) },
      finds: [{ message: 'impact', at, data: { ratio: 0 } }],
    },
    { name: 'the other way round', patch: [], options: { results: groups([10, 2], [10, 9]) }, finds: [{ message: 'impact', at, data: { group: 'under 50' } }] },
    {
      name: 'another attribute',
      patch: [],
      options: { results: groups([30, 30], [30, 15], 'site') },
      finds: [{ message: 'impact', at, data: { attribute: 'site', ratio: 50 } }],
    },
    {
      name: 'many people just below four fifths',
      patch: [],
      options: { results: groups([300, 300], [300, 237]) },
      finds: [{ message: 'impact', at, data: { ratio: 79 } }],
    },
  ],
  accepts: [
    { name: 'exactly four fifths', patch: [], options: { results: groups([300, 300], [300, 240]) } },
    { name: 'a difference that luck explains', patch: [], options: { results: groups([6, 4], [6, 2]) } },
    { name: 'a group of four, too few to look at', patch: [], options: { results: groups([20, 20], [4, 0]) } },
    { name: 'equal groups', patch: [], options: { results: groups([10, 5], [10, 5]) } },
    { name: 'nobody in either group', patch: [], options: { results: groups([10, 0], [10, 0]) } },
  ],
});
