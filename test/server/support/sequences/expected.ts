import { ROLES, type Role, type Scope } from '@scorewright/store';
import { covered, hashOf, ownIds, readsDraft, remarkOf, reviewOf, seesVersion, versionOf, writes, wroteVersion } from './facts.ts';
import { RULES, type Shown, type Somebody } from './people.ts';

/** A request, before it is sent. */
export interface Case {
  readonly who: Somebody;
  readonly shown: Shown;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Everybody, for what is done to somebody else. */
  readonly people: readonly Somebody[];
}

interface Expected {
  readonly roles: readonly Role[];
  /** Of a token; without one only a person can do it. */
  readonly scope?: Scope;
  /** It binds: the password has to have been given within the last minutes. */
  readonly binds?: true;
  /** Also before a second factor that a role demands. */
  readonly early?: true;
  /** Without it it must not go through. */
  readonly only?: (of: Case) => boolean | Promise<boolean>;
}

const ANY = ROLES;
const param = ({ params }: Case, name: string): string => params[name] ?? '';
const other = ({ params, people }: Case): Somebody | undefined => people.find(({ id }) => id === params['id']);
const notSelf = ({ who, params }: Case): boolean => params['id'] !== who.id;

const draftRead = (of: Case) => readsDraft(of.who, param(of, 'id'));
const draftWritten = (of: Case) => writes(of.who, param(of, 'id'));
const versionSeen = (of: Case) => seesVersion(of.who, param(of, 'version'));
const isAuthorOf = async (of: Case) => of.who.is('author') && wroteVersion(of.who, param(of, 'version'));
/** Four eyes. */
const notWritten = async (of: Case) => of.who.is('reviewer', 'approver') && !(await wroteVersion(of.who, param(of, 'version')));
const approverOfOthers = async (of: Case) => of.who.is('approver') && (await notWritten(of));
const isState = async (of: Case, ...states: readonly string[]) => states.includes((await versionOf(param(of, 'version')))?.state ?? '');
const sameHash = async (of: Case) => of.body['hash'] === (await hashOf(param(of, 'version')));
const looksOver = async (of: Case) => of.who.is('reviewer', 'approver', 'auditor') || isAuthorOf(of);
const looksOverDraft = async (of: Case) => of.who.is('reviewer', 'approver', 'auditor') || draftWritten(of);

const account = (rest: Omit<Expected, 'roles'> = {}): Expected => ({ roles: ANY, ...rest });
const audit = { roles: ['auditor'], scope: 'audit' } as const;
const overOthers = { roles: ['administrator'], binds: true, only: notSelf } as const;
const draft = { roles: ['author', 'auditor'], scope: 'read', only: draftRead } as const;
const editing = { roles: ['author'], scope: 'write', only: draftWritten } as const;

/**
 * What must hold before an endpoint may do what it is asked for, said a second time: without the table of permissions, from the tables of the database and
 * from what is known of each account. An endpoint that is not here fails the test.
 */
