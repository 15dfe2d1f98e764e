import { ACTIONS, couldEver } from '@scorewright/store';
import { BEFORE_SECOND_FACTOR } from '#server/api/endpoint.ts';
import type { LayoutServerLoad } from './$types';

/** `me.may`: what any object could allow, so that pages show only places that one can use. */
export const load: LayoutServerLoad = ({ locals: { language, theme, accounts, asking } }) => {
  const actor = asking?.actor;
  const me = actor && {
    id: actor.id,
    name: actor.name,
    roles: actor.roles,
    signsFor: actor.signsFor,
    may: (asking.hasToSetUp ? BEFORE_SECOND_FACTOR : ACTIONS).filter((action) => couldEver(actor, action)),
  };
  return { language, theme, accounts, me };
};
