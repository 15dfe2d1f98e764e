import { randomBytes } from 'node:crypto';
import type { LintConfig, Records } from '@scorewright/linter';
import {
  authorsOf,
  createRegulation,
  listRegulations,
  regulationOverview,
  LOCAL_ACTOR,
  may,
  readDraft,
  readVersionText,
  recordsOf,
  summaryOf,
  type About,
  type Actor,
  type Draft,
  type LiveVersion,
  type RegulationOverview,
  type RegulationSearch,
  type Summary,
} from '@scorewright/store';
import { Refusal } from './api/refusal.ts';
import { blankRegulation } from './blank.ts';
import { lintConfig } from './lint-config.server.ts';
import { shippedText } from './shipped.server.ts';
import { database } from './store.server.ts';
import { today } from './today.server.ts';
import { aboutVersion, versionOr404 } from './versions.server.ts';

/** `nextReview`: of the calendar, where a version has one; else what the draft says. */
export interface Listed extends Summary {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: Date;
  readonly reviewOverdue: boolean;
  readonly versions: readonly LiveVersion[];
}

/** Longest text that is kept: the engine reads one of at most 1 MiB; a longer one may be imported and cut down. */
export const LONGEST_TEXT = 4 * 1_048_576;

const isDraftId = (id: string): boolean => !id.includes('.');

/**
 * A draft in the table of permissions. What was written before there were accounts is nobody's: every author may go on with it. A regulation that
 * comes with the program is for everybody to read, and nobody's to change.
 */
export async function aboutDraft(id: string, actor: Actor): Promise<About | undefined> {
  if (shippedText(id) !== undefined) return { authors: [actor.id] };
  const authors = isDraftId(id) ? await authorsOf(await database(), id) : [];
  if (authors.length === 0) return undefined;
  return { authors: authors.includes(LOCAL_ACTOR.id) ? [...authors, actor.id] : authors };
}

function asListed({ id, revision, savedAt, summary, versions, nextReview: due }: RegulationOverview): Listed {
  const next = due ?? summary.nextReview;
  return { ...summary, id, revision, savedAt, versions, reviewOverdue: next !== undefined && next < today(), ...(next !== undefined && { nextReview: next }) };
}

/** A page of the drafts that the actor may read, with what the list says of them. */
export async function listed(actor: Actor, search: Omit<RegulationSearch, 'authors'>): Promise<{ readonly total: number; readonly drafts: readonly Listed[] }> {
  const all = may(actor, 'draft.read');
  const { total, regulations } = await regulationOverview(await database(), { ...search, ...(!all && { authors: [actor.id, LOCAL_ACTOR.id] }) });
  return { total, drafts: regulations.map(asListed) };
}

/** A page of the drafts that were written before there were accounts, without what they say. */
export async function localDrafts(
  search: Omit<RegulationSearch, 'authors'>,
): Promise<{ readonly total: number; readonly drafts: readonly Pick<Listed, 'id' | 'title' | 'savedAt'>[] }> {
  const { total, regulations } = await listRegulations(await database(), { ...search, authors: [LOCAL_ACTOR.id] });
  return { total, drafts: regulations.map(({ id, savedAt, summary: { title } }) => ({ id, title, savedAt })) };
}

/**
 * A text, and by what it is judged. `records`: what the store says about the regulation; none of one that comes with the program. `config`: of the linter, where
 * the organisation has one.
 */
export type Opened = Pick<Draft, 'id' | 'text' | 'revision'> &
  Partial<Draft> & { readonly readonly: boolean; readonly records?: Records; readonly config?: LintConfig };

/** Before the id of a version, where the editor opens a frozen text. */
const FROZEN = 'version.';

/** The frozen text, laid out for reading: what is hashed is in one line. */
async function openVersion(id: string, actor: Actor): Promise<Opened | undefined> {
  const version = id.slice(FROZEN.length);
  const about = await aboutVersion(version, actor);
  if (!about || !may(actor, 'version.read', about)) return undefined;
  const [db, { regulation, number, state }] = [await database(), await versionOr404(version)];
  const [text, records] = await Promise.all([readVersionText(db, version), recordsOf(db, regulation, version)]);
  if (text === undefined) return undefined;
  // What was approved has its own records; whoever is shown it is not told what is on its way.
  const versions = state === 'in-review' ? records.versions : records.versions.filter((one) => one.number === number);
  return { id, text: JSON.stringify(JSON.parse(text), null, 2), revision: 0, readonly: true, records: { versions } };
}

async function openText(id: string, actor: Actor): Promise<Opened | undefined> {
  const shipped = shippedText(id);
  if (shipped !== undefined) return may(actor, 'shipped.read') ? { id, text: shipped, revision: 0, readonly: true } : undefined;
  if (id.startsWith(FROZEN)) return openVersion(id, actor);
  const about = await aboutDraft(id, actor);
  if (!about || !may(actor, 'draft.read', about)) return undefined;
  const db = await database();
  const [draft, records] = await Promise.all([readDraft(db, id), recordsOf(db, id)]);
  return draft && { ...draft, readonly: !may(actor, 'draft.edit', about), records };
}

/** A draft, or a regulation that comes with the program (revision 0), for somebody who may read it; otherwise it does not exist. */
export async function openRegulation(id: string, actor: Actor): Promise<Opened | undefined> {
  const [opened, config] = await Promise.all([openText(id, actor), lintConfig()]);
  return opened && { ...opened, ...(config && { config }) };
}

/** Where a new regulation comes from. `text`: an imported file, in whatever state. */
export type Origin = { readonly from: string } | { readonly blank: true; readonly language?: 'ru' | 'en' | undefined } | { readonly text: string };

const nameOf = (text: string): string =>
  summaryOf(text)
    .policy.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'regulation';

async function textOf(origin: Origin, actor: Actor): Promise<string> {
  if ('blank' in origin) return blankRegulation(origin.language ?? 'ru');
  if ('text' in origin) return origin.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const opened = await openRegulation(origin.from, actor);
  if (!opened) throw new Refusal('no-regulation');
  return opened.text;
}

/**
 * Creates a draft of the actor; its id is that of the policy with a few characters by chance, so that the id of a removed draft never comes back: a page
 * that is still open on it must not save into another regulation. Throws a Refusal when what it is to be copied from is not there for the actor.
 */
export async function newRegulation(origin: Origin, actor: Actor): Promise<string> {
  const text = await textOf(origin, actor);
  const db = await database();
  const name = nameOf(text);
  const from = 'from' in origin ? origin.from : 'blank' in origin ? 'blank' : 'import';
  for (;;) {
    const id = `${name}-${randomBytes(3).toString('hex')}`;
    const created = await createRegulation(db, { id, title: JSON.stringify(summaryOf(text).title), origin: from, text, by: actor });
    if (created === 'created') return id;
  }
}
