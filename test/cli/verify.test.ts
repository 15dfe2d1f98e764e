import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { acceptInvitation, createRegulation, findPerson, invite, LOCAL_ACTOR, openDatabase, searchTrail } from '@scorewright/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, scorewright, temporaryFolder } from './support/command.ts';
import { FOLDER } from './support/documents.ts';

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

const change = (from: string, to: string, edit: (text: string) => string): string => {
  writeFileSync(at(to), edit(readFileSync(at(from), 'utf8')));
  return at(to);
};

describe('certify and verify', () => {
  beforeAll(() => {
    expect(scorewright(['certify', FOLDER, '--out', at('certificate.json')])).toMatchObject({ code: 0, err: '' });
  });

  it('hold together, in both languages and for another program', () => {
    expect(scorewright(['verify', at('certificate.json'), '--policy', FOLDER]).out).toMatch(/holds: calculated again, all of its \d+ lines/);
    expect(scorewright(['verify', at('certificate.json'), '--lang', 'ru']).out).toMatch(/верно: при повторном расчёте/);
    const { out, code } = scorewright(['verify', at('certificate.json'), '--format', 'json']);
    expect({ code, verification: JSON.parse(out) as unknown }).toMatchObject({ code: 0, verification: { valid: true, findings: [] } });
  });

  it('say what differs, and end with code 1', () => {
    const { code, out } = scorewright(['verify', change('certificate.json', 'changed.json', (text) => text.replaceAll('"103800"', '"103801"'))]);
    expect(code).toBe(1);
    expect(out).toContain('`bonus`: the certificate says 103801, the calculation gives 103800');
    const other = scorewright(['verify', at('certificate.json'), '--policy', 'policies/m02-level-ladder']);
    expect(other).toMatchObject({ code: 1, out: expect.stringContaining('is for another text') as string });
    expect(scorewright(['verify', path.join(root, FOLDER, 'policy.json')])).toMatchObject({ code: 1 });
    expect(scorewright(['verify', at('nothing.json')])).toMatchObject({ code: 2, out: '' });
  });

  it('give no certificate where the calculation is refused', () => {
    const { code, out, err } = scorewright(['certify', FOLDER, '--set', 'leads=0']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('no certificate');
  });
});

describe('audit and store', () => {
  beforeAll(async () => {
    const { db, close } = await openDatabase({ dataDir: at('data') });
    const by = { id: 'anna', name: 'Анна', roles: ['author'] };
    for (let index = 0; index < 5; index += 1) await createRegulation(db, { id: `r${index}`, title: '""', origin: 'blank', text: '{', by });
    await close();
    const { out, code, err } = scorewright(['audit', 'export', at('trail.jsonl'), '--data-dir', at('data')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/entries exported: 5; public key [A-Za-z0-9+/]{43}=/);
  }, 240_000);

  it('verify an export offline, against the key that was told', () => {
    const { out } = scorewright(['audit', 'verify', at('trail.jsonl')]);
    expect(out).toMatch(/holds: 5 entries/);
    expect(out).toContain('the key was not given');
    const key = /by key (\S+)/.exec(out)?.[1] ?? '';
    expect(scorewright(['audit', 'verify', at('trail.jsonl'), '--key', key, '--earlier', at('trail.jsonl')]).out).not.toContain('not given');
    expect(scorewright(['audit', 'verify', at('trail.jsonl'), '--key', `${'A'.repeat(43)}=`])).toMatchObject({ code: 1 });
    expect(scorewright(['audit', 'verify', at('trail.jsonl'), '--key', 'no key'])).toMatchObject({ code: 2, out: '' });
  });

  it('name the first bad entry, and the first that an earlier export had otherwise', () => {
    const changed = change('trail.jsonl', 'changed.jsonl', (text) => text.replace('"id":"r2"', '"id":"r9"'));
    expect(scorewright(['audit', 'verify', changed])).toMatchObject({ code: 1, out: expect.stringContaining('entry 2 was changed') as string });
    const cut = change('trail.jsonl', 'cut.jsonl', (text) => text.split('\n').toSpliced(3, 1).join('\n'));
    const { out, code } = scorewright(['audit', 'verify', cut, '--format', 'json', '--lang', 'ru']);
    expect({ code, audit: JSON.parse(out) as unknown }).toMatchObject({
      code: 1,
      audit: { valid: false, entries: 2, findings: [{ code: 'entry-missing', position: 2 }] },
    });
  });

  it('move a database into one file and back, and overwrite nothing', () => {
    const backup = at('backup.jsonl');
    expect(scorewright(['store', 'export', backup, '--data-dir', at('data')]).out).toMatch(/rows saved: \d+/);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(scorewright(['store', 'export', backup, '--data-dir', at('data')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('exists already') as string,
    });
    expect(scorewright(['store', 'import', backup, '--data-dir', at('data')])).toMatchObject({ code: 2, err: expect.stringContaining('not empty') as string });
    expect(scorewright(['store', 'import', backup, '--data-dir', at('restored')])).toMatchObject({ code: 0, err: '' });
    cpSync(at('data/trail-key.pem'), at('restored/trail-key.pem'));
    expect(scorewright(['audit', 'export', at('again.jsonl'), '--data-dir', at('restored')])).toMatchObject({ code: 0 });
    expect(scorewright(['audit', 'verify', at('again.jsonl'), '--earlier', at('trail.jsonl')])).toMatchObject({ code: 0 });
    expect(scorewright(['store', 'export', at('x.jsonl'), '--data-dir', at('none')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no database') as string,
    });
    expect(scorewright(['store', 'turn', at('x.jsonl')])).toMatchObject({ code: 2, out: '' });
    expect(scorewright(['store', 'export', at('x.jsonl'), '--database', 'mysql://x'])).toMatchObject({ code: 2, out: '' });
  });

  it('give the drafts of the time without accounts to the author who wrote them, and to nobody else', async () => {
    const { db, close } = await openDatabase({ dataDir: at('data') });
    const setup = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] } as const;
    for (const [email, role] of [
      ['nina@example.com', 'author'],
      ['rita@example.com', 'reviewer'],
    ] as const) {
      const { secret } = await invite(db, setup, { email, name: 'Somebody', roles: [role], signsFor: [] });
      await acceptInvitation(db, secret, { name: 'Somebody', password: 'gravel lantern seventeen otters' });
    }
    const by = { id: LOCAL_ACTOR.id, name: '', roles: ['author'] };
    for (const id of ['old-1', 'old-2']) await createRegulation(db, { id, title: '""', origin: 'blank', text: '{', by });
    await close();
    const assign = (email: string, ...more: readonly string[]) => scorewright(['store', 'assign', email, '--data-dir', at('data'), ...more]);
    expect(assign('rita@example.com', '--lang', 'ru')).toMatchObject({ code: 2, err: expect.stringContaining('нет роли автора') as string });
    expect(assign('who@example.com')).toMatchObject({ code: 2, err: expect.stringContaining('nobody has an account') as string });
    expect(assign('nina@example.com').out).toContain('drafts given to this author: 2');
    expect(assign('nina@example.com').out).toContain('drafts given to this author: 0');
  }, 240_000);

  it('take the second factor from whoever is locked out, beside the database alone', async () => {
    const { db, close } = await openDatabase({ dataDir: at('data') });
    const { id } = await db
      .updateTable('person')
      .set({ has_second_factor: true })
      .where('email', '=', 'nina@example.com')
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('second_factor').values({ id: 'one', person_id: id, secret: 'x', recovery_codes: '[]', confirmed: true }).execute();
    await close();
    const reset = (email: string, ...more: readonly string[]) => scorewright(['user', 'reset-second-factor', email, ...more]);
    const beside = ['--data-dir', at('data')];
    expect(reset('nina@example.com', '--server', 'https://kpi.example.com')).toMatchObject({ code: 2, err: expect.stringContaining('no token') as string });
    expect(reset('nina', ...beside)).toMatchObject({ code: 2, err: expect.stringContaining('no address') as string });
    expect(reset('rita@example.com', '--lang', 'ru', ...beside)).toMatchObject({ code: 2, err: expect.stringContaining('нет второго фактора') as string });
    expect(reset('who@example.com', ...beside)).toMatchObject({ code: 2, err: expect.stringContaining('nobody has an account') as string });
    expect(reset('Nina@example.com', ...beside)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('by the password alone') as string });
    const after = await openDatabase({ dataDir: at('data') });
    expect(await findPerson(after.db, 'nina@example.com')).toMatchObject({ secondFactor: false });
    expect(await searchTrail(after.db, { subject: id, limit: 1 })).toMatchObject([{ action: 'people.reset-second-factor', actor: { id: 'command-line' } }]);
    await after.close();
  }, 240_000);
});
