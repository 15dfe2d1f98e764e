import { confirmIfAsked, serveWith, signedIn, type Somebody } from './accounts.ts';
import { accessible, expect, newRegulation, opened, savedText, test, type Page } from './support.ts';

const CHIEF: Somebody = { name: 'Clara Chief', roles: ['administrator'] };
const AUTHOR: Somebody = { name: 'Anna Author', roles: ['author'] };

const custom = (severity: string) => ({
  id: 'ACME-1',
  severity,
  at: '/scorecards/*',
  when: true,
  message: { en: 'our cards are never like this', ru: 'у нас таких карт не бывает' },
});
const written = (severity: string): string =>
  JSON.stringify(
    { format: 'scorewright-lint/1', rules: { R46: 'off', S03: 'off', S02: { limits: { maxIndicators: 4 } } }, custom: [custom(severity)] },
    null,
    2,
  );

/** Saves, and waits for what the page says then. */
async function save(page: Page, part: string, done: () => Promise<boolean>): Promise<void> {
  await page.locator(part).getByRole('button', { name: 'Save', exact: true }).click();
  await confirmIfAsked(page, done);
  await expect.poll(done).toBe(true);
}

test('an organisation sets how grave a rule is and writes one of its own: what is open is judged by it', async ({ browser }) => {
  const server = await serveWith([CHIEF, AUTHOR]);
  try {
    const { page: chief } = await signedIn(browser, server.address, CHIEF);
    const { page: author } = await signedIn(browser, server.address, AUTHOR);
    await opened(chief, '/rules/R46');
    await chief.getByLabel('How grave a finding is').selectOption('off');
    await save(chief, 'main', () => chief.getByText('Saved.').isVisible());
    await opened(chief, '/rules/S02');
    const limit = chief.getByRole('textbox').first();
    await limit.fill('5');
    await limit.fill('5%');
    await chief.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(limit).toBeFocused();
    await expect(chief.getByText('This is not a number')).toBeVisible();
    await expect(chief.getByText('Saved.')).toBeHidden();
    await limit.fill('4');
    await save(chief, 'main', () => chief.getByText('Saved.').isVisible());
    await accessible(chief);
    await opened(chief, '/rules');
    await expect(chief.locator('a[href="/rules/R46"]')).toContainText('switched off here');
    await expect(chief.locator('a[href="/rules/S02"]')).toContainText('other limits here');

    const text = chief.getByLabel('Settings as text');
    await text.fill(written('grave'));
    await save(chief, '#settings', () => chief.getByRole('alert').isVisible());
    await expect(chief.getByRole('alert')).toContainText(/line \d+: `grave`/);
    await expect(text).toHaveValue(written('grave'));
    await text.fill(written('error'));
    await save(chief, '#settings', () => chief.locator('a[href="/rules/ACME-1"]').isVisible());
    await accessible(chief);

    const id = await newRegulation(author, { from: 'case.m01-weighted-inverse' });
    await opened(author, `/regulations/${id}/sins`);
    await expect(author.locator('[data-sin="S03"]')).toHaveAttribute('data-verdict', 'off');
    await expect(author.locator('[data-finding="ACME-1"]')).toContainText('Our cards are never like this.');
    await author.locator('[data-finding="ACME-1"]').getByRole('link', { name: 'ACME-1' }).click();
    await expect(author.getByRole('heading', { level: 1 })).toHaveText('our cards are never like this');
    await expect(author.getByText('Only an administrator changes them.')).toBeVisible();
    await expect(author.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
    await opened(author, '/check');
    await author.getByRole('textbox').fill(await savedText(author, id));
    await expect(author.locator('[data-light="red"]')).toContainText(/./);
    await expect(author.getByText(/our cards are never like this/i).first()).toBeVisible();

    // Somebody else has written meanwhile: nothing is overwritten.
    const { page: other } = await signedIn(browser, server.address, CHIEF);
    await opened(other, '/rules');
    await other.getByRole('button', { name: 'Take the settings away' }).click();
    await confirmIfAsked(other, () => other.locator('a[href="/rules/ACME-1"]').isHidden());
    await expect(other.locator('a[href="/rules/ACME-1"]')).toBeHidden();
    await text.fill(written('info'));
    await save(chief, '#settings', () => chief.getByRole('alert').isVisible());
    await expect(chief.getByRole('alert')).toContainText('somebody else has changed the settings since');
    await opened(author, `/regulations/${id}/sins`);
    await expect(author.locator('[data-sin="S03"]')).not.toHaveAttribute('data-verdict', 'off');
    await expect(author.locator('[data-finding="ACME-1"]')).toHaveCount(0);
  } finally {
    await server.stop();
  }
});
