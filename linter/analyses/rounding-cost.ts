import { jumpAt, rationals, type Interval, type Rational, type Shape, type Sheet } from '@scorewright/engine';
import type { Policy } from '@scorewright/schemas';
import type { CardView, Context, FactSet } from '../context.ts';
import type { PatchOperation } from '../finding.ts';
import { bounded, isNumber, lineAt, shapeAlong, sheetOf } from './along.ts';
import { isFinite, isLess, magnitude, sumOf } from './exact.ts';
import { freeNumbers, isAdmissible, roundestInside, withNumber, type FreeNumber } from './inputs.ts';

type SheetLine = Sheet['lines'][number];

/** Roles whose rounding comes before money is made of them. */
const EARLY: ReadonlySet<SheetLine['role']> = new Set(['metric', 'plan', 'attainment', 'score', 'contribution', 'index', 'coefficient']);
const HALF = rationals.rational(1n, 2n);
/** A step narrower than this part of a threshold lets nobody cross it who is worth naming. */
const NOTABLE = rationals.rational(1n, 100n);

/** The first jump of pay that rounding lets somebody cross. */
export interface Crossing {
  readonly line: string;
  readonly counts: Rational;
  readonly as: Rational;
  readonly jump: Rational;
}

/** One entry of the rounding contract that rounds before money, and what it can move. */
export interface EarlyRounding {
  readonly pointer: string;
  readonly role: string;
  readonly step: Rational;
  readonly lines: readonly string[];
  /** The most that the rounded lines together can move pay, up or down, away from jumps. */
  readonly cost: Rational;
  readonly crossing?: Crossing;
}

const mostOff = ({ mode }: NonNullable<SheetLine['rounding']>, step: Rational): Rational => (mode.startsWith('half') ? rationals.times(step, HALF) : step);

const steepest = ({ pieces }: Shape): Rational =>
  pieces
    .flatMap(({ slopeFrom, slopeTo }) => [slopeFrom, slopeTo])
    .filter(isFinite)
    .map(magnitude)
    .reduce(rationals.greatest, rationals.ZERO);

function crossingOf(line: string, { breakpoints }: Shape, off: Rational): Crossing | undefined {
  const jumps = breakpoints.flatMap((point) => {
    const jump = jumpAt(point);
    const wide = isLess(rationals.times(magnitude(point.at), NOTABLE), rationals.plus(off, off));
    return jump && !rationals.isZero(jump) && wide ? [{ line, counts: rationals.minus(point.at, off), as: point.at, jump: magnitude(jump) }] : [];
  });
  return jumps.reduce<Crossing | undefined>((most, found) => (!most || isLess(most.jump, found.jump) ? found : most), undefined);
}

function costOf(view: CardView, pointer: string, lines: readonly SheetLine[]): EarlyRounding | undefined {
  const parts = lines.flatMap(({ id, rounding }) => {
    const shape = rounding && shapeAlong(view, { variable: id, target: 'variable', domain: { from: rationals.ZERO } });
    if (!shape || !('value' in shape)) return [];
    const off = mostOff(rounding, rationals.fromDecimal(rounding.step));
    const crossing = crossingOf(id, shape.value, off);
    return [{ cost: rationals.times(steepest(shape.value), off), ...(crossing && { crossing }) }];
  });
  const [first] = lines;
  if (!first?.rounding) return undefined;
  const crossing = parts
    .flatMap((part) => part.crossing ?? [])
    .reduce<Crossing | undefined>((most, found) => (!most || isLess(most.jump, found.jump) ? found : most), undefined);
  return {
    pointer,
    role: first.role,
    step: rationals.fromDecimal(first.rounding.step),
    lines: lines.map(({ id }) => id),
    cost: sumOf(parts.map(({ cost }) => cost)),
    ...(crossing && { crossing }),
  };
}

/** Every entry of the contract that rounds before money on this card. */
export function earlyRoundings(view: CardView): readonly EarlyRounding[] {
  const lines = (sheetOf(view)?.lines ?? []).filter(({ role, rounding }) => rounding && EARLY.has(role));
  const pointers = [...new Set(lines.map(({ rounding }) => rounding?.pointer ?? ''))];
  return pointers.flatMap(
    (pointer) =>
      costOf(
        view,
        pointer,
        lines.filter(({ rounding }) => rounding?.pointer === pointer),
      ) ?? [],
  );
}

