import type { Input } from '../3-lower/sheet.ts';
import { compare } from '../values/arithmetic.ts';
import { printDecimal } from '../values/decimal.ts';
import type { Probe } from './probe.ts';
import { isBetter, isEnough } from './probe.ts';
import type { Question } from './required-for.ts';
import type { FactValue, Impossible } from './requirement.ts';

export type Answer =
  | { readonly state: 'reachable'; readonly to: FactValue; readonly lineTotal: string; readonly proved: boolean; readonly grid?: string }
  | {
      readonly state: 'impossible';
      readonly reason: Impossible;
      readonly proved: boolean;
      readonly best: { readonly value: FactValue; readonly lineTotal: string };
      readonly grid?: string;
    };

/** A boolean is turned round; a text takes the permitted value whose total goes least beyond the wanted one. */
export const fromChoices = ({ total, wanted, rising }: Question, input: Input, from: FactValue, probe: Probe): Answer | undefined => {
  const others: readonly FactValue[] = input.type.kind === 'boolean' ? [from !== true] : (input.values ?? []).filter((value) => value !== from);
  const tried = others.flatMap((value) => {
    const found = probe(value);
    return found === undefined ? [] : [{ value, total: found }];
  });
  if (input.type.kind !== 'boolean' && input.values === undefined) return undefined;
  const [least] = tried.filter((one) => isEnough(one.total, wanted, rising)).sort((a, b) => compare(a.total, b.total) * (rising ? 1 : -1));
  if (least !== undefined) return { state: 'reachable', to: least.value, lineTotal: printDecimal(least.total), proved: true };
  const best = tried.reduce((found, one) => (isBetter(one.total, found.total, rising) ? one : found), { value: from, total });
  return {
    state: 'impossible',
    proved: true,
    reason: tried.every((one) => compare(one.total, total) === 0) ? 'no-effect' : 'out-of-reach',
    best: { value: best.value, lineTotal: printDecimal(best.total) },
  };
};
