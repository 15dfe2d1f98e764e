import type { JsonSchema, SchemaError } from '@scorewright/schemas';
import { problem, type Problem, type ProblemData, type ProblemDocument } from '../../problems/problem.ts';
import { nearest } from '../../values/nearest.ts';
import { parseDecimal } from '../../values/parse-decimal.ts';
import { escapeToken } from '../json/reading.ts';
import { shortened } from '../json/shown.ts';
import { numberProblem } from '../number-problem.ts';
import { DECIMAL_PATTERNS, PATTERN_CODES } from './patterns.ts';
import { examplesOf, propertyNames, subschemaAt, tagsOf, valueAt } from './subschema.ts';

/** Most known names that a message lists where none is near. */
const MOST_LISTED = 12;

const LONGEST_EXAMPLE = 120;

/** A document being held against its schema. */
export interface Held {
  readonly document: ProblemDocument;
  readonly schema: JsonSchema;
  readonly value: unknown;
}

type Explain = (held: Held, error: SchemaError) => Problem | undefined;

const at = (held: Held, pointer: string, code: string, data: ProblemData = {}): Problem => problem(code, held.document, pointer, data);

const text = (value: unknown): string => shortened(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** What people write who think of the thing by another name, by the kind of object. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['Policy name', 'title'],
  ['Policy cards', 'scorecards'],
  ['Policy kpis', 'metrics'],
  ['Scorecard name', 'title'],
  ['Scorecard salary', 'pay.salary'],
  ['Scorecard bonus', 'pay.targetBonus'],
  ['Scorecard target', 'pay.targetBonus'],
  ['Scorecard targetBonus', 'pay.targetBonus'],
  ['Scorecard kpis', 'indicators'],
  ['Scorecard role', 'position'],
  ['Pay bonus', 'targetBonus'],
  ['Pay target', 'targetBonus'],
  ['Indicator title', 'name'],
  ['Indicator target', 'plan'],
  ['Indicator norm', 'plan'],
  ['Indicator bonus', 'amount'],
  ['Indicator kpi', 'metric'],
  ['Indicator thresholds', 'levels'],
  ['Metric title', 'name'],
]);

const known = (name: string, names: readonly string[], kind = ''): readonly string[] => {
  const near = OTHER_NAMES.get(`${kind} ${name}`) ?? nearest(name, names);
  return near === undefined ? names.slice(0, MOST_LISTED) : [near];
};

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const wrongType = (held: Held, pointer: string, expected: string): Problem => {
  const found = valueAt(held.value, pointer);
  return found === null ? at(held, pointer, 'null-value') : at(held, pointer, 'wrong-type', { expected, found: typeName(found) });
};

const pattern: Explain = (held, { instancePath, params, propertyName }) => {
  const form = String(params['pattern']);
  if (propertyName !== undefined) {
    return at(held, `${instancePath}/${escapeToken(propertyName)}`, PATTERN_CODES.get(form) ?? 'not-as-the-schema', {
      text: text(propertyName),
    });
  }
  const value = String(valueAt(held.value, instancePath));
  if (!DECIMAL_PATTERNS.has(form)) return at(held, instancePath, PATTERN_CODES.get(form) ?? 'not-as-the-schema', { text: text(value) });
  const read = parseDecimal(value);
  return 'value' in read
    ? at(held, instancePath, 'below-minimum', { value: text(value), least: '0' })
    : numberProblem(held.document, instancePath, value, read);
};

const unknownProperty: Explain = (held, { instancePath, params }) => {
  const name = String(params['additionalProperty']);
  const schema = subschemaAt(held.schema, held.value, instancePath);
  return at(held, `${instancePath}/${escapeToken(name)}`, 'unknown-property', {
    name: text(name),
    known: known(name, propertyNames(schema), String(schema?.['title'] ?? '')),
  });
};

const missingProperty: Explain = (held, { instancePath, params }) => {
  const name = String(params['missingProperty']);
  return at(held, instancePath, 'missing-property', {
    name,
    example: examplesOf(subschemaAt(held.schema, held.value, instancePath), name).map((one) => shortened(one, LONGEST_EXAMPLE)),
  });
};

