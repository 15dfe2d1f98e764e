import type { Trace } from '../4-run/index.ts';
import { onPaper } from './calculator-paper.ts';
import { Worker, type Step } from './calculator-steps.ts';
import { readsOf } from './symbolic.ts';

/** Seconds of the keystroke-level model (Card, Moran, Newell 1980): a key press, and a mental step (a look-up or a decision). */
const KEY_SECONDS = 0.75;
const MENTAL_SECONDS = 1.35;
/** What a person with a pocket calculator does to recompute a line. */
export interface CalculatorWork {
  readonly keys: number;
  /** Values read from the regulation, from a report or from one's own notes. */
  readonly lookUps: number;
  /** Comparisons, table rows found, roundings. */
  readonly decisions: number;
  /** Intermediate results written down. */
  readonly notes: number;
  readonly seconds: number;
}

const needsTyping = ({ typed, keys }: Step): boolean => typed.length > 0 || keys > 0;

/** Results that never leave the display: used once, by the very next step of work, which can go on from it. */
function onDisplay(steps: readonly Step[]): ReadonlySet<string> {
  const working = steps.filter(needsTyping);
  const used = working.flatMap(({ typed }) => typed);
  return new Set(
    working.flatMap(({ line }, index) => {
      const next = working[index + 1]?.typed.filter((typed) => typed.line === line) ?? [];
      return next.length === 1 && next[0]?.leads && used.filter((typed) => typed.line === line).length === 1 ? [line] : [];
    }),
  );
}

function neededFor({ byId }: Trace, target: string): ReadonlySet<string> {
  const needed = new Set<string>();
  const visit = (id: string): void => {
    const line = byId.get(id);
    if (!line || needed.has(id)) return;
    needed.add(id);
    readsOf(line.line.expression).forEach(visit);
  };
  visit(target);
  return needed;
}

/**
 * The work of recomputing `target` by hand after the card was calculated, along the branches that were really taken. A line that only repeats a
 * number is not work. A result that the next step goes on from stays on the display; any other is noted and typed in again. What the regulation
 * prints (levels, scores, the steps between them) is looked up.
 */
export function calculatorWork(trace: Trace, target: string): CalculatorWork {
  const worker = new Worker(onPaper(trace));
  const needed = neededFor(trace, target);
  const steps = trace.lines.filter(({ line }) => needed.has(line.id)).flatMap((line) => worker.step(line) ?? []);
  const kept = onDisplay(steps);
  const typed = steps.flatMap((step) => step.typed.filter(({ line }) => line === undefined || !kept.has(line)));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const keys = sum(steps.map((step) => step.keys)) + sum(typed.map(({ digits }) => digits));
  const lookUps = sum(steps.map((step) => step.lookUps)) + typed.length;
  const decisions = sum(steps.map((step) => step.decisions));
  // The last result is the answer.
  const notes = steps
    .filter(needsTyping)
    .slice(0, -1)
    .filter(({ line }) => !kept.has(line)).length;
  return { keys, lookUps, decisions, notes, seconds: keys * KEY_SECONDS + (lookUps + decisions + notes) * MENTAL_SECONDS };
}
