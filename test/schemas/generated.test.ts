import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsValidator, policyValidator } from '@scorewright/schemas';
import { DECIMAL_PATTERNS, PATTERN_CODES } from '../../engine/1-read/schema/patterns.ts';
import { generateConforms, generateConformsTypes } from '../../scripts/generate-conforms.mjs';
import { generateTypes } from '../../scripts/generate-types.mjs';
import { generateValidators, generateValidatorTypes, readSchemas } from '../../scripts/generate-validators.mjs';

const generated = (file: string): string => readFileSync(path.join(import.meta.dirname, '../../schemas/generated', file), 'utf8');

describe('the generated files', () => {
  it.each([
    ['types.ts', generateTypes],
    ['validators.js', generateValidators],
    ['validators.d.ts', generateValidatorTypes],
    ['conforms.js', generateConforms],
    ['conforms.d.ts', generateConformsTypes],
  ])('%s is what its generator writes now', async (file, generate) => {
    expect(generated(file) === (await generate())).toBe(true);
  });

  it('run where code may not be made from texts', () => {
    for (const file of ['validators.js', 'conforms.js']) expect(generated(file)).not.toMatch(/\beval\(|new Function|\bFunction\(|\brequire\(|\bimport\(/);
  });
});

describe('the validators', () => {
  it('stop counting errors before they cost time', () => {
    for (const value of [1, {}, null, 'a']) {
      expect(policyValidator({ metrics: Array.from({ length: 200_000 }, () => value), languages: Array.from({ length: 200_000 }, () => value) })).toBe(false);
      expect(policyValidator.errors?.length).toBeLessThan(1000);
    }
    expect(factsValidator(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])))).toBe(false);
  });
});

/** Every object within a schema. */
const parts = (node: unknown): Record<string, unknown>[] => {
  if (typeof node !== 'object' || node === null) return [];
  return [...(Array.isArray(node) ? [] : [node as Record<string, unknown>]), ...Object.values(node).flatMap(parts)];
};

describe('the schemas of what people write', async () => {
  const schemas = (await readSchemas()).filter(([name]) => name === 'policy' || name === 'facts');
  const nodes = schemas.flatMap(([, schema]) => parts(schema));

  it('use no pattern whose meaning the reader does not know', () => {
    const patterns = nodes.map(({ pattern }) => pattern).filter((pattern) => typeof pattern === 'string');
    expect(patterns.filter((pattern) => !PATTERN_CODES.has(pattern) && !DECIMAL_PATTERNS.has(pattern))).toEqual([]);
  });

  it('close every object that lists its properties', () => {
    const open = nodes.filter(({ type, properties, additionalProperties }) => type === 'object' && properties !== undefined && additionalProperties !== false);
    expect(open).toEqual([]);
  });

  it('describe every property', () => {
    const silent = nodes
      .flatMap(({ properties }) => Object.entries(properties ?? {}))
      .filter(([, part]) => {
        const { $ref, description, const: constant } = part as Record<string, unknown>;
        return $ref === undefined && description === undefined && constant === undefined;
      });
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
