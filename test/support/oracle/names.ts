import type { Indicator, Policy, Scorecard } from '@scorewright/schemas';
import type { Desk } from './desk.ts';

/** Keys under which a card names a fact or metric without an expression. */
const NAMING = new Set(['var', 'fact', 'metric']);

/** Every name that a part of a document reads, however deep. */
export const namesIn = (part: unknown): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && NAMING.has(key)) names.add(value);
    else if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name);
  };
  visit(part, '');
  return names;
};

type Read = Pick<Desk, 'indicators' | 'changes'>;

/** An indicator without the levels that a correction replaced: nobody reads what they were made of. */
const withoutReplaced = ({ changes }: Read, indicator: Indicator): unknown => ({
  ...indicator,
  levels: (indicator.levels ?? []).filter(({ id }) => changes.of('level', indicator.id, id) === undefined),
});

/** What of a card is read when it is calculated: not the condition to apply, nor the variants, nor what corrections left out, emptied or replaced. */
const readPart = ({ appliesTo: _, weightVariants: __, ...card }: Scorecard, read: Read): unknown => ({
  ...card,
  indicators: read.indicators.map((indicator) => withoutReplaced(read, indicator)),
  groups: (card.groups ?? []).filter(({ indicators }) => read.indicators.some(({ id }) => indicators.includes(id))),
  pay: read.changes.of('target-bonus') === undefined ? card.pay : card.pay.salary,
});

/** The names that the calculation of a card reads, through the formulas of its metrics as well. */
export const namesInUse = (policy: Policy, card: Scorecard, read: Read): ReadonlySet<string> => {
  const names = new Set(namesIn(readPart(card, read)));
  for (const name of names) {
    const metric = policy.metrics.find(({ id }) => id === name);
    for (const inner of namesIn(metric?.formula ?? 0)) names.add(inner);
  }
  return names;
};
