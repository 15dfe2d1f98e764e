import { openEndpoint } from '#server/api/endpoint.ts';
import { isReady } from '#server/life.server.ts';

export const GET = openEndpoint({
  summary: 'Whether requests can be answered: the database is open and answers',
  open: 'For the balancer before the server; it says nothing else',
  answers: { 204: { what: 'Ready' }, 503: { what: 'Not ready' } },
  run: async () => new Response(null, { status: (await isReady()) ? 204 : 503 }),
});
