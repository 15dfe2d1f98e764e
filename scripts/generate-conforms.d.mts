/** The text of schemas/generated/conforms.js. */
export function generateConforms(): Promise<string>;
/** The text of schemas/generated/conforms.d.ts. */
export function generateConformsTypes(): string;
