import {
  acknowledgeVersion,
  approveVersion,
  coverPersons,
  gateOf,
  listAcknowledgements,
  listVersions,
  moveWhatIsDue,
  publishVersion,
  readVersion,
  readVersionText,
  removeRegulation,
  shareDraft,
  signVersion,
  submitVersion,
  withdrawVersion,
  type Obstacle,
} from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';
import { ANNA, approved, cleanText, draftOf, EVA, FINANCE, HR, signed, submitted, TODAY } from '../support/database/life.ts';

const codes = (obstacles: readonly Obstacle[] = []): readonly string[] => [...new Set(obstacles.map(({ code }) => code))];

describe.each(DATABASES)('the life of a version on %s', (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());

  it('freezes a draft as canonical JSON with its hash, whatever its layout', async () => {
    const one = await submitted(database.db, 'layout-one', cleanText());
    const other = await submitted(database.db, 'layout-two', JSON.stringify(JSON.parse(cleanText())));
    expect(one).toMatchObject({ id: 'layout-one.v1', number: 1, state: 'in-review', from: '2027-01-01', until: '2027-12-31', submittedBy: 'anna' });
    expect(one.hash).toBe(other.hash);
    const text = (await readVersionText(database.db, one.id)) ?? '';
    expect(JSON.parse(text)).toEqual(JSON.parse(cleanText()));
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(JSON.parse(text) as object).toSorted());
  });

  it('does not freeze what is not a policy, an old revision, or nothing', async () => {
    const { db } = database;
    await draftOf(db, 'broken', '{ "half": ');
    expect(await submitVersion(db, ANNA, { regulation: 'broken', revision: 1 })).toMatchObject({ outcome: 'unreadable', problems: [{ document: 'policy' }] });
    await draftOf(db, 'stale');
    await draftOf(db, 'stale');
    expect(await submitVersion(db, ANNA, { regulation: 'stale', revision: 1 })).toEqual({ outcome: 'conflict', revision: 2 });
    expect(await submitVersion(db, ANNA, { regulation: 'nowhere', revision: 1 })).toEqual({ outcome: 'not-found' });
  });

  it('approves what nothing stands in the way of, and says all that does', async () => {
    const { db } = database;
    const version = await submitted(db, 'whole-life');
    const before = await gateOf(db, version.id, TODAY);
    expect(before?.obstacles.map(({ code, data }) => [code, data])).toEqual([
      ['signature-missing', { position: 'Директор по персоналу' }],
      ['signature-missing', { position: 'Финансовый директор' }],
    ]);
    expect(await approveVersion(db, HR, { version: version.id, hash: version.hash }, TODAY)).toMatchObject({ outcome: 'refused', obstacles: [{}, {}] });
    await signed(db, version);
    expect(await gateOf(db, version.id, TODAY)).toMatchObject({ obstacles: [] });
    expect(await approveVersion(db, HR, { version: version.id, hash: 'f'.repeat(64) }, TODAY)).toMatchObject({ obstacles: [{ code: 'other-text' }] });
    expect(await approveVersion(db, HR, { version: version.id, hash: version.hash }, TODAY)).toMatchObject({ outcome: 'approved' });
    expect(await readVersion(db, version.id)).toMatchObject({ state: 'approved', holdsFrom: '2027-01-01', holdsUntil: '2027-12-31' });
  });

  it('says in both languages what the engine, the examples and the linter find', async () => {
    const { db } = database;
    const policy = JSON.parse(cleanText()) as { examples: { expect: { lines: Record<string, number> } }[]; cycle: { reviews?: unknown } };
    policy.examples[0] = { ...policy.examples[0], expect: { lines: { total: 1 } } };
    delete policy.cycle.reviews;
    const version = await submitted(db, 'with-faults', JSON.stringify(policy));
    const gate = await gateOf(db, version.id, TODAY);
    expect(codes(gate?.obstacles)).toEqual(['signature-missing', 'example-failed', 'finding']);
    expect(gate?.obstacles.find(({ data }) => data['rule'] === 'S10')?.text).toMatchObject({ en: /review/, ru: /пересмотр/ } as object);
    expect(gate?.obstacles.every(({ text }) => text.en !== '' && text.ru !== '' && !/[{}]/.test(text.en + text.ru))).toBe(true);
  });

  it('lets nobody sign, or approve, a text in which they wrote', async () => {
    const { db } = database;
    const position = HR.signsFor[0] ?? '';
    const author = { ...ANNA, roles: ['author', 'approver'], signsFor: [position] };
    const version = await submitted(db, 'four-eyes');
    expect(await signVersion(db, author, { version: version.id, hash: version.hash, position })).toMatchObject({ obstacles: [{ code: 'own-text' }] });
    await signed(db, version);
    expect(await approveVersion(db, author, { version: version.id, hash: version.hash }, TODAY)).toMatchObject({ obstacles: [{ code: 'own-text' }] });
    await shareDraft(db, ANNA, 'four-eyes', FINANCE.id);
    const second = await submitted(db, 'four-eyes');
    expect(await signVersion(db, FINANCE, { version: second.id, hash: second.hash, position: FINANCE.signsFor[0] ?? '' })).toMatchObject({
      obstacles: [{ code: 'own-text' }],
    });
    expect(await readVersion(db, version.id)).toMatchObject({ state: 'withdrawn' });
  });

  it('takes a signature only for a position one signs for, of the exact text, once', async () => {
    const { db } = database;
    const { id: version, hash } = await submitted(db, 'signatures');
    const [position = ''] = HR.signsFor;
    expect(await signVersion(db, HR, { version, hash, position: 'Генеральный директор' })).toMatchObject({ obstacles: [{ code: 'not-the-position' }] });
    expect(await signVersion(db, HR, { version, hash: 'a'.repeat(64), position })).toMatchObject({ obstacles: [{ code: 'other-text' }] });
    expect(await signVersion(db, HR, { version, hash, position })).toEqual({ outcome: 'signed' });
    expect(await signVersion(db, HR, { version, hash, position })).toMatchObject({ obstacles: [{ code: 'done-already' }] });
    expect(await signVersion(db, HR, { version: 'nowhere.v1', hash, position })).toEqual({ outcome: 'not-found' });
  });

  it('keeps periods of one regulation apart, and frees one from the day of a withdrawal', async () => {
    const { db } = database;
    const first = await approved(db, 'periods');
    const overlapping = await submitted(db, 'periods', cleanText({ from: '2027-07-01', until: '2028-06-30' }));
    await signed(db, overlapping);
    const attempt = { version: overlapping.id, hash: overlapping.hash };
    const refusal = await approveVersion(db, HR, attempt, TODAY);
    expect(refusal).toMatchObject({ outcome: 'refused' });
    expect(codes(refusal.outcome === 'refused' ? refusal.obstacles : [])).toContain('period-taken');
    const ended = await withdrawVersion(db, HR, { version: first.id, from: '2027-07-01', reason: 'a new plan for the second half' }, TODAY);
    expect(ended).toEqual({ outcome: 'withdrawn', from: '2027-07-01' });
    expect(await readVersion(db, first.id)).toMatchObject({ state: 'approved', holdsUntil: '2027-06-30', withdrawnFrom: '2027-07-01', until: '2027-12-31' });
    expect(codes((await gateOf(db, overlapping.id, TODAY))?.obstacles)).not.toContain('period-taken');
  });

  it('moves by the calendar, each move with its record', async () => {
    const { db } = database;
    const version = await approved(db, 'calendar');
    expect(await publishVersion(db, ANNA, version.id, TODAY)).toMatchObject({ obstacles: [{ code: 'too-early' }] });
    expect(await moveWhatIsDue(db, '2026-12-31')).not.toContain(version.id);
    expect(await moveWhatIsDue(db, '2027-01-01')).toContain(version.id);
    expect(await readVersion(db, version.id)).toMatchObject({ state: 'in-force' });
    expect(await moveWhatIsDue(db, '2027-12-31')).not.toContain(version.id);
    expect(await moveWhatIsDue(db, '2028-01-01')).toContain(version.id);
    expect(await readVersion(db, version.id)).toMatchObject({ state: 'expired' });
    expect(await withdrawVersion(db, HR, { version: version.id, reason: 'too late' }, '2028-01-02')).toMatchObject({ obstacles: [{ code: 'no-such-move' }] });
    const actions = await db.selectFrom('trail_entry').select('action').where('subject_id', '=', version.id).orderBy('position').execute();
    expect(actions.map(({ action }) => action)).toEqual([
      'draft.submit',
      'version.sign',
      'version.sign',
      'version.approve',
      'version.publish',
      'version.expire',
    ]);
  });

  it('lets those whom it covers acknowledge the exact text, and lists who has not', async () => {
    const { db } = database;
    const scorecard = 'head-of-sales';
    const review = await submitted(db, 'acknowledged');
    await coverPersons(db, ANNA, 'acknowledged', [
      { person: EVA.id, name: EVA.name, scorecard },
      { person: 'ivan', name: 'Ivan', scorecard },
    ]);
    expect(await acknowledgeVersion(db, EVA, { version: review.id, hash: review.hash })).toMatchObject({ obstacles: [{ code: 'not-approved' }] });
    await signed(db, review);
    await approveVersion(db, HR, { version: review.id, hash: review.hash }, TODAY);
    expect(await acknowledgeVersion(db, ANNA, { version: review.id, hash: review.hash })).toMatchObject({ obstacles: [{ code: 'not-covered' }] });
    expect(await acknowledgeVersion(db, EVA, { version: review.id, hash: 'b'.repeat(64) })).toMatchObject({ obstacles: [{ code: 'other-text' }] });
    expect(await acknowledgeVersion(db, EVA, { version: review.id, hash: review.hash })).toEqual({ outcome: 'acknowledged' });
    expect((await listAcknowledgements(db, review.id, { open: true })).map(({ person }) => person)).toEqual(['ivan']);
  });

  it('keeps a regulation of which a version was submitted', async () => {
    await submitted(database.db, 'kept');
    expect(await removeRegulation(database.db, 'kept', ANNA)).toBe('has-versions');
    expect(await listVersions(database.db, 'kept')).toHaveLength(1);
  });
});
