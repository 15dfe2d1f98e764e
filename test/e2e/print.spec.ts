import { accessible, expect, newRegulation, opened, saved, savedText, test } from './support.ts';

const tab = (id: string, name: string): string => `/regulations/${id}/${name}`;

test('the regulation is printed as a numbered text in both languages, as it is being written', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'print'));
  const paper = page.locator('[data-printed]');
  await expect(paper).toContainText('4.1.2.1');
  await expect(paper).toContainText('The plan is RUB\u00a01,200/lead.');
  await expect(paper).toContainText('Total: RUB\u00a0253,800');
  await accessible(page);
  await page.getByRole('combobox', { name: 'Language of the text' }).selectOption('ru');
  await expect(paper).toContainText('Выполнение равно плану, делённому на факт, в процентах.');
  await expect(paper).toHaveAttribute('lang', 'ru');
  await page.getByRole('button', { name: 'Change clause 4.1.2.1', exact: true }).click();
  await expect(page).toHaveURL(/\/scorecards\/head-of-marketing/);
  await expect
    .poll(() => page.evaluate('document.activeElement?.closest("[data-pointer]")?.getAttribute("data-pointer") ?? ""'))
    .toMatch(/^\/scorecards\/0\/indicators\/0/);
});

test('a clause leads to its lines and a line to its clause', async ({ page }) => {
  await opened(page, tab('case.m01-weighted-inverse', 'print'));
  await page.locator('.clause-number', { hasText: /^4\.1\.4$/ }).click();
  await expect(page.locator('tr:target')).toContainText('Cost per enquiry: contribution + Enquiries: contribution');
  await page.locator('tr:target').getByRole('link', { name: '4.1.4' }).click();
  await expect(page.locator(':target')).toContainText('The index is the sum of the scores times their weights.');
});

test('on paper there is the text alone, on A4', async ({ page }) => {
  await opened(page, tab('case.m01-weighted-inverse', 'print'));
  await expect(page.locator('[data-printed]')).toContainText('253,800');
  await page.emulateMedia({ media: 'print' });
  for (const chrome of ['banner', 'navigation', 'button', 'complementary'] as const)
    await expect(page.getByRole(chrome).filter({ visible: true })).toHaveCount(0);
  // The number of a clause is one word, also where the paper is narrow.
  await page.setViewportSize({ width: 700, height: 1000 });
  const clause = page
    .locator('#annex-lines')
    .getByRole('link', { name: /^\d+(\.\d+)+$/ })
    .first();
  expect((await clause.boundingBox())?.height).toBeLessThan(30);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 in points, as the file says it.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[4-6](\.\d+)? 84[12](\.\d+)?\]/);
});

test('a change is in the printed text at once', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'text'));
  await page.getByRole('textbox', { name: 'Title' }).fill('Bonus of the printers');
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(page.locator('[data-printed]')).toContainText('Bonus of the printers');
  await saved(page);
  expect(await savedText(page, id)).toContain('Bonus of the printers');
});

test('the pages of the work are printed without what can only be pressed', async ({ page }) => {
  const id = await newRegulation(page);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['text', 'goals', 'scorecards', 'examples', 'sins', 'approval']) {
    await opened(page, tab(id, name));
    await expect(page.locator('main h1, main h2').first()).toBeVisible();
    // A name that opens its details is printed: it is a heading too.
    await expect(page.locator('main button:not([aria-expanded])').filter({ visible: true })).toHaveCount(0);
  }
});
