import type { CardOutcome, Forecast, Mismatch } from '@scorewright/engine';
import type { Expected } from './expected.ts';

type LineValue = NonNullable<ReturnType<NonNullable<CardOutcome['trace']>['byId']['get']>>;
type Wanted = string | number | boolean;

interface Found {
  readonly text: string | null;
  readonly same: boolean;
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Exact: `253800` and `253800.00` are the same number, `253800` and `253800.01` are not. */
function lookAt(line: LineValue | undefined, wanted: Wanted): Found {
  if (line === undefined) return { text: null, same: false };
  if (line.state !== 'value') return { text: line.state, same: false };
  const { value } = line;
  if (typeof value === 'string' || typeof value === 'boolean') return { text: String(value), same: value === wanted };
  return { text: value.toFixed(), same: isNumber(String(wanted)) && value.equals(String(wanted)) };
}

function compareLines({ trace }: CardOutcome, { lines }: Expected): readonly Mismatch[] {
  return [...lines].flatMap(([line, wanted]) => {
    const { text, same } = lookAt(trace?.byId.get(line), wanted);
    return same ? [] : [{ line, expected: String(wanted), actual: text }];
  });
}

function compareTotals({ totals }: Pick<CardOutcome, 'totals'>, expected: Expected['totals'], prefix = 'totals'): readonly Mismatch[] {
  const actual = new Map(Object.entries(totals ?? {}));
  return [...expected].flatMap(([name, wanted]) => {
    const sum = actual.get(name);
    const same = sum !== undefined && isNumber(String(wanted)) && sum.equals(String(wanted));
    return same ? [] : [{ line: `${prefix}.${name}`, expected: String(wanted), actual: sum?.toFixed() ?? null }];
  });
}

const written = (value: string | boolean | null | undefined | readonly string[]): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What holds for the whole card. */
function compareCard({ scorecard, sheet }: CardOutcome, expected: Expected): readonly Mismatch[] {
  const pairs = [
    ['scorecard', expected.scorecard, scorecard],
    ['variant', expected.variant, sheet?.variant],
    ['payable', expected.payable, sheet?.payable],
    ['corrections', expected.corrections, sheet?.corrections],
  ] as const;
  return pairs.flatMap(([line, wanted, actual]) =>
    wanted === undefined || written(wanted) === written(actual)
      ? []
      : [{ line, expected: written(wanted), actual: actual === undefined ? null : written(actual) }],
  );
}

/** Each expected problem must be there, and no other error: the card must be refused for what was said, not for something else. */
function compareProblems({ problems }: CardOutcome, { problems: wanted = [] }: Expected): readonly Mismatch[] {
  const codes = [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
  return [
    ...wanted.filter((code) => !codes.includes(code)).map((code) => ({ line: '', expected: code, actual: null })),
    ...codes.filter((code) => !wanted.includes(code)).map((code) => ({ line: '', expected: null, actual: code })),
  ];
}

/** Everything in which a card differs from what was expected. */
export const compare = (outcome: CardOutcome, expected: Expected): readonly Mismatch[] => [
  ...compareCard(outcome, expected),
  ...compareLines(outcome, expected),
  ...compareTotals(outcome, expected.totals),
  ...compareProblems(outcome, expected),
];

/** Everything in which the projected card differs from what was expected of it. */
export function compareForecast({ rows, outcome }: Forecast, expected: NonNullable<Expected['forecast']>): readonly Mismatch[] {
  const wrong = [...expected.rows].flatMap(([indicator, wanted]) => {
    const actual = rows.find((row) => row.indicator === indicator)?.forecast;
    return String(actual) === String(wanted)
      ? []
      : [{ line: `forecast.${indicator}`, expected: String(wanted), actual: actual === undefined ? null : String(actual) }];
  });
  return [...wrong, ...compareTotals(outcome ?? {}, expected.totals, 'forecast.totals')];
}
