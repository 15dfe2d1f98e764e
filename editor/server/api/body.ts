import { z } from 'zod';
import { WANTED } from './reasons.ts';
import { Refusal } from './refusal.ts';

/** Bytes that a request may have, unless its endpoint says otherwise. */
export const USUAL_BODY = 65_536;

async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = new Refusal('too-long', { data: { limit } });
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

const RUSSIAN = z.locales.ru().localeError;
const MOST_FAULTS = 20;
const ours = new Map<string, string>(Object.values(WANTED).map(({ en, ru }) => [en, ru]));

/** The value as the schema has it. Throws a Refusal whose details have the JSON pointer of each place, and words in both languages. */
export function parsedBy<T extends z.ZodType>(schema: T, value: unknown, reason: 'path-invalid' | 'query-invalid' | 'body-invalid'): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const russian = schema.safeParse(value, { error: RUSSIAN }).error?.issues ?? [];
  const details = parsed.error.issues.slice(0, MOST_FAULTS).map(({ path, message: en }, index) => ({
    at: path.map((key) => `/${String(key)}`).join(''),
    text: { en, ru: ours.get(en) ?? russian[index]?.message ?? en },
  }));
  throw new Refusal(reason, { details });
}

/** The JSON body of a request, as the schema has it. Throws a Refusal: wrong type, too large, no JSON, not as described. */
export async function readBody<T extends z.ZodType>(request: Request, schema: T, limit: number): Promise<z.output<T>> {
  if (!/^application\/json\s*(;\s*charset=utf-8)?$/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('not-application-json');
  const bytes = await bytesOf(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('not-json');
  }
  return parsedBy(schema, value, 'body-invalid');
}
