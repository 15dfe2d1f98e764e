import { rationals, type Rational } from '@scorewright/engine';
import type { Metric, Policy, Scorecard } from '@scorewright/schemas';
import type { CardView, Context, FactSet } from '../context.ts';
import { contentId } from '../kept/content-id.ts';
import { identityOf } from '../kept/identity.ts';
import { exactOf } from './exact.ts';
import { closureOf, leversOf, movedFacts, rangeOf, touches, type PlacedLever } from './levers.ts';
import { metricsOf } from './past.ts';
import { remembering } from './remember.ts';
import { departmentOf, distinctRoles, isPayee, isPayeesSide, sameRole } from './roles.ts';

const { compare, isZero, minus, rational, signOf, ONE } = rationals;

/** What a lever does to one card. */
export interface Effect {
  readonly view: CardView;
  readonly before: FactSet;
  readonly after: FactSet;
  readonly change: Rational;
}

/** A lever by which one department earns more and another less. */
export interface Conflict {
  readonly lever: PlacedLever;
  readonly steps: Rational;
  readonly gains: Effect;
  readonly loses: Effect;
}

function effectOn(view: CardView, { lever }: PlacedLever, steps: Rational, metrics: ReadonlyMap<string, Metric>): Effect | undefined {
  const { onPlan } = view;
  if (!('value' in onPlan)) return undefined;
  const after = movedFacts(view, onPlan.value, lever, steps, metrics);
  const [paid, now] = [after && view.payAt(after), view.payAt({})];
  if (!after || !paid || !('value' in paid) || !('value' in now)) return undefined;
  return { view, before: onPlan.value, after, change: minus(exactOf(paid.value), exactOf(now.value)) };
}

const known = new WeakMap<CardView, ReadonlySet<string>>();

/** The metrics that a card pays for, with everything they are made of. */
function paidFor(view: CardView, metrics: ReadonlyMap<string, Metric>): ReadonlySet<string> {
  const paid = known.get(view) ?? new Set(view.card.indicators.flatMap(({ metric }) => [...closureOf(metric, metrics)]));
  known.set(view, paid);
  return paid;
}

/** One step either way, then as far as it goes. */
function stepsOf({ lever }: PlacedLever): readonly Rational[] {
  const { from, to } = rangeOf(lever);
  return [ONE, to, rational(-1n), from].filter((steps) => !isZero(steps) && compare(steps, from) >= 0 && compare(steps, to) <= 0);
}

/** The first steps of a lever that pay its owner more and take from somebody in another department. */
function conflictOf(lever: PlacedLever, owner: CardView, others: readonly CardView[], metrics: ReadonlyMap<string, Metric>): readonly Conflict[] {
  for (const steps of stepsOf(lever)) {
    const gains = effectOn(owner, lever, steps, metrics);
    if (!gains || signOf(gains.change) <= 0) continue;
    const losing = others.flatMap((other) => {
      const loses = effectOn(other, lever, steps, metrics);
      return loses && signOf(loses.change) < 0 ? [{ lever, steps, gains, loses }] : [];
    });
    if (losing.length > 0) return losing;
  }
  return [];
}

/** Every lever that sets two departments of the document against each other. */
export function conflictsOf(context: Context): readonly Conflict[] {
  const metrics = metricsOf(context);
  return leversOf(context.policy).flatMap((lever) =>
    context.cards
      .filter(({ card }) => isPayeesSide(card, lever.lever.who))
      .flatMap((owner) => {
        const others = context.cards.filter(
          (other) => !sameRole(departmentOf(other.card), departmentOf(owner.card)) && touches(lever.lever, paidFor(other, metrics)),
        );
        return others.length > 0 && touches(lever.lever, paidFor(owner, metrics)) ? conflictOf(lever, owner, others, metrics) : [];
      }),
  );
}

