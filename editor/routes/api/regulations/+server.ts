import { error, json } from '@sveltejs/kit';
import { listed, LONGEST_TEXT, newRegulation, type Origin } from '#server/regulations.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => json(await listed());

function originOf(body: unknown): Origin | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('from' in body && typeof body.from === 'string') return { from: body.from };
  if ('text' in body && typeof body.text === 'string' && body.text.length <= LONGEST_TEXT) return { text: body.text };
  return 'blank' in body && body.blank === true ? { blank: true } : undefined;
}

/** Creates a draft: `{from: id}` copies, `{blank: true}` begins anew, `{text}` keeps an imported file as it is. */
export const POST: RequestHandler = async ({ request }) => {
  const origin = originOf(await request.json().catch(() => undefined));
  if (!origin) error(400, 'wanted: `from`, `blank` or `text`');
  const id = await newRegulation(origin);
  if (id === undefined) error(404, 'there is no regulation of that id');
  return json({ id }, { status: 201, headers: { location: `/api/regulations/${id}` } });
};
