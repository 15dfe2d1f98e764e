import type { CutOff, ExtraPay, Limit, Modifier, Quantity, Scorecard } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { HUNDRED, decimal, printDecimal } from '../../values/decimal.ts';
import type { Check } from '../check.ts';
import { cardsOf, wrong, wrongIf } from '../check.ts';
import { groups } from './groups.ts';

/** Parts of a card that lack what they need, or have two things where one is meant. */
export const cards: Check = ({ policy }) =>
  cardsOf(policy).flatMap(({ card, pointer }) => [
    ...targetBonus(card, pointer),
    ...each(card.cutOffs, `${pointer}/cutOffs`, (cutOff, at) => cutOffForm(cutOff, at, card)),
    ...each(card.modifiers, `${pointer}/modifiers`, (modifier, at) => modifierForm(modifier, at, card)),
    ...each(card.extras, `${pointer}/extras`, extraForm),
    ...each(card.limits, `${pointer}/limits`, limitForm),
    ...scored(card, pointer),
    ...team(card, pointer),
    ...groups(card, pointer, policy.missing),
    ...capacitySteps(card, pointer),
  ]);

const each = <T>(items: readonly T[] | undefined, pointer: string, check: (item: T, at: string) => readonly Problem[]): readonly Problem[] =>
  (items ?? []).flatMap((item, index) => check(item, `${pointer}/${index}`));

/** The bonus is a part of the target bonus, but where every indicator has its own amount. */
function targetBonus({ id, pay, combination: { method }, indicators }: Scorecard, pointer: string): readonly Problem[] {
  const needed = method !== 'separate' || indicators.some(({ type, amount }) => type !== 'cut-off' && amount === undefined);
  return wrongIf(needed && pay.targetBonus === undefined, 'target-bonus-missing', `${pointer}/pay`, { scorecard: id });
}

const scored = ({ id, indicators, combination: { method, tiers, cap, floor, minimumIndex }, team: share }: Scorecard, pointer: string): readonly Problem[] => [
  ...wrongIf(
    indicators.every(({ type }) => type === 'cut-off'),
    'no-scored-indicator',
    `${pointer}/indicators`,
    { scorecard: id },
  ),
  ...(method !== 'separate'
    ? []
    : Object.entries({ tiers, cap, floor, minimumIndex })
        .filter(([, given]) => given !== undefined)
        .map(([property]) => wrong('no-index', `${pointer}/combination/${property}`, { property }))),
  ...wrongIf(method === 'separate' && share !== undefined, 'no-index', `${pointer}/team`, { property: 'team' }),
];

const cutOffForm = ({ id, effect, by, scope }: CutOff, at: string, { pay }: Scorecard): readonly Problem[] => [
  ...wrongIf(effect !== 'zero' && by === undefined, 'by-missing', at, { name: id, effect }),
  ...wrongIf(effect === 'zero' && by !== undefined, 'by-unused', `${at}/by`, { name: id }),
  ...wrongIf(effect === 'cap' && scope.card !== undefined && pay.targetBonus === undefined, 'target-bonus-absent', `${at}/effect`),
];

const modifierForm = ({ id, by, table, on }: Modifier, at: string, { combination: { method } }: Scorecard): readonly Problem[] => [
  ...wrongIf((by === undefined) === (table === undefined), 'modifier-form', at, { name: id }),
  ...wrongIf(on === 'index' && method === 'separate', 'no-index', `${at}/on`, { property: 'on' }),
];

function extraForm({ id, of, above, share, rate, perUnit, brackets, quota, formula }: ExtraPay, at: string): readonly Problem[] {
  const ways = [rate, perUnit, brackets].filter((given) => given !== undefined);
  const isFormula = formula !== undefined && [of, above, share, ...ways].every((given) => given === undefined);
  const isOnBase = formula === undefined && of !== undefined && ways.length === 1;
  return [
    ...wrongIf(!isFormula && !isOnBase, 'extra-form', at, { name: id }),
    ...wrongIf(quota !== undefined && brackets === undefined, 'quota-unused', `${at}/quota`, { name: id }),
    ...bracketForms(brackets ?? [], `${at}/brackets`),
    ...bracketsOf(brackets ?? [], `${at}/brackets`),
  ];
}

/** Every bracket pays a percent, or every one so much a unit. */
const bracketForms = (brackets: NonNullable<ExtraPay['brackets']>, at: string): readonly Problem[] => {
  const byUnit = brackets[0]?.perUnit !== undefined;
  return brackets.flatMap(({ rate, perUnit }, index) =>
    wrongIf((rate === undefined) === (perUnit === undefined) || (perUnit !== undefined) !== byUnit, 'bracket-form', `${at}/${index}`),
  );
};

const bracketsOf = (brackets: NonNullable<ExtraPay['brackets']>, at: string): readonly Problem[] =>
  brackets.flatMap(({ from }, index) => {
    const earlier = brackets[index - 1];
    if (earlier === undefined) return wrongIf(!decimal(from).isZero(), 'brackets-start', `${at}/0/from`, { from: printDecimal(decimal(from)) });
    return wrongIf(decimal(earlier.from).gte(decimal(from)), 'brackets-order', `${at}/${index}/from`, {
      from: printDecimal(decimal(from)),
      before: printDecimal(decimal(earlier.from)),
    });
  });

const limitForm = ({ id, atLeast, atMost }: Limit, at: string): readonly Problem[] => [
  ...wrongIf(atLeast === undefined && atMost === undefined, 'limit-form', at, { name: id }),
  ...(isDecimal(atLeast) && isDecimal(atMost)
    ? wrongIf(decimal(atLeast).gt(decimal(atMost)), 'bounds-reversed', at, { from: printDecimal(decimal(atLeast)), to: printDecimal(decimal(atMost)) })
    : []),
];

const team = ({ team: given }: Scorecard, pointer: string): readonly Problem[] =>
  given === undefined
    ? []
    : wrongIf(decimal(given.share).isNegative() || decimal(given.share).gt(HUNDRED), 'share-range', `${pointer}/team/share`, {
        share: printDecimal(decimal(given.share)),
      });

const capacitySteps = ({ indicators }: Scorecard, pointer: string): readonly Problem[] =>
  indicators.flatMap(({ plan }, index) =>
    wrongIf(plan?.method === 'capacity' && decimal(plan.step).isZero(), 'step-not-positive', `${pointer}/indicators/${index}/plan/step`, { step: '0' }),
  );

const isDecimal = (quantity: Quantity | undefined): quantity is number | string => typeof quantity === 'number' || typeof quantity === 'string';
