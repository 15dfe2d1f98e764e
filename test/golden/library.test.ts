import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { calculate, checkPolicy, readFacts, readPolicy } from '@scorewright/engine';
import type { CardOutcome, PolicyDocument } from '@scorewright/engine';
import type { FactDeclaration, JsonLogic, Metric } from '@scorewright/schemas';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly metric: Metric;
  readonly example: { readonly facts: { readonly [id: string]: number | string }; readonly value: number | string };
}
interface Library {
  readonly currency: string;
  readonly facts: readonly FactDeclaration[];
  readonly raw: readonly Metric[];
  readonly calculated: readonly Entry[];
  readonly sets: readonly { readonly id: string; readonly metrics: readonly string[] }[];
}

const json = (place: string): unknown => JSON.parse(readFileSync(new URL(`../../${place}`, import.meta.url), 'utf8'));
const library = json('policies/library/metrics.json') as Library;
const metrics = [...library.raw, ...library.calculated.map(({ metric }) => metric)];
const entries = library.calculated.map((entry) => [entry.metric.id, entry] as const);
const PERIOD = { from: '2027-01-01', until: '2027-01-31' };

/** A policy that takes over the whole library and pays by one of its metrics. */
function takingOver(id: string, all: readonly Metric[] = metrics): PolicyDocument {
  const indicator = {
    id: 'only',
    metric: id,
    weight: 100,
    type: 'continuous',
    measurement: 'quantitative',
    levels: [{ id: 'any', at: 0, score: 100 }],
    attainment: { method: 'ladder', interpolation: 'step', below: 0 },
  };
  const { document, problems } = readPolicy(
    JSON.stringify({
      format: 'scorewright-policy/1',
      id: 'adopting',
      title: 'Adopting',
      currency: library.currency,
      period: 'month',
      effective: { from: '2027-01-01' },
      languages: ['en'],
      facts: library.facts,
      metrics: all,
      missing: 'refuse',
      scorecards: [
        {
          id: 'card',
          title: 'Card',
          position: 'Anybody',
          profile: 'staff',
          pay: { salary: 1000, targetBonus: 100 },
          indicators: [indicator],
          combination: { method: 'weighted-sum' },
        },
      ],
    }),
  );
  if (document === undefined) throw new Error(JSON.stringify(problems));
  return document;
}

function calculated(id: string, facts: Entry['example']['facts']): CardOutcome {
  const read = readFacts(JSON.stringify({ format: 'scorewright-facts/1', period: PERIOD, facts }));
  if (read.document === undefined) throw new Error(JSON.stringify(read.problems));
  return calculate(takingOver(id), read.document);
}

function valueOf(outcome: CardOutcome, id: string): unknown {
  const line = outcome.trace?.byId.get(id);
  return line?.state === 'value' ? line.value : line?.state;
}

const errors = (document: PolicyDocument): readonly string[] =>
  checkPolicy(document)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('the library of metrics', () => {
  it('conforms to its schema', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, discriminator: true, keywords: ['tsType'] });
    addFormats.default(ajv, { mode: 'full', formats: ['date'] });
    const validate = ajv.addSchema(json('schemas/policy.schema.json') as object).compile(json('schemas/library.schema.json') as object);
    expect(validate(library), JSON.stringify(validate.errors)).toBe(true);
  });

  it('names every metric once, in both languages, with a definition', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    for (const { name, definition } of metrics) {
      expect(Object.keys(name)).toEqual(['ru', 'en']);
      expect(Object.keys(definition ?? {})).toEqual(['ru', 'en']);
    }
  });

  it('has sets of metrics that exist', () => {
    const known = new Set(metrics.map(({ id }) => id));
    expect(library.sets.flatMap((set) => set.metrics).filter((id) => !known.has(id))).toEqual([]);
  });

  it('uses each raw metric in a formula', () => {
    const read = JSON.stringify(library.calculated.map(({ metric }) => metric.formula));
    expect(library.raw.filter(({ id }) => !read.includes(`"${id}"`)).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(entries)('%s', (id, { metric, example }) => {
  it('has a formula of the right type', () => {
    expect(errors(takingOver(id))).toEqual([]);
  });

  it('would be refused with a formula of another type', () => {
    const wrong: JsonLogic = { '>': [metric.formula, 0] };
    expect(
      errors(
        takingOver(
          id,
          metrics.map((one) => (one.id === id ? { ...one, formula: wrong } : one)),
        ),
      ),
    ).not.toEqual([]);
  });

  it('gives the value of its example, exactly', () => {
    const outcome = calculated(id, example.facts);
    expect(outcome.problems).toEqual([]);
    expect(String(valueOf(outcome, `metric.${id}`))).toBe(String(example.value));
  });

  it('divides by nothing that can be zero', () => {
    const zeros = Object.fromEntries(Object.keys(example.facts).map((name) => [name, 0]));
    expect(calculated(id, zeros).problems.map(({ code }) => code)).not.toContain('division-by-zero');
  });
});
