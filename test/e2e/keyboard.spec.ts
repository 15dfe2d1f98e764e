import { expect, newRegulation, opened, saved, savedText, sourceEditor, test, type Page } from './support.ts';

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

test('the goal tree is built by keyboard alone: the focus goes with what is moved, and to a neighbour of what is removed', async ({ page }) => {
  await opened(page, `/regulations/${await newRegulation(page, { from: 'case.m18-goal-tree' })}/goals`);
  const goals = page.locator('[data-goal]');
  const named = (name: string): ReturnType<Page['getByRole']> => page.getByRole('button', { name, exact: true });
  await named('Move up: Fixed costs').press('Enter');
  await expect(named('Move up: Fixed costs')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(goals.nth(1)).toHaveAttribute('aria-label', 'Fixed costs');
  // It is the first below its goal: the way back is at hand.
  await expect(named('Move down: Fixed costs')).toBeFocused();
  await goals.nth(1).getByRole('button', { name: '+ Add a goal below' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Goal: New goal' })).toBeFocused();
  await page.keyboard.type('Taxes');
  await expect(page.getByRole('textbox', { name: 'Goal: Taxes' })).toHaveValue('Taxes');
  await page.getByRole('combobox', { name: 'Move the goal: Taxes' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('combobox', { name: 'Move the goal: Taxes' })).toBeFocused();
  await named('Remove Taxes').press('Enter');
  await expect(named('Remove Taxes')).toHaveCount(0);
  await expect(page.locator('[data-goal] :focus')).toHaveCount(1);
});

test('the focus goes to a neighbour when the last row of a list is removed', async ({ page }) => {
  const id = await newRegulation(page, { from: 'case.m15-cut-off' });
  await opened(page, `/regulations/${id}/scorecards/chief-engineer`);
  await page.getByRole('button', { name: 'Remove Work accidents' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Rating of planned maintenance' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Cut-off 1' }).press('Enter');
  await expect(page.getByRole('button', { name: '+ Add a cut-off' })).toBeFocused();
  // Of two indicators one is left, which is needed: its cross can be pressed no more, and the focus stays in its row.
  await page.getByRole('button', { name: 'Remove Rating of planned maintenance' }).press('Enter');
  await page.getByRole('button', { name: 'Remove Availability of equipment' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Energy per tonne' })).toBeDisabled();
  await expect(page.locator('[data-pointer="/scorecards/0/indicators/0"] :focus')).toHaveCount(1);
});