/** What one rounding changes on an example of the policy. */
export interface RoundedExample {
  readonly example: string;
  readonly facts: FactSet;
  readonly exact: Rational;
  readonly difference: Rational;
}

/** The example of the card whose pay an entry of the contract changes most: pay with the whole contract, less pay without this entry. */
export function mostChanged({ examples = [] }: Policy, view: CardView, pointer: string): RoundedExample | undefined {
  const sheet = sheetOf(view);
  if (!sheet) return undefined;
  const without: Sheet = {
    ...sheet,
    lines: sheet.lines.map(({ rounding, ...line }) => (rounding && rounding.pointer !== pointer ? { ...line, rounding } : line)),
  };
  const changed = examples
    .filter(({ scorecard, expect }) => scorecard === view.card.id && expect.problems === undefined)
    .flatMap(({ id, facts }) => {
      const texts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]));
      const pays = bounded(() => [lineAt(sheet, texts, 'variable'), lineAt(without, texts, 'variable')] as const);
      if (!('value' in pays) || !isNumber(pays.value[0]) || !isNumber(pays.value[1])) return [];
      return [{ example: id, facts: texts, exact: pays.value[1], difference: rationals.minus(pays.value[0], pays.value[1]) }];
    });
  return changed.reduce<RoundedExample | undefined>(
    (most, found) => (!most || isLess(magnitude(most.difference), magnitude(found.difference)) ? found : most),
    undefined,
  );
}

/** The rounding of the total, where a contract says nothing of money. */
export const TO_KOPECKS = { what: 'total', to: '0.01', mode: 'half-up' } as const;

/** Adds it to the contract of the policy. */
export const roundTotal = ({ rounding }: Policy): PatchOperation =>
  rounding === undefined ? { op: 'add', path: '/rounding', value: [TO_KOPECKS] } : { op: 'add', path: '/rounding/-', value: TO_KOPECKS };

/** Whether what is paid in the end is rounded: the total, or everything that it is made of. */
export function isMoneyRounded(sheet: Sheet): boolean {
  const roles = new Set(sheet.lines.filter(({ rounding }) => rounding).map(({ role }) => role));
  const hasExtras = sheet.lines.some(({ id }) => id.startsWith('extra.'));
  const bonus = roles.has('bonus') || roles.has('indicator-pay');
  return roles.has('total') || (bonus && (!hasExtras || roles.has('extra')));
}

const TRIES = 12;
/** Steps from one result to the next that is tried: hundredths, and finer ones, which a mean or a ratio can have and a sum of money cannot. */
const UNEVEN = { money: [rationals.rational(37n, 100n)], other: [rationals.rational(37n, 100n), rationals.rational(3719n, 10_000n)] } as const;
const isBelowKopeck = (pay: string): boolean => (pay.split('.')[1] ?? '').length > 2;

/** A sum, or a rate: money for something. */
const isMoney = (unit: string, currency: string): boolean => unit === currency || unit.startsWith(`${currency}/`);

/** Results of a piece of pay, from its roundest one on. */
function triesIn(number: FreeNumber, piece: Interval, currency: string): readonly Rational[] {
  const start = roundestInside(piece, number.integer);
  if (!start) return [];
  const steps = number.integer ? [rationals.ONE] : UNEVEN[isMoney(number.unit, currency) ? 'money' : 'other'];
  return steps.flatMap((step) => {
    const tried = Array.from({ length: TRIES }, (_, count) => rationals.plus(start, rationals.times(rationals.rational(BigInt(count)), step)));
    const end = tried.findIndex((x) => !isAdmissible(number, x));
    return end < 0 ? tried : tried.slice(0, end);
  });
}

/** Facts at which pay has a fraction below a hundredth, by the engine; undefined where none was found. */
export function fractionOfPay(context: Context, view: CardView): { readonly facts: FactSet; readonly pay: string } | undefined {
  for (const number of freeNumbers(context, view)) {
    const shape = shapeAlong(view, { variable: number.id, target: 'variable', domain: number.domain });
    if (!('value' in shape)) continue;
    for (const { trend, from, to } of shape.value.pieces) {
      if (trend === 'flat' || trend === undefined) continue;
      for (const x of triesIn(number, { ...(from && { from }), ...(to && { to }) }, context.policy.currency)) {
        const facts = withNumber(number.id, x);
        const pay = view.payAt(facts);
        if ('value' in pay && isBelowKopeck(pay.value)) return { facts, pay: pay.value };
      }
    }
  }
  return undefined;
}
