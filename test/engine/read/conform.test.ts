import { factsSchema, policySchema, type JsonSchema, type Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { printJson, readFacts, readPolicy } from '../../../engine/1-read/index.ts';
import { examplesOf } from '../../../engine/1-read/schema/subschema.ts';

const POLICY: Policy = {
  format: 'scorewright-policy/1',
  id: 'sales',
  title: { en: 'Sales', ru: 'Продажи' },
  currency: 'RUB',
  period: 'month',
  effective: { from: '2026-01-01' },
  languages: ['en', 'ru'],
  missing: 'refuse',
  metrics: [{ id: 'revenue', name: 'Revenue', unit: 'RUB', direction: 'higher', kind: 'result', measure: 'total' }],
  scorecards: [
    {
      id: 'manager',
      title: 'Manager',
      position: 'Sales manager',
      profile: 'sales',
      pay: { salary: 50000, targetBonus: { percent: 40, of: 'salary' } },
      indicators: [
        {
          id: 'revenue',
          metric: 'revenue',
          weight: 100,
          type: 'continuous',
          measurement: 'quantitative',
          plan: { method: 'value', value: 1000 },
          attainment: { method: 'ratio' },
        },
      ],
      combination: { method: 'weighted-sum' },
    },
  ],
};

/** The policy with another value at a pointer, or without it when the value is undefined. */
function changed(pointer: string, value: unknown): string {
  const copy: unknown = structuredClone(POLICY);
  const names = pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  const target = names.reduce((part, name) => (part as Record<string, unknown>)[name], copy) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return JSON.stringify(copy, null, 2);
}

const found = (pointer: string, value: unknown): unknown[] =>
  readPolicy(changed(pointer, value)).problems.map(({ code, pointer: at, data }) => [code, at, data]);

const CARD = '/scorecards/0';
const INDICATOR = `${CARD}/indicators/0`;

describe('a policy that conforms', () => {
  it('is read and printed without change', () => {
    const { document, problems } = readPolicy(JSON.stringify(POLICY));
    expect(problems).toEqual([]);
    expect(document?.policy).toEqual(POLICY);
    expect(printJson(document?.source)).toBe(`${JSON.stringify(POLICY, null, 2)}\n`);
  });
});

describe('names of properties', () => {
  it('are corrected where one is near', () => {
    expect(found(`${INDICATOR}/wieght`, 1)).toEqual([['unknown-property', `${INDICATOR}/wieght`, { name: 'wieght', known: ['weight'] }]]);
    expect(found(`${INDICATOR}/target`, 1)).toEqual([['unknown-property', `${INDICATOR}/target`, { name: 'target', known: ['plan'] }]]);
    expect(found('/scorecards/0/salary', 1)).toEqual([['unknown-property', '/scorecards/0/salary', { name: 'salary', known: ['pay.salary'] }]]);
    expect(found(`${INDICATOR}/plan/valeu`, 1)).toEqual([['unknown-property', `${INDICATOR}/plan/valeu`, { name: 'valeu', known: ['value'] }]]);
  });

  it('are listed where none is near', () => {
    expect(found('/effective/xyz', 1)).toEqual([['unknown-property', '/effective/xyz', { name: 'xyz', known: ['from', 'until'] }]]);
  });

  it('are one problem when a property is only misspelt', () => {
    const text = changed('/currency', undefined).replace('"period"', '"curency": "RUB",\n"period"');
    expect(readPolicy(text).problems).toMatchObject([{ code: 'unknown-property', data: { known: ['currency'] } }]);
  });

  it('point at the name in the text', () => {
    const text = changed('/effective/xyz', 1);
    const [problem] = readPolicy(text).problems;
    const line = text.split('\n')[(problem?.line ?? 0) - 1];
    expect(line?.slice((problem?.column ?? 0) - 1)).toBe('"xyz": 1');
  });

  it('are missed', () => {
    expect(found('/currency', undefined)).toEqual([['missing-property', '', { name: 'currency', example: ['RUB'] }]]);
    expect(found(`${CARD}/pay/targetBonus`, { percent: 40 })).toEqual([
      ['missing-property', `${CARD}/pay/targetBonus`, { name: 'of', example: ['salary', 'target-bonus'] }],
    ]);
  });
});

/** Every object of a schema with properties that have to be there. */
function objectsOf(schema: unknown): readonly JsonSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const within = Object.values(schema).flatMap(objectsOf);
  return 'required' in schema && 'properties' in schema ? [schema as JsonSchema, ...within] : within;
}

