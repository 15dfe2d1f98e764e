import { lintConfigOf, setLintConfig } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { Refusal } from '#server/api/refusal.ts';
import { hash } from '#server/api/schemas.ts';
import { asDetail, LONGEST_CONFIG } from '#server/lint-config.server.ts';
import { database } from '#server/store.server.ts';

const stored = z.strictObject({
  text: z.string().nullable().meta({ description: 'A document of the form `scorewright-lint/1`; null where there is none' }),
  hash: hash.nullable().meta({ description: 'SHA-256 of the text, for whoever replaces it' }),
});

export const GET = endpoint({
  summary: 'The configuration of the linter by which every regulation is judged: in the editor, and before an approval',
  action: 'setting.read',
  answers: { 200: { what: 'The configuration as it was written', schema: stored } },
  run: async () => {
    const found = await lintConfigOf(await database());
    return { text: found?.text ?? null, hash: found?.hash ?? null };
  },
});

export const PUT = endpoint({
  summary: 'Sets the configuration of the linter, over the one that was read and over no other; null takes it away',
  action: 'setting.change',
  confirmed: true,
  body: z.strictObject({
    text: z.string().max(LONGEST_CONFIG).nullable(),
    replaces: hash.nullable().meta({ description: 'The hash that was read; null where there was no configuration' }),
  }),
  bodyLimit: 4 * LONGEST_CONFIG,
  answers: {
    200: { what: 'Set', schema: z.strictObject({ hash: hash.nullable() }) },
    409: { what: 'Somebody else has changed it since: nothing was overwritten' },
    422: { what: 'Something is wrong with it, and nothing was changed: `details` say what, line by line' },
  },
  run: async ({ body, actor }) => {
    const set = await setLintConfig(await database(), actor, body);
    if (set.outcome === 'stale') throw new Refusal('setting-went-on');
    if (set.outcome === 'unreadable') throw new Refusal('refused', { details: set.problems.map(asDetail) });
    return { hash: set.hash };
  },
});
