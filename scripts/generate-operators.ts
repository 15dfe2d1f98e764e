// Writes schemas/expression.schema.json and docs/reference/operators.md from the registry of operators.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { operatorReference } from './operators/reference.ts';
import { expressionSchema } from './operators/schema.ts';

export const GENERATED = [
  { file: 'schemas/expression.schema.json', text: () => `${JSON.stringify(expressionSchema(), null, 2)}\n` },
  { file: 'docs/reference/operators.md', text: operatorReference },
];

if (process.argv[1] === import.meta.filename) {
  for (const { file, text } of GENERATED) writeFileSync(path.join(import.meta.dirname, '..', file), text());
}
