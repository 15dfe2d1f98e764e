import type { Plan } from '@scorewright/schemas';
import { textOf } from '../amounts.ts';
import { defineRule } from '../rule.ts';

/** Whether a quantity changes with the results: a fact or a formula. A number does not. */
const moves = (quantity: unknown): boolean => typeof quantity === 'object' && quantity !== null && ('fact' in quantity || 'formula' in quantity);

/** Part of a result above plan, in percent of it, that comes back as a higher plan in the next period; 0 where the plan does not follow results. */
function takenBack(plan: Plan): number {
  switch (plan.method) {
    case 'uplift':
      return moves(plan.baseline) && plan.stated === undefined ? 100 + Number(textOf(plan.uplift)) : 0;
    case 'predecessor':
      return plan.stated === undefined ? (100 * plan.results.filter(moves).length) / plan.results.length / plan.results.length : 0;
    default:
      return 0;
  }
}

export const ratchet = defineRule({
  id: 'R30',
  name: 'ratchet',
  origin: 'plan rules',
  needs: ['plan'],
  title: { en: 'A good result raises the next plan by as much', ru: 'Хороший результат настолько же поднимает следующий план' },
  why: {
    en: "When today's result is tomorrow's baseline, whoever does well is punished with a harder plan. People learn to stop at 101 %.",
    ru: 'Когда сегодняшний результат становится завтрашней базой, хорошая работа наказывается более трудным планом. Люди учатся останавливаться на 101 %.',
  },
  limits: {
    maxTakenBack: {
      default: 50,
      what: { en: 'part of the gain, in percent, from which the rule reports', ru: 'доля прироста в процентах, начиная с которой правило сообщает' },
    },
  },
  messages: {
    ratchet: {
      severity: 'warning',
      en: 'the next plan of indicator `{indicator}` takes back {taken} % of what is achieved above this one: base it on several periods, on the market or on capacity',
      ru: 'следующий план показателя `{indicator}` забирает {taken} % достигнутого сверх нынешнего: опирайтесь на несколько периодов, на рынок или на мощность',
    },
  },
  passed: {
    en: 'no plan takes back {limit} % or more of what is achieved above it',
    ru: 'ни один план не забирает {limit} % и больше достигнутого сверх него',
  },
  bad: {
    title: { en: 'Last result plus 20 %', ru: 'Прошлый результат плюс 20 %' },
    patch: [
      {
        op: 'add',
        path: '/facts',
        value: [
          {
            id: 'leads-before',
            name: { en: 'Leads of the last period', ru: 'Лиды прошлого периода' },
            type: 'number',
            unit: 'lead',
            about: 'period',
            whenMissing: 330,
          },
        ],
      },
      { op: 'replace', path: '/scorecards/0/indicators/0/plan', value: { method: 'uplift', baseline: { fact: 'leads-before' }, uplift: 20 } },
    ],
  },
  good: {
    title: { en: 'A fixed baseline plus 20 %', ru: 'Постоянная база плюс 20 %' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/plan', value: { method: 'uplift', baseline: 330, uplift: 20 } }],
  },
  check: ({ cards, limit, report, passWith }) => {
    for (const view of cards) {
      const most = limit('maxTakenBack', view);
      passWith({ limit: most });
      for (const { indicator, pointer } of view.indicators) {
        const taken = indicator.plan ? Math.round(takenBack(indicator.plan)) : 0;
        if (taken >= most) report({ message: 'ratchet', pointer: `${pointer}/plan`, data: { indicator: indicator.id, taken } });
      }
    }
  },
});
