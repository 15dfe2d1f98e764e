import type { Client } from './server.ts';
import { PASSWORD } from './server.ts';
import type { World } from './world.ts';

type Who = { readonly [Name in keyof World]: World[Name] extends Client ? Name : never }[keyof World];

/** How an endpoint is asked by somebody who may, and who may not. */
export interface Row {
  /** Somebody who may. Absent: the endpoint is open. */
  readonly as?: Who;
  /** Somebody whose roles do not permit it, besides whoever has none. Absent: every role permits it. */
  readonly wrong?: Who;
  /** Somebody whose roles permit it, but not with this object. */
  readonly other?: Who;
  readonly url: (world: World) => string;
  readonly body?: (world: World) => unknown;
}

const POSITION = 'Финансовый директор';
const regulation = ({ regulation: id }: World): string => `/api/regulations/${id}`;
const version = ({ version: id }: World): string => `/api/versions/${id}`;
const fixed = (url: string) => (): string => url;
const under = (of: (world: World) => string, part: string) => (world: World) => `${of(world)}/${part}`;

/** Every endpoint that there is, by method and route. An endpoint without a row fails the test. */
export const ROWS: Readonly<Record<string, Row>> = {
  'GET /health': { url: fixed('/health') },
  'GET /ready': { url: fixed('/ready') },
  'GET /api/openapi.json': { url: fixed('/api/openapi.json') },
  'POST /api/account/session': { url: fixed('/api/account/session'), body: () => ({ email: 'reviewer@example.com', password: PASSWORD }) },
  'POST /api/account/session/code': { url: fixed('/api/account/session/code'), body: () => ({ code: '123456' }) },
  'DELETE /api/account/session': { url: fixed('/api/account/session') },
  'POST /api/invitations/lookup': { url: fixed('/api/invitations/lookup'), body: ({ secret }) => ({ secret }) },
  'POST /api/invitations/acceptance': {
    url: fixed('/api/invitations/acceptance'),
    body: ({ secret }) => ({ secret, name: 'Invited', password: 'violet harbour eleven kettles' }),
  },
  'GET /api/account': { as: 'employee', url: fixed('/api/account') },
  'POST /api/account/confirmation': { as: 'browser', url: fixed('/api/account/confirmation'), body: () => ({ password: PASSWORD }) },
  'PUT /api/account/password': {
    as: 'otherEmployee',
    url: fixed('/api/account/password'),
    body: () => ({ present: PASSWORD, next: 'violet harbour eleven kettles' }),
  },
  'GET /api/account/second-factor': { as: 'author', url: fixed('/api/account/second-factor') },
  'POST /api/account/second-factor/secret': { as: 'otherAuthor', url: fixed('/api/account/second-factor/secret') },
  'PUT /api/account/second-factor': { as: 'otherAuthor', url: fixed('/api/account/second-factor'), body: () => ({ code: '12345' }) },
  'POST /api/account/second-factor/recovery-codes': { as: 'author', url: fixed('/api/account/second-factor/recovery-codes') },
  'DELETE /api/account/second-factor': { as: 'author', url: fixed('/api/account/second-factor') },
  'GET /api/account/sessions': { as: 'author', url: fixed('/api/account/sessions') },
  'DELETE /api/account/sessions/[id]': { as: 'author', other: 'otherAuthor', url: ({ session }) => `/api/account/sessions/${session}` },
  'GET /api/account/tokens': { as: 'author', url: fixed('/api/account/tokens') },
  'POST /api/account/tokens': { as: 'author', url: fixed('/api/account/tokens'), body: () => ({ name: 'nightly', scopes: ['read'], days: 30 }) },
  'DELETE /api/account/tokens/[id]': { as: 'author', other: 'otherAuthor', url: ({ token }) => `/api/account/tokens/${token}` },
  'GET /api/people': { as: 'administrator', wrong: 'author', url: fixed('/api/people') },
  'GET /api/people/names': { as: 'author', wrong: 'employee', url: fixed('/api/people/names') },
  'GET /api/people/local-drafts': { as: 'administrator', wrong: 'author', url: fixed('/api/people/local-drafts') },
  'POST /api/people/local-drafts': {
    as: 'administrator',
    wrong: 'author',
    url: fixed('/api/people/local-drafts'),
    body: ({ author }) => ({ person: author.id }),
  },
  'GET /api/people/invitations': { as: 'administrator', wrong: 'author', url: fixed('/api/people/invitations') },
  'POST /api/people/invitations': {
    as: 'administrator',
    wrong: 'auditor',
    url: fixed('/api/people/invitations'),
    body: () => ({ email: 'new@example.com', name: 'New', roles: ['author'] }),
  },
  'DELETE /api/people/invitations/[id]': { as: 'administrator', wrong: 'auditor', url: ({ invitation }) => `/api/people/invitations/${invitation}` },
  'GET /api/people/[id]': { as: 'administrator', wrong: 'author', url: ({ employee }) => `/api/people/${employee.id}` },
  'PUT /api/people/[id]': {
    as: 'administrator',
    wrong: 'auditor',
    url: ({ employee }) => `/api/people/${employee.id}`,
    body: () => ({ name: 'Employee', roles: ['employee'], signsFor: [] }),
  },
  'PUT /api/people/[id]/suspension': {
    as: 'administrator',
    wrong: 'auditor',
    url: ({ otherEmployee }) => `/api/people/${otherEmployee.id}/suspension`,
    body: () => ({ suspended: true }),
  },
  'DELETE /api/people/[id]/second-factor': { as: 'administrator', wrong: 'auditor', url: ({ employee }) => `/api/people/${employee.id}/second-factor` },
  'GET /api/settings/required-positions': { as: 'author', wrong: 'employee', url: fixed('/api/settings/required-positions') },
  'PUT /api/settings/required-positions': {
    as: 'administrator',
    wrong: 'approver',
    url: fixed('/api/settings/required-positions'),
    body: () => ({ positions: [POSITION] }),
  },
  'GET /api/settings/linter': { as: 'reviewer', wrong: 'employee', url: fixed('/api/settings/linter') },
  'PUT /api/settings/linter': {
    as: 'administrator',
    wrong: 'auditor',
    url: fixed('/api/settings/linter'),
    body: () => ({ text: '{ "format": "scorewright-lint/1", "rules": { "R46": "off" } }', replaces: null }),
  },
  'GET /api/templates': { as: 'employee', url: fixed('/api/templates') },
  'GET /api/library': { as: 'author', url: fixed('/api/library') },
  'GET /api/regulations': { as: 'author', wrong: 'employee', url: fixed('/api/regulations') },
  'POST /api/regulations': { as: 'author', wrong: 'auditor', url: fixed('/api/regulations'), body: () => ({ blank: true }) },
  'GET /api/regulations/[id]': { as: 'author', wrong: 'employee', other: 'otherAuthor', url: regulation },
  'PUT /api/regulations/[id]': { as: 'author', wrong: 'auditor', other: 'otherAuthor', url: regulation, body: () => ({ revision: 99, text: '{' }) },
  'DELETE /api/regulations/[id]': { as: 'author', wrong: 'administrator', other: 'otherAuthor', url: regulation },
  'GET /api/regulations/[id]/revisions': { as: 'author', wrong: 'reviewer', other: 'otherAuthor', url: under(regulation, 'revisions') },
  'GET /api/regulations/[id]/revisions/[revision]': { as: 'author', wrong: 'reviewer', other: 'otherAuthor', url: under(regulation, 'revisions/1') },
  'GET /api/regulations/[id]/authors': { as: 'author', wrong: 'reviewer', other: 'otherAuthor', url: under(regulation, 'authors') },
  'POST /api/regulations/[id]/authors': {
    as: 'author',
    wrong: 'auditor',
    other: 'otherAuthor',
    url: under(regulation, 'authors'),
    body: ({ author }) => ({ person: author.id }),
  },
  'DELETE /api/regulations/[id]/authors/[person]': {
    as: 'author',
    wrong: 'auditor',
    other: 'otherAuthor',
    url: (world) => `${regulation(world)}/authors/${world.author.id}`,
  },
  'GET /api/regulations/[id]/versions': { as: 'author', wrong: 'administrator', other: 'otherAuthor', url: under(regulation, 'versions') },
  'POST /api/regulations/[id]/versions': {
    as: 'author',
    wrong: 'approver',
    other: 'otherAuthor',
    url: under(regulation, 'versions'),
    body: () => ({ revision: 99 }),
  },
  'GET /api/regulations/[id]/coverage': { as: 'auditor', wrong: 'employee', other: 'otherAuthor', url: under(regulation, 'coverage') },
  'PUT /api/regulations/[id]/coverage': {
    as: 'author',
    wrong: 'approver',
    other: 'otherAuthor',
    url: under(regulation, 'coverage'),
    body: ({ author }) => ({ add: [{ person: author.id, scorecard: 'head-of-sales' }], remove: [] }),
  },
  'GET /api/versions': { as: 'reviewer', url: fixed('/api/versions?state=in-review') },
  'GET /api/versions/[version]': { as: 'reviewer', wrong: 'administrator', other: 'employee', url: version },
  'GET /api/versions/[version]/text': { as: 'approver', wrong: 'administrator', other: 'otherAuthor', url: under(version, 'text') },
  'GET /api/versions/[version]/gate': { as: 'auditor', wrong: 'employee', other: 'otherAuthor', url: under(version, 'gate') },
  'POST /api/versions/[version]/signatures': {
    as: 'approver',
    wrong: 'auditor',
    url: under(version, 'signatures'),
    body: ({ hash }) => ({ hash, position: POSITION }),
  },
  'POST /api/versions/[version]/approval': { as: 'approver', wrong: 'author', url: under(version, 'approval'), body: ({ hash }) => ({ hash }) },
  'POST /api/versions/[version]/publication': { as: 'author', wrong: 'auditor', other: 'otherAuthor', url: under(version, 'publication'), body: () => ({}) },
  'POST /api/versions/[version]/withdrawal': { as: 'author', wrong: 'reviewer', other: 'otherAuthor', url: under(version, 'withdrawal'), body: () => ({}) },
  'GET /api/versions/[version]/remarks': { as: 'author', wrong: 'employee', other: 'otherAuthor', url: under(version, 'remarks') },
  'POST /api/versions/[version]/remarks': { as: 'reviewer', wrong: 'auditor', url: under(version, 'remarks'), body: () => ({ pointer: '', text: 'Why?' }) },
  'POST /api/remarks/[id]/answers': {
    as: 'author',
    wrong: 'auditor',
    other: 'otherAuthor',
    url: ({ remark }) => `/api/remarks/${remark}/answers`,
    body: () => ({ text: 'Because.' }),
  },
  'POST /api/remarks/[id]/resolution': {
    as: 'reviewer',
    wrong: 'author',
    other: 'approver',
    url: ({ remark }) => `/api/remarks/${remark}/resolution`,
    body: () => ({ text: 'Agreed.' }),
  },
  'POST /api/versions/[version]/certificates': {
    as: 'reviewer',
    wrong: 'administrator',
    other: 'employee',
    url: under(version, 'certificates'),
    body: () => ({ facts: [{ format: 'scorewright-facts/1' }], language: 'en' }),
  },
  'GET /api/versions/[version]/acknowledgements': { as: 'auditor', wrong: 'employee', other: 'otherAuthor', url: under(version, 'acknowledgements') },
  'POST /api/versions/[version]/acknowledgements': {
    other: 'employee',
    as: 'employee',
    wrong: 'auditor',
    url: under(version, 'acknowledgements'),
    body: ({ hash }) => ({ hash }),
  },
  'GET /api/mine': { as: 'employee', wrong: 'author', url: fixed('/api/mine') },
  'GET /api/reviews': { as: 'reviewer', wrong: 'employee', url: fixed('/api/reviews') },
  'POST /api/reviews/[review]': {
    as: 'reviewer',
    wrong: 'auditor',
    url: fixed('/api/reviews/none'),
    body: () => ({ heldOn: '2026-01-01', lookedAt: 'Results', decision: 'Stays' }),
  },
  'GET /api/audit/entries': { as: 'auditor', wrong: 'administrator', url: fixed('/api/audit/entries') },
  'GET /api/audit/export': { as: 'auditor', wrong: 'administrator', url: fixed('/api/audit/export') },
  'GET /api/audit/entries/[position]/proof': { as: 'auditor', wrong: 'administrator', url: fixed('/api/audit/entries/3/proof') },
  'GET /api/audit/consistency': { as: 'auditor', wrong: 'administrator', url: fixed('/api/audit/consistency?earlier=3') },
  'GET /api/audit/proof': { as: 'auditor', wrong: 'author', url: fixed('/api/audit/proof') },
};
