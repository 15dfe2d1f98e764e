import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyCertificate } from '@scorewright/store';
import { movedToToday } from '../support/moved-to-today.ts';
import { serveWith, signedIn, type Somebody } from './accounts.ts';
import { accessible, expect, opened, saved, test, type Page } from './support.ts';

const AUTHOR: Somebody = { name: 'Anna Author', roles: ['author', 'approver'], signsFor: ['Финансовый директор'] };
const REVIEWER: Somebody = { name: 'Rita Reviewer', roles: ['reviewer'] };
const FINANCE: Somebody = { name: 'Fedor Finance', roles: ['approver'], signsFor: ['Финансовый директор'] };
const PEOPLE: Somebody = { name: 'Petra People', roles: ['approver'], signsFor: ['Начальник отдела кадров'] };
const EMPLOYEE: Somebody = { name: 'Emil Employee', roles: ['employee'] };
const AUDITOR: Somebody = { name: 'Aud Auditor', roles: ['auditor'] };

const template = readFileSync(path.join(import.meta.dirname, '../../policies/templates/head-of-marketing/policy.json'), 'utf8');

/** Presses a button, and the same one in the dialog that asks whether it is meant. */
async function surely(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name }).click();
  await expect(dialog).toBeHidden();
}

test('the whole life of a regulation: submitted, remarked on, mended, signed, approved, acknowledged, audited', async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await serveWith([AUTHOR, REVIEWER, FINANCE, PEOPLE, EMPLOYEE, AUDITOR]);
  const at = async (who: Somebody): Promise<Page> => (await signedIn(browser, server.address, who)).page;
  try {
    const author = await at(AUTHOR);
    const created = await author.request.post('/api/regulations', { data: { text: movedToToday(template) }, headers: { origin: server.address } });
    const { id } = (await created.json()) as { id: string };

    await test.step('the author submits', async () => {
      await opened(author, `/regulations/${id}/approval`);
      await author.getByLabel(/What changed/).fill('The first version');
      await author.getByRole('button', { name: 'Submit for approval' }).click();
      await expect(author.getByText('Version 1 is submitted.')).toBeVisible();
      await author.getByRole('link', { name: /Version 1/ }).click();
      await author.waitForURL(/\/approvals\/./);
    });

    const reviewer = await at(REVIEWER);
    await test.step('the reviewer remarks on a place', async () => {
      await opened(reviewer, '/approvals');
      await reviewer.getByRole('link', { name: /head of marketing/i }).click();
      await reviewer.getByLabel('Place').selectOption({ index: 2 });
      await reviewer.getByLabel('Remark', { exact: true }).fill('Why this weight?');
      await reviewer.getByRole('button', { name: 'Add the remark' }).click();
      await expect(reviewer.getByText('Remarks: 1 open')).toBeVisible();
      await expect(reviewer.getByRole('button', { name: 'Approve' })).toBeHidden();
    });

    await test.step('the author answers, mends the draft and submits it again', async () => {
      await author.reload();
      await expect(author.getByText('Why this weight?')).toBeVisible();
      await author.getByRole('button', { name: 'Answer', exact: true }).click();
      await author.getByLabel('Your answer').fill('It is what the budget follows; said in the purpose now.');
      await author.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect(author.getByText('said in the purpose now')).toBeVisible();
      await opened(author, `/regulations/${id}/text`);
      const purpose = author.locator('[data-pointer="/purpose"] textarea').last();
      await purpose.fill(`${await purpose.inputValue()} The weights follow the budget.`);
      await saved(author);
      await opened(author, `/regulations/${id}/approval`);
      await author.getByRole('button', { name: 'Submit for approval' }).click();
      await expect(author.getByText('Version 2 is submitted.')).toBeVisible();
    });

    let version = '';
    await test.step('the reviewer closes the remark', async () => {
      await opened(reviewer, '/approvals');
      await reviewer
        .getByRole('link', { name: /head of marketing/i })
        .first()
        .click();
      await reviewer.waitForURL(/\/approvals\/./);
      await expect(reviewer.getByText('Version 2', { exact: true })).toBeVisible();
      version = new URL(reviewer.url()).pathname.split('/').at(-1) ?? '';
      await reviewer.getByRole('button', { name: 'Resolve' }).click();
      await reviewer.getByLabel('How it was resolved').fill('Said in the purpose.');
      await reviewer.getByRole('button', { name: 'Resolve' }).click();
      await expect(reviewer.getByText(/resolved by Rita Reviewer/)).toBeVisible();
      await accessible(reviewer);
    });

    await test.step('the author cannot sign what the author wrote, not even past the page', async () => {
      await opened(author, `/approvals/${version}`);
      await expect(author.getByText(/four eyes/)).toBeVisible();
      await expect(author.getByRole('button', { name: /^Sign as/ })).toBeHidden();
      const { version: own } = (await (await author.request.get(`/api/versions/${version}`)).json()) as { version: { hash: string } };
      for (const [what, body] of [
        ['signatures', { hash: own.hash, position: 'Финансовый директор' }],
        ['approval', { hash: own.hash }],
      ] as const) {
        const answer = await author.request.post(`/api/versions/${version}/${what}`, { data: body, headers: { origin: server.address } });
        expect(answer.status()).toBe(403);
      }
    });

    await test.step('finance and HR sign, and HR approves', async () => {
      const finance = await at(FINANCE);
      await opened(finance, `/approvals/${version}`);
      await surely(finance, 'Sign as Finance director');
      await expect(finance.getByText(/Finance director: Fedor Finance/)).toBeVisible();
      const people = await at(PEOPLE);
      await opened(people, `/approvals/${version}`);
      await expect(people.getByRole('button', { name: 'Approve' })).toBeHidden();
      await surely(people, 'Sign as Head of personnel');
      await expect(people.getByText('Nothing stands in the way of the approval.')).toBeVisible();
      await surely(people, 'Approve');
      await expect(people.getByText('This version has passed the gate.')).toBeVisible();
      await accessible(people);
    });

    await test.step('who may calculates by it and takes a certificate along, which anybody can check', async () => {
      await opened(reviewer, `/regulations/version.${version}/simulate`);
      const issue = reviewer.getByRole('button', { name: 'Certificate of this calculation' });
      await expect(issue).toBeEnabled();
      const download = reviewer.waitForEvent('download');
      await issue.click();
      const text = readFileSync(await (await download).path(), 'utf8');
      await expect(reviewer.getByText(/Anybody can check the file/)).toBeVisible();
      expect(verifyCertificate(text)).toMatchObject({ findings: [], notes: [], certificate: { format: 'scorewright-certificate/1' } });
      expect(verifyCertificate(text.replace(/"value": "?(\d)/, (_whole, digit: string) => `"value": "${(Number(digit) + 1) % 10}`)).findings).not.toEqual([]);
    });

    await test.step('the author names whom it covers, and the employee acknowledges', async () => {
      await opened(author, `/approvals/${version}`);
      await author.getByLabel('Find a person').fill('Emil');
      await author.getByLabel('Person', { exact: true }).selectOption({ label: 'Emil Employee' });
      await author.getByRole('button', { name: 'Name somebody' }).click();
      await expect(author.getByText('0 of 1 have acknowledged')).toBeVisible();
      const employee = await at(EMPLOYEE);
      await opened(employee, '/mine');
      await accessible(employee);
      await surely(employee, 'I have read it');
      await expect(employee.getByText(/Acknowledged/)).toBeVisible();
      await employee.getByRole('link', { name: 'Read the regulation' }).click();
      await expect(employee.locator('[data-pointer="/purpose"]')).toBeVisible();
      await author.reload();
      await expect(author.getByText('1 of 1 have acknowledged')).toBeVisible();
    });

    await test.step('the auditor finds it all in the trail, and proves the trail unbroken', async () => {
      const auditor = await at(AUDITOR);
      await opened(auditor, '/audit');
      await auditor.getByRole('button', { name: 'Prove it unbroken' }).click();
      await expect(auditor.getByText(/Unbroken: all \d+ entries/)).toBeVisible();
      await auditor.getByRole('searchbox', { name: 'Search' }).fill('version.approve');
      await auditor.getByRole('button', { name: 'Search' }).click();
      await expect(auditor.getByRole('row').filter({ hasText: 'Petra People' }).filter({ hasText: 'version.approve' })).toHaveCount(1);
      await expect(auditor.getByRole('row').filter({ hasText: 'Fedor Finance' })).toHaveCount(0);
      await opened(auditor, '/audit');
      await auditor.getByLabel('What').selectOption('a version was approved');
      await expect(auditor.getByRole('row').filter({ hasText: 'a version was approved' })).toHaveCount(1);
      await expect(auditor.getByRole('row')).toHaveCount(2);
      await accessible(auditor);
      const download = auditor.waitForEvent('download');
      await auditor.getByRole('link', { name: 'Export the trail' }).click();
      expect((await download).suggestedFilename()).toMatch(/trail/);
      await opened(auditor, '/reviews');
      await expect(auditor.getByRole('heading', { name: 'Reviews' })).toBeVisible();
      await accessible(auditor);
    });
  } finally {
    await server.stop();
  }
});
