import { openEndpoint } from '#server/api/endpoint.ts';

export const GET = openEndpoint({
  summary: 'Whether the process lives',
  open: 'For the supervisor of the process; it says nothing else',
  answers: { 204: { what: 'It lives' } },
  run: () => undefined,
});
