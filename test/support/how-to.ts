import type { Facts } from '@scorewright/schemas';
import type { Plain } from './plain-policy.ts';

/** A section of docs/how-to-say-it.md: a part of a policy, and what it gives for some facts. */
export interface WorkedExample {
  readonly title: string;
  readonly plain: Plain;
  readonly cases: readonly { readonly facts: Facts['facts']; readonly expected: Readonly<Record<string, string>> }[];
}

const CASE = /^- `(\{.*\})`: (.+)$/gm;
const VALUE = /`([^`]+)` ([^,]+)(?:, |$)/g;

/** The sections of the page that have an example. A card without indicators of its own has one that earns nothing. */
export const examplesOfPage = (page: string): readonly WorkedExample[] =>
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = ''] = section.split('\n');
      const block = /```json\n([\s\S]*?)```/.exec(section)?.[1];
      if (block === undefined) return [];
      const written = JSON.parse(block) as Partial<Plain>;
      const cases = [...section.matchAll(CASE)].map(([, facts = '{}', values = '']) => ({
        facts: JSON.parse(facts) as Facts['facts'],
        expected: Object.fromEntries([...values.matchAll(VALUE)].map(([, line = '', value = '']) => [line, value.trim()])),
      }));
      return [{ title, plain: { indicators: [IDLE], ...written }, cases }];
    });

const IDLE: Plain['indicators'][number] = {
  id: 'idle',
  metric: 'idle',
  weight: 100,
  type: 'continuous',
  measurement: 'quantitative',
  missing: 'zero',
  plan: { method: 'value', value: 1 },
  attainment: { method: 'ratio' },
};
