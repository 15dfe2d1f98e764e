import type { Handle } from '@sveltejs/kit/hooks';
import { closeDatabase } from '#server/store.server.ts';
import { isLanguage, isTheme, languageOf } from '#lib/words/language.ts';

/** The server that serves the build closes the database through this when it stops. */
declare global {
  var scorewrightClose: (() => Promise<void>) | undefined;
}
globalThis.scorewrightClose = closeDatabase;

/** The reader's language and theme, from the cookies; the page is served in them, so that nothing changes under the eyes. */
export const handle: Handle = async ({ event, resolve }) => {
  const [language, theme] = [event.cookies.get('language'), event.cookies.get('theme')];
  event.locals.language = isLanguage(language) ? language : languageOf(event.request.headers.get('accept-language'));
  event.locals.theme = isTheme(theme) ? theme : 'system';
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language).replace('%theme%', event.locals.theme),
  });
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
};
