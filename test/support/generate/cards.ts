import type { Combination, CutOff, Figure, Indicator, Metric, Modifier, Scorecard } from '@scorewright/schemas';
import { curve } from './curves.ts';
import type { Text } from './decimals.ts';
import { bounds, coefficient, percentage, positive, written } from './decimals.ts';
import type { Draft, Readable } from './draft.ts';
import { CURRENCY, declared, numberFact } from './draft.ts';
import type { Scope } from './expressions.ts';
import { number } from './expressions.ts';
import type { Shares } from './extras.ts';
import { cutOff, extra, limit, modifier, proration } from './extras.ts';
import { indicator, linesOf, rounding } from './indicators.ts';
import { quantity } from './quantities.ts';
import { groups, groupLines } from './groups.ts';
import { split, variants } from './weights.ts';
import { sure } from '../sure.ts';

const METHODS = ['weighted-sum', 'weighted-sum', 'weighted-sum', 'product', 'sum', 'lowest', 'separate', 'separate'] as const;
type Method = Combination['method'];
const PARTS: readonly Text[] = ['1', '1', '1', '2', '3', '0.5', '7', '100'];

const scaleOf = (method: Method): 'percent' | 'coefficient' => (method === 'product' || method === 'sum' ? 'coefficient' : 'percent');

const combination = ({ random }: Draft, method: Method, inParts: boolean): Combination => {
  const parts = inParts ? { weights: 'parts' as const } : {};
  if (method === 'separate') return { method, ...parts };
  const scale = scaleOf(method);
  const bound = (): Text => (scale === 'percent' ? percentage(random) : coefficient(random));
  return {
    method,
    ...parts,
    ...(random.chance(0.15) && { minimumIndex: written(random, bound()) }),
    ...bounds(random, bound, 0.15, 0.2),
    ...(random.chance(0.2) && { tiers: curve(random, scale) }),
  };
};

const money = (name: string): Readable => ({ name, kind: 'number', unit: CURRENCY });
const times = <T>(count: number, make: (number: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index + 1));

const pay = (draft: Draft, needsTarget: boolean): Scorecard['pay'] => {
  const { random } = draft;
  const scope = declared(draft);
  const salary = random.chance(0.8);
  return {
    ...(salary && { salary: quantity(draft, scope, CURRENCY, positive(random)) }),
    ...((needsTarget || random.chance(0.5)) && { targetBonus: quantity(draft, scope, CURRENCY, positive(random), salary ? ['salary'] : []) }),
  };
};

