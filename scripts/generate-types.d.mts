/** The text of schemas/generated/types.ts. */
export function generateTypes(): Promise<string>;
