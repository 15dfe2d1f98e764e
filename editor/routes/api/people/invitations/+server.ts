import { invite, listInvitations } from '@scorewright/store';
import { z } from 'zod';
import { answer, endpoint } from '#server/api/endpoint.ts';
import { email, invitation, line, moment, positions, roles } from '#server/api/schemas.ts';
import { configuration } from '#server/configuration.server.ts';
import { database } from '#server/store.server.ts';

export const GET = endpoint({
  summary: 'Open invitations',
  action: 'people.list',
  answers: { 200: { what: 'Invitations, the newest first; never their links', schema: z.array(invitation) } },
  run: async () => listInvitations(await database()),
});

export const POST = endpoint({
  summary: 'Invites somebody, or gives somebody who has an account a link for a new password. The link is in this answer, and nowhere else',
  action: 'people.invite',
  body: z.strictObject({ email, name: line(120), roles, signsFor: positions.default([]) }),
  answers: {
    201: {
      what: 'The link, for the administrator to hand over',
      schema: z.strictObject({ id: z.string(), link: z.string(), expiresAt: moment, renews: z.boolean() }),
    },
  },
  run: async ({ body, actor }) => {
    const { id, secret, expiresAt, renews } = await invite(await database(), actor, body);
    return answer(201, { id, link: `${configuration().baseUrl}/invitation#${secret}`, expiresAt, renews });
  },
});
