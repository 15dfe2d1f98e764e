import type { CorrectionGround, Person, Policy } from '@scorewright/schemas';
import { nearestNames } from '../../2-check/nearest-names.ts';
import type { Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import { addDays } from '../../values/date.ts';
import type { PlacedRecord } from './select.ts';

type Refusal = readonly [code: string, at: string, data?: Problem['data']];

/** Why the policy does not permit a record; none where it does. */
export function permit(policy: Policy, placed: PlacedRecord): readonly Problem[] {
  const { record, document, pointer } = placed;
  const refusals = policy.corrections === undefined ? [['corrections-not-permitted', ''] as const] : refusalsOf(policy.corrections.grounds, placed);
  return refusals.map(([code, at, data]) => problem(code, document, `${pointer}${at}`, { record: record.id, ...data }));
}

function refusalsOf(grounds: readonly CorrectionGround[], placed: PlacedRecord): readonly Refusal[] {
  const ground = grounds.find(({ id }) => id === placed.record.ground);
  if (ground === undefined)
    return [
      [
        'unknown-ground',
        '/ground',
        nearestNames(
          placed.record.ground,
          grounds.map(({ id }) => id),
        ),
      ],
    ];
  return [initiator, parameters, deadline, approvals, independence].flatMap((rule) => rule(placed, ground));
}

type PermissionRule = (placed: PlacedRecord, ground: CorrectionGround) => readonly Refusal[];

const initiator: PermissionRule = ({ record: { initiatedBy } }, { id, initiators }) =>
  initiators.includes(initiatedBy.role) ? [] : [['correction-initiator', '/initiatedBy/role', { role: initiatedBy.role, ground: id, permitted: initiators }]];

const parameters: PermissionRule = ({ record: { changes } }, ground) =>
  changes.flatMap(({ parameter, indicator }, index): readonly Refusal[] => {
    const isNamed = indicator !== undefined && ground.indicators !== undefined && !ground.indicators.includes(indicator);
    return [
      ...(ground.parameters.includes(parameter)
        ? []
        : [['correction-parameter', `/changes/${index}/parameter`, { parameter, ground: ground.id, permitted: ground.parameters }] as const]),
      ...(isNamed ? [['correction-indicator', `/changes/${index}/indicator`, { indicator, ground: ground.id, permitted: ground.indicators }] as const] : []),
    ];
  });

const deadline: PermissionRule = ({ record: { date, period } }, { id, untilDaysAfterEnd }) => {
  const last = addDays(period.until, untilDaysAfterEnd);
  return date <= last ? [] : [['correction-late', '/date', { date, last, ground: id }]];
};

const approvals: PermissionRule = ({ record: { approvedBy, date } }, { id, approvers }) =>
  approvers.flatMap((role): readonly Refusal[] => {
    const theirs = approvedBy.filter((person) => person.role === role);
    if (theirs.length === 0) return [['correction-not-approved', '/approvedBy', { role, ground: id }]];
    const inTime = theirs.some((person) => person.date === undefined || person.date <= date);
    return inTime ? [] : [['correction-approved-late', '/approvedBy', { role, date, approved: theirs[0]?.date ?? '' }]];
  });

const independence: PermissionRule = ({ record: { initiatedBy, approvedBy } }) =>
  approvedBy.flatMap((person, index): readonly Refusal[] =>
    isSame(initiatedBy, person) ? [['correction-self-approved', `/approvedBy/${index}`, { who: person.name ?? person.role }]] : [],
  );

/** By name when both are named, else by role. */
const isSame = (one: Person, other: Person): boolean =>
  one.name !== undefined && other.name !== undefined ? one.name === other.name : one.role === other.role;