/** What ties a card to its neighbours. */
export interface Connection {
  readonly kind: 'shared' | 'lever' | 'interface';
  readonly metric: string;
  readonly neighbour: string;
}

const named = new WeakMap<Policy, readonly string[]>();

/** The roles that own metrics or goals, record figures, or hold a card. */
function partiesOf({ policy }: Context): readonly string[] {
  const parties =
    named.get(policy) ??
    distinctRoles([
      ...policy.metrics.flatMap(({ owner, source }) => [owner, source?.recordedBy]),
      ...(policy.goals ?? []).map(({ owner }) => owner),
      ...policy.scorecards.map(({ position }) => position),
    ]);
  named.set(policy, parties);
  return parties;
}

/**
 * How a card is connected with other departments: it shares a metric with another card; somebody else has a lever on what it pays for; it reads, is
 * guarded by, or has its metric defined by another role that has figures of its own in the document. The payee, those of the
 * same department and the owner of the indicator's metric are not neighbours.
 */
export const connectionsOf = (context: Context, view: CardView): readonly Connection[] =>
  connections(view, aroundCards(context), () => connected(context, view));

const connections = remembering<readonly Connection[]>();
const around = new WeakMap<Policy, string>();

/** All that connections read beside the card itself: the metrics without their names, who owns what, and of the cards who they pay for which metrics. */
function aroundCards({ policy }: Context): string {
  const { metrics, goals, owner, scorecards } = policy;
  const known = around.get(policy) ?? JSON.stringify([metrics.map(besideName), identityOf(goals), owner, ...scorecards.map(headOf)]);
  around.set(policy, known);
  return known;
}

const beside = new WeakMap<Metric, number>();

/** A number for all that a metric says beside its name. */
function besideName(metric: Metric): number {
  const id = beside.get(metric) ?? contentId({ ...metric, name: undefined });
  beside.set(metric, id);
  return id;
}

const headOf = ({ position, department, indicators }: Scorecard): readonly unknown[] => [position, department, ...indicators.map(({ metric }) => metric)];

function connected(context: Context, view: CardView): readonly Connection[] {
  const metrics = metricsOf(context);
  const { card } = view;
  const mine = paidFor(view, metrics);
  const [family, others] = [true, false].map((same) => context.cards.filter((other) => sameRole(departmentOf(other.card), departmentOf(card)) === same));
  const bosses = card.indicators.map(({ metric }) => metrics.get(metric)?.owner).filter((role) => !(others ?? []).some((other) => isPayee(other.card, role)));
  const home = distinctRoles([card.department, context.policy.owner, ...(family ?? []).map((other) => other.card.position), ...bosses]);
  const isNeighbour = (role: string | undefined): role is string => role !== undefined && !home.some((own) => sameRole(own, role));
  const parties = partiesOf(context).filter(isNeighbour);
  const shared = (others ?? []).flatMap((other) =>
    [...paidFor(other, metrics)]
      .filter((metric) => mine.has(metric))
      .slice(0, 1)
      .map((metric) => ({ kind: 'shared', metric, neighbour: other.card.position }) as const),
  );
  const levers = leversOf(context.policy)
    .filter(({ lever }) => isNeighbour(lever.who))
    .flatMap(({ lever }) =>
      lever.moves
        .filter(({ metric }) => mine.has(metric))
        .slice(0, 1)
        .map(({ metric }) => ({ kind: 'lever', metric, neighbour: lever.who }) as const),
    );
  const near = [...mine].flatMap((id) => [id, ...(metrics.get(id)?.guards ?? [])]);
  const interfaces = near.flatMap((id): readonly Connection[] => {
    const { owner, definedBy } = metrics.get(id) ?? {};
    const neighbour = isNeighbour(owner) ? owner : parties.find((role) => sameRole(role, definedBy));
    return neighbour === undefined ? [] : [{ kind: 'interface', metric: id, neighbour }];
  });
  return [...shared, ...levers, ...interfaces];
}
