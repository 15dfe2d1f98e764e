import { calculate, extremesOf, rationals, runSheet, TooMany, type FreeFact, type Limit, type Sheet } from '@scorewright/engine';
import { Decimal } from 'decimal.js';
import { documentOf } from '../compare/run-case.ts';
import { caseOf } from '../generate/index.ts';
import { randomOf, type Random } from '../generate/random.ts';

const { fromDecimal, toDecimal } = rationals;

type Given = Readonly<Record<string, string | boolean>>;

/** The interpreter has the grain of the rounding contract; extremes are of pay without it. */
export const unrounded = (sheet: Sheet): Sheet => ({ ...sheet, lines: sheet.lines.map(({ rounding: _rounding, ...line }) => line) });

/** Pay by the interpreter; undefined where the card is refused. */
export function paid(sheet: Sheet, facts: Given): Decimal | undefined {
  const types = new Map(sheet.inputs.map(({ id, type }) => [id, type.kind]));
  const assumed = sheet.inputs.flatMap(({ id, whenMissing }) => (whenMissing === undefined ? [] : [[id, whenMissing] as const]));
  const values = new Map(
    Object.entries({ ...Object.fromEntries(assumed), ...facts }).map(
      ([id, value]) => [id, types.get(id) === 'number' && typeof value === 'string' ? new Decimal(value) : value] as const,
    ),
  );
  const line = runSheet(sheet, values as never).byId.get('variable');
  return line?.state === 'value' ? new Decimal(String(line.value)) : undefined;
}

const text = (value: Limit): string => (typeof value === 'object' ? toDecimal(value, 9) : value);

const isBeyond = (pay: Decimal, limit: Limit, sign: 1 | -1): boolean => {
  if (typeof limit === 'string') return (limit === 'infinity') !== sign > 0;
  const end = new Decimal(toDecimal(limit, 30));
  return pay.minus(end).times(sign).greaterThan(end.abs().plus(1).times(1e-9));
};

/** Facts by chance in the domains of the free ones, the ends and numbers that are special in the sheet among them. */
function drawn(random: Random, free: readonly FreeFact[], special: readonly string[], start: Given): Given {
  const values = free.map((fact): readonly [string, string | boolean] => {
    if ('values' in fact) return [fact.id, random.pick(fact.values)];
    const [from, to] = [Number(toDecimal(fact.domain.from ?? fromDecimal('0'), 9)), Number(toDecimal(fact.domain.to ?? fromDecimal('0'), 9))];
    const among = special.filter((one) => Number(one) >= from && Number(one) <= to);
    const chosen = random.between(0, 5);
    if (chosen === 0) return [fact.id, String(random.pick([from, to]))];
    if (chosen <= 2 && among.length > 0) return [fact.id, random.pick(among)];
    return [fact.id, (from + ((to - from) * random.between(0, 10_000)) / 10_000).toFixed(6)];
  });
  return { ...start, ...Object.fromEntries(values) };
}

const specialNumbers = ({ lines }: Sheet): readonly string[] => [
  ...new Set([...JSON.stringify(lines).matchAll(/"value\.number":\["(-?[0-9.]+)"/g)].map(([, number = '0']) => number)),
];

export interface Sampled {
  readonly proven: boolean;
  readonly method: string;
  /** What contradicts the extremes. */
  readonly wrong: readonly string[];
}

/** Undefined where the analysis says that it would not end in reasonable time. */
function within<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (signal) {
    if (signal instanceof TooMany) return undefined;
    throw signal;
  }
}

/** The extremes of a sheet against facts drawn by chance. */
export function sampledSheet(sheet: Sheet, start: Given, free: readonly FreeFact[], seed: number, draws: number): Omit<Sampled, 'method'> {
  const plain = unrounded(sheet);
  const found = within(() => extremesOf({ sheet: plain, facts: start, free, target: 'variable' }));
  if (!found?.minimum || !found.maximum) return { proven: false, wrong: [] };
  const { minimum, maximum, proven } = found;
  const random = randomOf(seed);
  const special = specialNumbers(plain);
  const beyond = Array.from({ length: draws }, () => drawn(random, free, special, start)).flatMap((facts) => {
    const pay = paid(plain, facts);
    if (!proven || !pay) return [];
    const found = isBeyond(pay, maximum.value, 1) || isBeyond(pay, minimum.value, -1);
    return found ? [`${pay.toFixed(9)} is beyond ${text(minimum.value)}..${text(maximum.value)} at ${JSON.stringify(facts)}`] : [];
  });
  const witnesses = [minimum, maximum].flatMap(({ value, attained, facts }) => {
    // A fact of many places lies beside a threshold that no decimal says, nearer than a fact can be written.
    if (!attained || typeof value !== 'object' || Object.values(facts).some((fact) => /\.\d{20}/.test(String(fact)))) return [];
    const pay = paid(plain, facts);
    const difference = pay?.minus(new Decimal(toDecimal(value, 30))).abs();
    const near = difference?.lessThanOrEqualTo(new Decimal(toDecimal(value, 30)).abs().plus(1).times(1e-6));
    return near ? [] : [`${text(value)} is said to be paid, and ${pay?.toFixed(9) ?? 'nothing'} is, at ${JSON.stringify(facts)}`];
  });
  return { proven, wrong: [...beyond.slice(0, 1), ...witnesses] };
}

/** A policy made by chance; undefined where it gives no sheet, a fact is missing, or nothing can be varied. */
export function sampledCase(seed: number, draws: number): Sampled | undefined {
  const made = caseOf(seed);
  const document = documentOf(made.policy);
  if (!('policy' in document)) return undefined;
  const { sheet, scorecard } = calculate(document, { source: document.source, facts: made.facts });
  if (!sheet) return undefined;
  const given = Object.fromEntries(
    Object.entries(made.facts.facts).map(([id, value]) => [id, typeof value === 'number' ? new Decimal(value).toFixed() : value]),
  );
  if (sheet.inputs.some(({ id, whenMissing }) => given[id] === undefined && whenMissing === undefined)) return undefined;
  const free = sheet.inputs.flatMap(({ id, type, min, max, values }): readonly FreeFact[] => {
    const start = given[id];
    if (type.kind === 'number' && typeof start === 'string') {
      const most = max ?? new Decimal(start).times(2).plus(200).toFixed();
      return Number(min ?? 0) < Number(most) ? [{ id, domain: { from: fromDecimal(min ?? '0'), to: fromDecimal(most) } }] : [];
    }
    return type.kind === 'boolean' && start !== undefined ? [{ id, values: [false, true] }] : values && start !== undefined ? [{ id, values }] : [];
  });
  if (free.length === 0) return undefined;
  const method = made.policy.scorecards.find(({ id }) => id === scorecard)?.combination.method ?? '?';
  return { method, ...sampledSheet(sheet, given, free.slice(0, 6), seed, draws) };
}

/** Pay on a grid of places where something happens, and a hair to each side of them. */
export function gridPays(sheet: Sheet): readonly number[] {
  const around = (...places: readonly number[]): readonly string[] =>
    places.flatMap((at) => [at - 1e-7, at, at + 1e-7].filter((x) => x >= 0 && x <= 100).map((x) => x.toFixed(7)));
  const [as, bs, cs] = [around(0, 10, 15, 20, 30), around(0, 50, 80), around(0, 41.6666667, 50, 60, 100)];
  return as.flatMap((a) => bs.flatMap((b) => cs.flatMap((c) => paid(unrounded(sheet), { a, b, c })?.toNumber() ?? [])));
}
