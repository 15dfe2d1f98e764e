import { rationals, type Interval, type Rational, type Shape, type Sheet } from '@scorewright/engine';
import type { Indicator, Metric } from '@scorewright/schemas';
import type { Analysis, CardView, Context } from '../context.ts';
import { domainOf as domainOfFact } from '../free-facts.ts';
import { shapeAlong, sheetOf } from './along.ts';
import { exactOf, exactQuantity, isSame } from './exact.ts';
import { freeNumbers, type FreeNumber } from './inputs.ts';
import { preimage } from './preimage.ts';
import { linesBehind, namesReadBy } from './uses.ts';

/** One quantity along which the pay of a card is followed, everything else on plan. */
export interface Axis {
  /** Line or fact that varies. */
  readonly variable: string;
  /** Line of money that is watched. */
  readonly target: string;
  /** Line of which a jump must be one, for it to be the doing of this axis. */
  readonly own?: string;
  readonly domain: Interval;
  /** What a sentence calls it: an indicator, the index, a fact. */
  readonly name: string;
  readonly kind: 'indicator' | 'index' | 'fact' | 'extra' | 'modifier';
  readonly pointer: string;
  readonly indicator?: Indicator;
  readonly metric?: Metric;
}

/** Where the actual of an indicator can lie: the domain of its metric; a raw metric without one is not below zero. */
export function domainOf({ domain, formula }: Metric): Interval {
  const { min, max } = domain ?? {};
  const from = min === undefined ? (formula === undefined ? rationals.ZERO : undefined) : exactOf(min);
  return { ...(from && { from }), ...(max !== undefined && { to: exactOf(max) }) };
}

/** The indicators that are paid by a number. */
export function indicatorAxes(view: CardView): readonly Axis[] {
  return view.indicators.flatMap(({ indicator, pointer, metric }) =>
    indicator.type === 'cut-off' || !metric || (metric.type ?? 'number') !== 'number'
      ? []
      : [
          {
            variable: `${indicator.id}.actual`,
            target: 'variable',
            own: `${indicator.id}.score`,
            domain: domainOf(metric),
            name: indicator.id,
            kind: 'indicator' as const,
            pointer,
            indicator,
            metric,
          },
        ],
  );
}

/** The second measures of matrices: each moves the score of its indicator as the first one does. */
function secondAxes(view: CardView): readonly Axis[] {
  const sheet = sheetOf(view);
  return view.indicators.flatMap(({ indicator, pointer }) => {
    const { attainment, id } = indicator;
    if (attainment?.method !== 'matrix' || sheet === undefined) return [];
    const fact = typeof attainment.over === 'object' && 'fact' in attainment.over ? attainment.over.fact : undefined;
    return [
      {
        variable: `${id}.over`,
        target: 'variable',
        own: `${id}.score`,
        domain: fact === undefined ? { from: rationals.ZERO } : domainOfFact(sheet, fact),
        name: fact ?? `${id}.over`,
        kind: 'fact' as const,
        pointer: `${pointer}/attainment/rows`,
      },
    ];
  });
}

/** What comes after the scores: the index with its minimum and tiers, and the tables of modifiers. */
function laterAxes({ card, pointer }: CardView): readonly Axis[] {
  const { method, minimumIndex, tiers } = card.combination;
  const isStepped = minimumIndex !== undefined || tiers !== undefined;
  const variable = method === 'product' || method === 'sum' ? 'coefficient' : 'index';
  return [
    ...(isStepped
      ? [{ variable, target: 'variable', domain: { from: rationals.ZERO }, name: variable, kind: 'index' as const, pointer: `${pointer}/combination` }]
      : []),
    ...(card.modifiers ?? []).flatMap(({ id, table }, index) =>
      table
        ? [
            {
              variable: `modifier.${id}.over`,
              target: 'variable',
              domain: { from: rationals.ZERO },
              name: id,
              kind: 'modifier' as const,
              pointer: `${pointer}/modifiers/${index}/table/curve`,
            },
          ]
        : [],
    ),
  ];
}

