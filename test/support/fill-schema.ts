import { policySchema, type JsonSchema } from '@scorewright/schemas';

/** What a document made from a schema is filled with. */
export interface Filling {
  /** Stands in every property that takes any text; cut to what the property permits. */
  readonly text: string;
  /** Which of several alternatives is taken, counted round. */
  readonly alternative: number;
}

const SAMPLES: ReadonlyMap<string, string> = new Map([
  ['^[a-z][a-z0-9]*(-[a-z0-9]+)*$', 'sample-id'],
  ['^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', 'ru'],
  ['^[A-Z]{3}$', 'RUB'],
  ['^[0-9]{4}-[0-9]{2}-[0-9]{2}$', '2026-03-01'],
  ['^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|W[0-5][0-9]))?$', '2026-Q1'],
  ['^([SR][0-9]{2}|[A-Z][A-Z0-9]*-[0-9]+)$', 'S01'],
  ['^[0-9a-f]{64}$', 'ab'.repeat(32)],
]);

/** Titles of definitions that have several forms, with one that is right everywhere. */
const FORMS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['JsonLogic', { var: 'sample-id' }],
  ['Quantity', { fact: 'sample-id' }],
  ['Scope', { card: 'bonus' }],
  ['Expectation', { lines: { total: '1.50' } }],
]);

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** A value that has every property that the schema knows, and the text wherever a text can stand. */
export function fill(schema: JsonSchema, filling: Filling): unknown {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return fill(record(record(policySchema['$defs'])[reference.split('/').pop() ?? '']), filling);
  if (FORMS.has(String(schema['title']))) return FORMS.get(String(schema['title']));
  if (schema['title'] === 'Text') return filling.alternative % 2 === 0 ? filling.text : { ru: filling.text, 'en-GB': filling.text };
  if (Array.isArray(schema['oneOf'])) return fill(record(schema['oneOf'][filling.alternative % schema['oneOf'].length]), filling);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][filling.alternative % schema['enum'].length];
  return byType(schema, filling);
}

function byType(schema: JsonSchema, filling: Filling): unknown {
  const types = [schema['type']].flat();
  if (types.includes('object')) return fillObject(schema, filling);
  if (types.includes('array')) return Array.from({ length: Number(schema['minItems'] ?? 1) }, () => fill(record(schema['items']), filling));
  if (types.includes('number')) return '12.50';
  if (types.includes('integer')) return Number(schema['minimum'] ?? 3);
  if (types.includes('boolean')) return true;
  const pattern = schema['pattern'];
  if (typeof pattern === 'string') return SAMPLES.get(pattern);
  return schema['minLength'] !== undefined && filling.text === '' ? 'x' : cut(filling.text, schema['maxLength']);
}

function fillObject(schema: JsonSchema, filling: Filling): unknown {
  const properties = Object.entries(record(schema['properties'])).map(([name, part]) => [name, fill(record(part), filling)]);
  return properties.length > 0 ? Object.fromEntries(properties) : { 'sample-id': fill(record(schema['additionalProperties']), filling) };
}

/** As many whole characters as the property permits. */
const cut = (text: string, most: unknown): string => (typeof most === 'number' ? [...text].slice(0, most).join('') : text);
