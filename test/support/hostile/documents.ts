import { readFileSync } from 'node:fs';

/** A policy that conforms to the schema and is wrong in thousands of places, with the codes of its problems in the order told. */
export interface HostileDocument {
  readonly name: string;
  readonly text: string;
  readonly codes: readonly string[];
}

const REAL = readFileSync(new URL('../../../policies/m01-weighted-inverse/policy.json', import.meta.url), 'utf8');

interface Draft {
  metrics: unknown[];
  scorecards: { indicators: unknown[] }[];
}

function made(name: string, change: (policy: Draft) => void, ...codes: string[]): HostileDocument {
  const policy = JSON.parse(REAL) as Draft;
  change(policy);
  return { name, text: JSON.stringify(policy), codes };
}

const many = <T>(count: number, one: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => one(index));
const calculated = (id: string, terms: readonly unknown[]) => ({
  id,
  name: id,
  unit: 'RUB',
  direction: 'higher',
  kind: 'result',
  measure: 'total',
  formula: { '+': terms },
});
const indicator = (id: string, metric: string) => ({
  id,
  metric,
  weight: 1,
  type: 'continuous',
  measurement: 'quantitative',
  attainment: { method: 'direct' },
});
const hundred = (code: string): string[] => [...many(100, () => code), 'too-many-problems'];

export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  made(
    '2,000 unknown metrics',
    ({ scorecards }) => {
      if (scorecards[0]) scorecards[0].indicators = many(2000, (index) => indicator(`i${index}`, `nothing-${index}`));
    },
    ...hundred('unknown-metric'),
  ),
  made(
    '4,000 unknown names',
    ({ metrics }) =>
      metrics.push(
        ...many(1000, (index) =>
          calculated(
            `m${index}`,
            many(4, (term) => ({ var: `unknown-name-${index}-${term}` })),
          ),
        ),
      ),
    ...hundred('unknown-name'),
  ),
  made(
    'a circle of 2,000 metrics',
    ({ metrics }) => metrics.push(...many(2000, (index) => calculated(`m${index}`, [{ var: `m${(index + 1) % 2000}` }, 1]))),
    'metric-cycle',
  ),
  made(
    '150 metrics that all read each other',
    ({ metrics }) =>
      metrics.push(
        ...many(150, (index) =>
          calculated(
            `m${index}`,
            many(150, (other) => ({ var: `m${other}` })),
          ),
        ),
      ),
    ...hundred('metric-cycle'),
  ),
  made(
    'a sum of 90,000 terms',
    ({ metrics }) =>
      metrics.push(
        calculated(
          'sum',
          many(90_000, () => 1),
        ),
      ),
    'too-many-arguments',
  ),
];
