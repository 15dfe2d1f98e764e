import type { CorrectionChange, CorrectionGround, CorrectionRecord, Facts, Policy, Scorecard } from '@scorewright/schemas';
import { dayNumber, samePeriod } from './dates.ts';
import { declaredInput, objection, typed } from './facts.ts';
import type { Finding } from './outcome.ts';

type Person = CorrectionRecord['initiatedBy'];

/** A record, and where it stands: the document and the JSON pointer. */
export interface Placed {
  readonly record: CorrectionRecord;
  readonly at: string;
}

const concerns = (record: CorrectionRecord, card: Scorecard, facts: Facts): boolean =>
  samePeriod(record.period, facts.period) &&
  (record.scorecard === undefined || record.scorecard === card.id) &&
  (record.employee === undefined || record.employee === facts.employee?.id);

/** The records that concern this card, person and period: those of the policy first. */
export const concerning = (policy: Policy, card: Scorecard, facts: Facts): readonly Placed[] =>
  [
    ...(policy.correctionRecords ?? []).map((record, at) => ({ record, at: `policy:/correctionRecords/${at}` })),
    ...(facts.corrections ?? []).map((record, at) => ({ record, at: `facts:/corrections/${at}` })),
  ].filter(({ record }) => concerns(record, card, facts));

const samePerson = (a: Person, b: Person): boolean => (a.name !== undefined && b.name !== undefined ? a.name === b.name : a.role === b.role);

type Reason = readonly [code: string, place: string];

const unpermitted = ({ changes }: CorrectionRecord, ground: CorrectionGround): readonly Reason[] =>
  changes.flatMap(({ parameter, indicator }, index): readonly Reason[] => [
    ...(ground.parameters.includes(parameter) ? [] : [['correction-parameter', `/changes/${index}/parameter`] as const]),
    ...(indicator === undefined || !ground.indicators || ground.indicators.includes(indicator)
      ? []
      : [['correction-indicator', `/changes/${index}/indicator`] as const]),
  ]);

const isLate = ({ date, period }: CorrectionRecord, { untilDaysAfterEnd }: CorrectionGround): boolean =>
  dayNumber(date) > dayNumber(period.until) + untilDaysAfterEnd;

const unapproved = ({ approvedBy, date }: CorrectionRecord, { approvers }: CorrectionGround): readonly Reason[] =>
  approvers.flatMap((role): readonly Reason[] => {
    const theirs = approvedBy.filter((person) => person.role === role);
    if (theirs.length === 0) return [['correction-not-approved', '/approvedBy']];
    return theirs.every((person) => person.date !== undefined && person.date > date) ? [['correction-approved-late', '/approvedBy']] : [];
  });

const selfApproved = ({ approvedBy, initiatedBy }: CorrectionRecord): readonly Reason[] =>
  approvedBy.flatMap((person, index): readonly Reason[] => (samePerson(person, initiatedBy) ? [['correction-self-approved', `/approvedBy/${index}`]] : []));

/** The reasons for which a record is refused; none when it is permitted. */
export const refusals = (policy: Policy, { record, at }: Placed): readonly Finding[] => {
  const ground = policy.corrections?.grounds.find(({ id }) => id === record.ground);
  const reasons: readonly Reason[] = !policy.corrections
    ? [['corrections-not-permitted', '']]
    : !ground
      ? [['unknown-ground', '/ground']]
      : [
          ...(ground.initiators.includes(record.initiatedBy.role) ? [] : [['correction-initiator', '/initiatedBy/role'] as const]),
          ...unpermitted(record, ground),
          ...(isLate(record, ground) ? [['correction-late', '/date'] as const] : []),
          ...unapproved(record, ground),
          ...selfApproved(record),
        ];
  return reasons.map(([code, place]) => ({ code, at: `${at}${place}` }));
};

/** Corrected facts that lie outside what their declaration allows: these changes are not made. */
export const outOfDomain = (policy: Policy, { record, at }: Placed): readonly (Finding & { readonly change: CorrectionChange })[] =>
  record.changes.flatMap((change, index) => {
    const declared = change.parameter === 'fact' ? declaredInput(policy, change.fact ?? '') : undefined;
    const code = declared && objection(typed(declared, change.value), declared);
    return code === undefined ? [] : [{ code, at: `${at}/changes/${index}/value`, change }];
  });