describe('an example of what is missing', () => {
  it('is there for every property that has to be', () => {
    const objects = [policySchema, factsSchema].flatMap(objectsOf);
    expect(objects.length).toBeGreaterThan(50);
    const without = objects.flatMap((schema) => (schema['required'] as readonly string[]).filter((name) => examplesOf(schema, name).length === 0));
    expect(without).toEqual([]);
  });

  it('is the shortest of several, or all values of a closed set', () => {
    expect(found(`${CARD}/combination`, undefined)).toMatchObject([['missing-property', CARD, { example: ['{"method":"weighted-sum"}'] }]]);
    expect(found('/missing', undefined)).toMatchObject([['missing-property', '', { example: ['refuse', 'zero', 'reweight', 'on-plan'] }]]);
  });
});

describe('values', () => {
  it.each([
    ['/title', 5, 'wrong-type', { expected: 'string | object', found: 'number' }],
    ['/metrics', {}, 'wrong-type', { expected: 'array', found: 'object' }],
    [`${INDICATOR}/weight`, true, 'wrong-type', { expected: 'number | string', found: 'boolean' }],
    [`${INDICATOR}/weight`, null, 'null-value', {}],
    [`${INDICATOR}/weight`, '60 %', 'number-format', { number: '60 %', suggestion: '60' }],
    [`${INDICATOR}/weight`, '1 200,50', 'number-format', { number: '1 200,50', suggestion: '1200.50' }],
    [`${INDICATOR}/weight`, 'most', 'not-a-number', { number: 'most' }],
    [`${INDICATOR}/weight`, '1'.repeat(41), 'number-too-long', { number: `${'1'.repeat(39)}…` }],
    [`${INDICATOR}/plan/value`, 'NaN', 'not-a-number', { number: 'NaN' }],
    [`${CARD}/budget`, -1, 'below-minimum', { least: '0', value: '-1' }],
    [`${CARD}/budget`, '-1', 'below-minimum', { least: '0', value: '-1' }],
    [`${CARD}/limitsOfProfile`, { maxIndicators: 51 }, 'above-maximum', { most: '50', value: '51' }, '/maxIndicators'],
    ['/effective/from', '2026-02-30', 'not-a-date', { text: '2026-02-30' }],
    ['/effective/from', '01.03.2026', 'not-a-date', { text: '01.03.2026' }],
    ['/id', 'Sales plan', 'not-an-id', { text: 'Sales plan' }],
    ['/id', 'constructor', 'reserved-name', { name: 'constructor' }],
    ['/id', `a${'b'.repeat(64)}`, 'text-too-long', { most: '64', value: `a${'b'.repeat(38)}…` }],
    ['/metrics/0/unit', '', 'text-too-short', { least: '1', value: '' }],
    ['/currency', 'rub', 'not-a-currency', { text: 'rub' }],
    ['/languages', ['russian language'], 'not-a-language', { text: 'russian language' }, '/0'],
    ['/languages', ['ru', 'ru'], 'repeated-item', { item: 'ru' }, '/0'],
    ['/languages', [], 'too-few-items', { least: '1', value: '0' }],
    ['/title', { RU: 'x' }, 'not-a-language', { text: 'RU' }, '/RU'],
    ['/title', {}, 'empty-texts', {}],
    ['/period', 'mnth', 'unknown-value', { value: 'mnth', known: ['month'] }],
    ['/period', 'fortnight', 'unknown-value', { value: 'fortnight', known: ['week', 'month', 'quarter', 'half-year', 'year'] }],
    ['/format', 'scorewright-policy/2', 'unknown-format', { value: 'scorewright-policy/2', expected: 'scorewright-policy/1' }],
    [`${INDICATOR}/plan`, { method: 'uplif' }, 'unknown-value', { value: 'uplif', known: ['uplift'] }, '/method'],
    [`${INDICATOR}/plan`, { method: 5 }, 'wrong-type', { expected: 'string', found: 'number' }, '/method'],
    [`${INDICATOR}/plan`, { value: 5 }, 'missing-choice', { name: 'method', known: ['value', 'uplift', 'predecessor', 'capacity', 'benchmark', 'formula'] }],
    [`${CARD}/pay/salary`, { fact: 'a', level: 'b' }, 'several-forms', { names: ['fact', 'level'] }],
    [`${CARD}/pay/salary`, { fact: 'a', percent: 5, of: 'salary' }, 'several-forms', { names: ['fact', 'percent', 'of'] }],
    [`${CARD}/pay/salary`, {}, 'empty-object', { known: ['fact', 'level', 'formula', 'percent', 'of'] }],
    [`${CARD}/appliesTo`, { and: [], or: [] }, 'two-key-expression', { operators: ['and', 'or'] }],
    [`${CARD}/appliesTo`, {}, 'empty-expression', {}],
  ])('are refused with their meaning: %s = %j', (pointer, value, code, data, below = '') => {
    expect(found(pointer, value)).toEqual([[code, pointer + below, data]]);
  });
});

