import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { shippedRegulations } from '#server/shipped.server.ts';

export const GET = endpoint({
  summary: 'The regulations that come with the program: templates and worked cases',
  action: 'shipped.read',
  answers: { 200: { what: 'What the gallery says of each', schema: z.array(z.looseObject({ id: z.string(), kind: z.enum(['template', 'plan', 'case']) })) } },
  run: () => Promise.resolve(shippedRegulations()),
});