interface Built {
  readonly items: readonly Indicator[];
  readonly lines: readonly Readable[];
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** The indicators with weights or amounts as the combination asks for. */
const indicatorsOf = (draft: Draft, method: Method, byAmount: boolean, withVariants: boolean, readable: Scope): Built => {
  const { random } = draft;
  const items: Indicator[] = [];
  const lines: Readable[] = [...readable];
  const metrics = new Map<string, Metric>();
  const count = random.between(1, 4);
  const weights = method === 'weighted-sum' || (method === 'separate' && !byAmount) ? split(random, count) : [];
  for (let at = 1; at <= count; at += 1) {
    const made = indicator(draft, `kpi-${at}`, lines);
    const weight = weights[at - 1];
    items.push({
      ...made.item,
      ...(weight !== undefined && (!withVariants || random.chance(0.5)) && { weight: written(random, weight) }),
      ...(byAmount && { amount: quantity(draft, declared(draft), CURRENCY, positive(random)) }),
    });
    metrics.set(made.item.id, made.metric);
    lines.push(...linesOf(made.item, made.metric));
  }
  return { items, lines, metrics };
};

/** A cut-off indicator: it has an actual and nothing else. */
const withCutOffIndicator = (draft: Draft, { items, lines, metrics }: Built): Built => {
  const raw = draft.metrics.filter((metric) => metric.formula === undefined);
  if (!draft.random.chance(0.12) || raw.length === 0) return { items, lines, metrics };
  const metric = draft.random.pick(raw);
  const item: Indicator = { id: 'accident', metric: metric.id, type: 'cut-off', measurement: 'qualitative' };
  const [actual] = linesOf(item, metric);
  return { items: [item, ...items], lines: [...lines, sure(actual)], metrics };
};

/** Cut-offs: those of an indicator read only what stands before its score; those of the pay everything. */
const cutOffs = (draft: Draft, built: Built, extras: readonly string[], scope: Scope, hasTarget: boolean): readonly CutOff[] =>
  times(draft.random.pick([0, 0, 1, 1, 2, 3]), (at) => {
    const { random } = draft;
    const id = `cut-off-${at}`;
    const kind = random.below(4);
    const scored = built.items.filter(({ type }) => type !== 'cut-off');
    if (kind === 0) {
      const named = random.pick(scored);
      const own = built.lines.filter(({ name }) => name.startsWith(`${named.id}.`));
      const scale = named.curve?.gives === 'coefficient' ? 'coefficient' : 'percent';
      const also = scored.filter(
        ({ id: other, curve: payout }) => other > named.id && (payout?.gives === 'coefficient') === (scale === 'coefficient') && random.chance(0.5),
      );
      return cutOff(draft, id, { indicators: [named.id, ...also.map((other) => other.id)] }, [...declared(draft), ...own], scale, hasTarget);
    }
    if (kind === 1 && extras.length > 0) {
      const named = extras.filter((_, index) => index === 0 || random.chance(0.5));
      return cutOff(draft, id, { extras: [...named] }, scope, 'percent', hasTarget);
    }
    return cutOff(draft, id, { card: random.pick(['bonus', 'bonus', 'variable']) }, scope, 'percent', hasTarget);
  });

const figures = (draft: Draft, scope: Scope): readonly Figure[] =>
  times(draft.random.pick([0, 0, 1, 2]), (at) => {
    const unit = draft.random.pick([CURRENCY, '%', '1', 'lead', 'h']);
    return { id: `figure-${at}`, name: `Figure ${at}`, unit, formula: number(draft, scope, unit, 2) };
  });

const modifiers = (draft: Draft, method: Method, scope: Scope, indexScope: Scope, shares: Shares): readonly Modifier[] =>
  times(draft.random.pick([0, 0, 1, 1, 2, 3]), (at) => {
    const on = draft.random.pick(method === 'separate' ? (['bonus', 'variable'] as const) : (['index', 'bonus', 'variable'] as const));
    return modifier(draft, `modifier-${at}`, on, on === 'index' ? indexScope : scope, scaleOf(method), shares);
  });

/** A whole card with whatever it declares. */
export const card = (draft: Draft, id: string): Scorecard => {
  const { random } = draft;
  const method = random.pick(METHODS);
  const byAmount = method === 'separate' && random.chance(0.5);
  const weighted = method === 'weighted-sum' || (method === 'separate' && !byAmount);
  const withVariants = weighted && random.chance(0.3);
  const inParts = weighted && random.chance(0.2);
  const part = (weight: number | string): number | string => (inParts ? written(random, random.pick(PARTS)) : weight);
  const paid = pay(draft, !byAmount);
  const hasTarget = paid.targetBonus !== undefined;
  const shares: Shares = [...(paid.salary === undefined ? [] : (['salary'] as const)), ...(hasTarget ? (['target-bonus'] as const) : [])];
  const built = withCutOffIndicator(
    draft,
    indicatorsOf(draft, method, byAmount, withVariants, [money('salary'), ...(hasTarget ? [money('target-bonus')] : [])]),
  );
  const scored = built.items.filter(({ type }) => type !== 'cut-off');
  const indexLine: readonly Readable[] =
    method === 'separate'
      ? []
      : scaleOf(method) === 'percent'
        ? [{ name: 'index', kind: 'number', unit: '%' }]
        : [{ name: 'coefficient', kind: 'number', unit: '1' }];
  const own = weighted ? scored.map((item): Readable => ({ name: `${item.id}.weight`, kind: 'number', unit: '%' })) : [];
  const grouped = method === 'weighted-sum' ? groups(draft, scored, [...built.lines, ...own]) : [];
  const before = (): Scope => [...declared(draft), ...built.lines, ...own, ...groupLines(grouped), ...indexLine];
  const after = (): Scope => [...before(), money('bonus')];
  const extras = times(random.pick([0, 0, 1, 2]), (at) => extra(draft, `extra-${at}`, after(), shares));
  return {
    id,
    title: id,
    position: 'Worker',
    profile: 'staff',
    pay: paid,
    indicators: built.items.map((item) => (item.weight === undefined ? item : { ...item, weight: part(item.weight) })),
    ...(grouped.length > 0 && { groups: grouped }),
    combination: combination(draft, method, inParts),
    ...(withVariants && {
      weightVariants: variants(draft, scored).map((variant) => ({
        ...variant,
        weights: variant.weights.map(({ indicator: named, weight }) => ({ indicator: named, weight: part(weight) })),
      })),
    }),
    ...(method !== 'separate' &&
      random.chance(0.12) && { team: { share: written(random, random.pick(['20', '30', '50', '100'])), index: { fact: numberFact(draft, '%').name } } }),
    cutOffs: cutOffs(
      draft,
      built,
      extras.map((item) => item.id),
      before(),
      hasTarget,
    ),
    modifiers: modifiers(draft, method, before(), before(), shares),
    extras,
    limits: times(random.pick([0, 0, 1, 2]), (at) => limit(draft, `limit-${at}`, random.pick(['bonus', 'variable', 'total']), before(), shares)),
    ...(random.chance(0.25) && { proration: proration(draft, declared(draft), extras.length > 0) }),
    ...(random.chance(0.4) && { rounding: rounding(draft) }),
    figures: figures(draft, [...after(), money('extras')]),
  };
};
