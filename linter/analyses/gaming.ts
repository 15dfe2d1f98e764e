import { rationals, type Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView, Context, FactSet } from '../context.ts';
import { exactOf } from './exact.ts';
import { betterBy, leversOf, metricAt, movedFacts, rangeOf, type PlacedLever } from './levers.ts';
import { metricsOf } from './past.ts';
import { isPayeesSide } from './roles.ts';

const { compare, floor, isZero, minus, over, plus, rational, signOf, times, ONE, ZERO } = rationals;

/** Some steps of some levers that pay more than they are worth. `fake`: only the record changes; `less-work`: effort does not rise, the goals do not either. */
export interface FakeMove {
  readonly kind: 'fake' | 'less-work';
  readonly parts: readonly { readonly lever: PlacedLever; readonly steps: Rational }[];
  readonly before: FactSet;
  readonly after: FactSet;
  /** Where the lever only moves results in time: the other period, in which they are missing. */
  readonly repaid?: FactSet;
  /** Pay gained, over both periods where there are two. */
  readonly gain: Rational;
}

type Part = FakeMove['parts'][number];

const NEGATIVE = rational(-1n);
const near = (x: Rational): readonly Rational[] => [floor(x) - 1n, floor(x), floor(x) + 1n, floor(x) + 2n].map((n) => rational(n));

/** Steps worth trying: one step either way, the bounds, and where a moved fact meets a breakpoint of pay, plus or minus one unit. */
function candidates(view: CardView, facts: FactSet, { lever }: PlacedLever): readonly Rational[] {
  const { from, to, integer } = rangeOf(lever);
  const crossings = lever.moves.flatMap(({ metric, by }) => {
    const now = facts[metric];
    const shape = typeof now === 'string' ? view.shapeOver(metric) : undefined;
    if (typeof now !== 'string' || isZero(exactOf(by)) || !shape || !('value' in shape)) return [];
    return shape.value.breakpoints.map(({ at }) => over(minus(at, exactOf(now)), exactOf(by)));
  });
  const steps = [
    ONE,
    NEGATIVE,
    from,
    to,
    ...crossings.flatMap((crossing) => (integer ? near(crossing) : [crossing, plus(crossing, ONE), minus(crossing, ONE)])),
  ];
  return steps.filter(
    (step, index) => !isZero(step) && compare(step, from) >= 0 && compare(step, to) <= 0 && steps.findIndex((other) => compare(other, step) === 0) === index,
  );
}

/** Whether a metric that a goal is measured by gets better. */
function goalRises({ policy }: Context, view: CardView, move: Pick<FakeMove, 'before' | 'after' | 'parts'>, metrics: ReadonlyMap<string, Metric>): boolean {
  return (policy.goals ?? []).some(({ metric: id }) => {
    const metric = id === undefined ? undefined : metrics.get(id);
    if (!metric) return false;
    const [before, after] = [metricAt(view, move.before, metric), metricAt(view, move.after, metric)];
    if (before && after) return signOf(betterBy(metric, before, after)) > 0;
    const distance = move.parts
      .flatMap(({ lever, steps }) => lever.lever.moves.filter((one) => one.metric === id).map(({ by }) => times(exactOf(by), steps)))
      .reduce(plus, ZERO);
    return signOf(betterBy(metric, ZERO, distance)) > 0;
  });
}

const effortOf = (parts: readonly Part[]): Rational | undefined =>
  parts.reduce<Rational | undefined>(
    (sum, { lever: { lever }, steps }) => (sum && lever.effort !== undefined ? plus(sum, times(exactOf(lever.effort), steps)) : undefined),
    ZERO,
  );

const kindOf = (parts: readonly Part[]): FakeMove['kind'] | undefined => {
  if (parts.every(({ lever: { lever } }) => lever.real === false)) return 'fake';
  const effort = effortOf(parts.filter(({ lever: { lever } }) => lever.real !== false));
  return effort && signOf(effort) <= 0 ? 'less-work' : undefined;
};

const payOf = (view: CardView, facts: FactSet): Rational | undefined => {
  const pay = view.payAt(facts);
  return 'value' in pay ? exactOf(pay.value) : undefined;
};

function pulled(view: CardView, before: FactSet, parts: readonly Part[], sign: Rational, metrics: ReadonlyMap<string, Metric>): FactSet | undefined {
  return parts.reduce<FactSet | undefined>((facts, { lever, steps }) => facts && movedFacts(view, facts, lever.lever, times(sign, steps), metrics), before);
}

