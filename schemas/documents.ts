import facts from './facts.schema.json' with { type: 'json' };
import lintConfig from './lint-config.schema.json' with { type: 'json' };
import policy from './policy.schema.json' with { type: 'json' };
import result from './result.schema.json' with { type: 'json' };

/** A JSON Schema, or a part of one, as data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const policySchema: JsonSchema = policy;
export const factsSchema: JsonSchema = facts;
export const lintConfigSchema: JsonSchema = lintConfig;
export const resultSchema: JsonSchema = result;