const discriminator: Explain = (held, { instancePath, params }) => {
  const tag = String(params['tag']);
  const tags = tagsOf(subschemaAt(held.schema, held.value, instancePath), tag);
  const value = valueAt(held.value, `${instancePath}/${tag}`);
  if (value === undefined) return at(held, instancePath, 'missing-choice', { name: tag, known: tags });
  if (typeof value !== 'string') return wrongType(held, `${instancePath}/${tag}`, 'string');
  return at(held, `${instancePath}/${tag}`, 'unknown-value', { value: text(value), known: known(value, tags) });
};

const choice: Explain = (held, { instancePath, params }) => {
  const value = text(valueAt(held.value, instancePath));
  const values = (params['allowedValues'] as readonly unknown[]).map(String);
  return at(held, instancePath, 'unknown-value', { value, known: known(value, values) });
};

/** Objects of which one form out of several is wanted: quantities, expressions, scopes, expectations, texts. */
const propertyCount: Explain = (held, { instancePath, keyword }) => {
  const schema = subschemaAt(held.schema, held.value, instancePath);
  const written = Object.keys(Object(valueAt(held.value, instancePath)));
  const isExpression = schema?.['title'] === 'JsonLogic';
  if (keyword === 'maxProperties') {
    return isExpression ? at(held, instancePath, 'two-key-expression', { operators: written }) : at(held, instancePath, 'several-forms', { names: written });
  }
  if (schema?.['title'] === 'Text') return at(held, instancePath, 'empty-texts');
  return isExpression ? at(held, instancePath, 'empty-expression') : at(held, instancePath, 'empty-object', { known: propertyNames(schema) });
};

const limit =
  (code: string, name: 'least' | 'most'): Explain =>
  (held, { instancePath, params }) => {
    const value = valueAt(held.value, instancePath);
    return at(held, instancePath, code, {
      [name]: String(params['limit']),
      value: Array.isArray(value) ? String(value.length) : text(value),
    });
  };

/** What each keyword of a schema says when it fails. A keyword whose failure another one tells better gives undefined. */
const EXPLAIN: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['additionalProperties', unknownProperty],
  ['required', missingProperty],
  ['dependentRequired', missingProperty],
  ['type', (held, { instancePath, params }) => wrongType(held, instancePath, [params['type']].flat().join(' | '))],
  ['pattern', pattern],
  ['format', (held, { instancePath }) => at(held, instancePath, 'not-a-date', { text: text(valueAt(held.value, instancePath)) })],
  ['not', (held, { instancePath }) => at(held, instancePath, 'reserved-name', { name: text(valueAt(held.value, instancePath)) })],
  ['enum', choice],
  [
    'const',
    (held, { instancePath, params }) =>
      at(held, instancePath, 'unknown-format', {
        value: text(valueAt(held.value, instancePath)),
        expected: String(params['allowedValue']),
      }),
  ],
  ['discriminator', discriminator],
  ['minProperties', propertyCount],
  ['maxProperties', propertyCount],
  ['minItems', limit('too-few-items', 'least')],
  ['maxItems', limit('too-many-items', 'most')],
  ['minLength', limit('text-too-short', 'least')],
  ['maxLength', limit('text-too-long', 'most')],
  ['minimum', limit('below-minimum', 'least')],
  ['maximum', limit('above-maximum', 'most')],
  [
    'uniqueItems',
    (held, { instancePath, params }) =>
      at(held, `${instancePath}/${String(params['i'])}`, 'repeated-item', {
        item: text(valueAt(held.value, `${instancePath}/${String(params['i'])}`)),
      }),
  ],
  ['propertyNames', () => undefined],
]);

/** The problem that a failed keyword means to the person who wrote the document. */
export function problemOfError(held: Held, error: SchemaError): Problem | undefined {
  const explain = EXPLAIN.get(error.keyword);
  return explain ? explain(held, error) : at(held, error.instancePath, 'not-as-the-schema', { keyword: error.keyword });
}
