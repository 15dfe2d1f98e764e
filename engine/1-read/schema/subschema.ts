import { policySchema, type JsonSchema } from '@scorewright/schemas';
import { RESERVED_NAMES } from '../json/reserved.ts';

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property of an object, or an item of an array, that is really there. */
const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

const namesOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a JSON pointer; undefined where there is none. */
export const valueAt = (document: unknown, pointer: string): unknown => namesOf(pointer).reduce(partOf, document);

/**
 * The part of a schema that speaks of the value at the pointer, with references followed and, where a property decides between
 * alternatives, the alternative that the document chose. All definitions are the policy schema's.
 */
export function subschemaAt(schema: JsonSchema, document: unknown, pointer: string): JsonSchema | undefined {
  let value: unknown = document;
  let current = settle(schema, value);
  for (const name of namesOf(pointer)) {
    value = partOf(value, name);
    current = settle(below(current, name), value);
  }
  return current;
}

function below(schema: JsonSchema | undefined, name: string): unknown {
  if (schema === undefined) return undefined;
  if (schema['items'] !== undefined) return schema['items'];
  return partOf(schema['properties'], name) ?? schema['additionalProperties'];
}

function settle(schema: unknown, value: unknown): JsonSchema | undefined {
  if (!isSchema(schema)) return undefined;
  const reference = schema['$ref'];
  if (typeof reference === 'string') return settle(partOf(policySchema['$defs'], reference.split('/').pop() ?? ''), value);
  const tag = partOf(schema['discriminator'], 'propertyName');
  if (typeof tag !== 'string') return schema;
  return alternatives(schema).find((alternative) => tagOf(alternative, tag) === partOf(value, tag)) ?? schema;
}

const alternatives = (schema: JsonSchema): readonly JsonSchema[] => (Array.isArray(schema['oneOf']) ? schema['oneOf'].filter(isSchema) : []);

const tagOf = (alternative: JsonSchema, tag: string): unknown => partOf(partOf(alternative['properties'], tag), 'const');

/** The values of the property that decides between the alternatives. */
export const tagsOf = (schema: JsonSchema | undefined, tag: string): readonly string[] =>
  schema === undefined ? [] : alternatives(schema).map((alternative) => String(tagOf(alternative, tag)));

/** The names that an object may have; undefined when it may have any. */
export const propertyNames = (schema: JsonSchema | undefined): readonly string[] =>
  Object.keys(isSchema(schema?.['properties']) ? schema['properties'] : {}).filter((name) => !RESERVED_NAMES.has(name));

/** What a property of an object may say, as the schema shows it: all values of a closed set, else the shortest of its examples; none where it shows none. */
export function examplesOf(schema: JsonSchema | undefined, name: string): readonly string[] {
  const property = partOf(schema?.['properties'], name);
  const own = listAt(property, 'examples');
  const settled = settle(property, undefined);
  const closed = listAt(settled, 'enum');
  if (closed.length > 0) return closed.map(String);
  const constant = partOf(settled, 'const');
  if (constant !== undefined) return [String(constant)];
  const shown = (own.length > 0 ? own : listAt(settled, 'examples')).map((example) => (typeof example === 'string' ? example : JSON.stringify(example)));
  return shown.toSorted((a, b) => a.length - b.length).slice(0, 1);
}

const listAt = (schema: unknown, name: string): readonly unknown[] => {
  const list = partOf(schema, name);
  return Array.isArray(list) ? list : [];
};
