import { accessible, expect, newRegulation, opened, saved, savedText, test } from './support.ts';

interface Card {
  readonly indicators: readonly {
    readonly id: string;
    readonly weight: number;
    readonly levels?: readonly { readonly at: number }[];
    readonly curve?: { readonly bands: readonly { readonly from?: number; readonly to?: number }[] };
  }[];
  readonly cutOffs?: readonly { readonly condition: unknown }[];
}
const cardIn = (text: string): Card => (JSON.parse(text) as { readonly scorecards: readonly [Card] }).scorecards[0];

test('the weights bar says what is missing, and the rest is shared among the unlocked', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/scorecards/head-of-marketing`);
  await expect(page.getByText('The weights add up to 100 %')).toBeVisible();
  await page.getByRole('textbox', { name: 'Weight: Cost per enquiry' }).fill('52,5');
  await expect(page.getByText('7.5 % missing to 100 %')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Lock the weight: Cost per enquiry' }).check();
  await page.getByRole('button', { name: 'Share out the rest' }).click();
  await expect(page.getByText('The weights add up to 100 %')).toBeVisible();
  await saved(page);
  expect(cardIn(await savedText(page, id)).indicators.map(({ weight }) => weight)).toEqual([52.5, 47.5]);
});

test('a level is changed beside its ladder', async ({ page }) => {
  const id = await newRegulation(page, { from: 'template.head-of-marketing' });
  await opened(page, `/regulations/${id}/scorecards/head-of-marketing`);
  await page.getByRole('button', { name: 'Cost per qualified lead', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reached at, Level 2' }).fill('1300');
  await expect(page.getByRole('img', { name: /Ladder of 4 levels/ })).toContainText('1,300');
  await saved(page);
  expect(cardIn(await savedText(page, id)).indicators[0]?.levels?.[1]?.at).toBe(1300);
});

test('the payout curve is moved by keys, and its cliff is marked', async ({ page }) => {
  const id = await newRegulation(page, { from: 'case.m04-sales-bands-accelerator' });
  await opened(page, `/regulations/${id}/scorecards/sales-manager`);
  await page.getByRole('button', { name: 'Revenue', exact: true }).click();
  await expect(page.getByText('A cliff at 80: 0 becomes 80.')).toBeVisible();
  const end = page.getByRole('slider', { name: 'End of the band, band 1–2' });
  await end.press('ArrowRight');
  await end.press('ArrowRight');
  await expect(page.getByText('A cliff at 82: 0 becomes 82.')).toBeVisible();
  await saved(page);
  const bands = cardIn(await savedText(page, id)).indicators[0]?.curve?.bands;
  expect([bands?.[0]?.to, bands?.[1]?.from]).toEqual([82, 82]);
});

test('the payout curve is dragged by mouse: its document, its marks and its numbers follow, and a drag is undone as one step', async ({ page }) => {
  await page.clock.install();
  const id = await newRegulation(page, { from: 'case.m04-sales-bands-accelerator' });
  await opened(page, `/regulations/${id}/scorecards/sales-manager`);
  await page.getByRole('button', { name: 'Revenue', exact: true }).click();
  await expect(page.getByText('A cliff at 80: 0 becomes 80.')).toBeVisible();
  const end = page.getByRole('slider', { name: 'End of the band, band 1–2' });
  await end.scrollIntoViewIfNeeded();
  const grip = await end.locator('rect').boundingBox();
  if (!grip) throw new Error('the handle is not drawn');
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 4 });
  // The hand rests for longer than typing may pause.
  await page.clock.fastForward(3000);
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  const at = Number(await end.getAttribute('aria-valuenow'));
  expect(at).toBeGreaterThan(80);
  await expect(page.getByText(`A cliff at ${at}: 0 becomes ${at}.`)).toBeVisible();
  const dragged = await end.locator('rect').boundingBox();
  expect(Math.abs((dragged?.x ?? 0) + grip.width / 2 - (x + 40))).toBeLessThan(12);
  await saved(page);
  const bands = cardIn(await savedText(page, id)).indicators[0]?.curve?.bands;
  expect([bands?.[0]?.to, bands?.[1]?.from]).toEqual([at, at]);
  await page.mouse.move(x + 120, y);
  expect(await end.getAttribute('aria-valuenow')).toBe(String(at));
  await page.keyboard.press('Control+z');
  await expect(page.getByText('A cliff at 80: 0 becomes 80.')).toBeVisible();
  await expect(end).toHaveAttribute('aria-valuenow', '80');
});

test('a condition is built from pickers and read back', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/scorecards/head-of-marketing`);
  await page.getByRole('button', { name: 'Add a cut-off' }).click();
  const condition = page.getByRole('group', { name: 'Condition, cut-off 1', exact: true });
  // A new one strikes nobody until somebody says when.
  await expect(condition.getByText('It does nothing until you say when.')).toBeVisible();
  await saved(page);
  expect(cardIn(await savedText(page, id)).cutOffs?.[0]?.condition).toBe(false);
  await condition.getByRole('combobox', { name: 'field' }).selectOption('leads.actual');
  await condition.getByRole('combobox', { name: 'comparison' }).selectOption('<');
  await condition.getByRole('textbox', { name: 'value' }).fill('250');
  await condition.getByRole('button', { name: '+ And' }).click();
  await condition.getByRole('combobox', { name: 'Group' }).first().selectOption('or');
  await saved(page);
  expect(cardIn(await savedText(page, id)).cutOffs?.[0]?.condition).toMatchObject({ or: [{ '<': [{ var: 'leads.actual' }, 250] }, false] });
  await page.reload();
  await expect(condition.getByRole('textbox', { name: /1: value/ })).toHaveValue('250');
});

test('cards, metrics and goals are accessible', async ({ page }) => {
  const id = await newRegulation(page, { from: 'case.m15-cut-off' });
  for (const place of ['scorecards', 'scorecards/chief-engineer', 'metrics', 'goals']) {
    await opened(page, `/regulations/${id}/${place}`);
    await accessible(page);
  }
});
