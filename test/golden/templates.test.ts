import { extremesOf, jumpAt, lowerCard, rationals, shapeOf } from '@scorewright/engine';
import type { FreeFact, PolicyDocument, Sheet } from '@scorewright/engine';
import type { Goal, Indicator, Metric, Policy, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { TEMPLATES, policyOf } from './policy-folders.ts';

const ROLES = [
  'b2b-long-cycle',
  'branch-head',
  'chief-accountant',
  'chief-engineer',
  'dispatcher',
  'farmer',
  'finance-specialist',
  'head-of-marketing',
  'head-of-production',
  'head-of-sales',
  'hunter',
  'internet-marketer',
  'office-manager',
  'sales-junior',
  'sales-middle',
  'sales-senior',
  'shop-manager',
  'top-manager',
];
const { fromDecimal, minus, plus, negated, isZero, compare, toDecimal } = rationals;
const exact = (value: number | string | undefined) => fromDecimal(String(value));

/** Facts of the first example, which stands on target, and a sheet after the trial. */
function onTarget(document: PolicyDocument, card: Scorecard): { readonly sheet: Sheet; readonly facts: { readonly [id: string]: string | boolean } } {
  const example = document.policy.examples?.[0];
  const { sheet } = lowerCard(document, card.id, example?.period ? { period: example.period } : {});
  if (sheet === undefined || example === undefined) throw new Error(document.policy.id);
  const assumed = (document.policy.facts ?? []).flatMap(({ id, whenMissing }) => (whenMissing === undefined ? [] : [[id, String(whenMissing)] as const]));
  return { sheet, facts: Object.fromEntries([...assumed, ...Object.entries(example.facts).map(([id, value]) => [id, String(value)] as const)]) };
}

/** The facts of the example that are free, each within its declared domain. */
const freeFacts = ({ metrics, facts = [] }: Policy, known: object): readonly (FreeFact & { readonly domain: object })[] =>
  [...metrics, ...facts].flatMap(({ id, domain }) =>
    domain && Object.hasOwn(known, id) ? [{ id, domain: { from: exact(domain.min), to: exact(domain.max) } }] : [],
  );

const changeOf = ({ base, target }: Goal) => minus(exact(target), exact(base));
const isScored = ({ type }: Indicator): boolean => type !== 'cut-off';
const metricOf = ({ metrics }: Policy, { metric }: Indicator): Metric => {
  const found = metrics.find(({ id }) => id === metric);
  if (found === undefined) throw new Error(metric);
  return found;
};

/** How many of a hundred past periods reached the level. */
function reached({ direction, history = [] }: Metric, at: unknown): number {
  const limit = Number(at);
  return (100 * history.filter(({ value }) => (direction === 'lower' ? Number(value) <= limit : Number(value) >= limit)).length) / history.length;
}

it('offers every role', () => {
  expect(TEMPLATES).toEqual(ROLES.map((role) => `templates/${role}`));
});

describe.each(TEMPLATES)('%s', (folder) => {
  const document = policyOf(folder);
  const { policy } = document;
  const { goals = [], cycle, introduction, corrections, effective } = policy;
  const [card] = policy.scorecards;
  if (card === undefined) throw new Error(folder);
  const scored = card.indicators.filter(isScored);

  it('has every part of a regulation', () => {
    const { purpose, covers, cardGoals, terms, principles, sections, owner, rounding } = policy;
    for (const part of [purpose, covers, cardGoals, terms, principles, sections, owner, rounding, corrections, introduction]) expect(part).toBeDefined();
    for (const part of [cycle?.planning, cycle?.acknowledgement, cycle?.monitoring, cycle?.assessment, cycle?.payDay, cycle?.reviews, cycle?.trial])
      expect(part).toBeDefined();
  });

  it('ends within a year and was agreed before it began', () => {
    const { announced = '', targetsApproved = '', signed = '', discussions = [], acknowledgements = [] } = introduction ?? {};
    expect((effective.until ?? '9').slice(0, 4) <= String(Number(effective.from.slice(0, 4)) + 1)).toBe(true);
    for (const date of [announced, targetsApproved, signed, ...discussions.map((one) => one.date), ...acknowledgements.map((one) => one.date)]) {
      expect(date > '2026' && date < effective.from).toBe(true);
    }
    expect(acknowledgements.map(({ who }) => who)).toContain(card.position);
    for (const { next = '' } of cycle?.reviews ?? []) expect(next > effective.from && next <= (effective.until ?? '')).toBe(true);
  });

  it('has a goal tree with a financial root whose signed sums are right', () => {
    expect(goals.filter(({ parent }) => parent === undefined).map(({ financial }) => financial)).toEqual([true]);
    for (const parent of goals) {
      const children = goals.filter((goal) => goal.parent === parent.id);
      const sum = children.reduce((total, child) => plus(total, child.effect === '-' ? negated(changeOf(child)) : changeOf(child)), exact(0));
      if (children.length > 0) expect([parent.id, toDecimal(sum)]).toEqual([parent.id, toDecimal(changeOf(parent))]);
      else expect([parent.id, parent.owner, parent.metric]).not.toContain(undefined);
    }
    expect(scored.filter(({ goal }) => !goals.some(({ id }) => id === goal))).toEqual([]);
  });

  it('is measured by others, before the pay day, and guarded', () => {
    for (const indicator of card.indicators) {
      const { id, source, guards = [], levers = [], process } = metricOf(policy, indicator);
      expect([id, source?.independent, source?.recordedBy !== card.position, guards.length > 0, process !== undefined]).toEqual([id, true, true, true, true]);
      expect((source?.readyAfterDays ?? 999) < (cycle?.payDay ?? 0)).toBe(true);
      expect(levers.some(({ who, decidedBy }) => who === card.position && decidedBy === undefined)).toBe(true);
    }
  });

  it('lets nobody correct in his own favour or after the event', () => {
    for (const { initiators, approvers, untilDaysAfterEnd } of corrections?.grounds ?? []) {
      expect(initiators).not.toContain(card.position);
      expect(approvers.length).toBeGreaterThan(1);
      expect(approvers.filter((who) => initiators.includes(who))).toEqual([]);
      expect(untilDaysAfterEnd).toBeLessThan(0);
    }
  });

  it('has levels that the past reached as often as it should', () => {
    for (const indicator of scored) {
      const metric = metricOf(policy, indicator);
      const [threshold, target, stretch] = ['threshold', 'target', 'stretch'].map((id) =>
        reached(metric, indicator.levels?.find((level) => level.id === id)?.at),
      );
      expect(metric.history?.length).toBeGreaterThanOrEqual(12);
      expect(threshold).toSatisfy((share: number) => share >= 70 && share <= 90);
      expect(target).toSatisfy((share: number) => share >= 50 && share <= 70);
      expect(stretch).toSatisfy((share: number) => share >= 5 && share <= 15);
    }
  });

  it('pays without jumps, and never less for more', () => {
    const { sheet, facts } = onTarget(document, card);
    const cutOff = card.indicators.filter((indicator) => !isScored(indicator)).map(({ metric }) => metric);
    for (const { id, domain } of freeFacts(policy, facts).filter((fact) => !cutOff.includes(fact.id))) {
      const { breakpoints, pieces } = shapeOf({ sheet, facts, variable: id, target: 'bonus', rounding: 'ignore', domain });
      const jumps = breakpoints.map(jumpAt).filter((jump) => jump !== undefined && !isZero(jump));
      expect([id, jumps]).toEqual([id, []]);
      expect(new Set(pieces.map(({ trend }) => trend).filter((trend) => trend !== 'flat')).size).toBeLessThanOrEqual(1);
    }
  });

  it('names its true maximum, which the budget covers', () => {
    const { sheet, facts } = onTarget(document, card);
    const { maximum } = extremesOf({ sheet, facts, free: freeFacts(policy, facts), target: 'variable' });
    const value = maximum?.value;
    if (typeof value !== 'object') throw new Error('no maximum');
    expect(toDecimal(value)).toBe(toDecimal(exact(card.statedMaximum)));
    expect(compare({ n: value.n * BigInt(card.headcount ?? 1), d: value.d }, exact(card.budget))).toBeLessThanOrEqual(0);
  });
});
