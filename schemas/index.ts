export type * from './generated/types.ts';
export type { SchemaError, Validator } from './validator.ts';
export type { JsonSchema } from './documents.ts';
export { factsConforms, policyConforms } from './generated/conforms.js';
export { expressionValidator, factsValidator, lintConfigValidator, policyValidator, resultValidator } from './generated/validators.js';
export { factsSchema, lintConfigSchema, policySchema, resultSchema } from './documents.ts';
