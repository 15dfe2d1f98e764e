import { request as httpRequest } from 'node:http';
import { createRegulation, LOCAL_ACTOR } from '@scorewright/store';
import { confirmIfAsked, PASSWORD, serveWith, signedIn, type Somebody } from './accounts.ts';
import { expect, opened, test, type Page } from './support.ts';

const CHIEF: Somebody = { name: 'Olga Owner', roles: ['administrator'] };
const NEW_PASSWORD = 'violet harbour eleven kettles';

// A step that cannot be done says so at once, and not at the end of the journey.
test.use({ actionTimeout: 20_000 });

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a page as nobody, and signs in where that leads. */
async function signIn(page: Page, email: string, password: string): Promise<void> {
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
}

test('somebody is invited, joins, works, gets another role and an old draft, changes the password, makes a token, and is blocked', async ({ browser }) => {
  test.setTimeout(240_000);
  const server = await serveWith([CHIEF], async (db) => {
    const by = { id: LOCAL_ACTOR.id, name: '', roles: ['author'] };
    await createRegulation(db, { id: 'old-plan', title: '"Old plan"', origin: 'blank', text: '{ "title": "Old plan" }', by });
  });
  const fresh = async (): Promise<Page> => (await browser.newContext({ baseURL: server.address, locale: 'en-GB' })).newPage();
  try {
    const chief = await fresh();
    await test.step('a page sends a stranger to the sign-in, and from there goes on to where they wanted', async () => {
      await opened(chief, '/people');
      expect(new URL(chief.url()).pathname).toBe('/sign-in');
      await signIn(chief, 'olga.owner@example.com', 'not the password of hers');
      await expect(chief.getByRole('alert')).toHaveText('E-mail and password do not belong together');
      await signIn(chief, 'olga.owner@example.com', PASSWORD);
      await expect(chief.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
      for (const elsewhere of ['//evil.example/x', 'https://evil.example', '/\\evil.example']) {
        await opened(chief, `/sign-in?to=${encodeURIComponent(elsewhere)}`);
        expect(new URL(chief.url()).origin + new URL(chief.url()).pathname).toBe(`${server.address}/`);
      }
    });

    let link = '';
    await test.step('the administrator invites somebody', async () => {
      await opened(chief, '/people');
      await button(chief, 'Invite somebody').click();
      const dialog = chief.getByRole('dialog', { name: 'Invite' });
      await dialog.getByLabel('E-mail').fill('nina@example.com');
      await dialog.getByLabel('Name').fill('Nina New');
      await expect(dialog.getByLabel(/^author/)).toBeChecked();
      await dialog.getByRole('button', { name: 'Make the link' }).click();
      link = await dialog.getByLabel(/Hand over this link/).inputValue();
      expect(link.startsWith(`${server.address}/invitation#`)).toBe(true);
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await expect(button(chief, 'Take back the invitation of nina@example.com')).toBeVisible();
    });

    const nina = await fresh();
    await test.step('the invited person opens the link, chooses a password, and is in', async () => {
      await opened(nina, link);
      await expect(nina.getByText('For nina@example.com')).toBeVisible();
      await expect(field(nina, 'Your name')).toHaveValue('Nina New');
      for (const [password, why] of [
        ['short', /Too short/],
        ['password1234', /Too easy to guess/],
        ['nina new nina', /made of your name/],
      ] as const) {
        await field(nina, 'New password').fill(password);
        await button(nina, 'Make the account').click();
        await expect(nina.getByRole('alert')).toHaveText(why);
      }
      await field(nina, 'New password').fill(PASSWORD);
      await button(nina, 'Make the account').click();
      await expect(nina.getByRole('heading', { level: 1, name: 'Regulations' })).toBeVisible();
      const again = await fresh();
      await opened(again, link);
      await expect(again.getByRole('alert')).toContainText('This link does not work');
    });

    const change = async (): Promise<ReturnType<Page['getByRole']>> => {
      await opened(chief, '/people?search=nina');
      await button(chief, 'Change Nina New').click();
      return chief.getByRole('dialog', { name: 'Change a person' });
    };
    await test.step('another role counts from the next look on', async () => {
      const dialog = await change();
      await dialog.getByLabel(/^reviewer/).check();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await confirmIfAsked(chief, async () => !(await dialog.isVisible()));
      await expect(chief.getByRole('listitem').filter({ hasText: 'Nina New' }).first()).toContainText('reviewer');
      await opened(nina, '/account');
      await expect(nina.getByText('reads what is submitted, remarks')).toBeVisible();
    });

    await test.step('a draft from before there were accounts is given to her', async () => {
      await expect(chief.getByText('Old plan')).toBeVisible();
      await field(chief, 'Author').selectOption({ label: 'Nina New' });
      await button(chief, 'Give them').click();
      await expect(chief.getByText('1 draft is now Nina New’s.')).toBeVisible();
      await opened(nina, '/');
      await expect(nina.getByRole('link', { name: /Old plan/ })).toBeVisible();
    });

    await test.step('her own account: another password, and a token that works until it is revoked', async () => {
      await opened(nina, '/account');
      await field(nina, 'Present password').fill('not the present one');
      await field(nina, 'New password').fill(NEW_PASSWORD);
      await button(nina, 'Change the password').click();
      await expect(nina.getByRole('alert')).toHaveText('The present password is another');
      await field(nina, 'Present password').fill(PASSWORD);
      await button(nina, 'Change the password').click();
      await expect(nina.getByText('Changed. All other sessions have ended.')).toBeVisible();
      await field(nina, 'What it is for').fill('nightly');
      await button(nina, 'Make a token').click();
      await confirmIfAsked(nina, () => nina.getByLabel(/This is the token/).isVisible(), NEW_PASSWORD);
      const token = await nina.getByLabel(/This is the token/).inputValue();
      const asks = (): Promise<number> =>
        fetch(`${server.address}/api/account`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);
      expect(await asks()).toBe(200);
      await button(nina, 'Revoke nightly').click();
      await expect(button(nina, 'Revoke nightly')).toHaveCount(0);
      expect(await asks()).toBe(401);
    });

    await test.step('who is blocked is out at once, and does not come in again', async () => {
      const dialog = await change();
      await dialog.getByRole('button', { name: 'Suspend' }).click();
      await confirmIfAsked(chief, async () => !(await dialog.isVisible()));
      await expect(chief.getByRole('listitem').filter({ hasText: 'Nina New' }).first()).toContainText('suspended');
      await opened(nina, '/');
      expect(new URL(nina.url()).pathname).toBe('/sign-in');
      await signIn(nina, 'nina@example.com', NEW_PASSWORD);
      await expect(nina.getByRole('alert')).toHaveText('E-mail and password do not belong together');
    });

    await test.step('files that are served as they are cannot be taken for something else, and TRACE is not answered', async () => {
      const script = (await chief.content()).match(/\/_app\/immutable\/[\w./-]+\.js/)?.[0] ?? '';
      const { headers } = await fetch(server.address + script);
      expect(headers.get('content-type')).toMatch(/javascript/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/object-src 'none'.*frame-ancestors 'none'/);
      const status = await new Promise<number | undefined>((resolve, reject) => {
        httpRequest(`${server.address}/`, { method: 'TRACE' }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .once('error', reject)
          .end();
      });
      expect(status).toBeGreaterThanOrEqual(400);
    });

    await test.step('signing out ends the session', async () => {
      await opened(chief, '/account');
      await button(chief, 'Sign out').click();
      await chief.waitForURL(/sign-in/);
      const cookies = await signedIn(browser, server.address, CHIEF);
      expect((await cookies.context.request.get('/api/account')).status()).toBe(200);
      expect((await chief.request.get('/api/account')).status()).toBe(401);
    });
  } finally {
    await server.stop();
  }
});
