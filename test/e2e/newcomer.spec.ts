import { keyboard, mouse, type Hand } from './hands.ts';
import { expect, opened, saved, savedText, test, type Page } from './support.ts';

// A step that cannot be done says so at once, and not at the end of the journey.
test.use({ actionTimeout: 20_000 });

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Parts of the regulation' }).getByRole('link', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true });
const list = (page: Page, name: string) => page.getByRole('main').getByRole('combobox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

/** What is measured: enquiries, and what each of them costs. */
async function measure(page: Page, { press, fill, choose }: Hand): Promise<void> {
  await press(tab(page, 'Metrics'));
  await press(button(page, 'Result'));
  await fill(box(page, 'Name'), 'Enquiries');
  await fill(list(page, 'Unit'), 'lead');
  await press(button(page, 'Enquiries'));
  await press(button(page, '+ Add a metric'));
  await fill(box(page, 'Name'), 'Cost per enquiry');
  await fill(list(page, 'Unit'), 'RUB/lead');
  await choose(list(page, 'Better'), 'lower is better');
  await choose(list(page, 'Over time'), 'a quotient');
}

/** The card of the head of marketing: pay, two indicators of 60 and 40 %, whole percents. */
async function writeCard(page: Page, { press, fill, choose }: Hand): Promise<void> {
  await press(tab(page, 'Scorecards'));
  await press(
    page
      .getByRole('main')
      .getByRole('link', { name: /Scorecard of the position/ })
      .first(),
  );
  await fill(box(page, 'Salary'), '150000');
  await fill(box(page, 'Target bonus'), '100000');
  await fill(box(page, 'Weight: Enquiries'), '40');
  await expect(page.getByText('60 % missing to 100 %')).toBeVisible();
  await press(button(page, 'Enquiries'));
  await fill(box(page, 'Plan'), '500');
  await press(button(page, '+ Pay by a curve'));
  await expect(page.getByText('A cliff at 80: 0 becomes 80.')).toBeVisible();
  await press(button(page, 'Enquiries'));
  await press(button(page, '+ Add an indicator'));
  await secondIndicator(page, { press, fill, choose });
  await press(button(page, '+ Add: rounding'));
  await choose(list(page, 'What'), 'attainment');
  await expect(page.getByText('The weights add up to 100 %')).toBeVisible();
}

async function secondIndicator(page: Page, { press, fill, choose }: Hand): Promise<void> {
  const metric = page
    .getByRole('main')
    .getByRole('combobox', { name: /^Metric: / })
    .last();
  if ((await metric.locator('option:checked').textContent()) !== 'Cost per enquiry') await choose(metric, 'Cost per enquiry');
  await fill(box(page, 'Weight: Cost per enquiry'), '60');
  const name = button(page, 'Cost per enquiry');
  if ((await name.getAttribute('aria-expanded')) !== 'true') await press(name);
  if (await button(page, '+ Set a plan').isVisible()) await press(button(page, '+ Set a plan'));
  await fill(box(page, 'Plan'), '1200');
  await choose(list(page, 'Attainment'), 'plan to actual');
}

/** The cliff that the curve makes is found, and its offered fix is taken. */
async function mendCliff(page: Page, { press }: Hand): Promise<void> {
  await press(tab(page, 'Sins'));
  const cliff = page.locator('[data-finding="R23"]').first();
  await press(cliff.getByRole('button', { name: 'Fix …' }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Apply the fix' }));
  await expect(page.locator('[data-finding="R23"]')).toHaveCount(0, { timeout: 30_000 });
}

async function simulate(page: Page, { press, fill }: Hand): Promise<void> {
  await press(tab(page, 'Simulation'));
  await fill(box(page, 'Cost per enquiry'), '1100');
  await fill(box(page, 'Enquiries'), '480');
  await expect(page.locator('[data-total]')).toHaveText(/253,800/, { timeout: 30_000 });
  const explanation = page.locator('[data-explanation]');
  await expect(explanation).toContainText('1,200 × 100 / 1,100 = 109.09…');
  await expect(explanation).toContainText(/Total: RUB.253,800/);
}

/** From a blank sheet to a simulated month, saved and found again. */
async function journey(page: Page, hand: Hand): Promise<void> {
  test.setTimeout(480_000);
  await opened(page, '/');
  await hand.press(page.getByRole('button', { name: /^Blank regulation/ }));
  await expect(page).toHaveURL(/\/regulations\/[\w-]+\/text$/);
  await hand.fill(box(page, 'Title'), 'Bonus of the head of marketing');
  await measure(page, hand);
  await writeCard(page, hand);
  await mendCliff(page, hand);
  await simulate(page, hand);
  await saved(page);
  await page.reload();
  await expect(page.locator('html[data-live]')).toBeAttached();
  await hand.press(tab(page, 'Text'));
  await expect(box(page, 'Title')).toHaveValue('Bonus of the head of marketing');
  await simulate(page, hand);
  const text = await savedText(page, new URL(page.url()).pathname.split('/')[2] ?? '');
  expect(text).toContain('"weight": 60');
}

test('a newcomer builds the head of marketing’s card from blank, mends a cliff and simulates a month, by mouse', async ({ page }) => {
  await journey(page, mouse);
});

test('the same by keyboard alone', async ({ page }) => {
  await journey(page, keyboard(page));
});
