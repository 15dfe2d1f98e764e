import { add, asCoefficient, less, line, max, min, number, percentOf, subtract, when } from '../../operators/build.ts';
import { PERCENT } from '../../values/unit.ts';
import { COMBINATIONS } from './index.ts';
import { lowerCurve } from '../curve/index.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { numeral, percentage } from '../draft/literal.ts';
import { lowerModifiers } from '../pay/modifiers.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import type { Expression } from '../sheet.ts';
import type { Steps } from '../draft/steps.ts';
import { soFar, step } from '../draft/steps.ts';
import type { NumberType } from '../draft/types.ts';
import { PERCENT_TYPE } from '../draft/types.ts';

/** What the target bonus is multiplied by: percent, or a coefficient. */
export interface Payout {
  readonly expression: Expression;
  readonly type: NumberType;
}

/** `index` or `coefficient`, then its floor, cap, team share, modifiers and minimum, then `payout` by the tiers. Undefined for `separate`. */
export function lowerIndex(draft: Draft): Payout | undefined {
  const { combination } = draft.card;
  if (combination.method === 'separate') return undefined;
  const pointer = `${draft.pointer}/combination`;
  const { name, type, expression } = COMBINATIONS[combination.method](draft);
  put(draft, { id: name, role: name, type, expression, pointer, rounds: name, named: true });
  const steps: Steps = { draft, name: 'index', type, last: name };
  bound(steps, pointer);
  lowerTeam(steps);
  lowerModifiers(steps, 'index');
  lowerMinimum(steps, pointer);
  return lowerTiers(steps, pointer);
}

function bound(steps: Steps, pointer: string): void {
  const {
    draft: {
      card: {
        combination: { floor, cap },
      },
    },
    type: { unit },
  } = steps;
  if (floor !== undefined) step(steps, { id: 'floor', role: 'limit', expression: max(soFar(steps), numeral(floor, unit)), pointer: `${pointer}/floor` });
  if (cap !== undefined) step(steps, { id: 'cap', role: 'limit', expression: min(soFar(steps), numeral(cap, unit)), pointer: `${pointer}/cap` });
}

/** own x (100 - share) / 100 + team x share / 100. */
function lowerTeam(steps: Steps): void {
  const { draft, type } = steps;
  const { team } = draft.card;
  if (team === undefined) return;
  const pointer = `${draft.pointer}/team`;
  const share = percentage(team.share);
  const index = lowerQuantity(draft, team.index, `${pointer}/index`, PERCENT_TYPE);
  const theirs = type.unit === PERCENT ? index : asCoefficient(index);
  const expression = add(percentOf(subtract(number('100', PERCENT), share), soFar(steps)), percentOf(share, theirs));
  step(steps, { id: 'team', role: 'index', expression, pointer });
}

function lowerMinimum(steps: Steps, pointer: string): void {
  const {
    draft: {
      card: {
        combination: { minimumIndex },
      },
    },
    type: { unit },
  } = steps;
  if (minimumIndex === undefined) return;
  const expression = when(less(soFar(steps), numeral(minimumIndex, unit)), number('0', unit), soFar(steps));
  step(steps, { id: 'minimum', role: 'limit', expression, pointer: `${pointer}/minimumIndex` });
}

/** `payout.band` and `payout`: what the tiers pay at the index. */
function lowerTiers(steps: Steps, pointer: string): Payout {
  const { draft, type } = steps;
  const { tiers } = draft.card.combination;
  if (tiers === undefined) return { expression: line(steps.last), type };
  const at = `${pointer}/tiers`;
  const paid = lowerCurve(draft, tiers, at, { value: soFar(steps), type, bandLine: { id: 'payout.band' } });
  return { expression: put(draft, { id: 'payout', role: 'payout', ...paid, pointer: at }), type: paid.type };
}
