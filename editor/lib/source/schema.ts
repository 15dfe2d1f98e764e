import { policySchema, type JsonSchema } from '@scorewright/schemas';

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/**
 * The schema as the text editor is given it. Where a property says itself what it is for, the editor would show the words of the type that it
 * refers to instead; those words are left out, except where nothing else is said.
 */
export function schemaForEditor(): JsonSchema {
  const definitions = isSchema(policySchema['$defs']) ? Object.entries(policySchema['$defs']) : [];
  const bare = definitions.map(
    ([name, definition]) => [name, isSchema(definition) ? { ...definition, title: undefined, description: undefined } : definition] as const,
  );
  return JSON.parse(JSON.stringify({ ...policySchema, $defs: Object.fromEntries(bare) })) as JsonSchema;
}
