import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  approveVersion,
  createRegulation,
  findPerson,
  moveWhatIsDue,
  shareDraft,
  signVersion,
  submitVersion,
  type Actor,
  type Database,
} from '@scorewright/store';
import { movedToToday } from '../support/moved-to-today.ts';
import { serveWith, signedIn, type Somebody } from './accounts.ts';
import { accessible, expect, opened, saved, test, type Page } from './support.ts';

const AUTHOR: Somebody = { name: 'Anna Author', roles: ['author'] };
const REVIEWER: Somebody = { name: 'Rita Reviewer', roles: ['reviewer'] };
const WRITER: Actor = { id: 'writer', name: 'Walter Writer', roles: ['author'], signsFor: [] };
const POSITIONS = ['Директор по персоналу', 'Финансовый директор'];
const SIGNERS: readonly Actor[] = POSITIONS.map((position, index) => ({ id: `signer-${index}`, name: position, roles: ['approver'], signsFor: [position] }));

const template = readFileSync(path.join(import.meta.dirname, '../../policies/templates/head-of-sales/policy.json'), 'utf8');

/** The template in force for some weeks, its monthly review due by now. */
function inForce(): string {
  const before = new Date();
  before.setDate(1);
  before.setMonth(before.getMonth() - 3);
  return movedToToday(template, before);
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A regulation whose first version was approved before its first day, and is in force. */
async function approve(db: Database['db']): Promise<void> {
  const [id, text] = ['sales', inForce()];
  const { from } = (JSON.parse(text) as { effective: { from: string } }).effective;
  const dayBefore = dayOf(new Date(Date.parse(from) - 86_400_000));
  await createRegulation(db, { id, title: '"Sales"', origin: 'import', text, by: WRITER });
  const done = await submitVersion(db, WRITER, { regulation: id, revision: 1 });
  if (done.outcome !== 'submitted') throw new Error(JSON.stringify(done));
  const { id: version, hash } = done.version;
  for (const signer of SIGNERS) await signVersion(db, signer, { version, hash, position: signer.signsFor[0] ?? '' });
  const approved = await approveVersion(db, SIGNERS[0] as Actor, { version, hash }, dayBefore);
  expect(approved).toMatchObject({ outcome: 'approved' });
  await moveWhatIsDue(db, dayOf(new Date()));
  await shareDraft(db, WRITER, id, (await findPerson(db, 'anna.author@example.com'))?.id ?? '');
}

/** The regulation in the list. */
const row = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('a[href="/regulations/sales/text"]') });
const sin = (page: Page, id: string) => page.locator(`[data-sin="${id}"]`);

test('a draft is judged by the records: held reviews, and a new text that nobody has signed', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await serveWith([AUTHOR, REVIEWER], approve);
  try {
    const { page: author } = await signedIn(browser, server.address, AUTHOR);
    const { page: reviewer } = await signedIn(browser, server.address, REVIEWER);

    await test.step('a review is overdue by the calendar', async () => {
      await opened(author, '/regulations/sales/sins');
      await expect(sin(author, 'S10')).toHaveAttribute('data-verdict', 'fail');
      await expect(sin(author, 'S10').locator('[data-records]')).toHaveText(/By the calendar of version 1/);
      await expect(sin(author, 'S09').locator('[data-records]')).toHaveText(/whose text this is/);
    });

    await test.step('the list says so in words, beside what is in force', async () => {
      await opened(author, '/');
      await expect(row(author).getByText(/review overdue since/)).toBeVisible();
      await expect(row(author).getByRole('link', { name: 'version 1: in force' })).toBeVisible();
      await expect(row(author).getByRole('button', { name: /Remove/ })).toHaveCount(0);
      await expect(row(author).getByTitle(/^S10.*failed/)).toBeVisible();
      await accessible(author);
      await author.setViewportSize({ width: 360, height: 740 });
      expect(await author.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await author.setViewportSize({ width: 1440, height: 900 });
    });

    await test.step('it is held, and the same text passes: in the regulation and in the list', async () => {
      await opened(reviewer, '/reviews');
      await reviewer.getByRole('region', { name: 'Overdue' }).getByRole('button').first().click();
      const dialog = reviewer.getByRole('dialog');
      await dialog.getByLabel(/looked at/).fill('The pay of the month');
      await dialog.getByLabel(/decided/).fill('It goes on');
      await dialog.getByRole('button', { name: 'Record' }).click();
      await expect(dialog).toBeHidden();
      await opened(author, '/regulations/sales/sins');
      await expect(sin(author, 'S10')).toHaveAttribute('data-verdict', 'pass');
      await expect(author.locator('[data-sin="S10"] [data-finding]')).toHaveCount(0);
      await accessible(author);
      await opened(author, '/');
      await expect(row(author).getByTitle(/^S10.*passed/)).toBeVisible();
      await expect(row(author).getByText(/next review/)).toBeVisible();
      await expect(row(author).getByText(/overdue/)).toHaveCount(0);
    });

    await test.step('a changed text is signed by nobody, which no waiver mends', async () => {
      await opened(author, '/regulations/sales/text');
      const purpose = author.locator('[data-pointer="/purpose"] textarea').last();
      await purpose.fill(`${await purpose.inputValue()} For the whole department.`);
      await saved(author);
      const panel = author.locator('aside').filter({ has: author.getByRole('heading', { name: 'Findings' }) });
      await expect(panel.getByText(/this is not the text of version 1/).first()).toBeVisible();
      await author.getByRole('navigation').getByRole('link', { name: 'Sins' }).click();
      await expect(sin(author, 'S09').locator('[data-records]')).toHaveText(/nobody has signed or acknowledged it/);
      await expect(sin(author, 'S09').getByText(/No acknowledgement of card/)).toBeVisible();
      await expect(sin(author, 'S09').getByRole('button', { name: 'Waive …' })).toHaveCount(0);
      await expect(sin(author, 'S10')).toHaveAttribute('data-verdict', 'pass');
      await expect(sin(author, 'S10').locator('[data-records]')).toHaveText(/go by its calendar/);
    });

    await test.step('the list says that the draft is ahead of what is in force', async () => {
      const list = await author.context().newPage();
      await opened(list, '/');
      await expect(row(list).getByText('changed since')).toBeVisible();
      await list.close();
    });

    await test.step('undone, it is the text of the version again', async () => {
      await author.getByRole('button', { name: 'Undo' }).click();
      await expect(sin(author, 'S09').locator('[data-records]')).toHaveText(/whose text this is/);
    });
  } finally {
    await server.stop();
  }
});
