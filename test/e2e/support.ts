import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** Both languages and both themes, each once: contrast is of the theme, and length of the language. */
export const LOOKS = [
  ['en', 'dark'],
  ['ru', 'light'],
] as const;

/** What a page logged that it should not have. */
export function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (404|409)/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
}

/** Every test fails on an error in the console of any page of its context. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('page', (page) => {
        watch(page, faults);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Browser, type BrowserContext, type Locator, type Page };

/** Creates a draft through the server; returns its id. */
export async function newRegulation(page: Page, origin: object = { from: 'case.m01-weighted-inverse' }): Promise<string> {
  const response = await page.request.post('/api/regulations', { data: origin, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(response.status()).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

/** The text as the server has it. */
export async function savedText(page: Page, id: string): Promise<string> {
  return ((await (await page.request.get(`/api/regulations/${id}`)).json()) as { text: string }).text;
}

/** Waits until the draft says that it is saved. */
export const saved = (page: Page): Promise<void> => expect(page.locator('[data-state]')).toHaveAttribute('data-state', 'saved');

/** Waits until the page can be used: it has been brought to life, and the worker has answered. */
export async function opened(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html[data-live]')).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe with the rules of WCAG 2.2 AA. Our pages have no frames: in the mode for one frame it takes half the time. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`)
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([]);
}

/** The text editor, when it is ready to be typed into. */
export async function sourceEditor(page: Page): Promise<Locator> {
  await expect(page.locator('.editor[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
  return page.locator('.editor .monaco-editor').first();
}
