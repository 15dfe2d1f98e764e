import { readdirSync } from 'node:fs';
import path from 'node:path';
import { accessible, expect, LOOKS, newRegulation, opened, sourceEditor, test, type Page } from './support.ts';

const ROUTES = path.join(import.meta.dirname, '../../editor/routes');

/** What stands for the variable parts of an address. A page with another one has tests of its own. */
const PARTS: Readonly<Record<string, string>> = { '[card]': 'head-of-marketing' };

/** Pages of accounts are walked where somebody is signed in: see `account-pages`. */
const WALKED = new Set(['', 'approvals', 'audit', 'check', 'mine', 'regulations', 'reviews', 'rules']);

/** The addresses of every page of the editor: one that is added later is walked too. */
function addresses(id: string): readonly string[] {
  return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === '+page.svelte')
    .map((file) => path.dirname(file).split(path.sep))
    .map((parts) => parts.filter((part) => part !== '.' && !part.startsWith('(')))
    .map((parts) => parts.map((part, index) => (part === '[id]' ? (parts[index - 1] === 'rules' ? 'S07' : id) : (PARTS[part] ?? part))))
    .filter((parts) => !parts.some((part) => part.startsWith('[')))
    .filter(([first = '']) => WALKED.has(first))
    .map((parts) => `/${parts.join('/')}`)
    .sort();
}

/** By how many pixels a page is wider than the screen, without its scroll bar. */
const BEYOND = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';

/** Waits until the page shows what it is for, and what the workers say of it. */
async function settled(page: Page, address: string): Promise<void> {
  await opened(page, address);
  await expect(page.locator('main')).not.toBeEmpty();
  const checked = page.locator('[data-checked]');
  if ((await checked.count()) > 0) await expect(checked).toHaveAttribute('data-checked', 'true', { timeout: 30_000 });
  if (address.endsWith('/source')) await sourceEditor(page);
  if (address.endsWith('/print')) await expect(page.locator('[data-printed]')).toBeVisible();
  if (address.endsWith('/sins')) await expect(page.locator('[data-passed]').first()).toBeVisible({ timeout: 30_000 });
  if (address.endsWith('/examples')) await expect(page.locator('[data-examples]').first()).toBeVisible();
  if (address.endsWith('/simulate')) await expect(page.locator('[data-total]')).toBeVisible();
}

/** Opens all that is folded in a form, and what is folded within it. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 3; round += 1) await page.evaluate('for (const one of document.querySelectorAll(\'main [aria-expanded="false"]\')) one.click()');
}

for (const [language, theme] of LOOKS) {
  test(`every page: axe finds nothing, no error is logged, a small telephone shows all of it, ${language} ${theme}`, async ({ page, context, baseURL }) => {
    test.setTimeout(600_000);
    await context.addCookies([
      { name: 'language', value: language, url: baseURL ?? '' },
      { name: 'theme', value: theme, url: baseURL ?? '' },
    ]);
    const pages = addresses(await newRegulation(page, { from: 'template.head-of-marketing' }));
    expect(pages.length).toBeGreaterThan(19);
    for (const address of pages)
      await test.step(address, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await settled(page, address);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await unfold(page);
        await accessible(page);
        await page.setViewportSize({ width: 360, height: 740 });
        await expect.poll(() => page.evaluate(BEYOND), { message: address }).toBe(0);
      });
  });
}

test('the pages run no code from text, and scripts from nowhere else', async ({ page }) => {
  const response = await page.goto('/regulations/case.m01-weighted-inverse/source');
  const policy = response?.headers()['content-security-policy'] ?? '';
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
  expect(scripts).toContain("'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(scripts).not.toContain('unsafe-inline');
  // The text editor works under it: the faults of the page are looked at after every test.
  await sourceEditor(page);
});
