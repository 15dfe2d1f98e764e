import { expect, opened, saved, savedText, sourceEditor, test, type Page } from './support.ts';

/** Presses Tab until an element of that role and name has the focus. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = await page.evaluate(
      '(() => { const e = document.activeElement; return e ? (e.getAttribute("aria-label") || (e.labels && e.labels[0] && e.labels[0].textContent) || e.textContent || "").trim() : ""; })()',
    );
    if (name.test(String(focused))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
}

test('a regulation is begun, written and undone by keyboard alone', async ({ page }) => {
  await opened(page, '/');
  await tabTo(page, /^Skip to the content/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Blank regulation/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regulations\/[\w-]+\/text$/);
  await tabTo(page, /^Title$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Written by keyboard');
  await tabTo(page, /^\+ Add a term/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Term 1' })).toBeFocused();
  await page.keyboard.type('Enquiry');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A new contact');
  await saved(page);
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  const text = await savedText(page, id);
  expect(text).toContain('Written by keyboard');
  expect(text).toContain('"definition": { "en": "A new contact" }');
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('New bonus regulation');
});

test('the keyboard gets into the source and out again', async ({ page }) => {
  await opened(page, '/regulations/case.m01-weighted-inverse/source');
  const editor = await sourceEditor(page);
  await editor.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor.locator(':focus')).toHaveCount(0);
});
