import { coverPersons, LOCAL_ACTOR, listCovered, namesOf, uncoverPersons } from '@scorewright/store';
import { z } from 'zod';
import { endpoint } from '#server/api/endpoint.ts';
import { fault, Refusal } from '#server/api/refusal.ts';
import { id, line, page } from '#server/api/schemas.ts';
import { aboutDraft } from '#server/regulations.server.ts';
import { database } from '#server/store.server.ts';
import { aboutVersionsOf, done } from '#server/versions.server.ts';

const path = z.object({ id });
const covered = z.strictObject({ person: z.string(), name: z.string(), scorecard: z.string() });

export const GET = endpoint({
  summary: 'Whom a regulation covers',
  action: 'acknowledgement.list',
  about: ({ path: { id: of }, actor }) => aboutVersionsOf(of, actor),
  path,
  query: page.pick({ from: true, limit: true }),
  answers: { 200: { what: 'People by card, then by name', schema: z.strictObject({ covered: z.array(covered) }) } },
  run: async ({ path: { id: of }, query: { from, limit } }) => ({ covered: await listCovered(await database(), of, { offset: from, limit }) }),
});

export const PUT = endpoint({
  summary: 'Adds people whom a regulation covers, each by one card, and takes others out',
  action: 'version.cover',
  about: ({ path: { id: of }, actor }) => aboutDraft(of, actor),
  sight: 'acknowledgement.list',
  path,
  body: z.strictObject({
    add: z
      .array(z.strictObject({ person: id, scorecard: line(200) }))
      .max(20_000)
      .default([]),
    remove: z.array(id).max(20_000).default([]),
  }),
  bodyLimit: 4_194_304,
  answers: { 204: { what: 'Done' } },
  run: async ({ path: { id: of }, body: { add, remove }, actor }) => {
    const db = await database();
    const names = await namesOf(
      db,
      add.map(({ person }) => person),
    );
    const unknown = add.findIndex(({ person }) => !names.has(person) && person !== LOCAL_ACTOR.id);
    if (unknown >= 0) throw new Refusal('no-account', { details: [fault('unknown', `/add/${unknown}/person`)] });
    if (remove.length > 0) await uncoverPersons(db, actor, of, remove);
    if (add.length > 0)
      done(
        await coverPersons(
          db,
          actor,
          of,
          add.map(({ person, scorecard }) => ({ person, scorecard, name: names.get(person) ?? '' })),
        ),
      );
  },
});
