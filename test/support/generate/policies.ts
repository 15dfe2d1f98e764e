import type { CorrectionRecord, Indicator, Policy, Scorecard } from '@scorewright/schemas';
import { card } from './cards.ts';
import { grounds, record } from './corrections.ts';
import type { Draft } from './draft.ts';
import { declareOther } from './draft.ts';
import { condition } from './expressions.ts';
import { rounding } from './indicators.ts';
import type { Random } from './random.ts';

/** The period that nearly every case is about. */
export const OCTOBER = { from: '2026-10-01', until: '2026-10-31' } as const;

/** `on-plan` for the whole policy suits an indicator that has a plan, or is met or not met. */
const suitsPlan = (policy: Pick<Policy, 'metrics'>, { metric, plan, attainment, type }: Indicator): boolean => {
  const kind = policy.metrics.find(({ id }) => id === metric)?.type;
  return type !== 'cut-off' && attainment?.method !== 'points-lost' && kind !== 'text' && (plan !== undefined || kind === 'boolean');
};

const cards = (draft: Draft): readonly Scorecard[] => {
  const { random } = draft;
  const first = card(draft, 'card-1');
  if (!random.chance(0.12)) return [random.chance(0.08) ? { ...first, appliesTo: condition(draft, [declareOther(draft, 'boolean')], 0) } : first];
  const grade = declareOther(draft, 'text');
  const applies = (value: string): Partial<Scorecard> => ({ appliesTo: { '==': [{ var: grade.name }, value] } });
  return [
    { ...first, ...applies('junior') },
    { ...card(draft, 'card-2'), ...applies(random.pick(['middle', 'middle', 'junior'])) },
  ];
};

const records = (random: Random, policy: Policy): readonly CorrectionRecord[] => {
  const [first] = policy.scorecards;
  if (policy.corrections === undefined || first === undefined || policy.scorecards.length > 1 || !random.chance(0.25)) return [];
  const made = record(random, policy, first, 'general', OCTOBER, 0.1);
  return made ? [made] : [];
};

/** A group that compares its scores needs all of them. */
const withoutLeavingOut = (card: Scorecard): Scorecard => {
  const compared = new Set((card.groups ?? []).flatMap(({ highest, lowest, indicators }) => ((highest ?? lowest) === undefined ? [] : indicators)));
  return { ...card, indicators: card.indicators.map((item) => (compared.has(item.id) && item.missing === undefined ? { ...item, missing: 'zero' } : item)) };
};

/** A policy that is valid, of methods chosen at random. */
export const policy = (random: Random): Policy => {
  const draft: Draft = { random, facts: [], metrics: [] };
  if (random.chance(0.2)) declareOther(draft, 'date');
  const scorecards = cards(draft);
  const missing = random.pick(['refuse', 'zero', 'zero', 'reweight', 'reweight', 'on-plan'] as const);
  const permitted =
    missing !== 'on-plan'
      ? scorecards
      : scorecards.map((one) => ({
          ...one,
          indicators: one.indicators.map((item) =>
            item.type === 'cut-off' || item.missing !== undefined || suitsPlan(draft, item) ? item : { ...item, missing: 'refuse' as const },
          ),
        }));
  const made: Policy = {
    format: 'scorewright-policy/1',
    id: 'made',
    title: 'Made by chance',
    currency: 'RUB',
    period: 'month',
    languages: ['en'],
    effective: random.chance(0.985) ? { from: '2026-01-01' } : random.pick([{ from: '2026-10-02' }, { from: '2026-01-01', until: '2026-10-30' }]),
    facts: draft.facts,
    metrics: draft.metrics,
    scorecards: missing === 'reweight' ? permitted.map(withoutLeavingOut) : permitted,
    missing,
    ...(random.chance(0.4) && { rounding: rounding(draft) }),
    ...(random.chance(0.5) && { corrections: { grounds } }),
    ...(random.chance(0.05) && { cycle: { trial: { from: '2026-09-01', until: random.pick(['2026-09-30', '2026-10-01', '2026-12-31']) } } }),
  };
  return { ...made, correctionRecords: records(random, made) };
};
