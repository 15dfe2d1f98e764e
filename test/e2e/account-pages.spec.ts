import { readFileSync } from 'node:fs';
import path from 'node:path';
import { movedToToday } from '../support/moved-to-today.ts';
import { serveWith, signedIn, type Somebody } from './accounts.ts';
import { accessible, expect, LOOKS, opened, test, watch, type BrowserContext, type Page } from './support.ts';

/** Somebody who may see every page, and an employee who sees the fewest. */
const EVERYTHING: Somebody = { name: 'Olga Owner', roles: ['administrator', 'author', 'reviewer', 'approver', 'auditor'], signsFor: ['Финансовый директор'] };
const COLLEAGUE: Somebody = { name: 'Anna Author', roles: ['author'] };
const EMPLOYEE: Somebody = { name: 'Emil Employee', roles: ['employee'] };
const template = readFileSync(path.join(import.meta.dirname, '../../policies/templates/head-of-marketing/policy.json'), 'utf8');

async function looksLike(context: BrowserContext, url: string, [language, theme]: (typeof LOOKS)[number]): Promise<void> {
  await context.addCookies([
    { name: 'language', value: language, url },
    { name: 'theme', value: theme, url },
  ]);
}

/** Each page in both languages and both themes: axe finds nothing, and a small telephone shows all of it. */
async function walk(page: Page, url: string, pages: readonly string[]): Promise<void> {
  for (const look of LOOKS) {
    await looksLike(page.context(), url, look);
    for (const address of pages)
      await test.step(`${address} ${look.join(' ')}`, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await opened(page, address);
        await expect(page.locator('html')).toHaveAttribute('lang', look[0]);
        await accessible(page);
        await page.setViewportSize({ width: 360, height: 740 });
        await expect
          .poll(() => page.evaluate('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)'), { message: address })
          .toBe(0);
      });
  }
}

test('the pages of people, approval and trail: axe finds nothing, no error is logged, a small telephone shows all of them', async ({ browser, faults }) => {
  test.setTimeout(600_000);
  const server = await serveWith([EVERYTHING, EMPLOYEE]);
  try {
    const { page, context } = await signedIn(browser, server.address, EVERYTHING);
    watch(page, faults);
    const headers = { origin: server.address };
    const created = await context.request.post('/api/regulations', { data: { text: movedToToday(template) }, headers });
    const { id } = (await created.json()) as { id: string };
    await opened(page, `/regulations/${id}/approval`);
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page.getByRole('link', { name: /Version 1/ }).click();
    await page.waitForURL(/\/approvals\/./);
    const version = new URL(page.url()).pathname;
    const invited = await context.request.post('/api/people/invitations', {
      data: { email: 'nina@example.com', name: 'Nina New', roles: ['author'], signsFor: [] },
      headers,
    });
    expect(invited.status()).toBe(201);
    const { link } = (await invited.json()) as { link: string };
    await walk(page, server.address, ['/', '/account', '/people', '/approvals', version, '/audit', '/reviews', `/regulations/${id}/approval`]);

    const employee = await signedIn(browser, server.address, EMPLOYEE);
    watch(employee.page, faults);
    await walk(employee.page, server.address, ['/', '/mine', '/account']);

    const stranger = await (await browser.newContext({ baseURL: server.address })).newPage();
    watch(stranger, faults);
    await walk(stranger, server.address, ['/sign-in', '/invitation', link]);
  } finally {
    await server.stop();
  }
});

test('an author lets a colleague write in a draft, and takes the right back', async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await serveWith([EVERYTHING, COLLEAGUE]);
  try {
    const { page, context } = await signedIn(browser, server.address, EVERYTHING);
    const created = await context.request.post('/api/regulations', { data: { text: movedToToday(template) }, headers: { origin: server.address } });
    const { id } = (await created.json()) as { id: string };
    await opened(page, `/regulations/${id}/approval`);
    const colleague = (await signedIn(browser, server.address, COLLEAGUE)).context;
    const seen = async (): Promise<number> => (await colleague.request.get(`/api/regulations/${id}`)).status();
    expect(await seen()).toBe(404);
    await page.getByLabel('Author', { exact: true }).selectOption({ label: COLLEAGUE.name });
    await page.getByRole('button', { name: 'Let them write' }).click();
    const out = page.getByRole('button', { name: `Take ${COLLEAGUE.name} out` });
    await expect(out).toBeVisible();
    expect(await seen()).toBe(200);
    await out.click();
    await expect(out).toHaveCount(0);
    expect(await seen()).toBe(404);
  } finally {
    await server.stop();
  }
});
