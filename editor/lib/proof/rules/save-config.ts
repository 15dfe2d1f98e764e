import { refreshAll } from '$app/navigation';
import { send, whyNot } from '#lib/approval/send.ts';
import type { Language } from '#lib/words/language.ts';

/** Saves the settings of the linter over those that were read; why not, where the server did not take them. */
export async function saveConfig(text: string | null, replaces: string | null, language: Language): Promise<string | undefined> {
  const answered = await send('PUT', '/api/settings/linter', { text, replaces });
  if (!answered.ok) return whyNot(answered.refusal, language);
  await refreshAll();
  return undefined;
}
