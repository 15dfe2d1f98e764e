import { readsOf, type Sheet } from '@scorewright/engine';
import type { Policy, Scorecard } from '@scorewright/schemas';
import { answersAbout } from '../kept/answers.ts';

/** Names that expressions and quantities read, anywhere in a value of the document: `var` and `fact`. */
function readIn(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    value.forEach((item) => readIn(item, names));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const name: unknown = key === 'var' && Array.isArray(inner) ? (inner as readonly unknown[])[0] : inner;
    if ((key === 'var' || key === 'fact') && typeof name === 'string') names.add(name);
    else readIn(inner, names);
  }
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** Names that a part of the document reads; found once for each part. */
export function namesReadBy(part: unknown): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return new Set();
  const before = known.get(part);
  if (before) return before;
  const names = new Set<string>();
  readIn(part, names);
  known.set(part, names);
  return names;
}

/** What the calculation and its conditions read, by name: facts, metrics, lines; and what records correct. Examples only give values, and read nothing. */
export function readNames({ metrics, scorecards, correctionRecords }: Policy): ReadonlySet<string> {
  const parts = [...metrics.map(({ formula }) => formula), ...scorecards, correctionRecords];
  return new Set(parts.flatMap((part) => [...namesReadBy(part)]));
}

/** Cut-offs and factors whose condition is written to hold never, with their list: nobody has said yet when they act. */
export const neverActing = ({
  cutOffs = [],
  modifiers = [],
}: Scorecard): readonly { readonly id: string; readonly list: string; readonly index: number; readonly of: number }[] => [
  ...cutOffs.flatMap(({ id, condition }, index) => (condition === false ? [{ id, list: 'cutOffs', index, of: cutOffs.length }] : [])),
  ...modifiers.flatMap(({ id, when }, index) => (when === false ? [{ id, list: 'modifiers', index, of: modifiers.length }] : [])),
];

/** Metrics that serve something other than a formula: an indicator, a guard, a goal, the lever of another metric. */
export function namedMetrics({ metrics, scorecards, goals = [] }: Policy): ReadonlySet<string> {
  return new Set([
    ...scorecards.flatMap(({ indicators }) => indicators.map(({ metric }) => metric)),
    ...goals.flatMap(({ metric }) => metric ?? []),
    ...metrics.flatMap(({ id, guards = [], levers = [] }) => [
      ...guards,
      ...levers.flatMap(({ moves, conserves = [] }) => [...moves.map(({ metric }) => metric), ...conserves]).filter((name) => name !== id),
    ]),
  ]);
}

/** A line with every line and fact that it is made of, all the way down. */
export function linesBehind(sheet: Sheet, ...ids: readonly string[]): ReadonlySet<string> {
  const byId = new Map(sheet.lines.map((line) => [line.id, line]));
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const line = byId.get(id);
    if (line) readsOf(line.expression).forEach(visit);
  };
  ids.forEach(visit);
  return seen;
}

/** Lines that the pay and the figures of a card stand on. */
export const liveLines = (sheet: Sheet): ReadonlySet<string> => live(sheet, '', () => linesToTotal(sheet));

const live = answersAbout<Sheet, ReadonlySet<string>>();
const linesToTotal = (sheet: Sheet): ReadonlySet<string> =>
  linesBehind(sheet, 'total', ...sheet.lines.flatMap(({ id, role }) => (role === 'figure' ? [id] : [])));

/** Whether a cut-off indicator is named by a cut-off, or read by a condition. */
export const isCutOffUsed = ({ cutOffs = [] }: Scorecard, id: string, read: ReadonlySet<string>): boolean =>
  cutOffs.some(({ indicator }) => indicator === id) || [...read].some((name) => name === `${id}.actual`);
