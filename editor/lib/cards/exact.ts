/** A decimal as a whole number of steps of 10^-scale: sums of typed numbers are exact. */
export interface Exact {
  readonly steps: bigint;
  readonly scale: number;
}

const ZERO: Exact = { steps: 0n, scale: 0 };

/** Reads a decimal of the document; undefined where it is none. */
export function exact(value: unknown): Exact | undefined {
  const match = typeof value === 'number' || typeof value === 'string' ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) : null;
  if (!match) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  return { steps: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

const at = ({ steps, scale }: Exact, wanted: number): bigint => steps * 10n ** BigInt(wanted - scale);

export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { steps: at(a, scale) + at(b, scale), scale };
}

export const negated = ({ steps, scale }: Exact): Exact => ({ steps: -steps, scale });
export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b));
export const sumOf = (values: readonly Exact[]): Exact => values.reduce(plus, ZERO);
export const signOf = ({ steps }: Exact): -1 | 0 | 1 => (steps < 0n ? -1 : steps > 0n ? 1 : 0);

/** As decimal text, without zeros at the end. */
export function exactText({ steps, scale }: Exact): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const text = `${digits.slice(0, digits.length - scale)}${scale > 0 && fraction !== '' ? `.${fraction}` : ''}`;
  return steps < 0n && text !== '0' ? `-${text}` : text;
}

/**
 * Shares a total in proportion to the parts, equally where all parts are 0. Shares are as round as the total allows, and add up to it exactly:
 * what is left over by rounding down goes to the largest remainders.
 */
export function share(total: Exact, parts: readonly Exact[]): readonly Exact[] {
  if (parts.length === 0 || signOf(total) < 0) return [];
  const scale = total.scale + (total.steps < BigInt(parts.length) ? 2 : 0);
  const whole = at(total, scale);
  const widest = Math.max(...parts.map((part) => part.scale));
  const given = parts.map((part) => at(part, widest));
  const all = given.reduce((sum, part) => sum + part, 0n);
  const [weights, sum] = all > 0n && given.every((part) => part >= 0n) ? [given, all] : [parts.map(() => 1n), BigInt(parts.length)];
  const floors = weights.map((weight) => (whole * weight) / sum);
  const left = Number(whole - floors.reduce((done, floor) => done + floor, 0n));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (whole * weight) % sum }))
    .toSorted((a, b) => (b.remainder > a.remainder ? 1 : b.remainder < a.remainder ? -1 : a.index - b.index));
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((floor, index) => ({ steps: floor + (lucky.has(index) ? 1n : 0n), scale }));
}

/** Numbers of a drawing are approximate; undefined where there is no number. */
export const drawn = (value: unknown): number | undefined => (exact(value) ? Number(value) : undefined);
