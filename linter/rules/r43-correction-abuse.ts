import type { CorrectionGround, Policy } from '@scorewright/schemas';
import { defineRule } from '../rule.ts';
import type { Report } from '../context.ts';

/** Days after the end of the period when the first fact of the concerned indicators is known; 0 where nothing says so. */
function factsKnownAfter(policy: Policy, { indicators }: CorrectionGround): number {
  const concerned = policy.scorecards.flatMap((card) =>
    card.indicators.filter(({ id }) => indicators === undefined || indicators.includes(id)).map(({ metric }) => metric),
  );
  const days = policy.metrics.filter(({ id }) => concerned.includes(id)).flatMap(({ source }) => source?.readyAfterDays ?? []);
  return days.length === 0 ? 0 : Math.min(...days);
}

function abuses(policy: Policy, ground: CorrectionGround, pointer: string): readonly Report[] {
  const payees = new Set(policy.scorecards.map(({ position }) => position));
  const approves = (ground.approvers ?? []).filter((role) => !ground.initiators.includes(role));
  const known = factsKnownAfter(policy, ground);
  return [
    ...ground.initiators.flatMap((role, index): Report[] =>
      payees.has(role) ? [{ message: 'initiator-gains', pointer: `${pointer}/initiators/${index}`, data: { ground: ground.id, role } }] : [],
    ),
    ...(ground.approvers ?? []).flatMap((role, index): Report[] =>
      payees.has(role) ? [{ message: 'approver-gains', pointer: `${pointer}/approvers/${index}`, data: { ground: ground.id, role } }] : [],
    ),
    ...(approves.length === 0 ? [{ message: 'no-second-approver', pointer: `${pointer}/approvers`, data: { ground: ground.id } }] : []),
    ...(ground.kind !== 'data-error' && ground.untilDaysAfterEnd >= known
      ? [{ message: 'after-the-facts', pointer: `${pointer}/untilDaysAfterEnd`, data: { ground: ground.id, days: ground.untilDaysAfterEnd, known } }]
      : []),
  ];
}

export const correctionAbuse = defineRule({
  id: 'R43',
  name: 'correction-abuse',
  origin: 'source 003, corrections',
  needs: ['corrections'],
  title: { en: "A correction can be used to raise one's own pay", ru: 'Корректировкой можно поднять собственную выплату' },
  why: {
    en: 'A plan that may be changed once the result is known, or by the one who is paid by it, is no plan. Two people who gain nothing, and a date before the facts, keep a correction honest.',
    ru: 'План, который можно менять, когда результат уже известен, или силами того, кому по нему платят, перестаёт быть планом. Честной корректировку делают двое незаинтересованных и срок до появления факта.',
  },
  messages: {
    'initiator-gains': {
      severity: 'error',
      en: 'on ground `{ground}` a correction may be initiated by `{role}`, whose own pay depends on it: let somebody without a share in the result initiate it',
      ru: 'по основанию `{ground}` корректировку может начать `{role}`, чья выплата от неё зависит: передайте это незаинтересованному лицу',
    },
    'approver-gains': {
      severity: 'error',
      en: 'on ground `{ground}` a correction is approved by `{role}`, whose own pay depends on it: name an approver without a share in the result',
      ru: 'по основанию `{ground}` корректировку утверждает `{role}`, чья выплата от неё зависит: назначьте незаинтересованного утверждающего',
    },
    'no-second-approver': {
      severity: 'error',
      en: 'on ground `{ground}` nobody but the initiator has to approve: name an approver who may not initiate',
      ru: 'по основанию `{ground}` никто, кроме инициатора, не утверждает корректировку: назначьте утверждающего, который не может быть инициатором',
    },
    'after-the-facts': {
      severity: 'error',
      en: 'on ground `{ground}` a correction is possible until day {days} after the period, when the facts are known from day {known}: end it earlier, or limit the ground to errors in the data',
      ru: 'по основанию `{ground}` корректировка возможна до {days}-го дня после периода, а факты известны с {known}-го: сократите срок или оставьте основание только для ошибок в данных',
    },
  },
  passed: {
    en: 'nobody who gains by a correction can initiate or approve it, and none comes after the facts',
    ru: 'заинтересованные не могут начать или утвердить корректировку, и ни одна не приходит после фактов',
  },
  bad: {
    title: { en: 'Corrections a month after the period', ru: 'Корректировки через месяц после периода' },
    patch: [{ op: 'replace', path: '/corrections/grounds/0/untilDaysAfterEnd', value: 30 }],
  },
  good: {
    title: { en: 'Corrections until the day before the period ends', ru: 'Корректировки до последнего дня периода' },
    patch: [{ op: 'replace', path: '/corrections/grounds/0/untilDaysAfterEnd', value: -1 }],
  },
  check: ({ policy, report }) => {
    policy.corrections?.grounds.forEach((ground, index) => abuses(policy, ground, `/corrections/grounds/${index}`).forEach(report));
  },
});
