import { randomUUID } from 'node:crypto';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { Refusal, refusalAnswer } from '#server/api/refusal.ts';
import type { Configuration } from '#server/configuration.ts';
import { configuration } from '#server/configuration.server.ts';
import { refuseOtherSites, secure } from '#server/guard.server.ts';
import { faultOf, log } from '#server/log.server.ts';
import { once, servingPage } from '#server/once.server.ts';
import { asking } from '#server/people.server.ts';
import { startServer, stopServer } from '#server/life.server.ts';
import { isLanguage, isTheme, languageOf } from '#lib/words/language.ts';

/** What the script that serves the build calls: it reads the configuration, opens the database before it listens, and closes it when it stops. */
declare global {
  var scorewright: { readonly configuration: () => Configuration; readonly open: () => Promise<void>; readonly close: () => Promise<void> } | undefined;
}
globalThis.scorewright = { configuration, open: startServer, close: stopServer };

/** Pages that somebody sees without having signed in. */
const OPEN_PAGES: readonly (string | null)[] = ['/(account)/sign-in', '/(account)/invitation', '/health', '/ready'];
/** The one page of somebody who has to set up a second factor. */
const SET_UP_PAGE = '/(account)/second-factor';

/** The reader's language and theme, from the cookies; the page is served in them, so that nothing changes under the eyes. */
function settings({ cookies, locals, request }: RequestEvent): void {
  const [language, theme] = [cookies.get('language'), cookies.get('theme')];
  locals.language = isLanguage(language) ? language : languageOf(request.headers.get('accept-language'));
  locals.theme = isTheme(theme) ? theme : 'system';
}

/** Leads elsewhere first, and from there on to where one wanted. */
function goFirst(page: string, { url, isDataRequest }: RequestEvent): Response {
  const location = `${page}?to=${encodeURIComponent(url.pathname)}`;
  if (isDataRequest) redirect(303, location); // the page that asks for data is told by Kit, in its own form
  return new Response(null, { status: 303, headers: { location } });
}

async function answer(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']): Promise<Response> {
  const { locals, request, url, route } = event;
  settings(event);
  locals.accounts = configuration().accounts;
  refuseOtherSites(event);
  const presented = JSON.stringify([request.headers.get('cookie'), request.headers.get('authorization'), url.pathname.startsWith('/api/')]);
  locals.asking = await once(`asking ${presented}`, () => asking(request, url.pathname, () => event.getClientAddress()));
  const isOpen = url.pathname.startsWith('/api/') || OPEN_PAGES.includes(route.id);
  if (!locals.asking && !isOpen) return goFirst('/sign-in', event);
  if (locals.asking?.hasToSetUp && !isOpen && route.id !== SET_UP_PAGE) return goFirst('/second-factor', event);
  const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locals.language).replace('%theme%', locals.theme) });
  for (const cookie of locals.asking?.session?.cookies ?? []) response.headers.append('set-cookie', cookie);
  return response;
}

const refused = (error: unknown, { locals }: RequestEvent): Response => {
  if (!(error instanceof Refusal)) throw error;
  return refusalAnswer(error, locals.language);
};

export const handle: Handle = async ({ event, resolve }) => {
  const started = performance.now();
  const id = randomUUID();
  const isPage = event.request.method === 'GET' && !event.isSubRequest && !event.url.pathname.startsWith('/api/');
  const answering = (): Promise<Response> => answer(event, resolve);
  const response = await (isPage ? servingPage(answering) : answering()).catch((error: unknown) => refused(error, event));
  secure(response.headers);
  response.headers.set('x-request-id', id);
  const { status } = response;
  // Of what was refused it is said whose account asked: the id is random, and leads to a name only in the database.
  const who = status >= 400 && event.locals.asking ? { person: event.locals.asking.actor.id, by: event.locals.asking.by } : {};
  const line = { request: id, method: event.request.method, route: event.route.id, status, ...who, ms: Math.round(performance.now() - started) };
  log()[status >= 500 ? 'error' : 'info'](line, 'request');
  return response;
};

export const handleError: HandleServerError = ({ error, kind, event }) => {
  if (kind === 'unknown') log().error({ route: event.route.id, ...faultOf(error) }, 'fault');
};
