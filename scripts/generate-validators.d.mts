/** The schemas by name. */
export function readSchemas(): Promise<[name: string, schema: { readonly $id: string; readonly [keyword: string]: unknown }][]>;
/** The text of schemas/generated/validators.js. */
export function generateValidators(): Promise<string>;
/** The text of schemas/generated/validators.d.ts. */
export function generateValidatorTypes(): Promise<string>;
