import { expect, newRegulation, opened, saved, savedText, sourceEditor, test } from './support.ts';

const LIST = '/';
const tab = (id: string, name: string): string => `/regulations/${id}/${name}`;

test('a template is taken, typed into, and found again after a reload', async ({ page }) => {
  await opened(page, LIST);
  await page.getByRole('button', { name: /^Use this: .*dispatcher/i }).click();
  await expect(page).toHaveURL(/\/regulations\/[\w-]+\/text$/);
  await page.getByRole('textbox', { name: 'Title' }).fill('Bonus of the night shift');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Bonus of the night shift');
  await page.goto(LIST);
  await expect(page.getByRole('link', { name: /Bonus of the night shift/ })).toBeVisible();
});

test('form and source have one history', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'text'));
  const title = page.getByRole('textbox', { name: 'Title' });
  const before = await title.inputValue();
  await title.fill('Typed in the form');
  await page.getByRole('link', { name: 'Source' }).click();
  const editor = await sourceEditor(page);
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await expect(title).toHaveValue(before);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(title).toHaveValue('Typed in the form');
  await saved(page);
  expect(await savedText(page, id)).toContain('Typed in the form');
});

test('the source shows a marker for a fault and clears it, and the text that does not parse is kept', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'source'));
  await (await sourceEditor(page)).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('!');
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await expect(page.getByText('The text does not parse')).toBeVisible();
  await saved(page);
  expect(await savedText(page, id)).toMatch(/^!\{/);
  await page.keyboard.press('Backspace');
  await expect(page.getByText('The text does not parse')).toBeHidden();
  await expect(page.locator('.squiggly-error[style*="top: 0px"]')).toHaveCount(0);
  await saved(page);
});

test('the source completes by the schema', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'source'));
  await (await sourceEditor(page)).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{\n"');
  await expect(page.locator('.suggest-widget')).toContainText('cardGoals', { timeout: 30_000 });
  await expect(page.locator('.suggest-details')).toContainText('Reference to this schema');
  await page.keyboard.press('Escape');
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Control+z');
  await expect(page.getByText('The text does not parse')).toBeHidden();
});

test('the source says what a property is for, asked by keyboard', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'source'));
  await (await sourceEditor(page)).click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).fill('"cardGoals"');
  await expect(page.locator('.find-widget')).toContainText('1 of 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await expect(page.locator('.monaco-hover:not(.hidden)')).toContainText('Goals of the scorecards.', { timeout: 30_000 });
});

test('a fix of a finding is offered where it is, and can be undone', async ({ page }) => {
  const id = await newRegulation(page, { from: 'case.m19-plan-uplift' });
  const before = await savedText(page, id);
  await opened(page, tab(id, 'source'));
  await (await sourceEditor(page)).click();
  await page.getByRole('button', { name: /42/ }).first().click();
  await page.keyboard.press('Control+.');
  const menu = page.getByText('Quick Fix');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => savedText(page, id)).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedText(page, id)).toBe(before);
});

test('a click on a finding leads to the field, and in the source to the line', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'history'));
  const finding = page.getByRole('button', { name: /An accounting error confirmed by an internal check/ });
  await finding.click();
  await expect(page).toHaveURL(/\/text#\/corrections/);
  await expect(page.locator('[data-pointer^="/corrections/grounds/1"]').locator(':focus')).toBeVisible();
  await page.getByRole('link', { name: 'Source' }).click();
  await sourceEditor(page);
  await finding.click();
  const ground = (await savedText(page, id)).split('\n').findIndex((text) => text.includes('"id": "data-error"')) + 1;
  const line = Number(/^line (\d+), column/.exec((await page.getByText(/^line \d+, column/).textContent()) ?? '')?.[1]);
  expect(line).toBeGreaterThanOrEqual(ground - 1);
  expect(line).toBeLessThan(ground + 12);
});

test('a broken file is imported as a draft with its problems', async ({ page }) => {
  await opened(page, LIST);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from('{ "id": "broken", "title": ') });
  await expect(page).toHaveURL(/\/regulations\/regulation-\w+\/text$/);
  await expect(page.getByText('The text does not parse')).toBeVisible();
  await expect(page.getByText('Nothing can be shown as a form yet')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the place in the source' }).click();
  await sourceEditor(page);
  await expect(page.locator('.view-lines')).toContainText('"broken"');
  await page.goto(LIST);
  await expect(page.getByText('does not parse').first()).toBeVisible();
});

test('a file that is no text is refused in words', async ({ page }) => {
  await opened(page, LIST);
  await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from([0xff, 0xfe, 0x00]) });
  await expect(page.getByRole('alert')).toHaveText('The file is not a text in UTF-8');
});

test('the text is exported as it is', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'text'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toBe(await savedText(page, id));
});

