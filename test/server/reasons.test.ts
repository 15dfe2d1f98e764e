import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRegulation, LOCAL_ACTOR, searchTrail, STORE_ERRORS } from '@scorewright/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS, REASONS, WANTED } from '../../editor/server/api/reasons.ts';
import { database } from '../../editor/server/store.server.ts';
import { forgetAttempts } from './support/server.ts';
import { makeWorld, type World } from './support/world.ts';

const root = path.join(import.meta.dirname, '../..');
const catalogues = { ...prefixed('reason', REASONS), ...prefixed('fault', FAULTS), ...prefixed('wanted', WANTED), ...prefixed('store', STORE_ERRORS) };

function prefixed<T>(name: string, words: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(words).map(([code, value]) => [`${name} ${code}`, value]));
}

describe('the words of refusals', () => {
  it.each(Object.entries(catalogues))('%s is said in both languages, about the same', (_code, { en, ru }) => {
    expect(en).toMatch(/^[^А-яЁё]+[^.]$/);
    expect(ru).toMatch(/[а-яё]/);
    expect(ru).not.toMatch(/\.$/);
    const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(names(ru)).toEqual(names(en));
  });

  it('has no reason that nothing gives, and gives none that it has not', () => {
    const sources = readdirSync(path.join(root, 'editor'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(routes|server|hooks)/.test(file) && file.endsWith('.ts') && !file.endsWith('reasons.ts'))
      .map((file) => readFileSync(path.join(root, 'editor', file), 'utf8'))
      .join('\n');
    for (const reason of Object.keys(REASONS)) expect(sources, reason).toContain(`'${reason}'`);
    for (const code of ['wrong', 'missing', 'unknown', 'no-author', 'wrote', 'last-administrator']) expect(sources).toContain(`fault('${code}'`);
  });
});

describe('a refusal', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.server.stop());
  beforeEach(forgetAttempts);

  const RUSSIAN = { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' };

  it('is in the language of the reader: that of the interface before that of the browser, with words in both', async () => {
    const { ask } = { ask: world.server.ask.bind(world.server) };
    expect(await ask('GET', '/api/people', { as: world.author })).toMatchObject({
      json: { reason: 'role-missing', message: expect.stringMatching(/`people.list`: ask/) as string },
    });
    const russian = await ask('GET', '/api/people', { as: world.author, headers: RUSSIAN });
    expect(russian).toMatchObject({
      json: { message: expect.stringMatching(/не дают права `people.list`/) as string, text: { en: expect.stringMatching(/do not permit/) as string } },
    });
    expect(russian.headers.get('content-language')).toBe('ru');
    const cookie = { cookie: `${world.author.headers.cookie ?? ''}; language=ru` };
    expect(await ask('GET', '/api/people', { headers: { ...cookie, 'accept-language': 'en' } })).toMatchObject({
      json: { message: expect.stringMatching(/не дают права/) as string },
    });
    expect(await ask('GET', '/api/account', { headers: RUSSIAN })).toMatchObject({ status: 401, json: { message: 'сначала войдите' } });
  });

  it('says of each place of what was sent what is wrong with it, in both languages', async () => {
    const body = { email: 'nobody', name: 'two\nlines', roles: ['king'], surplus: 1 };
    const answered = await world.server.ask('POST', '/api/people/invitations', { as: world.administrator, body, headers: RUSSIAN });
    const { details } = answered.json as { details: readonly { at: string; message: string; text: { en: string; ru: string } }[] };
    expect(details.map(({ at }) => at).sort()).toEqual(['', '/email', '/name', '/roles/0']);
    for (const { message, text } of details) {
      expect(text.ru).toMatch(/[а-яё]/);
      expect(text.en).not.toMatch(/[а-яё]/i);
      expect(message).toBe(text.ru);
    }
  });

  it('of a password says which rule it breaks', async () => {
    const change = { present: 'gravel lantern seventeen otters', next: 'short' };
    const answered = await world.server.ask('PUT', '/api/account/password', { as: world.reviewer, body: change, headers: RUSSIAN });
    expect(answered).toMatchObject({
      status: 400,
      json: { reason: 'password-not-taken', details: [{ at: '/next', code: 'short', message: expect.stringMatching(/не менее 12/) as string }] },
    });
  });
});

describe('drafts from before there were accounts', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.server.stop());

  it('are every author’s until an administrator gives them to who wrote them', async () => {
    const db = await database();
    for (const id of ['old-1', 'old-2', 'old-3'])
      await createRegulation(db, { id, title: '"Old"', origin: 'blank', text: '{"title":"Old"}', by: { id: LOCAL_ACTOR.id, name: '', roles: [] } });
    const { server, author, otherAuthor, administrator } = world;
    const reads = async (who: typeof author, id: string) => (await server.ask('GET', `/api/regulations/${id}`, { as: who })).status;
    expect([await reads(author, 'old-1'), await reads(otherAuthor, 'old-1'), await reads(administrator, 'old-1')]).toEqual([200, 200, 403]);
    const list = async () => (await server.ask('GET', '/api/people/local-drafts', { as: administrator })).json;
    expect(await list()).toMatchObject({ total: 3, drafts: [{ title: 'Old' }, {}, {}] });
    const give = (person: string, regulations?: readonly string[]) =>
      server.ask('POST', '/api/people/local-drafts', { as: administrator, body: { person, ...(regulations && { regulations }) } });
    expect(await give(world.employee.id)).toMatchObject({ status: 400, json: { reason: 'no-author' } });
    expect(await give(author.id, ['old-1', world.regulation])).toMatchObject({ status: 200, json: { count: 1 } });
    expect([await reads(author, 'old-1'), await reads(otherAuthor, 'old-1')]).toEqual([200, 404]);
    expect(await give(otherAuthor.id)).toMatchObject({ json: { count: 2 } });
    expect(await give(otherAuthor.id, [])).toMatchObject({ json: { count: 0 } });
    expect([await reads(author, 'old-2'), await reads(otherAuthor, 'old-2')]).toEqual([404, 200]);
    expect(await list()).toMatchObject({ total: 0 });
    const entries = await searchTrail(db, { action: 'people.assign' });
    expect(entries).toMatchObject([
      { subject: { id: otherAuthor.id }, data: { regulations: ['old-2', 'old-3'] } },
      { subject: { id: author.id }, data: { regulations: ['old-1'] }, actor: { id: administrator.id } },
    ]);
  });
});
