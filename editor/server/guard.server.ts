import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from './api/refusal.ts';
import { configuration } from './configuration.server.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another site makes a browser send. Browsers say where a request comes from, in `origin` or `sec-fetch-site`; a program says
 * neither, and then must bring no cookie.
 */
export function refuseOtherSites({ request, url, isSubRequest }: Pick<RequestEvent, 'request' | 'url' | 'isSubRequest'>): void {
  if (isSubRequest) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const refusal = new Refusal('other-site');
  if (CHANGES_NOTHING.has(request.method)) {
    const isPage = request.headers.get('sec-fetch-mode') === 'navigate' && !url.pathname.startsWith('/api/');
    if ((site === 'cross-site' || site === 'same-site') && !isPage) throw refusal;
    return;
  }
  if (origin !== null ? origin !== url.origin : site !== null ? site !== 'same-origin' : request.headers.has('cookie')) throw refusal;
}

/** Headers of every answer; Kit adds the policy of content to pages. */
export function secure(headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-frame-options', 'DENY');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (configuration().baseUrl.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
