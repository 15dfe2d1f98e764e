export { ATTEMPTS, attemptsClient, forgetOldAttempts, type AttemptsClient } from './attempts.ts';
export {
  acceptInvitation,
  INVITATION_HOURS,
  invite,
  inviteFirst,
  listInvitations,
  readInvitation,
  revokeInvitation,
  type Invitation,
  type Invited,
  type Invitee,
} from './invitations.ts';
export { hashPassword, judgePassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword, type PasswordFault } from './passwords.ts';
export {
  changePerson,
  findPerson,
  hasPeople,
  listPeople,
  namesOf,
  personWords,
  readPerson,
  suspendPerson,
  type PeopleSearch,
  type Person,
  type PersonChange,
  type PersonChanged,
} from './people.ts';
export { ACTIONS, couldEver, may, PERMISSIONS, permissionsOf, type About, type Action, type Condition } from './permissions.ts';
export { isRole, isScope, LOCAL_ACTOR, ROLES, SCOPES, type Actor, type Role, type Scope } from './roles.ts';
export { disableSecondFactor, readSecondFactor, renewRecoveryCodes, resetSecondFactor, type SecondFactor } from './second-factor/change.ts';
export { type CodeOutcome, type FactorConfirmed, type GivenCode } from './second-factor/second-factors.ts';
export { Sessions, type OpenSession, type SessionEntry, type SessionSettings, type SignedIn } from './sessions.ts';
export { actorOfToken, createToken, listTokens, LONGEST_TOKEN_DAYS, revokeToken, type NewToken, type TokenEntry } from './tokens.ts';
