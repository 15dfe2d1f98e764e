import type { CardOutcome, LineValue } from '../../../engine/4-run/trace.ts';
import type { Answer } from '../oracle/index.ts';

/** One thing that the engine and the oracle say differently. */
export interface Difference {
  readonly what: string;
  readonly engine: string;
  readonly oracle: string;
}

type OracleLine = Answer['lines'] extends ReadonlyMap<string, infer Line> ? Line : never;

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'toFixed' in value
    ? (value as { toFixed(): string }).toFixed()
    : typeof value === 'string'
      ? `"${value}"`
      : String(value);

const engineLine = (line: LineValue | undefined): string => {
  if (!line) return 'no line';
  if (line.state === 'value') return textOf(line.value) + (line.before === undefined ? '' : ` (from ${textOf(line.before)})`);
  return line.state === 'failed' ? `failed: ${[...new Set(line.problems.map(({ code }) => code))].sort().join(', ')}` : line.state;
};

const isDecimalText = (text: string): boolean => /^-?[0-9]/.test(text);

const oracleLine = (line: OracleLine | undefined): string => {
  if (!line) return 'no line';
  if (line.state === 'failed') return `failed: ${line.code}`;
  if (line.state !== 'value') return line.state;
  const value = typeof line.value === 'string' && !(line.isNumber && isDecimalText(line.value)) ? `"${line.value}"` : String(line.value);
  return value + (line.before === undefined ? '' : ` (from ${line.before})`);
};

/** A line that cannot be calculated may have several reasons: a fault of its own, a failed line that it stands on, a missing fact. Which one is told is left open. */
const agree = (engine: string, oracle: string): boolean =>
  engine === oracle ||
  (oracle === 'not-calculated' && engine.startsWith('failed: ')) ||
  (oracle === 'failed: missing-fact' && (engine === 'not-calculated' || engine.startsWith('failed: ')));

const lineDifferences = (outcome: CardOutcome, answer: Answer): readonly Difference[] => {
  const byId = outcome.trace?.byId ?? new Map<string, LineValue>();
  return [...new Set([...byId.keys(), ...answer.lines.keys()])].flatMap((id) => {
    const [engine, oracle] = [engineLine(byId.get(id)), oracleLine(answer.lines.get(id))];
    return agree(engine, oracle) ? [] : [{ what: `line ${id}`, engine, oracle }];
  });
};

const totalsOf = ({ totals }: CardOutcome): string => (totals ? [totals.salary, totals.bonus, totals.extras, totals.total].map(textOf).join(' ') : 'none');

const oracleTotals = ({ totals }: Answer): string => (totals ? [totals.salary, totals.bonus, totals.extras, totals.total].join(' ') : 'none');

/** Problems that no line has: of the facts, the choice of card and variant, the corrections. */
const documentProblems = (outcome: CardOutcome): string => {
  const lines = new Set(outcome.trace?.byId.keys());
  return outcome.problems
    .filter(({ severity, data }) => severity === 'error' && !lines.has(String(data['line'])))
    .map(({ code, document, pointer }) => `${code} at ${document}:${pointer}`)
    .sort()
    .join('; ');
};

const oracleProblems = ({ problems, lines }: Answer): string =>
  problems
    .filter(({ at }) => !lines.has(at))
    .map(({ code, at }) => `${code} at ${at}`)
    .sort()
    .join('; ');

/** Everything that the engine and the oracle say differently about one case; nothing when they agree. */
export const differences = (outcome: CardOutcome, answer: Answer): readonly Difference[] => {
  const whole: readonly (readonly [string, string, string])[] = [
    ['status', outcome.status, answer.status],
    ['totals', totalsOf(outcome), oracleTotals(answer)],
    ['problems', documentProblems(outcome), oracleProblems(answer)],
    ...(outcome.sheet && answer.lines.size > 0
      ? ([
          ['payable', String(outcome.sheet.payable), String(answer.payable)],
          ['variant', String(outcome.sheet.variant), String(answer.variant)],
        ] as const)
      : []),
  ];
  return [
    ...whole.filter(([, engine, oracle]) => engine !== oracle).map(([what, engine, oracle]) => ({ what, engine, oracle })),
    ...lineDifferences(outcome, answer),
  ];
};
