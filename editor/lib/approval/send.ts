import { wordsIn, type Language } from '#lib/words/index.ts';
import { confirming } from './confirming.svelte.ts';

/** Why the server refused. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly unknown[];
}
export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const UNREACHED: Refusal = { code: 'unreached', message: '' };

async function once<T>(method: string, path: string, body: unknown): Promise<Answered<T>> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, init).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.ok) return { ok: true, value: answer as T };
  const isRefusal = typeof answer === 'object' && answer !== null && 'code' in answer;
  return { ok: false, refusal: isRefusal ? (answer as Refusal) : UNREACHED };
}

/** Asks the server for a change. Where it wants the password first, the person is asked for it and the change is asked for again. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answered<T>> {
  const first = await once<T>(method, path, body);
  if (first.ok || first.refusal.code !== 'confirm-first' || !(await confirming.ask())) return first;
  return once<T>(method, path, body);
}

const textOf = (detail: unknown, language: Language): string | undefined => {
  const text = typeof detail === 'object' && detail !== null && 'text' in detail ? detail.text : undefined;
  const own: unknown = typeof text === 'object' && text !== null ? (text as { readonly [name: string]: unknown })[language] : undefined;
  return typeof own === 'string' ? own : undefined;
};

/** Why the server refused, in the reader's language where it says so in both. */
export function whyNot({ message, details = [] }: Refusal, language: Language): string {
  const said = details.map((detail) => textOf(detail, language)).filter((text) => text !== undefined);
  return said.length > 0 ? said.join('; ') : message || wordsIn(language).approval.failed;
}
