import { error, json } from '@sveltejs/kit';
import { removeDraft, saveText } from '#server/drafts.server.ts';
import { LONGEST_TEXT, openRegulation } from '#server/regulations.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const found = await openRegulation(params.id);
  if (!found) error(404, 'there is no regulation of that id');
  return json(found);
};

interface Body {
  readonly revision: number;
  readonly text: string;
  readonly note?: string;
}

function bodyOf(body: unknown): Body | undefined {
  if (typeof body !== 'object' || body === null || !('revision' in body) || !('text' in body)) return undefined;
  const { revision, text } = body;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || typeof text !== 'string' || text.length > LONGEST_TEXT) return undefined;
  const note = 'note' in body && typeof body.note === 'string' ? body.note.trim().slice(0, 200) : '';
  return { revision, text, ...(note !== '' && { note }) };
}

/** Saves a draft over the revision that it is based on. 409 with the current draft when somebody else saved since: nothing is overwritten. */
export const PUT: RequestHandler = async ({ params: { id }, request }) => {
  const body = bodyOf(await request.json().catch(() => undefined));
  if (!body) error(400, 'wanted: `revision` and `text`');
  const saved = await saveText(id, body);
  if (saved.outcome === 'not-found') error(404, 'there is no regulation of that id');
  return saved.outcome === 'conflict' ? json({ current: saved.current }, { status: 409 }) : json({ revision: saved.revision, savedAt: saved.savedAt });
};

export const DELETE: RequestHandler = async ({ params: { id } }) => {
  if (!(await removeDraft(id))) error(404, 'there is no regulation of that id');
  return new Response(null, { status: 204 });
};
