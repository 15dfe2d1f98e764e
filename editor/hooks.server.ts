import type { Handle } from '@sveltejs/kit/hooks';
import { closeDatabase, database } from '#server/store.server.ts';
import { isLanguage, isTheme, languageOf } from '#lib/words/language.ts';

/** The server that serves the build opens the database through this before it says that it is ready, and closes it when it stops. */
declare global {
  var scorewright: { readonly open: () => Promise<unknown>; readonly close: () => Promise<void> } | undefined;
}
globalThis.scorewright = { open: database, close: closeDatabase };

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
