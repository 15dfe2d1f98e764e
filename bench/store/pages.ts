// The pages as somebody of the right role loads them. A path is made anew for every load, so that no two loads read the same rows.
import type { Role } from '@scorewright/store';

export interface PageKind {
  readonly name: string;
  /** Who loads it: an account by role and number; nobody: without a session. */
  readonly role: Role | undefined;
  readonly path: (load: number) => string;
}

const inForce = (load: number): string => `regulation-${1 + ((load * 7) % 298)}`;
const inReview = (load: number): string => `regulation-${300 + ((load * 7) % 125)}`;
/** Regulations of the author who loads: `author-N` wrote every tenth. */
const own = (load: number): string => `regulation-${((load * 10) % 300) + (load % 3)}`;

export const PAGES: readonly PageKind[] = [
  { name: 'the list, an author of fifty', role: 'author', path: () => '/' },
  { name: 'the list, an auditor of all 500', role: 'auditor', path: () => '/' },
  { name: 'a regulation, its text', role: 'author', path: (load) => `/regulations/${own(load)}/text` },
  { name: 'a regulation, its scorecards', role: 'author', path: (load) => `/regulations/${own(load)}/scorecards` },
  { name: 'a regulation, one scorecard', role: 'author', path: (load) => `/regulations/${own(load)}/scorecards/0` },
  { name: 'a regulation, its history', role: 'author', path: (load) => `/regulations/${own(load)}/history` },
  { name: 'a regulation, its approval', role: 'author', path: (load) => `/regulations/${own(load)}/approval` },
  { name: 'a frozen version, as print', role: 'reviewer', path: (load) => `/regulations/version.${inForce(load)}.v2/print` },
  { name: 'approvals', role: 'approver', path: () => '/approvals' },
  { name: 'approvals, an employee', role: 'employee', path: () => '/approvals' },
  { name: 'a version in review', role: 'approver', path: (load) => `/approvals/${inReview(load)}.v2` },
  { name: 'a version in force', role: 'reviewer', path: (load) => `/approvals/${inForce(load)}.v2` },
  { name: 'a version that covers 5,000', role: 'reviewer', path: () => '/approvals/regulation-0.v2' },
  { name: 'reviews', role: 'reviewer', path: () => '/reviews' },
  { name: 'an employee’s own', role: 'employee', path: () => '/mine' },
  { name: 'the trail', role: 'auditor', path: () => '/audit' },
  { name: 'the trail, searched', role: 'auditor', path: (load) => `/audit?search=regulation-${load}` },
  { name: 'the trail, nothing found', role: 'auditor', path: (load) => `/audit?search=nothing-${load}-at-all` },
  { name: 'people', role: 'administrator', path: () => '/people' },
  { name: 'people, searched', role: 'administrator', path: (load) => `/people?search=employee-1${load}` },
  { name: 'people, the last page', role: 'auditor', path: () => '/people?from=19950' },
  { name: 'one’s account', role: 'employee', path: () => '/account' },
  { name: 'check a regulation', role: 'author', path: () => '/check' },
  { name: 'the rules', role: 'author', path: () => '/rules' },
  { name: 'a rule', role: 'author', path: () => '/rules/S01' },
  { name: 'sign-in', role: undefined, path: () => '/sign-in' },
];

/** Loads in a browser: until the page answers to its reader. */
export const IN_BROWSER: readonly string[] = [
  'the list, an author of fifty',
  'a regulation, its text',
  'a regulation, one scorecard',
  'approvals',
  'a version in review',
  'an employee’s own',
  'the trail',
  'people',
];
