// Fills an empty store as a company of 20,000 has it: through the store's own functions, except for accounts, whose passwords would take an hour to hash.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  acknowledgeVersion,
  answerRemark,
  approveVersion,
  coverPersons,
  createRegulation,
  hashPassword,
  makeRemark,
  moveWhatIsDue,
  openTrailKey,
  personWords,
  resolveRemark,
  saveDraft,
  signHead,
  signVersion,
  submitVersion,
  type Actor,
  type Database,
  type Role,
} from '@scorewright/store';

export const SIZE = { regulations: 500, employees: 20_000 } as const;
export const PASSWORD = 'gravel lantern seventeen otters';
/** The first day of the templates' period: on it everything that was approved is in force. */
export const FIRST_DAY = '2026-12-01';
const APPROVED_ON = '2026-11-27';

const folder = path.join(import.meta.dirname, '../../policies/templates');
const TEMPLATES = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => JSON.parse(readFileSync(path.join(folder, name, 'policy.json'), 'utf8')) as { title: unknown; scorecards: { id: string }[] });

const actor = (id: string, role: Role, signsFor: readonly string[] = []): Actor => ({ id, name: `${role} ${id}`, roles: [role], signsFor });
const several = (role: Role, count: number): readonly Actor[] => Array.from({ length: count }, (_, index) => actor(`${role}-${index}`, role));

export const AUTHORS = several('author', 10);
export const OFFICE: readonly Actor[] = [
  ...AUTHORS,
  ...several('reviewer', 4),
  ...several('approver', 4),
  ...several('auditor', 4),
  ...several('administrator', 2),
];
export const emailOf = (id: string): string => `${id}@example.com`;
export const employee = (index: number): Actor => actor(`employee-${index}`, 'employee');

async function insertAccounts(db: Database['db'], people: readonly Actor[], password: string): Promise<void> {
  for (let from = 0; from < people.length; from += 500) {
    const part = people.slice(from, from + 500);
    await db
      .insertInto('person')
      .values(part.map(({ id, name }) => ({ id, name, email: emailOf(id), email_verified: true, words: personWords({ name, email: emailOf(id) }) })))
      .execute();
    await db
      .insertInto('credential')
      .values(part.map(({ id }) => ({ id, account_id: id, provider_id: 'credential', person_id: id, password })))
      .execute();
    await db
      .insertInto('person_role')
      .values(part.flatMap(({ id, roles }) => roles.map((role) => ({ person_id: id, role }))))
      .execute();
  }
}

/** A template under another title: two dozen different texts of each, as branches and years have them. */
function textOf(index: number): string {
  const template = TEMPLATES[index % TEMPLATES.length];
  return JSON.stringify({ ...template, title: { en: `Regulation ${index}: bonus`, ru: `Положение ${index}: премирование` } }, null, 2);
}

function must<T extends { readonly outcome: string }>(result: T, outcome: T['outcome']): T {
  if (result.outcome !== outcome) throw new Error(`${outcome} expected: ${JSON.stringify(result)}`);
  return result;
}

async function submit(db: Database['db'], by: Actor, regulation: string, revision: number): Promise<{ readonly id: string; readonly hash: string }> {
  const submitted = await submitVersion(db, by, { regulation, revision });
  if (submitted.outcome !== 'submitted') throw new Error(JSON.stringify(submitted));
  return submitted.version;
}

/** A remark on the first version, its answer, a second revision, and that one submitted. */
async function discussed(db: Database['db'], by: Actor, regulation: string, index: number): Promise<{ readonly id: string; readonly hash: string }> {
  const first = await submit(db, by, regulation, 1);
  const reviewer = OFFICE.find(({ id }) => id === `reviewer-${index % 4}`) ?? by;
  const remark = await makeRemark(db, reviewer, { version: first.id, pointer: '/scorecards/0', text: 'Why is this weight so high?' });
  if (remark.outcome !== 'made') throw new Error(JSON.stringify(remark));
  must(await answerRemark(db, by, { remark: remark.id, text: 'It follows the budget; the purpose says so now.' }), 'answered');
  must(await resolveRemark(db, reviewer, { remark: remark.id, text: 'Agreed.' }), 'resolved');
  must(await saveDraft(db, { id: regulation, revision: 1, text: textOf(index), title: JSON.stringify(`Regulation ${index}`), by }), 'saved');
  return submit(db, by, regulation, 2);
}

async function signed(db: Database['db'], version: { readonly id: string; readonly hash: string }): Promise<void> {
  const required = await db.selectFrom('version_requirement').select('position').where('version_id', '=', version.id).execute();
  for (const [index, { position }] of required.entries())
    must(await signVersion(db, actor(`approver-${index % 4}`, 'approver', [position]), { version: version.id, hash: version.hash, position }), 'signed');
}

/** The first covers five thousand people, the others share the rest. Three of four have acknowledged. */
async function acknowledged(
  db: Database['db'],
  by: Actor,
  regulation: string,
  version: { readonly id: string; readonly hash: string },
  people: readonly Actor[],
) {
  const card = TEMPLATES[Number(regulation.slice(11)) % TEMPLATES.length]?.scorecards[0]?.id ?? '';
  must(
    await coverPersons(
      db,
      by,
      regulation,
      people.map(({ id, name }) => ({ person: id, name, scorecard: card })),
    ),
    'covered',
  );
  for (const [index, person] of people.entries())
    if (index % 4 < 3) must(await acknowledgeVersion(db, person, { version: version.id, hash: version.hash }), 'acknowledged');
}

/** 300 regulations in force, 125 in review, 75 that are drafts. */
export async function fill({ db }: Database, dataDir: string, say: (text: string) => void): Promise<void> {
  const employees = Array.from({ length: SIZE.employees }, (_, index) => employee(index));
  await insertAccounts(db, [...OFFICE, ...employees], await hashPassword(PASSWORD));
  let next = 0;
  for (let index = 0; index < SIZE.regulations; index += 1) {
    const [by, regulation] = [AUTHORS[index % AUTHORS.length] ?? actor('author-0', 'author'), `regulation-${index}`];
    await createRegulation(db, { id: regulation, title: JSON.stringify(`Regulation ${index}`), origin: 'blank', text: textOf(index), by });
    if (index >= 425) continue;
    const version = await discussed(db, by, regulation, index);
    if (index < 362) await signed(db, version);
    if (index >= 300) continue;
    must(await approveVersion(db, actor('approver-3', 'approver'), { version: version.id, hash: version.hash }, APPROVED_ON), 'approved');
    const count = index === 0 ? 5000 : index === 299 ? SIZE.employees - next : Math.floor((SIZE.employees - 5000) / 299);
    await acknowledged(db, by, regulation, version, employees.slice(next, next + count));
    next += count;
    if (index % 25 === 0) say(`${index} regulations, ${next} employees`);
  }
  await moveWhatIsDue(db, FIRST_DAY);
  await signHead(db, openTrailKey(dataDir));
}
