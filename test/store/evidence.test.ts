import { readPolicy } from '@scorewright/engine';
import { basisFor, lint } from '@scorewright/linter';
import type { Policy } from '@scorewright/schemas';
import {
  acknowledgeVersion,
  approveVersion,
  coverPersons,
  gateOf,
  holdReview,
  listDueReviews,
  moveWhatIsDue,
  recordsOf,
  withdrawVersion,
  type Database,
  type Version,
} from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';
import { ANNA, approved, cleanText, draftOf, EVA, HR, signed, submitted, TODAY } from '../support/database/life.ts';

type Db = Database['db'];
/** The clean regulation a year later, with the reviews that the text of this year names. */
function nextYear(): string {
  const [now, then] = [JSON.parse(cleanText()), JSON.parse(cleanText().replaceAll('2027-', '2028-'))] as [Policy, Policy];
  return JSON.stringify({ ...then, cycle: { ...then.cycle, reviews: now.cycle?.reviews } }, null, 2);
}

/** What S09 and S10 say in the editor of a draft, by the records of the store. */
async function saidOf(db: Db, regulation: string, text: string, today: string): Promise<readonly string[]> {
  const document = readPolicy(text).document ?? expect.fail('the text does not conform');
  const basis = basisFor(document.policy, await recordsOf(db, regulation), today);
  const { findings } = lint(document, { today, only: ['S09', 'S10'], ...(basis && { evidence: basis.evidence }) });
  return findings.map(({ rule, message }) => `${rule} ${message}`).toSorted();
}

/** What S09 and S10 say of a version at the gate. */
async function saidAtTheGate(db: Db, { id }: Version, today: string): Promise<readonly string[]> {
  const gate = await gateOf(db, id, today);
  return [...(gate?.obstacles ?? []), ...(gate?.pending ?? [])]
    .filter(({ data }) => data['rule'] === 'S09' || data['rule'] === 'S10')
    .map(({ data }) => `${String(data['rule'])} ${String(data['message'])}`)
    .toSorted();
}

/** Holds the review that is due first; the day that follows it in the calendar. */
async function held(db: Db, regulation: string, day: string): Promise<string | null> {
  const [first] = await listDueReviews(db, { today: day, regulation });
  const done = await holdReview(db, HR, { review: first?.id ?? '', heldOn: day, lookedAt: 'the pay of a quarter', decision: 'goes on' }, day);
  return done.outcome === 'held' ? done.next : expect.fail(JSON.stringify(done));
}

describe.each(DATABASES)('what the records say of a draft, on %s', (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());

  it('is nothing before a version was submitted', async () => {
    await draftOf(database.db, 'unsubmitted');
    expect(await recordsOf(database.db, 'unsubmitted')).toEqual({ versions: [] });
  });

  it('is for the text in force what happened: held reviews, and who has acknowledged it', async () => {
    const { db } = database;
    const version = await approved(db, 'in-force');
    await coverPersons(db, ANNA, 'in-force', [{ person: EVA.id, name: EVA.name, scorecard: 'head-of-sales' }]);
    await acknowledgeVersion(db, EVA, { version: version.id, hash: version.hash });
    await moveWhatIsDue(db, '2027-01-01');
    const [first] = await listDueReviews(db, { today: '2027-01-01', regulation: 'in-force' });
    const dayAfter = '2027-03-01';
    expect((first?.due ?? '') < dayAfter).toBe(true);
    expect(await saidOf(db, 'in-force', cleanText(), dayAfter)).toContain('S10 overdue');
    let next: string | null = '';
    while (next !== null && next < dayAfter) next = await held(db, 'in-force', dayAfter);
    const [record] = (await recordsOf(db, 'in-force')).versions;
    expect(record).toMatchObject({ number: 1, state: 'in-force', evidence: { acknowledged: [{ scorecard: 'head-of-sales' }] } });
    expect(record?.evidence.reviews.some(({ last }) => last === dayAfter)).toBe(true);
    const { versions } = await recordsOf(db, 'in-force');
    const document = readPolicy(cleanText()).document ?? expect.fail();
    expect(basisFor(document.policy, { versions }, dayAfter)).toMatchObject({ isSame: true, version: 1 });
    expect(await saidOf(db, 'in-force', cleanText(), dayAfter)).toEqual([]);
  });

  it('is the same at the gate as in the editor, for a new text, before and after it is submitted', async () => {
    const { db } = database;
    const first = await approved(db, 'both');
    await moveWhatIsDue(db, '2027-01-01');
    const today = '2027-11-15';
    const text = nextYear();
    const before = await saidOf(db, 'both', text, today);
    expect(before).toContain('S10 overdue');
    expect(before).toContain('S09 not-acknowledged');
    const second = await submitted(db, 'both', text);
    expect(await saidAtTheGate(db, second, today)).toEqual(before);
    expect(await saidOf(db, 'both', text, today)).toEqual(before);
    for (let open = await listDueReviews(db, { today, regulation: 'both' }); (open[0]?.due ?? '9') < today;) {
      await held(db, 'both', today);
      open = await listDueReviews(db, { today, regulation: 'both' });
    }
    const after = await saidAtTheGate(db, second, today);
    expect(after.filter((one) => one.startsWith('S10'))).toEqual([]);
    expect(await saidOf(db, 'both', text, today)).toEqual(after);
    expect(first.number).toBe(1);
  });

  it('does not ask again, of a new version, for a review that was held for the one before', async () => {
    const { db } = database;
    await approved(db, 'carried');
    await moveWhatIsDue(db, '2027-01-01');
    const today = '2027-12-01';
    for (let open = await listDueReviews(db, { today, regulation: 'carried' }); (open[0]?.due ?? '9') < today;) {
      await held(db, 'carried', today);
      open = await listDueReviews(db, { today, regulation: 'carried' });
    }
    const second = await submitted(db, 'carried', nextYear());
    await signed(db, second);
    expect(await approveVersion(db, HR, { version: second.id, hash: second.hash }, today)).toMatchObject({ outcome: 'approved' });
    const planned = (await listDueReviews(db, { today, regulation: 'carried' })).filter(({ version }) => version === second.id);
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.filter(({ due }) => due < second.from)).toEqual([]);
  });

  it('keeps what was said of a text that has ended, and says nothing of one that was taken back before its approval', async () => {
    const { db } = database;
    const first = await approved(db, 'ended');
    await moveWhatIsDue(db, '2028-01-01');
    expect(await recordsOf(db, 'ended')).toMatchObject({ versions: [{ number: 1, state: 'expired', hash: first.hash }] });
    const second = await submitted(db, 'ended', nextYear());
    await withdrawVersion(db, HR, { version: second.id, reason: 'another plan' }, TODAY);
    expect((await recordsOf(db, 'ended', second.id)).versions.map(({ number }) => number)).toEqual([1]);
  });
});
