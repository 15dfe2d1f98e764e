import { textOf } from '../amounts.ts';
import { defineRule } from '../rule.ts';

export const teamShare = defineRule({
  id: 'R46',
  name: 'team-share',
  origin: 'source 001, team bonus',
  needs: ['sheet'],
  title: { en: "The team's share of the bonus is outside the usual range", ru: 'Командная доля премии вне обычных пределов' },
  why: {
    en: "Without a share in the team's result nobody helps a colleague; with too large a share nobody sees the effect of their own work. A tenth to a fifth has proved itself in sales.",
    ru: 'Без командной доли никто не помогает коллегам, при слишком большой никто не видит результата своей работы. В продажах себя оправдали 10–20 %.',
  },
  limits: {
    teamShareFrom: { default: 0, byProfile: { sales: 10 }, what: { en: 'smallest team share in percent', ru: 'наименьшая командная доля в процентах' } },
    teamShareTo: { default: 100, byProfile: { sales: 20 }, what: { en: 'largest team share in percent', ru: 'наибольшая командная доля в процентах' } },
  },
  messages: {
    outside: {
      severity: 'info',
      en: "the team's share of card `{card}` is {share} %, outside {from} to {to} %: change it, or state other limits for the card and why",
      ru: 'командная доля карты `{card}` составляет {share} %, вне пределов {from}–{to} %: измените её или укажите для карты другие пределы и причину',
    },
  },
  passed: { en: "the team's share lies within the limits of each profile", ru: 'командная доля в пределах, принятых для каждого профиля' },
  bad: {
    title: { en: 'A sales card without a team share', ru: 'Карта продаж без командной доли' },
    patch: [{ op: 'replace', path: '/scorecards/1/profile', value: 'sales' }],
  },
  good: {
    title: { en: 'A sales card whose own limits begin at 0 %', ru: 'Карта продаж с собственным пределом от 0 %' },
    patch: [
      { op: 'replace', path: '/scorecards/1/profile', value: 'sales' },
      { op: 'add', path: '/scorecards/1/limitsOfProfile', value: { teamShareFrom: 0, why: 'One person sells' } },
    ],
  },
  check: ({ cards, limit, report }) => {
    for (const view of cards) {
      const share = textOf(view.card.team?.share ?? 0);
      const [from, to] = [limit('teamShareFrom', view), limit('teamShareTo', view)];
      if (Number(share) < from || Number(share) > to) {
        report({ message: 'outside', pointer: view.card.team ? `${view.pointer}/team/share` : view.pointer, data: { card: view.card.id, share, from, to } });
      }
    }
  },
});