test('a worked case is for reading until it is copied', async ({ page }) => {
  await opened(page, '/regulations/case.m02-level-ladder/text');
  await expect(page.getByRole('textbox', { name: 'Title' })).not.toBeEditable();
  await page.getByRole('button', { name: 'Make a copy to change it' }).click();
  await expect(page).not.toHaveURL(/case\./);
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeEditable();
});

test('the history compares two states in words, in pay and as text, and puts one back', async ({ page }) => {
  const id = await newRegulation(page);
  const { text, revision } = (await (await page.request.get(`/api/regulations/${id}`)).json()) as { text: string; revision: number };
  await page.request.put(`/api/regulations/${id}`, {
    data: { revision, text: text.replace('"weight": 60', '"weight": 50').replace('"weight": 40', '"weight": 50'), note: 'Half and half' },
  });
  await opened(page, tab(id, 'history'));
  await expect(page.getByRole('button', { name: /Weight of indicator .Cost per enquiry.*60.% → 50.%/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /September.*253,800.*252,500.*−1,300/ })).toBeVisible();
  await expect(page.locator('.diff[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Put this state back' }).click();
  await expect(page.getByText('No differences')).toBeVisible();
  await saved(page);
  expect(await savedText(page, id)).toContain('"weight": 60');
});

test('language and theme change where one stands, and nothing typed is lost', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'text'));
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Typed before the switch');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('ru');
  await expect(page.getByRole('link', { name: 'Исходник' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.getByRole('combobox', { name: 'Оформление' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await saved(page);
  expect(await savedText(page, id)).toContain('Typed before the switch');
});

test('whoever goes back, or loads the page again, is where they were on a long text', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'text'));
  const last = page.locator('article h2').last();
  const top = async (): Promise<number> => Math.round((await last.boundingBox())?.y ?? -1);
  await last.scrollIntoViewIfNeeded();
  const before = await top();
  expect(await page.evaluate<number>('scrollY')).toBeGreaterThan(500);
  await page.reload();
  await expect.poll(top).toBe(before);
  await page.getByRole('link', { name: 'Goals' }).first().click();
  await expect(page).toHaveURL(/goals$/);
  await page.goBack();
  await expect.poll(top).toBe(before);
  await page.goto(`${tab(id, 'text')}#/cycle`);
  await expect(page.locator('[data-pointer="/cycle"]')).toBeInViewport();
});

test('whoever loses the connection goes on typing, on other pages too, and all of it is saved when it is back', async ({ page, context }) => {
  const id = await newRegulation(page);
  // The code of all pages is fetched once the first one stands.
  const fetched = page.waitForResponse((response) => response.url().includes('CardPage') || response.url().includes('WeightsBar'));
  await opened(page, tab(id, 'text'));
  await fetched;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Title' }).fill('Typed without a connection');
  await expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'offline');
  await page.getByRole('link', { name: 'Scorecards' }).first().click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /marketing/i })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: /^Weight: / })
    .first()
    .fill('55');
  await expect(page.getByText(/missing to 100 %/)).toBeVisible();
  // What has to be fetched says that it cannot be, and comes by itself; whoever leaves is not thrown to the browser's page of errors.
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The server does not answer');
  // By keyboard: pointing at a link would fetch ahead.
  await page.getByRole('link', { name: 'Regulations', exact: true }).press('Enter');
  await expect(page.getByText('other pages open when it is back')).toBeVisible();
  await expect(page).toHaveURL(/\/history$/);
  // Who loads the page anew would not get it back: the browser asks first.
  const asked = page.waitForEvent('dialog');
  await page.evaluate('setTimeout(() => location.reload())');
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(page.getByText('other pages open when it is back')).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await expect(page.getByText('other pages open when it is back')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Before' })).toBeVisible();
  const text = await savedText(page, id);
  expect(text).toContain('Typed without a connection');
  expect(text).toContain('"weight": 55');
});

test('what cannot be removed any more says so, and the list stays', async ({ page, baseURL }) => {
  const id = await newRegulation(page);
  await opened(page, LIST);
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/regulations/${id}/text"]`) });
  await page.request.delete(`/api/regulations/${id}`, { headers: { origin: baseURL ?? '' } });
  await row.getByRole('button', { name: /^Remove/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(dialog.getByRole('alert')).toContainText('there is no such object');
  await expect(row).toBeVisible();
});

test('nothing is called clean before the rules have answered', async ({ page }) => {
  const id = await newRegulation(page);
  await page.addInitScript(`new MutationObserver(() => {
    if (/Nothing found/.test(document.body?.innerText ?? '')) window.saidTooEarly = true;
  }).observe(document, { childList: true, subtree: true, characterData: true });`);
  await opened(page, tab(id, 'goals'));
  await expect(page.getByText('Elsewhere: 6')).toBeVisible();
  expect(await page.evaluate('window.saidTooEarly ?? false')).toBe(false);
});