/** Facts that extra pay is made of, and facts that decide whether a modifier applies. */
function factAxes(context: Context, view: CardView): readonly Axis[] {
  const {
    card: { extras = [], modifiers = [] },
    pointer,
  } = view;
  const numbers = freeNumbers(context, view).filter(({ isMetric }) => isMetric);
  const along = (part: unknown, more: Pick<Axis, 'target' | 'kind' | 'pointer'>): readonly Axis[] => {
    const names = namesReadBy(part);
    return numbers.filter(({ id }) => names.has(id)).map(({ id, domain }) => ({ variable: id, domain, name: id, ...more }));
  };
  return [
    ...extras.flatMap((extra, index) => along(extra, { target: `extra.${extra.id}`, kind: 'extra', pointer: `${pointer}/extras/${index}` })),
    ...modifiers.flatMap(({ when }, index) => along(when, { target: 'variable', kind: 'fact', pointer: `${pointer}/modifiers/${index}` })),
  ];
}

/** Everything along which the pay of a card is followed. */
export const axesOf = (context: Context, view: CardView): readonly Axis[] => [
  ...indicatorAxes(view),
  ...secondAxes(view),
  ...laterAxes(view),
  ...factAxes(context, view),
];

/** The shape of pay along an axis. */
export const alongAxis = (view: CardView, { variable, target, domain }: Axis): Analysis<Shape> => shapeAlong(view, { variable, target, domain });

/** Whether the axis itself jumps at a value, not only the pay that comes after it. */
export function isOwnJump(view: CardView, { variable, own, domain }: Axis, at: Rational): boolean {
  if (own === undefined) return true;
  const shape = shapeAlong(view, { variable, target: own, domain });
  return !('value' in shape) || shape.value.breakpoints.some((point) => point.kind === 'jump' && isSame(point.at, at));
}

/** What the pay of an indicator is measured by: its part of the target bonus, or its own amount. */
export function shareOf({ indicators, card }: CardView, { indicator }: Axis, target: Rational): Rational {
  const amount = exactQuantity(indicator?.amount);
  if (amount) return amount;
  const weight = indicators.find((placed) => placed.indicator === indicator)?.weight;
  const { method } = card.combination;
  if (weight === undefined || (method !== 'weighted-sum' && method !== 'separate')) return target;
  return rationals.over(rationals.times(target, exactOf(weight)), rationals.HUNDRED);
}

/** How many indicators stand on a fact: the fewer, the clearer what a change of it shows. */
const reach = (view: CardView, sheet: Sheet, id: string): number =>
  view.card.indicators.filter((indicator) => linesBehind(sheet, `${indicator.id}.actual`).has(id)).length;

/** A fact that is changed, and its value. */
export interface Turned {
  readonly number: FreeNumber;
  readonly value: Rational;
}

/** The fact that brings the axis to a value: the metric itself, or one of those that the line is made of. Undefined where none can. */
export function factAt(context: Context, view: CardView, { variable, metric }: Axis, at: Rational): Turned | undefined {
  const sheet = sheetOf(view);
  if (!sheet || !('value' in view.onPlan)) return undefined;
  const facts = view.onPlan.value;
  const behind = linesBehind(sheet, variable);
  const numbers = freeNumbers(context, view);
  const own = numbers.find(({ id }) => id === variable || (metric?.formula === undefined && id === metric?.id));
  if (own) return { number: own, value: at };
  const candidates = numbers
    .filter(({ id, isMetric }) => isMetric && behind.has(id))
    .map((number) => ({ number, reach: reach(view, sheet, number.id) }))
    .sort((a, b) => a.reach - b.reach);
  for (const { number } of candidates) {
    const value = preimage(sheet, facts, variable, number.id, at);
    if (value !== undefined) return { number, value: exactOf(value) };
  }
  return undefined;
}
