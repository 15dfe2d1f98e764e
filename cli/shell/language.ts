import type { Language } from '@scorewright/engine';

/** The language of a user who did not say: Russian where the locale is Russian, else English. POSIX order of the variables. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return /^ru([_.@-]|$)/i.test(locale) ? 'ru' : 'en';
}
