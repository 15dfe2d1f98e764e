import type { CorrectionChange, CorrectionGround, CorrectionRecord, Indicator, Policy, Scorecard } from '@scorewright/schemas';
import { positive, signed, written } from './decimals.ts';
import type { Random } from './random.ts';
import { split } from './weights.ts';
import { sure } from '../sure.ts';

const HEAD = 'Head';
const DIRECTOR = 'Director';

/** Grounds for corrections: a wide one, and one that permits little. */
export const grounds: readonly CorrectionGround[] = [
  {
    id: 'market',
    text: 'The market changed',
    initiators: [HEAD, 'Worker'],
    parameters: ['plan', 'weight', 'actual', 'level', 'target-bonus', 'indicators', 'fact'],
    untilDaysAfterEnd: 10,
    approvers: [DIRECTOR, 'Finance'],
  },
  {
    id: 'data-error',
    text: 'The data were wrong',
    initiators: [HEAD],
    parameters: ['actual', 'fact'],
    indicators: ['kpi-1'],
    untilDaysAfterEnd: -1,
    approvers: [DIRECTOR],
  },
];

const isNumber = (policy: Policy, indicator: Indicator): boolean => {
  const type = policy.metrics.find(({ id }) => id === indicator.metric)?.type;
  return type === undefined || type === 'number';
};

const newWeights = (random: Random, indicators: readonly Indicator[]): readonly CorrectionChange[] => {
  const weights = split(random, indicators.length);
  return indicators.map(({ id }, index) => ({ parameter: 'weight', indicator: id, value: written(random, sure(weights[index])) }));
};

const isWeighted = ({ combination: { method }, indicators }: Scorecard): boolean =>
  method === 'weighted-sum' || (method === 'separate' && indicators.every(({ amount }) => amount === undefined));

/** Weights that sum to 100 again, or, now and then, that do not. */
const moved = (random: Random, indicators: readonly Indicator[]): readonly CorrectionChange[] => {
  const made = newWeights(random, indicators);
  return random.chance(0.3) ? made.map((change, index) => (index === 0 ? { ...change, value: 101 } : change)) : made;
};

/** Nothing else may read an indicator that is left out. */
const canBeLeftOut = (card: Scorecard, { id }: Indicator): boolean =>
  !JSON.stringify(card).includes(`"${id}.`) &&
  (card.cutOffs ?? []).every(({ scope }) => !scope.indicators?.includes(id)) &&
  (card.groups ?? []).every((group) => !group.indicators.includes(id) || !JSON.stringify(card).includes(`"group.${group.id}"`));

const isByLevels = ({ attainment }: Indicator): boolean => attainment?.method === 'ladder' || attainment?.method === 'matrix';

/** Changes that make sense for the card, one list for each kind. */
const kinds = (random: Random, policy: Policy, card: Scorecard, one: Indicator, value: number | string): readonly (readonly CorrectionChange[])[] => {
  const scored = card.indicators.filter(({ type }) => type !== 'cut-off');
  const rest = scored.filter(({ id }) => id !== one.id);
  const facts = (policy.facts ?? []).filter(({ type }) => type === 'number');
  const leftOut = canBeLeftOut(card, one)
    ? [[{ parameter: 'indicators', indicator: one.id, value: false } as const, ...(isWeighted(card) && rest.length > 0 ? moved(random, rest) : [])]]
    : [];
  return [
    ...(one.plan && isNumber(policy, one) ? [[{ parameter: 'plan', indicator: one.id, value } as const]] : []),
    ...(isWeighted(card) ? [moved(random, scored)] : []),
    ...(one.levels && isByLevels(one) ? [[{ parameter: 'level', indicator: one.id, level: random.pick(one.levels).id, value } as const]] : []),
    ...(card.pay.targetBonus === undefined ? [] : [[{ parameter: 'target-bonus', value } as const]]),
    ...leftOut,
    // Twice where it is the only one: the case is rare.
    ...(rest.length === 0 ? leftOut : []),
    ...(facts.length > 0 ? [[{ parameter: 'fact', fact: random.pick(facts).id, value } as const]] : []),
    ...(isNumber(policy, one) ? [[{ parameter: 'actual', indicator: one.id, value } as const]] : []),
  ];
};

