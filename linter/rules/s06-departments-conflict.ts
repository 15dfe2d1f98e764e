import { rationals } from '@scorewright/engine';
import { conflictsOf, connectionsOf, type Conflict, type Effect } from '../analyses/conflict.ts';
import { exactText, magnitude, shown } from '../analyses/exact.ts';
import { departmentOf, distinctRoles } from '../analyses/roles.ts';
import type { CardView, Context } from '../context.ts';
import type { Witness } from '../finding.ts';
import { defineRule } from '../rule.ts';

function witnessOf({ view, before, after }: Effect): readonly Witness[] {
  return [
    { facts: before, note: { en: 'before', ru: 'до' } },
    { facts: after, note: { en: 'after', ru: 'после' } },
  ].flatMap(({ facts, note }) => {
    const pay = view.payAt(facts);
    return 'value' in pay ? [{ scorecard: view.card.id, facts, pay: pay.value, note }] : [];
  });
}

function reportConflict({ report }: Context, { lever, steps, gains, loses }: Conflict): void {
  const lost = shown(magnitude(loses.change));
  report({
    message: 'conflict',
    pointer: lever.pointer,
    data: {
      lever: lever.lever.id,
      steps: `${rationals.signOf(steps) > 0 ? '+' : ''}${exactText(steps)}`,
      gains: gains.view.card.id,
      gain: shown(gains.change),
      loses: loses.view.card.id,
      loss: lost,
    },
    money: { amount: lost },
    witness: [...witnessOf(gains), ...witnessOf(loses)],
  });
}

function checkConnection(context: Context, view: CardView, departments: number): string | undefined {
  const {
    card: { id: card, position: who },
    pointer,
  } = view;
  const [first] = connectionsOf(context, view);
  if (!first) context.report({ message: departments > 1 ? 'unconnected' : 'no-neighbour', pointer, data: { card, who } });
  return first && `${card} – ${first.metric} – ${first.neighbour}`;
}

export const departmentsConflict = defineRule({
  id: 'S06',
  name: 'departments-conflict',
  origin: 'sin 6',
  needs: ['levers', 'metrics', 'goals'],
  title: {
    en: 'Indicators of neighbouring departments are unconnected or contradict each other',
    ru: 'Показатели соседних подразделений не связаны или противоречат друг другу',
  },
  why: {
    en: 'Marketing earns by leads that sales cannot sell, production by runs that dispatch cannot deliver. When one department is paid for what costs another its bonus, the company pays for the quarrel.',
    ru: 'Маркетинг зарабатывает на лидах, которые продажи не могут закрыть, производство – на партиях, которые нельзя отгрузить вовремя. Когда одно подразделение премируют за то, что лишает премии другое, за их ссору платит компания.',
  },
  messages: {
    conflict: {
      severity: 'error',
      en: '`{lever}` ({steps}) pays {gain} more on card `{gains}` and {loss} less on card `{loses}`: give both a share in the common result, or take the effect out of one of them',
      ru: '`{lever}` ({steps}) приносит на {gain} больше по карте `{gains}` и на {loss} меньше по карте `{loses}`: дайте обоим долю в общем результате или уберите это влияние у одного из них',
    },
    unconnected: {
      severity: 'warning',
      en: 'card `{card}` shares no metric with another department, and nobody else moves, owns or defines what it pays for: tie it to a neighbour by a common indicator',
      ru: 'у карты `{card}` нет общих метрик с другим подразделением, и никто другой не влияет на то, за что она платит, не владеет этим и не определяет этого: свяжите её с соседом общим показателем',
    },
    'no-neighbour': {
      severity: 'warning',
      noEvidence: true,
      en: 'the document names no neighbour of `{who}`: say who owns or defines the metrics at the border of card `{card}`, else nobody can tell whether departments pull against each other',
      ru: 'в документе не назван ни один сосед, с которым работает `{who}`: укажите, кто владеет пограничными метриками карты `{card}` или определяет их, иначе не понять, не мешают ли подразделения друг другу',
    },
  },
  passed: {
    en: 'every card is connected with a neighbour ({connections}), and none of {levers} levers takes from one department what it gives to another',
    ru: 'каждая карта связана с соседями ({connections}), и ни один из рычагов ({levers}) не отнимает у одного подразделения то, что даёт другому',
  },
  bad: {
    title: { en: 'Discounts that sell more and ruin the average order', ru: 'Скидки, с которыми продаётся больше, а средний чек падает' },
    patch: [
      {
        op: 'add',
        path: '/metrics/0/levers/-',
        value: {
          id: 'lottery',
          name: { en: 'Draw leads by a lottery', ru: 'Привлечь лидов розыгрышем призов' },
          who: 'Head of marketing',
          moves: [
            { metric: 'qualified-leads', by: 20 },
            { metric: 'paid-revenue', by: -400_000 },
          ],
          steps: { from: 0, to: 3, integer: true },
          effort: 4,
        },
      },
    ],
  },
  good: {
    title: { en: 'A lottery whose cost falls on the shared margin as well', ru: 'Розыгрыш, за который платит и общая маржа' },
    patch: [
      {
        op: 'add',
        path: '/metrics/0/levers/-',
        value: {
          id: 'lottery',
          name: { en: 'Draw leads by a lottery', ru: 'Привлечь лидов розыгрышем призов' },
          who: 'Head of marketing',
          moves: [
            { metric: 'qualified-leads', by: 4 },
            { metric: 'lead-margin', by: -3 },
          ],
          steps: { from: 0, to: 3, integer: true },
          effort: 4,
        },
      },
    ],
  },
  check: (context) => {
    const departments = distinctRoles(context.cards.map(({ card }) => departmentOf(card))).length;
    const connections = context.cards.map((view) => checkConnection(context, view, departments));
    conflictsOf(context).forEach((conflict) => reportConflict(context, conflict));
    context.passWith({
      connections: connections.filter((one) => one !== undefined),
      levers: context.policy.metrics.reduce((sum, { levers = [] }) => sum + levers.length, 0),
    });
  },
});