export const EXPECTED: Readonly<Record<string, Expected | 'open'>> = {
  'GET /health': 'open',
  'GET /ready': 'open',
  'GET /api/openapi.json': 'open',
  // What these may do is watched where they are asked: nobody has signed in yet.
  'POST /api/account/session': 'open',
  'POST /api/account/session/code': 'open',
  'DELETE /api/account/session': 'open',
  'POST /api/invitations/lookup': 'open',
  'POST /api/invitations/acceptance': 'open',
  'GET /api/account': account({ scope: 'read', early: true }),
  'POST /api/account/confirmation': account({ early: true, only: ({ who, body }) => body['password'] === who.password }),
  'PUT /api/account/password': account({ only: ({ who, body }) => body['present'] === who.password }),
  'GET /api/account/second-factor': account({ early: true }),
  'POST /api/account/second-factor/secret': account({ early: true, binds: true, only: ({ who }) => !who.hasFactor }),
  'PUT /api/account/second-factor': account({
    early: true,
    binds: true,
    only: ({ who, body }) => !who.hasFactor && who.stepOf(String(body['code'])) !== undefined,
  }),
  'POST /api/account/second-factor/recovery-codes': account({ binds: true, only: ({ who }) => who.hasFactor }),
  'DELETE /api/account/second-factor': account({ binds: true, only: ({ who }) => who.hasFactor }),
  'GET /api/account/sessions': account(),
  'DELETE /api/account/sessions/[id]': account({ binds: true, only: async (of) => (await ownIds(of.who, 'session')).includes(param(of, 'id')) }),
  'GET /api/account/tokens': account(),
  'POST /api/account/tokens': account({ binds: true }),
  'DELETE /api/account/tokens/[id]': account({ only: async (of) => (await ownIds(of.who, 'token')).includes(param(of, 'id')) }),
  'GET /api/people': { roles: ['administrator', 'auditor'], scope: 'people' },
  'GET /api/people/names': { roles: ROLES.filter((role) => role !== 'employee') },
  'GET /api/people/local-drafts': { roles: ['administrator'] },
  'POST /api/people/local-drafts': { roles: ['administrator'], binds: true },
  'GET /api/people/invitations': { roles: ['administrator', 'auditor'], scope: 'people' },
  'POST /api/people/invitations': { roles: ['administrator'], scope: 'people' },
  'DELETE /api/people/invitations/[id]': { roles: ['administrator'], scope: 'people' },
  'GET /api/people/[id]': { roles: ['administrator', 'auditor'], scope: 'people' },
  'PUT /api/people/[id]': overOthers,
  'PUT /api/people/[id]/suspension': overOthers,
  'DELETE /api/people/[id]/second-factor': { ...overOthers, only: (of) => notSelf(of) && (other(of)?.hasFactor ?? false) },
  'GET /api/settings/required-positions': { roles: ROLES.filter((role) => role !== 'employee'), scope: 'people' },
  'PUT /api/settings/required-positions': { roles: ['administrator'], binds: true },
  'GET /api/settings/linter': { roles: ROLES.filter((role) => role !== 'employee'), scope: 'people' },
  'PUT /api/settings/linter': { roles: ['administrator'], binds: true },
  'GET /api/templates': { roles: ANY, scope: 'read' },
  'GET /api/library': { roles: ANY, scope: 'read' },
  'GET /api/regulations': { roles: ['author', 'auditor'], scope: 'read' },
  'POST /api/regulations': {
    roles: ['author'],
    scope: 'write',
    only: ({ who, body: { from } }) => {
      const [kind, version] = /^(version)\.(.*)$/.exec(String(from))?.slice(1) ?? [];
      return from === undefined || (kind === undefined ? readsDraft(who, String(from)) : seesVersion(who, version ?? ''));
    },
  },
  'GET /api/regulations/[id]': draft,
  'PUT /api/regulations/[id]': editing,
  'DELETE /api/regulations/[id]': editing,
  'GET /api/regulations/[id]/revisions': draft,
  'GET /api/regulations/[id]/revisions/[revision]': draft,
  'GET /api/regulations/[id]/authors': draft,
  'POST /api/regulations/[id]/authors': { roles: ['author'], only: draftWritten },
  'DELETE /api/regulations/[id]/authors/[person]': { roles: ['author'], only: draftWritten },
  'GET /api/regulations/[id]/versions': {
    roles: ['author', 'reviewer', 'approver', 'auditor', 'employee'],
    scope: 'read',
    only: async (of) => (await looksOverDraft(of)) || (of.who.is('employee') && covered(of.who, param(of, 'id'))),
  },
  'POST /api/regulations/[id]/versions': { roles: ['author'], scope: 'submit', only: draftWritten },
  'GET /api/regulations/[id]/coverage': { roles: ['author', 'reviewer', 'approver', 'auditor'], scope: 'read', only: looksOverDraft },
  'PUT /api/regulations/[id]/coverage': { roles: ['author'], only: draftWritten },
  'GET /api/versions': { roles: ANY, scope: 'read' },
  'GET /api/versions/[version]': { roles: ANY, scope: 'read', only: versionSeen },
  'GET /api/versions/[version]/text': { roles: ANY, scope: 'read', only: versionSeen },
  'GET /api/versions/[version]/gate': { roles: ANY, scope: 'read', only: looksOver },
  'GET /api/versions/[version]/remarks': { roles: ANY, scope: 'read', only: looksOver },
  'POST /api/versions/[version]/remarks': { roles: ['reviewer', 'approver'], only: notWritten },
  'POST /api/remarks/[id]/answers': {
    roles: ['author', 'reviewer', 'approver'],
    only: async (of) => {
      const remark = await remarkOf(param(of, 'id'));
      const { who } = of;
      if (!remark) return false;
      return (who.is('author') && (await wroteVersion(who, remark.version))) || (who.is('reviewer', 'approver') && remark.person === who.id);
    },
  },
  'POST /api/remarks/[id]/resolution': {
    roles: ['reviewer', 'approver'],
    only: async (of) => (await remarkOf(param(of, 'id')))?.person === of.who.id,
  },
  'POST /api/versions/[version]/signatures': {
    roles: ['approver'],
    binds: true,
    only: async (of) =>
      (await approverOfOthers(of)) && (await sameHash(of)) && (await isState(of, 'in-review')) && of.who.signsFor.includes(String(of.body['position'])),
  },
  'POST /api/versions/[version]/approval': {
    roles: ['approver'],
    binds: true,
    only: async (of) => (await approverOfOthers(of)) && (await sameHash(of)) && isState(of, 'in-review'),
  },
  'POST /api/versions/[version]/publication': {
    roles: ['author', 'approver'],
    binds: true,
    only: async (of) => (of.who.is('approver') || (await isAuthorOf(of))) && isState(of, 'approved'),
  },
  'POST /api/versions/[version]/withdrawal': {
    roles: ['author', 'approver'],
    binds: true,
    only: async (of) => ((await isAuthorOf(of)) || (await approverOfOthers(of))) && isState(of, 'in-review', 'approved', 'in-force'),
  },
  'POST /api/versions/[version]/certificates': {
    roles: ['author', 'reviewer', 'approver', 'employee'],
    scope: 'read',
    only: async (of) => {
      const isCovered = of.who.is('employee') && (await covered(of.who, (await versionOf(param(of, 'version')))?.regulation ?? ''));
      return (of.who.is('reviewer', 'approver') || (await isAuthorOf(of)) || isCovered) && isState(of, 'approved', 'in-force', 'expired');
    },
  },
  'GET /api/versions/[version]/acknowledgements': { roles: ANY, scope: 'read', only: looksOver },
  'POST /api/versions/[version]/acknowledgements': {
    roles: ['employee'],
    binds: true,
    only: async (of) =>
      (await sameHash(of)) && (await isState(of, 'approved', 'in-force')) && covered(of.who, (await versionOf(param(of, 'version')))?.regulation ?? ''),
  },
  'GET /api/mine': { roles: ['employee'], scope: 'read' },
  'GET /api/reviews': { roles: ['author', 'reviewer', 'approver', 'auditor'], scope: 'read' },
  'POST /api/reviews/[review]': {
    roles: ['author', 'reviewer', 'approver'],
    only: async (of) => {
      const review = await reviewOf(param(of, 'review'));
      return review !== undefined && (of.who.is('reviewer', 'approver') || writes(of.who, review.regulation));
    },
  },
  'GET /api/audit/entries': audit,
  'GET /api/audit/export': audit,
  'GET /api/audit/entries/[position]/proof': audit,
  'GET /api/audit/consistency': audit,
  'GET /api/audit/proof': audit,
};

/** Why the request must not go through; `undefined`: it may. `demanded`: roles that need a second factor. */
export async function forbidden(endpoint: string, of: Case, demanded: readonly Role[]): Promise<string | undefined> {
  const expected = EXPECTED[endpoint];
  if (expected === 'open') return undefined;
  if (!expected) return 'nothing is expected of it';
  const { who, shown } = of;
  const silence = who.silence(shown);
  if (silence !== undefined || !shown) return silence ?? 'nobody has signed in';
  if (!who.is(...expected.roles)) return 'none of the roles is for that';
  if (shown.kind === 'token') {
    if (expected.scope === undefined) return 'only a person does that, no program';
    if (!shown.scopes.includes(expected.scope)) return 'the token was not made for that';
  } else {
    if (!expected.early && !who.hasFactor && who.is(...demanded)) return 'a second factor has to be set up first';
    if (expected.binds && Date.now() - shown.confirmedAt > RULES.confirmed) return 'the password was given too long ago';
  }
  return expected.only && !(await expected.only(of)) ? 'not with this object, or not by this person' : undefined;
}
