import type { CutOff, ExtraPay, Limit, Modifier, Proration, Quantity } from '@scorewright/schemas';
import { rising, curve } from './curves.ts';
import { coefficient, percentage, positive, signed, written } from './decimals.ts';
import type { Draft } from './draft.ts';
import { CURRENCY, numberFact } from './draft.ts';
import type { Scope } from './expressions.ts';
import { condition, number } from './expressions.ts';
import { quantity } from './quantities.ts';

/** Amounts that a percentage can be taken of. */
export type Shares = readonly ('salary' | 'target-bonus')[];

const money = (draft: Draft, scope: Scope, shares: Shares): Quantity =>
  quantity(draft, scope, CURRENCY, draft.random.chance(0.9) ? positive(draft.random) : signed(draft.random), shares);

const brackets = ({ random }: Draft): NonNullable<ExtraPay['brackets']> =>
  ['0', ...rising(Array.from({ length: random.between(0, 3) }, () => positive(random)))].map((from) => ({
    from: written(random, from),
    rate: written(random, percentage(random)),
  }));

/** Lower ends in percent of a quota, which may turn out to be none. */
const inQuota = (draft: Draft, scope: Scope, unit: string): Pick<ExtraPay, 'quota'> =>
  draft.random.chance(0.3)
    ? { quota: draft.random.chance(0.7) ? { fact: numberFact(draft, unit).name } : quantity(draft, scope, unit, positive(draft.random)) }
    : {};

const bracketsByUnit = ({ random }: Draft): NonNullable<ExtraPay['brackets']> =>
  ['0', ...rising(Array.from({ length: random.between(0, 3) }, () => positive(random)))].map((from) => ({
    from: written(random, from),
    perUnit: written(random, random.pick(['0', '0.5', '12.75', '3', '2000'])),
  }));

/** Money for each unit of something that is counted, measured or money itself. */
const pieceRate = (draft: Draft, scope: Scope): Pick<ExtraPay, 'of' | 'above' | 'share' | 'perUnit' | 'brackets' | 'quota'> => {
  const { random } = draft;
  const unit = random.pick(['lead', 'h', '1', '%', CURRENCY]);
  return {
    of: { fact: numberFact(draft, unit).name },
    ...(random.chance(0.4) && { above: quantity(draft, scope, unit, positive(random)) }),
    ...(random.chance(0.2) && { share: quantity(draft, scope, '%', percentage(random)) }),
    ...(random.chance(0.5)
      ? { brackets: bracketsByUnit(draft), ...inQuota(draft, scope, unit) }
      : { perUnit: unit !== 'h' || random.chance(0.7) ? written(random, positive(random)) : { fact: numberFact(draft, `${CURRENCY}/h`).name } }),
  };
};

/** An extra pay line: a commission at a rate or in brackets, or a formula. */
export const extra = (draft: Draft, id: string, scope: Scope, shares: Shares): ExtraPay => {
  const { random } = draft;
  const common = {
    id,
    name: id,
    ...(random.chance(0.25) && { when: condition(draft, scope, 1) }),
    ...(random.chance(0.25) && { cap: money(draft, scope, shares) }),
  };
  if (random.chance(0.3)) return { ...common, formula: number(draft, scope, CURRENCY, 2) };
  if (random.chance(0.3)) return { ...common, ...pieceRate(draft, scope) };
  const percent = (): Quantity => quantity(draft, scope, '%', percentage(random));
  return {
    ...common,
    of: random.chance(0.6) ? { fact: numberFact(draft, CURRENCY).name } : money(draft, scope, shares),
    ...(random.chance(0.5) && { above: money(draft, scope, shares) }),
    ...(random.chance(0.4) && { share: percent() }),
    ...(random.chance(0.4) ? { brackets: brackets(draft), ...inQuota(draft, scope, CURRENCY) } : { rate: percent() }),
  };
};

/** The effect of a cut-off; a cap is in percent of money, or a score on the scale of the score. */
const effect = ({ random }: Draft, scale: 'percent' | 'coefficient'): Pick<CutOff, 'effect' | 'by'> => {
  const kind = random.pick(['zero', 'multiply', 'cap'] as const);
  if (kind === 'zero') return { effect: kind };
  return { effect: kind, by: written(random, kind === 'cap' && scale === 'percent' ? percentage(random) : coefficient(random)) };
};

/** A cut-off of any scope that the card has. */
export const cutOff = (draft: Draft, id: string, target: CutOff['scope'], scope: Scope, scale: 'percent' | 'coefficient', hasTarget: boolean): CutOff => {
  const made = effect(draft, scale);
  const cannotCap = made.effect === 'cap' && target.card !== undefined && !hasTarget;
  return { id, name: id, condition: condition(draft, scope, 1), ...(cannotCap ? { effect: 'zero' as const } : made), scope: target };
};

/** A modifier of the index, the bonus or the variable part. `scale`: how the index is measured. */
export const modifier = (draft: Draft, id: string, on: Modifier['on'], scope: Scope, scale: 'percent' | 'coefficient', shares: Shares): Modifier => {
  const { random } = draft;
  const when = random.chance(0.3) ? { when: condition(draft, scope, 1) } : {};
  const kind = random.pick(['multiply', 'multiply', 'add'] as const);
  const unit = kind === 'multiply' ? '1' : on !== 'index' ? CURRENCY : scale === 'percent' ? '%' : '1';
  if (random.chance(0.3) && unit !== CURRENCY) {
    const over = numberFact(draft, random.pick(['%', '1', 'piece', 'RUB'])) as { name: string; unit: string };
    const gives = kind === 'multiply' ? undefined : scale;
    return {
      id,
      name: id,
      ...when,
      effect: kind,
      table: { over: { fact: over.name }, curve: curve(random, over.unit === '%' ? 'percent' : over.unit === '1' ? 'coefficient' : 'any', gives) },
      on,
    };
  }
  if (kind === 'multiply' && random.chance(0.2)) return { id, name: id, ...when, effect: kind, by: { fact: numberFact(draft, '%').name }, on };
  const by = unit === CURRENCY ? money(draft, scope, shares) : quantity(draft, scope, unit, unit === '%' ? percentage(random) : coefficient(random));
  return { id, name: id, ...when, effect: kind, by, on };
};

export const limit = (draft: Draft, id: string, on: Limit['on'], scope: Scope, shares: Shares): Limit => {
  const { random } = draft;
  const [least = '0', most = least] = rising([positive(random), positive(random)]);
  const hasMost = random.chance(0.7);
  const bound = (text: string): Quantity => quantity(draft, scope, CURRENCY, text, shares);
  return { id, name: id, on, ...((!hasMost || random.chance(0.3)) && { atLeast: bound(least) }), ...(hasMost && { atMost: bound(most) }) };
};

export const proration = (draft: Draft, scope: Scope, hasExtras: boolean): Proration => {
  const { random } = draft;
  const parts = random.some(hasExtras ? (['salary', 'bonus', 'extras'] as const) : (['salary', 'bonus'] as const));
  const days = (text: string): Quantity => quantity(draft, scope, 'day', text);
  return {
    by: 'working-days',
    worked: random.chance(0.7) ? { fact: numberFact(draft, 'day').name } : days(String(random.between(0, 23))),
    norm: random.chance(0.8) ? written(random, String(random.between(18, 23))) : days(random.pick(['21', '0', '21.5'])),
    on: parts.length > 0 ? [...parts] : ['bonus'],
    ...(random.chance(0.4) && { minimumShare: written(random, random.pick(['0', '33.3', '50', '75', '100'])) }),
  };
};
