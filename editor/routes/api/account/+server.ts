import { ownAccount } from '#server/account.server.ts';
import { endpoint } from '#server/api/endpoint.ts';
import { me } from '#server/api/schemas.ts';

export const GET = endpoint({
  summary: 'Who asks: the person of the session or of the token',
  action: 'account.read',
  about: ownAccount,
  answers: { 200: { what: 'The account', schema: me } },
  run: ({ actor: { id, name, roles, signsFor, scopes }, asking: { by } }) => ({ id, name, roles, signsFor, by, ...(scopes && { scopes }) }),
});
