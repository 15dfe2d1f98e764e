import type { Input, PolicyDocument } from '@scorewright/engine';
import type { Policy } from '@scorewright/schemas';

export interface Range {
  readonly low: string;
  readonly high: string;
  readonly step: string;
  readonly middle: string;
}

/** Beyond what was ever seen or planned, by this factor, if the domain allows. */
const BEYOND = 1.5;

const figure = (value: unknown): readonly number[] => {
  const number = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : NaN;
  return Number.isFinite(number) ? [number] : [];
};

/** Figures that an indicator of the metric names: plan, levels, ends of an interval. */
function namedFigures({ scorecards }: Policy, metric: string): readonly number[] {
  return scorecards
    .flatMap(({ indicators }) => indicators)
    .filter((one) => one.metric === metric)
    .flatMap(({ plan, levels, attainment }) => [
      ...(plan?.method === 'value' ? figure(plan.value) : []),
      ...(levels ?? []).flatMap(({ at }) => figure(at)),
      ...(attainment?.method === 'interval' ? [...figure(attainment.zeroAt), ...figure(attainment.fullAt)] : []),
    ]);
}

const COMPARING: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '===']);

/** Figures that an expression anywhere in a part of the document compares a name with: the threshold of a cut-off. */
function comparedFigures(part: unknown, id: string): readonly number[] {
  if (Array.isArray(part)) return part.flatMap((one) => comparedFigures(one, id));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (!COMPARING.has(key) || !Array.isArray(value)) return comparedFigures(value, id);
    const isAbout = value.some((one: unknown) => typeof one === 'object' && one !== null && 'var' in one && one.var === id);
    return isAbout ? value.flatMap((one: unknown) => figure(one)) : comparedFigures(value, id);
  });
}

const seenFigures = ({ metrics, examples }: Policy, id: string): readonly number[] => [
  ...(metrics.find((metric) => metric.id === id)?.history ?? []).flatMap(({ value }) => figure(value)),
  ...(examples ?? []).flatMap(({ facts }) => (Object.hasOwn(facts, id) ? figure(facts[id]) : [])),
];

/** A round number near: 1, 2 or 5 with zeros. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((digit) => digit * power >= value * (1 - 1e-12)) ?? 10) * power;
}

const decimalText = (value: number): string => (Math.abs(value) >= 1 ? String(Math.round(value * 1000) / 1000) : String(Number(value.toFixed(6))));

/** Where a slider begins and ends and by what it steps: figures seen and named, with room around, within the declared domain. It limits nobody: the field takes more. */
export function rangeOf({ policy }: PolicyDocument, { id, min, max, integer }: Input): Range {
  const figures = [...namedFigures(policy, id), ...comparedFigures(policy.scorecards, id), ...seenFigures(policy, id)];
  const [least, most] = [Math.min(0, ...figures), Math.max(...figures, 0)];
  const [domainLow, domainHigh] = [min === undefined ? -Infinity : Number(min), max === undefined ? Infinity : Number(max)];
  const wanted = most > 0 ? roundUp(most * BEYOND) : Number.isFinite(domainHigh) ? domainHigh : 100;
  const high = domainHigh <= wanted * BEYOND ? domainHigh : wanted;
  const low = Math.max(domainLow, least < 0 ? -roundUp(-least * BEYOND) : 0);
  const span = Math.max(high - low, 1e-6);
  const step = integer === true || span >= 1000 ? 1 : span >= 20 ? 0.1 : 0.01;
  const isLess = policy.metrics.find((metric) => metric.id === id)?.direction === 'lower';
  const middle = figures[0] ?? (isLess ? low : low + Math.round(span / 2 / step) * step);
  return { low: decimalText(low), high: decimalText(high), step: String(step), middle: decimalText(middle) };
}
