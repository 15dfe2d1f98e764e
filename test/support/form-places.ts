import { policySchema, type JsonSchema } from '@scorewright/schemas';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};

const resolved = (schema: unknown): JsonSchema => {
  const reference = record(schema)['$ref'];
  return typeof reference === 'string' ? record(record(policySchema['$defs'])[reference.split('/').pop() ?? '']) : record(schema);
};

/** What is typed into one field, or built in one place, whatever it is made of. */
const WHOLE = new Set(['Text', 'JsonLogic', 'Quantity']);

/** The alternative of several that a value is. */
function alternativeOf(schema: JsonSchema, value: unknown): JsonSchema {
  const list = Array.isArray(schema['oneOf']) ? (schema['oneOf'] as readonly unknown[]).map(record) : [];
  const key = ['method', 'kind'].find((name) => record(value)[name] !== undefined) ?? 'method';
  return list.find((one) => record(record(one['properties'])[key])['const'] === record(value)[key]) ?? schema;
}

/** A property that the schema knows at a place of a document. */
export interface PlacedProperty {
  readonly pointer: string;
  readonly isRequired: boolean;
  /** Whether it holds further properties. */
  readonly isContainer: boolean;
  /** How many objects are around it. */
  readonly depth: number;
  /** Whether the document has it. */
  readonly isThere: boolean;
}

/** Every property that could stand in the objects that a document has. */
export function placesOf(value: unknown, schema: unknown = policySchema, pointer = '', depth = 0): readonly PlacedProperty[] {
  const node = alternativeOf(resolved(schema), value);
  if (WHOLE.has(String(node['title']))) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOf(item, node['items'], `${pointer}/${index}`, depth));
  const required = Array.isArray(node['required']) ? (node['required'] as readonly unknown[]) : [];
  return Object.entries(record(node['properties'])).flatMap(([name, inner]) => {
    const child = record(value)[name];
    const at = `${pointer}/${name}`;
    const further = child === undefined ? [] : placesOf(child, inner, at, depth + 1);
    return [{ pointer: at, isRequired: required.includes(name), isContainer: further.length > 0, depth, isThere: child !== undefined }, ...further];
  });
}

/** The document without the properties that can be absent in the objects so deep in it. */
export function withoutOptional(value: unknown, at: number, schema: unknown = policySchema, depth = 0): unknown {
  const node = alternativeOf(resolved(schema), value);
  if (WHOLE.has(String(node['title']))) return value;
  if (Array.isArray(value)) return value.map((item) => withoutOptional(item, at, node['items'], depth));
  const properties = record(node['properties']);
  if (typeof value !== 'object' || value === null || Object.keys(properties).length === 0) return value;
  const required = Array.isArray(node['required']) ? (node['required'] as readonly unknown[]) : [];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => depth !== at || required.includes(name))
      .map(([name, child]) => [name, withoutOptional(child, at, properties[name], depth + 1)]),
  );
}