/** What a move is worth; undefined where it is impossible, honest, or pays nothing. */
function tried(context: Context, view: CardView, before: FactSet, parts: readonly Part[], metrics: ReadonlyMap<string, Metric>): FakeMove | undefined {
  const kind = kindOf(parts);
  const after = kind && pulled(view, before, parts, ONE, metrics);
  if (!kind || !after || (kind === 'less-work' && goalRises(context, view, { before, after, parts }, metrics))) return undefined;
  const conserved = parts.some(({ lever: { lever } }) => (lever.conserves ?? []).length > 0);
  const repaid = conserved ? pulled(view, before, parts, NEGATIVE, metrics) : undefined;
  if (conserved && !repaid) return undefined;
  const [paid, now, later] = [payOf(view, after), payOf(view, before), repaid ? payOf(view, repaid) : ZERO];
  if (!paid || !now || !later) return undefined;
  const gain = minus(plus(paid, later), times(now, rational(conserved ? 2n : 1n)));
  return signOf(gain) > 0 ? { kind, parts, before, after, gain, ...(repaid && { repaid }) } : undefined;
}

/** On plan; and, for moves of the record, one step below every jump of pay. */
function starts(view: CardView, { lever }: PlacedLever): readonly FactSet[] {
  const { onPlan } = view;
  if (!('value' in onPlan)) return [];
  const below =
    lever.real !== false
      ? []
      : lever.moves.flatMap(({ metric, by }) => {
          const shape = typeof onPlan.value[metric] === 'string' ? view.shapeOver(metric) : undefined;
          const jumps = shape && 'value' in shape ? shape.value.breakpoints.filter(({ kind }) => kind === 'jump') : [];
          return jumps.map(({ at }) => ({ ...onPlan.value, [metric]: rationals.toDecimal(minus(at, exactOf(by)), 12) }));
        });
  return [onPlan.value, ...below];
}

const size = ({ parts }: FakeMove): Rational => parts.map(({ steps }) => (signOf(steps) < 0 ? rationals.negated(steps) : steps)).reduce(plus, ZERO);
const isCheaper = (a: FakeMove, b: FakeMove): boolean => (compare(size(a), size(b)) || compare(b.gain, a.gain)) < 0;

/** Levers that could be abused: they change the record only, or less of them is less work. Those that somebody else decides on are not the payee's. */
const suspects = (context: Context, { card }: CardView): readonly PlacedLever[] =>
  leversOf(context.policy).filter(
    ({ lever }) =>
      isPayeesSide(card, lever.who) &&
      (lever.decidedBy === undefined || isPayeesSide(card, lever.decidedBy)) &&
      (lever.real === false || signOf(rangeOf(lever).from) < 0 || (lever.effort !== undefined && isZero(exactOf(lever.effort)))),
  );

const MOST_OF_PAIR = 8;

/**
 * The cheapest profitable fake move of every lever of the payee: the fewest steps that pay more, from a period on plan. Pairs are tried where no lever
 * pays by itself.
 */
export function fakeMoves(context: Context, view: CardView): readonly FakeMove[] {
  const metrics = metricsOf(context);
  const levers = suspects(context, view);
  const best = (moves: readonly (FakeMove | undefined)[]): readonly FakeMove[] => {
    const found = moves.filter((move): move is FakeMove => move !== undefined);
    return found.length === 0 ? [] : [found.reduce((cheapest, move) => (isCheaper(move, cheapest) ? move : cheapest))];
  };
  const singles = levers.flatMap((lever) => {
    for (const before of starts(view, lever)) {
      const found = best(candidates(view, before, lever).map((steps) => tried(context, view, before, [{ lever, steps }], metrics)));
      if (found.length > 0) return found;
    }
    return [];
  });
  const { onPlan } = view;
  if (singles.length > 0 || !('value' in onPlan)) return singles;
  const tries = levers.map((lever) =>
    candidates(view, onPlan.value, lever)
      .slice(0, MOST_OF_PAIR)
      .map((steps) => ({ lever, steps })),
  );
  return tries.flatMap((first, index) =>
    tries.slice(index + 1).flatMap((second) => best(first.flatMap((a) => second.map((b) => tried(context, view, onPlan.value, [a, b], metrics))))),
  );
}
