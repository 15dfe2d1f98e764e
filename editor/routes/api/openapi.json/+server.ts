import { openEndpoint } from '#server/api/endpoint.ts';
import openapi from '#server/generated/openapi.json' with { type: 'json' };

export const GET = openEndpoint({
  summary: 'This document',
  open: 'What can be asked is public; what is answered is not',
  answers: { 200: { what: 'OpenAPI 3.1' } },
  run: () => Response.json(openapi),
});
