import { error } from '@sveltejs/kit';
import type { Reason } from './reasons.ts';
import { Refusal } from './refusal.ts';

/** Ends the loading of a page: the page that says why is in the reader's language. */
export function refusePage({ language }: App.Locals, reason: Reason, data: Readonly<Record<string, string>> = {}): never {
  const { status, text } = new Refusal(reason, { data });
  error(status, { message: text[language], reason });
}
