export type * from './generated/types.ts';
export type { SchemaError, Validator } from './validator.ts';
export type { JsonSchema } from './documents.ts';
export { expressionValidator, factsValidator, policyValidator, resultValidator } from './generated/validators.js';
export { factsSchema, policySchema, resultSchema } from './documents.ts';
