import type { Indicator, IndicatorGroup } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { canBeLeftOut, scored } from './desk.ts';
import { divide } from './division.ts';
import { evaluate } from './expression.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ZERO, compare, isZero, least, most, percentOf, rational, sum, times } from './rational.ts';
import type { Scores } from './combination.ts';
import { givesCoefficient } from './score.ts';
import { sure } from '../sure.ts';
import type { Maybe } from './value.ts';
import { Fault, MISSING, asNumber, required, requiredNumber } from './value.ts';
import { readLine, write, writeOptional } from './worksheet.ts';

/** The members that corrections have left. */
const membersOf = (desk: Desk, { indicators }: IndicatorGroup): readonly Indicator[] =>
  indicators.flatMap((id) => scored(desk).filter((indicator) => indicator.id === id));

/** The sum of the lines that are known; missing when none is. */
const sumOfKnown = (values: readonly Maybe[]): Maybe => {
  const found = values.filter((value) => value !== MISSING);
  return found.length === 0 ? MISSING : sum(found.map(asNumber));
};

/** The average of the first so many scores, from the best or from the worst. */
const averageOfSome = (scores: Scores, { highest, lowest }: IndicatorGroup, members: readonly Indicator[]): Rational => {
  const sign = highest === undefined ? 1 : -1;
  const sorted = members
    .map((member) => {
      const score = requiredNumber(sure(scores.get(member.id))());
      return givesCoefficient(member) ? times(score, HUNDRED) : score;
    })
    .sort((a, b) => sign * compare(a, b));
  const counted = sorted.slice(0, highest ?? lowest);
  return divide(sum(counted), rational(counted.length));
};

const writeGroup = (desk: Desk, scores: Scores, group: IndicatorGroup): void => {
  const { sheet } = desk;
  const { id, floor, cap, when } = group;
  const members = membersOf(desk, group);
  if (members.length === 0) {
    // Corrections left nothing of it.
    for (const part of ['.weight', '.base', '', '.contribution']) write(sheet, `group.${id}${part}`, () => ZERO);
    return;
  }
  const lines = (part: string): readonly Maybe[] => members.map((member) => readLine(sheet, `${member.id}.${part}`));
  const weight = writeOptional(sheet, `group.${id}.weight`, () => sumOfKnown(lines('weight')));
  const base = writeOptional(sheet, `group.${id}.base`, () => {
    const whole = weight();
    if (whole === MISSING) return MISSING;
    if (isZero(asNumber(whole))) return ZERO;
    if (group.highest !== undefined || group.lowest !== undefined) return averageOfSome(scores, group, members);
    return divide(times(asNumber(sumOfKnown(lines('contribution'))), HUNDRED), asNumber(whole));
  });
  const holds = when === undefined ? undefined : write(sheet, `group.${id}.when`, () => evaluate(when, desk.read));
  const score = writeOptional(sheet, `group.${id}`, () => {
    if (members.every((member) => canBeLeftOut(desk, member)) && weight() === MISSING) return MISSING;
    if (holds !== undefined && required(holds()) !== true) return ZERO;
    const own = base();
    if (own === MISSING) return MISSING;
    const floored: Rational = floor === undefined ? asNumber(own) : most(asNumber(own), rational(floor));
    return cap === undefined ? floored : least(floored, rational(cap));
  });
  writeOptional(sheet, `group.${id}.contribution`, () => {
    const share = weight();
    const own = score();
    return share === MISSING || own === MISSING ? MISSING : percentOf(asNumber(share), asNumber(own));
  });
};

/** Writes the lines of every group, in order. */
export const writeGroups = (desk: Desk, scores: Scores): void => {
  for (const group of desk.card.groups ?? []) writeGroup(desk, scores, group);
};

/** The contributions of the groups and of the indicators outside. */
export const sumThroughGroups = (desk: Desk): Rational => {
  const groups = (desk.card.groups ?? []).filter((group) => membersOf(desk, group).length > 0);
  const grouped = new Set(desk.card.groups?.flatMap(({ indicators }) => indicators));
  const outside = scored(desk).filter(({ id }) => !grouped.has(id));
  const all = sumOfKnown([
    ...groups.map(({ id }) => readLine(desk.sheet, `group.${id}.contribution`)),
    ...outside.map(({ id }) => readLine(desk.sheet, `${id}.contribution`)),
  ]);
  if (all === MISSING) throw new Fault('missing-fact');
  return asNumber(all);
};
