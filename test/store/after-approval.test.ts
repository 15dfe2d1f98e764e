import {
  answerRemark,
  approveCorrection,
  gateOf,
  holdReview,
  listAwaitingSignature,
  listCorrections,
  listDueReviews,
  listHeldReviews,
  listRemarks,
  makeRemark,
  recordCorrection,
  regulationOverview,
  resolveRemark,
} from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';
import { ANNA, approved, BORIS, FINANCE, HR, submitted, TODAY } from '../support/database/life.ts';

describe.each(DATABASES)('remarks, reviews and corrections on %s', (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());

  it('holds the approval up while a remark is open; its author answers, and somebody else resolves it', async () => {
    const { db } = database;
    const version = await submitted(db, 'remarked');
    const pointer = '/scorecards/0/indicators/0/weight';
    const made = await makeRemark(db, BORIS, { version: version.id, pointer, text: 'why 35 %?' });
    const remark = made.outcome === 'made' ? made.id : '';
    const blocking = async () => (await gateOf(db, version.id, TODAY))?.obstacles.map(({ code }) => code);
    expect(await blocking()).toContain('remarks-open');
    expect(await answerRemark(db, ANNA, { remark, text: 'agreed on 15 October' })).toMatchObject({ outcome: 'answered' });
    expect(await resolveRemark(db, ANNA, { remark, text: 'done' })).toMatchObject({ obstacles: [{ code: 'own-text' }] });
    expect(await resolveRemark(db, BORIS, { remark, text: 'I see' })).toEqual({ outcome: 'resolved' });
    expect(await blocking()).not.toContain('remarks-open');
    expect(await listRemarks(db, 'remarked')).toMatchObject([
      {
        pointer,
        text: 'why 35 %?',
        person: 'boris',
        answers: [{ text: 'agreed on 15 October', person: 'anna' }],
        resolution: { text: 'I see', person: 'boris' },
      },
    ]);
    expect(await makeRemark(db, BORIS, { version: version.id, pointer: 'weight', text: 'x' })).toMatchObject({ obstacles: [{ code: 'wrong-pointer' }] });
    expect(await makeRemark(db, BORIS, { version: version.id, pointer: '', text: ' ' })).toMatchObject({ obstacles: [{ code: 'no-words' }] });
    expect(await makeRemark(db, BORIS, { version: version.id, pointer: '', text: 'a\u0000b' })).toMatchObject({ obstacles: [{ code: 'unstorable' }] });
  });

  it('keeps a calendar of reviews: due, overdue, held, and the next one', async () => {
    const { db } = database;
    await approved(db, 'reviewed');
    const due = await listDueReviews(db, { today: '2028-01-01', regulation: 'reviewed' });
    expect(due.length).toBeGreaterThan(0);
    expect(due.every(({ overdue }) => overdue)).toBe(true);
    const [first] = due;
    const holding = { review: first?.id ?? '', heldOn: '2027-06-01', lookedAt: 'the pay of two quarters', decision: 'goes on unchanged' };
    expect(await holdReview(db, HR, holding, '2027-05-31')).toMatchObject({ obstacles: [{ code: 'not-held-yet' }] });
    const held = await holdReview(db, HR, holding, '2027-06-01');
    expect(held).toMatchObject({ outcome: 'held' });
    expect(held.outcome === 'held' && held.next !== null && held.next > '2027-06-01').toBe(true);
    expect(await holdReview(db, HR, holding, '2027-06-01')).toMatchObject({ obstacles: [{ code: 'done-already' }] });
    expect(await listHeldReviews(db, 'reviewed')).toMatchObject([{ lookedAt: 'the pay of two quarters', decision: 'goes on unchanged', person: 'hr' }]);
    expect(await listDueReviews(db, { today: '2027-06-01', regulation: 'reviewed' })).toHaveLength(due.length);
    const [earliest] = await listDueReviews(db, { today: '2027-06-01', regulation: 'reviewed' });
    const overview = (await regulationOverview(db)).regulations.find(({ id }) => id === 'reviewed');
    expect(overview).toMatchObject({
      nextReview: earliest?.due,
      versions: [{ id: 'reviewed.v1', state: 'approved', from: '2027-01-01', until: '2027-12-31' }],
    });
  });

  it('shows a position what waits for its signature, and not what the person wrote', async () => {
    const { db } = database;
    const { id } = await submitted(db, 'waiting');
    expect((await listAwaitingSignature(db, HR.id, HR.signsFor)).map(({ version }) => version.id)).toContain(id);
    expect((await listAwaitingSignature(db, ANNA.id, HR.signsFor)).map(({ version }) => version.id)).not.toContain(id);
    expect(await listAwaitingSignature(db, HR.id, [])).toEqual([]);
  });

  it('records a correction that the rules permit, beside the version, and counts it when somebody else approved it', async () => {
    const { db } = database;
    const { id: version } = await approved(db, 'corrected');
    const correction = {
      id: 'prices',
      ground: 'supplier-price',
      date: '2027-01-10',
      reason: 'The supplier raised prices by 14 %',
      initiatedBy: { name: 'Fyodor', role: 'Финансовый директор' },
      approvedBy: [
        { name: 'Gleb', role: 'Генеральный директор' },
        { name: 'Helena', role: 'Директор по персоналу' },
      ],
      period: { from: '2027-01-01', until: '2027-01-31' },
      changes: [{ parameter: 'level', indicator: 'margin', level: 'target', value: 1 }],
    } as const;
    const wrong = { ...correction, ground: 'mood' };
    expect(await recordCorrection(db, FINANCE, { version, correction: wrong })).toMatchObject({ outcome: 'not-permitted' });
    const recorded = await recordCorrection(db, FINANCE, { version, correction });
    expect(recorded).toMatchObject({ outcome: 'recorded' });
    const [kept] = await listCorrections(db, version);
    const approval = { correction: kept?.id ?? '', hash: kept?.hash ?? '' };
    expect(await approveCorrection(db, FINANCE, approval)).toMatchObject({ obstacles: [{ code: 'own-text' }] });
    expect(await approveCorrection(db, HR, { ...approval, hash: 'c'.repeat(64) })).toMatchObject({ obstacles: [{ code: 'other-text' }] });
    expect(await approveCorrection(db, HR, approval)).toEqual({ outcome: 'approved' });
    expect(await listCorrections(db, version)).toMatchObject([{ record: correction, approvedBy: 'hr' }]);
  });
});
