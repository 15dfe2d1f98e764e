import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** Bytes that a request may have, unless its endpoint says otherwise. */
export const USUAL_BODY = 65_536;

async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = new Refusal('too-large', `the body is longer than ${limit} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What a client says about the length is not believed: it is counted.
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Problems of a schema as details of a refusal; `at` is a JSON pointer. */
export const detailsOf = ({ issues }: z.ZodError): { readonly at: string; readonly message: string }[] =>
  issues.slice(0, 20).map(({ path, message }) => ({ at: path.map((key) => `/${String(key)}`).join(''), message }));

/** The JSON body of a request, as the schema has it. Throws a Refusal: wrong type, too large, no JSON, not as described. */
export async function readBody<T extends z.ZodType>(request: Request, schema: T, limit: number): Promise<z.output<T>> {
  if (!/^application\/json\s*(;\s*charset=utf-8)?$/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('wrong-type', 'the body has to be application/json');
  const bytes = await bytesOf(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', 'the body is not JSON in UTF-8');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal('invalid', 'the body is not as described in /api/openapi.json', detailsOf(parsed.error));
  return parsed.data;
}
