import decodeQR from 'qr/decode.js';
import { totp } from '../support/totp.ts';
import { confirmIfAsked, PASSWORD, serveWith, signedIn, type Somebody } from './accounts.ts';
import { accessible, expect, opened, test, watch, type Page } from './support.ts';

const CHIEF: Somebody = { name: 'Olga Owner', roles: ['administrator'] };
const ANNA: Somebody = { name: 'Anna Author', roles: ['author'] };
const FEDOR: Somebody = { name: 'Fedor Approver', roles: ['approver'] };

test.use({ actionTimeout: 20_000 });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What the page shows now: axe finds nothing, and a small telephone shows all of it. */
async function looksWell(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await accessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)')).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** What a camera reads from the picture. */
async function readPicture(page: Page): Promise<string> {
  const picture = page.locator('svg[role="img"]');
  const size = Number((await picture.getAttribute('viewBox'))?.split(' ')[2]);
  const dark = (await picture.locator('path').getAttribute('d'))?.matchAll(/M(\d+) (\d+)h1/g) ?? [];
  const [scale, width] = [4, size * 4];
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of dark)
    for (let cell = 0; cell < scale * scale; cell += 1) {
      const at = (Number(y) * scale + Math.floor(cell / scale)) * width + Number(x) * scale + (cell % scale);
      data.fill(0, at * 4, at * 4 + 3);
    }
  return decodeQR({ width, height: width, data });
}

/** Signs in by keys alone, up to the code. */
async function givePassword(page: Page, email: string): Promise<void> {
  await opened(page, '/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

test('a second factor is set up, asked for, taken once, replaced by a recovery code, reset, and demanded of a role', async ({ browser, faults }) => {
  test.setTimeout(120_000);
  const server = await serveWith([CHIEF, ANNA, FEDOR], undefined, { REQUIRE_SECOND_FACTOR: 'approver' });
  const stranger = async (): Promise<Page> => (await browser.newContext({ baseURL: server.address, locale: 'en-GB' })).newPage();
  try {
    const { page: anna } = await signedIn(browser, server.address, ANNA);
    let [secret, codes] = ['', [] as string[]];
    await test.step('she reads the picture, and gives a first code', async () => {
      await opened(anna, '/account');
      await button(anna, 'Set up').click();
      secret = (await anna.getByLabel('Secret', { exact: true }).textContent()) ?? '';
      expect(await readPicture(anna)).toBe(
        `otpauth://totp/Scorewright:anna.author%40example.com?secret=${secret.replaceAll(' ', '')}&issuer=Scorewright&digits=6&period=30`,
      );
      await looksWell(anna, 'dark');
      await expect(anna.getByLabel('Code of the authenticator')).toBeFocused();
      await anna.keyboard.type('000000');
      await anna.keyboard.press('Enter');
      await expect(anna.getByRole('alert')).toContainText('the code does not count');
      await anna.getByLabel('Code of the authenticator').fill(totp(secret));
      await anna.keyboard.press('Enter');
      await expect(anna.getByText('The second factor is on.')).toBeVisible();
      codes = await anna.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents();
      expect(new Set(codes).size).toBe(10);
      await looksWell(anna, 'dark');
      const download = anna.waitForEvent('download');
      await button(anna, 'Download').click();
      expect((await download).suggestedFilename()).toBe('scorewright-recovery-codes.txt');
      // Pages over plain http have no clipboard.
      await anna.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      await button(anna, 'Copy').click();
      await expect(button(anna, 'Not copied: select the text yourself')).toBeVisible();
      await button(anna, 'I have kept them').click();
      await expect(anna.getByText('10 recovery codes are left.')).toBeVisible();
    });

    watch(anna, faults);
    // Later than the one that was given, and taken early: a clock may be half a minute ahead.
    const code = totp(secret, 1);
    await test.step('the next sign-in asks for a code', async () => {
      await button(anna, 'Sign out').click();
      await anna.waitForURL(/sign-in/);
      await givePassword(anna, 'anna.author@example.com');
      await expect(anna.getByRole('heading', { name: 'One more step' })).toBeVisible();
      await expect(anna.getByLabel('Code of the authenticator')).toBeFocused();
      await looksWell(anna, 'dark');
      await anna.keyboard.type(code);
      await anna.keyboard.press('Enter');
      await expect(anna.getByRole('heading', { level: 1, name: 'Regulations' })).toBeVisible();
    });

    await test.step('the same code again is refused, and a recovery code lets in once', async () => {
      for (const outcome of ['in', 'out'] as const) {
        const page = await stranger();
        await givePassword(page, 'anna.author@example.com');
        await page.getByLabel('Code of the authenticator').fill(code);
        await button(page, 'Sign in').click();
        await expect(page.getByRole('alert')).toHaveText('The code does not count: mistyped, used already, or too old');
        await button(page, 'Use a recovery code').click();
        await page.getByLabel('Recovery code').fill(codes[0] ?? '');
        await button(page, 'Sign in').click();
        if (outcome === 'in') await expect(page.getByRole('heading', { level: 1, name: 'Regulations' })).toBeVisible();
        else await expect(page.getByRole('alert')).toHaveText('The code does not count: mistyped, used already, or too old');
      }
    });

    await test.step('an administrator sees who has one and who lacks it, and resets it', async () => {
      const { page: chief } = await signedIn(browser, server.address, CHIEF);
      await opened(chief, '/people');
      const rowOf = ({ name }: Somebody) => chief.getByRole('listitem').filter({ hasText: name }).first();
      await expect(rowOf(FEDOR)).toContainText('no second factor yet');
      await expect(rowOf(ANNA)).toContainText('second factor');
      await button(chief, 'Change Anna Author').click();
      const dialog = chief.getByRole('dialog', { name: 'Change a person' });
      await dialog.getByRole('button', { name: 'Reset the second factor' }).click();
      await confirmIfAsked(chief, async () => !(await dialog.isVisible()));
      await expect(rowOf(ANNA)).not.toContainText('second factor');
      await opened(anna, '/account');
      expect(new URL(anna.url()).pathname).toBe('/sign-in');
      await givePassword(anna, 'anna.author@example.com');
      await expect(anna.getByRole('heading', { level: 1, name: 'Regulations' })).toBeVisible();
    });

    await test.step('whose role demands it sets it up before anything else', async () => {
      const { page: fedor } = await signedIn(browser, server.address, FEDOR, 'ru-RU');
      watch(fedor, faults);
      await opened(fedor, '/approvals');
      expect(fedor.url()).toBe(`${server.address}/second-factor?to=%2Fapprovals`);
      await looksWell(fedor, 'light');
      await button(fedor, 'Настроить').click();
      const own = (await fedor.getByLabel('Секрет', { exact: true }).textContent()) ?? '';
      await looksWell(fedor, 'light');
      await fedor.getByLabel('Код из приложения').fill(totp(own));
      await button(fedor, 'Включить').click();
      await looksWell(fedor, 'light');
      await button(fedor, 'Коды сохранены').click();
      await fedor.waitForURL(/\/approvals$/);
      await fedor.waitForLoadState('networkidle');
    });
  } finally {
    await server.stop();
  }
});
