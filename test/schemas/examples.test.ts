import { Ajv2020 } from 'ajv/dist/2020.js';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { expressionValidator } from '@scorewright/schemas';
import { readSchemas } from '../../scripts/generate-validators.mjs';

const formats = createRequire(import.meta.url)('ajv-formats') as { default: (ajv: Ajv2020, options: object) => void };

interface Part {
  readonly pointer: string;
  readonly schema: Record<string, unknown>;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const token = (name: string): string => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

/** A part of a schema and the definitions, properties, alternatives and objects in lists within it. */
function partsOf(schema: Record<string, unknown>, pointer: string): Part[] {
  const named = ['$defs', 'properties'].flatMap((keyword) =>
    Object.entries(record(schema[keyword])).map(([name, part]) => [`${pointer}/${keyword}/${token(name)}`, part] as const),
  );
  const alternatives = (Array.isArray(schema['oneOf']) ? schema['oneOf'] : []).map((part, index) => [`${pointer}/oneOf/${index}`, part] as const);
  const items = [[`${pointer}/items`, schema['items']] as const].filter(([, part]) => part !== undefined && record(part)['$ref'] === undefined);
  return [...named, ...alternatives, ...items].flatMap(([place, part]) => [{ pointer: place, schema: record(part) }, ...partsOf(record(part), place)]);
}

describe('the examples in the schemas of what people write', async () => {
  const schemas = await readSchemas();
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    keywords: ['tsType'],
    schemas: schemas.map(([, schema]) => schema),
  });
  formats.default(ajv, { mode: 'full', formats: ['date'] });
  const written = schemas.filter(([name]) => name === 'policy' || name === 'facts');
  const parts = written.flatMap(([, schema]) => partsOf(schema, `${schema.$id}#`));

  it('are there for every definition and property', () => {
    expect(parts.length).toBeGreaterThan(500);
    expect(parts.filter(({ schema }) => !Array.isArray(schema['examples']) || schema['examples'].length === 0).map(({ pointer }) => pointer)).toEqual([]);
  });

  it('conform to what they are examples of', () => {
    const wrong = parts.flatMap(({ pointer, schema }) => {
      const validate = ajv.compile({ $ref: pointer });
      return (schema['examples'] as unknown[]).filter((example) => !validate(example)).map((example) => `${pointer}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('are JsonLogic of the language where they are expressions', () => {
    const expressions = parts.filter(({ schema }) => /\/expression$/.test(String(schema['$ref'])));
    const wrong = expressions.flatMap(({ schema }) => schema['examples'] as unknown[]).filter((example) => !expressionValidator(example));
    expect(expressions.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
