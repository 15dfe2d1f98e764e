import { expect, newRegulation, opened, test } from './support.ts';

test('what a change does to thousands of people is counted before one’s eyes, can be stopped, and takes a pasted table', async ({ page }) => {
  const id = await newRegulation(page);
  const { text, revision } = (await (await page.request.get(`/api/regulations/${id}`)).json()) as { text: string; revision: number };
  await page.request.put(`/api/regulations/${id}`, {
    data: { revision, text: text.replace('"weight": 60', '"weight": 50').replace('"weight": 40', '"weight": 50') },
  });
  await opened(page, `/regulations/${id}/history`);
  await expect(page.getByRole('button', { name: /^Weight of indicator .*: 60.% → 50.%/ })).toBeVisible();
  const table = (count: number): string =>
    [
      'Name,Period from,Period until,Advertising costs,Enquiries',
      ...Array.from({ length: count }, (_, row) => `P${row},2026-09-01,2026-09-30,528000,480`),
    ].join('\n');
  await page.locator('summary').filter({ hasText: 'Paste a table' }).click();
  await page.getByRole('textbox', { name: 'Paste a table' }).fill(table(2));
  await expect(page.getByRole('row', { name: /P1.*253,800.*252,500.*−1,300/ })).toBeVisible();
  const file = (count: number) =>
    page.locator('main input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(table(count)) });
  await file(15_000);
  await expect(page.getByRole('progressbar', { name: 'Change in pay' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('row', { name: /September.*253,800/ })).toBeVisible();
  await file(5000);
  await expect(page.getByText('and 4,500 more')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('paid less: 5000')).toBeVisible();
});
