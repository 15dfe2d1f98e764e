import { expect, newRegulation, opened, saved, savedText, test, type Page } from './support.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });

test('another tab shows what was saved, without a word', async ({ page, context }) => {
  const id = await newRegulation(page);
  const other = await context.newPage();
  await opened(page, `/regulations/${id}/text`);
  await opened(other, `/regulations/${id}/text`);
  await title(page).fill('Typed in the first tab');
  await saved(page);
  await expect(title(other)).toHaveValue('Typed in the first tab');
});

test('two people on one draft are told, and nothing is overwritten', async ({ page, browser, baseURL }) => {
  const id = await newRegulation(page);
  const away = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB' });
  const other = await away.newPage();
  await opened(page, `/regulations/${id}/text`);
  await opened(other, `/regulations/${id}/text`);
  await away.setOffline(true);
  await title(other).fill('Mine');
  await expect(other.locator('[data-state]')).toHaveAttribute('data-state', 'offline');
  await title(page).fill('Theirs');
  await saved(page);
  await away.setOffline(false);
  await expect(other.getByText('Somebody else saved this regulation while you were changing it')).toBeVisible();
  expect(await savedText(page, id)).toContain('Theirs');
  await expect(title(other)).toHaveValue('Mine');
  await other.getByRole('link', { name: 'See the differences' }).click();
  await expect(other.getByRole('button', { name: /title.*“Theirs” → “Mine”/i })).toBeVisible();
  await other.getByRole('button', { name: 'Save mine over theirs' }).click();
  await saved(other);
  expect(await savedText(page, id)).toContain('Mine');
  await expect(title(page))
    .toHaveValue('Mine', { timeout: 15_000 })
    .catch(async () => {
      await page.reload();
      await expect(title(page)).toHaveValue('Mine');
    });
  await away.close();
});

test('what could not be saved survives the page', async ({ page, context }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/text`);
  await context.route('**/api/regulations/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await title(page).fill('Never reached the server');
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'offline');
  await context.unroute('**/api/regulations/*');
  await page.reload();
  await expect(title(page)).toHaveValue('Never reached the server');
  await saved(page);
  expect(await savedText(page, id)).toContain('Never reached the server');
});

test('a removed draft says so and can still be exported', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/text`);
  expect(await page.evaluate((url) => fetch(url, { method: 'DELETE' }).then(({ status }) => status), `/api/regulations/${id}`)).toBe(204);
  await title(page).fill('Too late');
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'gone');
  await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled();
});
