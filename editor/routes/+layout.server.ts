import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { language, theme, accounts, asking } }) => ({
  language,
  theme,
  accounts,
  me: asking ? { id: asking.actor.id, name: asking.actor.name, roles: asking.actor.roles, signsFor: asking.actor.signsFor } : undefined,
});
