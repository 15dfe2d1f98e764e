import type { Policy, Scorecard } from '@scorewright/schemas';
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

/** What of a card is read when it is calculated: not the condition to apply, nor the variants, nor indicators that are left out. */
const readPart = ({ appliesTo: _, weightVariants: __, ...card }: Scorecard, desk: Pick<Desk, 'indicators'>): unknown => ({ ...card, indicators: desk.indicators });

/** The names that the calculation of a card reads, through the formulas of its metrics as well. */
export const namesInUse = (policy: Policy, card: Scorecard, desk: Pick<Desk, 'indicators'>): ReadonlySet<string> => {
  const names = new Set(namesIn(readPart(card, desk)));
  for (const name of names) {
    const metric = policy.metrics.find(({ id }) => id === name);
    for (const read of namesIn(metric?.formula ?? 0)) names.add(read);
  }
  return names;
};
