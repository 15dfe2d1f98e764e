import type { Arity, Operator } from '../../engine/operators/index.ts';
import { TOKENS, operatorsOf } from '../../engine/operators/index.ts';
import { ROUNDING_MODES } from '../../engine/values/arithmetic.ts';

type Schema = Readonly<Record<string, unknown>>;

const EXPRESSION: Schema = { $ref: '#/$defs/expression' };
const LITERAL: Schema = { type: ['number', 'string'] };

const list = (prefixItems: readonly Schema[]): Schema => ({
  type: 'array',
  prefixItems,
  items: false,
  minItems: prefixItems.length,
  maxItems: prefixItems.length,
});

/** Tokens whose arguments are not all expressions. */
const SPECIAL: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ['var', { anyOf: [{ type: 'string', minLength: 1 }, list([{ type: 'string', minLength: 1 }])] }],
  ['in', list([EXPRESSION, { type: 'array', minItems: 1, items: LITERAL }])],
  ['round', list([EXPRESSION, { type: 'number', exclusiveMinimum: 0 }, { enum: ROUNDING_MODES }])],
]);

function argumentsSchema(arities: readonly Arity[]): Schema {
  const min = Math.min(...arities.map(({ min: least }) => least));
  const max = Math.max(...arities.map(({ max: most }) => most));
  const array: Schema = { type: 'array', items: EXPRESSION, minItems: min, ...(max !== Infinity && { maxItems: max }) };
  return min > 1 ? array : { anyOf: [EXPRESSION, array] };
}

const describe = (operators: readonly Operator[]): string => [...new Set(operators.map(({ about }) => about.en))].join('; ');

function tokenSchema(token: string): Schema {
  const operators = operatorsOf(token);
  const args = SPECIAL.get(token) ?? argumentsSchema(operators.map(({ written, arity }) => written ?? arity));
  return { description: describe(operators), ...args };
}

/**
 * JSON Schema of the JsonLogic that a policy can write, for completion in editors. It knows tokens and numbers of arguments; types and
 * units are checked by the engine (`checkExpression`).
 */
export const expressionSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://scorewright.dev/schemas/expression.schema.json',
  title: 'Expression',
  description: 'JsonLogic in the strict, typed subset. Generated from the registry of operators: `npm run generate`.',
  $ref: '#/$defs/expression',
  $defs: {
    expression: { anyOf: [{ type: ['number', 'string', 'boolean'] }, { $ref: '#/$defs/operation' }] },
    operation: {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
      properties: Object.fromEntries(TOKENS.map((token) => [token, tokenSchema(token)])),
    },
  },
});