describe('several problems', () => {
  it('are found at once and told in the order of the text', () => {
    const text = changed('/currency', 'rub').replace('"month"', '"mnth"').replace('"id": "sales"', '"id": "sales", "id": "sales"');
    const { document, problems } = readPolicy(text);
    expect(document).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-key', 'not-a-currency', 'unknown-value']);
  });

  it('of a document of another kind are one', () => {
    expect(readPolicy('{"format": "scorewright-facts/1", "facts": {}}').problems).toMatchObject([{ code: 'unknown-format', pointer: '/format' }]);
    expect(readPolicy('[]').problems).toMatchObject([{ code: 'wrong-type', pointer: '' }]);
  });

  it('end after a hundred', () => {
    const { problems } = readPolicy(
      changed(
        '/metrics',
        Array.from({ length: 5000 }, () => 1),
      ),
    );
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', data: { most: 100 } });
  });
});

describe('facts', () => {
  const facts = (more: object): string =>
    JSON.stringify({ format: 'scorewright-facts/1', period: { from: '2026-03-01', until: '2026-03-31' }, facts: {}, ...more });
  const problems = (more: object): unknown[] => readFacts(facts(more)).problems.map(({ code, pointer, data, document }) => [document, code, pointer, data]);

  it('that conform are read', () => {
    const { document } = readFacts(
      '{"format":"scorewright-facts/1","period":{"from":"2026-03-01","until":"2026-03-31"},"facts":{"revenue":1.50,"done":true,"grade":"senior"}}',
    );
    expect(document?.facts.facts).toEqual({ revenue: 1.5, done: true, grade: 'senior' });
    expect(document?.source.literals.get('/facts/revenue')).toBe('1.50');
  });

  it('that do not are refused', () => {
    expect(problems({ period: { from: '2026-02-29', until: '2026-13-01' } })).toEqual([
      ['facts', 'not-a-date', '/period/from', { text: '2026-02-29' }],
      ['facts', 'not-a-date', '/period/until', { text: '2026-13-01' }],
    ]);
    expect(problems({ facts: { revenue: null } })).toEqual([['facts', 'null-value', '/facts/revenue', {}]]);
    expect(problems({ facts: { revenue: [] } })).toEqual([
      ['facts', 'wrong-type', '/facts/revenue', { expected: 'number | string | boolean', found: 'array' }],
    ]);
    expect(problems({ elapsed: '50%' })).toEqual([['facts', 'number-format', '/elapsed', { number: '50%', suggestion: '50' }]]);
    expect(problems({ scorcard: 'x' })).toEqual([['facts', 'unknown-property', '/scorcard', { name: 'scorcard', known: ['scorecard'] }]]);
  });
});
