import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { libraryOfMetrics } from '#server/library.server.ts';

export const GET = endpoint({
  summary: 'The library of metrics that comes with the program',
  action: 'shipped.read',
  answers: { 200: { what: 'The library, as it stands in policies/library/metrics.json', schema: z.looseObject({ id: z.string() }) } },
  run: () => Promise.resolve(libraryOfMetrics()),
});
