import { teamShare } from '../../../linter/rules/r46-team-share.ts';
import { describeRule } from '../../support/linter.ts';

const sales = { op: 'replace' as const, path: '/scorecards/1/profile', value: 'sales' };
const team = (share: number | string) => ({ op: 'add' as const, path: '/scorecards/1/team', value: { share, index: 100 } });
const at = '/scorecards/1/team/share';

describeRule(teamShare, {
  reports: [
    {
      name: 'a sales card without a team share',
      patch: [sales],
      finds: [{ message: 'outside', at: '/scorecards/1', data: { share: '0', from: 10, to: 20 }, severity: 'info' }],
    },
    { name: 'a share just below a tenth', patch: [sales, team('9.9')], finds: [{ message: 'outside', at, data: { share: '9.9' } }] },
    { name: 'a share just above a fifth', patch: [sales, team('20.1')], finds: [{ message: 'outside', at }] },
    { name: 'half of the bonus', patch: [sales, team(50)], finds: [{ message: 'outside', at }] },
    {
      name: 'a share above the limit of the card itself',
      patch: [team(15), { op: 'add', path: '/scorecards/1/limitsOfProfile', value: { teamShareTo: 10 } }],
      finds: [{ message: 'outside', at, data: { from: 0, to: 10 } }],
    },
  ],
  accepts: [
    { name: 'exactly a tenth', patch: [sales, team(10)] },
    { name: 'exactly a fifth', patch: [sales, team(20)] },
    { name: 'a manager without a team share', patch: [] },
    { name: 'a manager with half of it', patch: [team(50)] },
    {
      name: 'a sales card whose own limits begin at nothing',
      patch: [sales, { op: 'add', path: '/scorecards/1/limitsOfProfile', value: { teamShareFrom: 0 } }],
    },
  ],
});