const changes = (random: Random, policy: Policy, card: Scorecard): readonly CorrectionChange[] => {
  const scored = card.indicators.filter(({ type }) => type !== 'cut-off');
  // A ladder more often than not, because levels are rarely changed otherwise.
  const one = scored.find((item) => isByLevels(item) && random.chance(0.6)) ?? random.pick(scored);
  const possible = kinds(random, policy, card, one, written(random, random.chance(0.9) ? positive(random) : signed(random)));
  return possible.length > 0 ? random.pick(possible) : [];
};

/** Ways in which a record goes beyond its permission. */
const SPOILED: readonly ((record: CorrectionRecord) => CorrectionRecord)[] = [
  (record) => ({ ...record, ground: 'unknown' }),
  (record) => ({ ...record, ground: 'data-error' }),
  (record) => ({ ...record, date: '2026-11-11' }),
  (record) => ({ ...record, initiatedBy: { role: 'Guest' } }),
  (record) => ({ ...record, approvedBy: record.approvedBy.slice(1).concat(record.approvedBy.length > 1 ? [] : record.approvedBy) }),
  (record) => ({ ...record, approvedBy: record.approvedBy.map((person) => ({ ...person, date: '2026-12-01' })) }),
  (record) => ({ ...record, initiatedBy: { role: HEAD, name: 'Anna' }, approvedBy: record.approvedBy.map((person) => ({ ...person, name: 'Anna' })) }),
  (record) => ({ ...record, initiatedBy: { role: HEAD }, approvedBy: [...record.approvedBy, { role: HEAD }] }),
];

/** Records that do not concern the card, the period or the person, and change nothing. */
const ELSEWHERE: readonly ((record: CorrectionRecord) => CorrectionRecord)[] = [
  (record) => ({ ...record, period: { from: '2026-09-01', until: '2026-09-30' } }),
  (record) => ({ ...record, employee: 'somebody-else' }),
  (record) => ({ ...record, period: { ...record.period, from: '2026-09-01' } }),
  (record) => ({ ...record, period: { ...record.period, until: '2026-11-30' } }),
];

/** Ways in which a record is only just permitted: approved on its day, by one of two in time, on the last day. */
const JUST: readonly ((record: CorrectionRecord) => CorrectionRecord)[] = [
  (record) => ({ ...record, approvedBy: record.approvedBy.map((person) => ({ ...person, date: record.date })) }),
  (record) => ({ ...record, approvedBy: [{ role: DIRECTOR, name: 'Elena', date: '2026-12-01' }, ...record.approvedBy] }),
  (record) => ({ ...record, date: '2026-11-10' }),
  (record) => ({ ...record, initiatedBy: { role: 'Worker', name: 'Vera' }, approvedBy: [...record.approvedBy, { role: 'Worker', name: 'Petr' }] }),
];

/** A record that the first ground permits, now and then spoiled or about something else. */
export const record = (
  random: Random,
  policy: Policy,
  card: Scorecard,
  id: string,
  period: CorrectionRecord['period'],
  spoil: number,
): CorrectionRecord | undefined => {
  const made = changes(random, policy, card);
  if (made.length === 0) return undefined;
  const proper: CorrectionRecord = {
    id,
    ground: 'market',
    date: random.pick(['2026-10-05', '2026-10-20', '2026-11-05', '2026-11-10']),
    reason: 'It had to be',
    initiatedBy: random.pick([{ role: HEAD }, { role: HEAD, name: 'Boris' }, { role: 'Worker', name: 'Vera' }]),
    approvedBy: [{ role: DIRECTOR, name: 'Galina', date: '2026-10-04' }, { role: 'Finance' }],
    period,
    changes: made,
    ...(random.chance(0.2) && { scorecard: card.id }),
    ...(random.chance(0.2) && { employee: 'e-1' }),
  };
  if (random.chance(spoil)) return random.pick(SPOILED)(proper);
  return random.chance(0.08) ? random.pick(ELSEWHERE)(proper) : random.chance(0.3) ? random.pick(JUST)(proper) : proper;
};
