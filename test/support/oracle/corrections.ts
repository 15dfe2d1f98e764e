import type { CorrectionGround, CorrectionRecord, Facts, Policy, Scorecard } from '@scorewright/schemas';
import { dayNumber, samePeriod } from './dates.ts';
import type { Finding } from './outcome.ts';

type Person = CorrectionRecord['initiatedBy'];

const concerns = (record: CorrectionRecord, card: Scorecard, facts: Facts): boolean =>
  samePeriod(record.period, facts.period)
  && (record.scorecard === undefined || record.scorecard === card.id)
  && (record.employee === undefined || record.employee === facts.employee?.id);

/** The records that concern this card, person and period: those of the policy first, with their places. */
export const concerning = (policy: Policy, card: Scorecard, facts: Facts): readonly { readonly record: CorrectionRecord; readonly pointer: string }[] => [
  ...(policy.correctionRecords ?? []).map((record, at) => ({ record, pointer: `policy:/correctionRecords/${at}` })),
  ...(facts.corrections ?? []).map((record, at) => ({ record, pointer: `facts:/corrections/${at}` })),
].filter(({ record }) => concerns(record, card, facts));

const samePerson = (a: Person, b: Person): boolean =>
  a.name !== undefined && b.name !== undefined ? a.name === b.name : a.role === b.role;

const permittedParameters = (record: CorrectionRecord, ground: CorrectionGround): boolean =>
  record.changes.every(({ parameter }) => ground.parameters.includes(parameter));

const permittedIndicators = (record: CorrectionRecord, ground: CorrectionGround): boolean =>
  record.changes.every(({ indicator }) => indicator === undefined || !ground.indicators || ground.indicators.includes(indicator));

const inTime = (record: CorrectionRecord, ground: CorrectionGround): boolean =>
  dayNumber(record.date) <= dayNumber(record.period.until) + ground.untilDaysAfterEnd;

const approvedInTime = (record: CorrectionRecord, ground: CorrectionGround): boolean => ground.approvers.every((role) =>
  record.approvedBy.some((person) => person.role === role && (person.date === undefined || person.date <= record.date)));

/** The reasons for which a record is refused; none when it is permitted. */
export const refusals = (policy: Policy, record: CorrectionRecord, pointer: string): readonly Finding[] => {
  const ground = policy.corrections?.grounds.find(({ id }) => id === record.ground);
  if (!ground) return [{ code: 'correction-ground', at: pointer }];
  const checks: readonly (readonly [string, boolean])[] = [
    ['correction-initiator', ground.initiators.includes(record.initiatedBy.role)],
    ['correction-parameter', permittedParameters(record, ground)],
    ['correction-indicator', permittedIndicators(record, ground)],
    ['correction-late', inTime(record, ground)],
    ['correction-approval', approvedInTime(record, ground)],
    ['correction-self-approved', !record.approvedBy.some((person) => samePerson(person, record.initiatedBy))],
  ];
  return checks.filter(([, holds]) => !holds).map(([code]) => ({ code, at: pointer }));
};
