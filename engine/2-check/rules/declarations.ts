import type { Domain } from '@scorewright/schemas';
import { checkDomain } from '../../facts/domain.ts';
import { bindValue } from '../../facts/value.ts';
import type { Problem } from '../../problems/problem.ts';
import { decimal, printDecimal } from '../../values/decimal.ts';
import { parseUnit } from '../../values/unit.ts';
import type { Check, Checked } from '../check.ts';
import { cardsOf, wrong, wrongIf } from '../check.ts';
import type { Declaration } from '../declarations.ts';

/** Units of facts, metrics, goals and figures; domains; the value that is assumed for a missing fact. */
export const declarations: Check = (checked) => [
  ...[...checked.declarations.values()].flatMap((declaration) => [
    ...unitOf(declaration),
    ...domainOf(declaration),
    ...assumedOf(declaration),
    ...rangeOf(declaration),
  ]),
  ...otherUnits(checked),
];

function unitOf({ id, type, pointer, fact, metric }: Declaration): readonly Problem[] {
  if (type !== undefined) return [];
  const unit = (fact ?? metric)?.unit;
  return [unit === undefined ? wrong('unit-missing', pointer, { name: id }) : wrong('malformed-unit', `${pointer}/unit`, { unit })];
}

const otherUnits = ({ policy }: Checked): readonly Problem[] => [
  ...(policy.goals ?? []).flatMap(({ unit }, index) => malformed(unit, `/goals/${index}/unit`)),
  ...cardsOf(policy).flatMap(({ card, pointer }) => (card.figures ?? []).flatMap(({ unit }, index) => malformed(unit, `${pointer}/figures/${index}/unit`))),
];

const malformed = (unit: string | undefined, pointer: string): readonly Problem[] =>
  unit === undefined || parseUnit(unit) !== undefined ? [] : [wrong('malformed-unit', pointer, { unit })];

function domainOf({ pointer, fact, metric }: Declaration): readonly Problem[] {
  const { min, max }: Domain = (fact ?? metric)?.domain ?? {};
  return min === undefined || max === undefined ? [] : reversed(min, max, `${pointer}/domain`);
}

function rangeOf({ pointer, metric }: Declaration): readonly Problem[] {
  return metric?.range === undefined ? [] : reversed(metric.range.from, metric.range.to, `${pointer}/range`);
}

const reversed = (from: number | string, to: number | string, pointer: string): readonly Problem[] =>
  wrongIf(decimal(from).gt(decimal(to)), 'bounds-reversed', pointer, { from: printDecimal(decimal(from)), to: printDecimal(decimal(to)) });

function assumedOf({ id, type, pointer, fact }: Declaration): readonly Problem[] {
  if (fact?.whenMissing === undefined || type === undefined) return [];
  const at = `${pointer}/whenMissing`;
  const { value, problems } = bindValue(fact.whenMissing, type, 'policy', at, id);
  return value === undefined ? problems : checkDomain(id, value, fact.domain, fact.values, 'policy', at);
}
