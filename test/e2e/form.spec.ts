import { expect, newRegulation, opened, saved, savedText, test, type Locator, type Page } from './support.ts';

type Json = Readonly<Record<string, unknown>>;
interface Policy {
  readonly metrics: readonly Json[];
  readonly facts?: readonly Json[];
  readonly goals?: readonly Json[];
  readonly correctionRecords?: readonly Json[];
  readonly examples: readonly { readonly facts: Json }[];
  readonly scorecards: readonly (Json & { readonly indicators: readonly Json[] })[];
}
const policyOf = async (page: Page, id: string): Promise<Policy> => {
  await saved(page);
  return JSON.parse(await savedText(page, id)) as Policy;
};

/** Opens a metric or fact, and gives the group that its fields stand in. */
async function entry(page: Page, name: string): Promise<Locator> {
  const group = page.getByRole('group', { name, exact: true });
  await group.getByRole('button', { name, exact: true }).click();
  return group;
}

test('a formula is built from pickers, read as a sentence and seen on an example', async ({ page }) => {
  const id = await newRegulation(page, { from: 'template.head-of-marketing' });
  await opened(page, `/regulations/${id}/metrics`);
  const metric = await entry(page, 'Cost per qualified lead');
  const formula = metric.getByRole('group', { name: 'Formula', exact: true }).first();
  await expect(formula.locator('.says')).toContainText('Marketing cost ÷ Qualified leads');
  await expect(formula.locator('.result')).toContainText('1,200');
  // What stands there goes into what is calculated from it.
  await formula.getByRole('combobox', { name: 'Formula, divide: what stands here' }).selectOption({ label: 'Sum' });
  await formula.getByRole('textbox', { name: /term: number/ }).fill('1000,5');
  await expect(formula.locator('.says')).toContainText('(Marketing cost + 1,000.5) ÷ Qualified leads');
  await formula.getByRole('button', { name: 'Add a term' }).click();
  await formula.getByRole('combobox', { name: 'Formula 3, term: what stands here' }).selectOption({ label: 'Rounded' });
  expect((await policyOf(page, id)).metrics.find((one) => one['id'] === 'cost-per-lead')?.['formula']).toMatchObject({
    '/': [{ '+': [{ var: 'ad-spend' }, 1000.5, { round: [0, 1, 'half-up'] }] }, { var: 'qualified-leads' }],
  });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await formula.getByRole('button', { name: /^Take away “Sum”/ }).click();
  await expect(formula.locator('.says')).toContainText('Marketing cost ÷ Qualified leads');
});

test('a formula is built by keyboard alone', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/metrics`);
  const metric = await entry(page, 'Enquiries');
  await metric.getByRole('combobox', { name: 'Add to “Metric”' }).focus();
  await page.keyboard.type('Formula');
  await page.keyboard.press('Enter');
  const what = metric.getByRole('combobox', { name: 'Formula: what stands here' });
  await expect(what).toBeVisible();
  await what.focus();
  await page.keyboard.type('Product');
  await page.keyboard.press('Enter');
  await expect(metric.locator('.says')).toContainText('0 × 0');
  await metric
    .getByRole('textbox', { name: /factor: number/ })
    .first()
    .focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2.5');
  await expect(metric.locator('.says')).toContainText('2.5 × 0');
  expect((await policyOf(page, id)).metrics.find((one) => one['id'] === 'leads')?.['formula']).toEqual({ '*': [2.5, 0] });
});

test('a metric comes from the library with all that its formula reads', async ({ page }) => {
  const id = await newRegulation(page, { blank: true });
  await opened(page, `/regulations/${id}/metrics`);
  await page.getByRole('button', { name: 'From the library' }).click();
  const dialog = page.getByRole('dialog', { name: 'Library of metrics' });
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('average order');
  await dialog.getByRole('checkbox', { name: /Average order value/ }).check();
  await expect(dialog.getByText(/^Comes along: .*Orders/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Take over 1' }).click();
  const policy = await policyOf(page, id);
  expect(policy.metrics.map((one) => one['id'])).toEqual(expect.arrayContaining(['revenue', 'orders', 'average-order-value']));
  await expect(page.getByRole('group', { name: 'Average order value (AOV)' })).toContainText('Revenue ÷ Orders');
});

test('a column of a spreadsheet is pasted into the history, and what is no number is refused', async ({ page }) => {
  const id = await newRegulation(page, { blank: true });
  await opened(page, `/regulations/${id}/metrics`);
  const metric = await entry(page, 'Result');
  await metric.getByRole('combobox', { name: 'Add to “Metric”' }).selectOption('Values of past periods');
  const paste = (text: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(text)});
      const field = document.querySelector('main tbody td:nth-child(2) input');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
  await paste('905\n1 010,5\nmany\n');
  await expect(metric.getByRole('alert')).toContainText('many');
  await paste('905\r\n1 010,5\r\n1.25\r\n4\r\n5\r\n6\r\n7\r\n8\r\n');
  await expect(metric.getByText('of the eight periods')).toHaveCount(0);
  const history = (await policyOf(page, id)).metrics[0]?.['history'] as readonly Json[];
  expect(history.map((one) => one['value'])).toEqual([905, 1010.5, 1.25, 4, 5, 6, 7, 8]);
  expect(new Set(history.map((one) => one['period'])).size).toBe(8);
});

test('a new identifier goes to everything that refers to it, and a wrong one says why', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/metrics`);
  const metric = await entry(page, 'Enquiries');
  const field = metric.getByRole('textbox', { name: 'Identifier' }).last();
  await field.fill('Two words');
  await expect(metric.getByText('Only latin lower-case letters')).toBeVisible();
  await field.fill('enquiries');
  await field.press('Enter');
  const policy = await policyOf(page, id);
  expect(policy.metrics.map((one) => one['id'])).toContain('enquiries');
  expect(JSON.stringify(policy)).not.toMatch(/"(metric|var|fact)":"leads"/);
  expect(policy.examples.every(({ facts }) => facts['enquiries'] !== undefined || facts['leads'] === undefined)).toBe(true);
  await expect(page.locator('[data-checked="true"]')).toBeVisible();
  await expect(page.getByText('No findings').or(page.locator('.examples .good').first()).first()).toBeVisible();
});

/** Drags by the mouse in small steps, as a hand does: the browser begins a drag only after some way. Both ends have to be in view. */
async function drag(page: Page, source: Locator, target: Locator): Promise<void> {
  const [from, to] = [await source.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 10, { steps: 8 });
  await page.mouse.up();
}

test('goals are moved and indicators find their goal, by mouse and by menu', async ({ page }) => {
  const id = await newRegulation(page, { from: 'case.m18-goal-tree' });
  await page.setViewportSize({ width: 1440, height: 3000 });
  await opened(page, `/regulations/${id}/goals`);
  await page.getByRole('button', { name: 'Add a goal of the company' }).click();
  const leaf = page.locator('[data-goal="goal"]');
  await expect(leaf).toBeVisible();
  const chip = page.locator('[data-goal="revenue"] [data-indicator]').first();
  const name = await chip.getAttribute('data-indicator');
  await expect(leaf).toBeVisible();
  await drag(page, chip.locator('.name'), leaf);
  await expect(leaf.locator('[data-indicator]')).toHaveCount(1);
  await leaf.getByRole('combobox', { name: /^Goal that it serves/ }).selectOption({ label: 'Revenue' });
  await expect(page.locator(`[data-goal="revenue"] [data-indicator="${String(name)}"]`)).toBeVisible();
  await leaf.getByRole('combobox', { name: /^Move the goal/ }).selectOption({ label: 'under: Net profit' });
  await leaf.getByRole('button', { name: /^Move up/ }).press('Enter');
  const goals = (await policyOf(page, id)).goals ?? [];
  expect(goals.find((one) => one['id'] === 'goal')?.['parent']).toBe('net-profit');
  expect(goals.findIndex((one) => one['id'] === 'goal')).toBe(3);
  await page
    .locator('[data-goal="goal"] .grip')
    .first()
    .dragTo(page.getByRole('button', { name: 'Add a goal of the company' }));
  expect(((await policyOf(page, id)).goals ?? []).find((one) => one['id'] === 'goal')?.['parent']).toBeUndefined();
});

test('the sums of the goals are checked as one types', async ({ page }) => {
  const id = await newRegulation(page, { blank: true });
  await opened(page, `/regulations/${id}/goals`);
  await page.getByRole('button', { name: 'Add a goal of the company' }).click();
  const top = page.locator('[data-goal="goal"]');
  await expect(top.getByRole('textbox', { name: 'Goal: New goal' })).toBeFocused();
  await top.getByRole('textbox', { name: 'Now' }).fill('10');
  await top.getByRole('textbox', { name: 'To be reached' }).fill('30,5');
  await top.getByRole('button', { name: 'Add a goal below' }).click();
  const part = page.locator('[data-goal="goal-2"]');
  await expect(part.getByRole('textbox', { name: 'Goal: New goal' })).toBeFocused();
  await expect(part.getByRole('combobox', { name: 'Who answers for it' })).toBeVisible();
  await part.getByRole('textbox', { name: 'Now' }).fill('0');
  await part.getByRole('textbox', { name: 'To be reached' }).fill('20');
  await expect(top.getByText(/the parts give RUB.20/)).toBeVisible();
  await part.getByRole('textbox', { name: 'To be reached' }).fill('20.5');
  await expect(top.getByText(/adds up: RUB.20\.5/)).toBeVisible();
});

test('a card gets extra pay, proration, rounding, tiers, a team and variants of its weights', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/scorecards/head-of-marketing`);
  await page.getByRole('button', { name: 'Add extra pay' }).click();
  await page.getByRole('combobox', { name: 'How it is paid, extra pay 1' }).selectOption('brackets');
  await page.getByRole('button', { name: 'Add: proration' }).click();
  await page.getByRole('button', { name: 'Add: team share' }).click();
  await page.getByRole('button', { name: 'Add: rounding' }).click();
  await page.getByRole('combobox', { name: 'Add to “Combination”' }).selectOption('Nothing is paid below an index of');
  await page.getByRole('combobox', { name: 'Add to “Combination”' }).selectOption('Tiers over the index');
  await page.getByRole('button', { name: 'Add a variant of the weights' }).click();
  await expect(page.getByRole('combobox', { name: 'Weights of' })).toHaveValue('0');
  await page.getByRole('textbox', { name: /^Weight: Enquiries/ }).fill('70');
  await page.getByRole('button', { name: 'Copy this variant' }).click();
  await expect(page.getByRole('textbox', { name: /^Weight: Enquiries/ })).toHaveValue('70');
  await page.getByRole('combobox', { name: 'Add to “Variant”' }).selectOption('In which case');
  const card = (await policyOf(page, id)).scorecards[0] as Json;
  expect(card).toMatchObject({
    extras: [{ id: 'extra', brackets: [{ from: 0, rate: 5 }] }],
    proration: { by: 'calendar-days', worked: 20, norm: 20, on: ['salary'] },
    team: { share: 20 },
    combination: { minimumIndex: 70, tiers: { gives: 'percent' } },
  });
  expect((card['weightVariants'] as readonly Json[]).map((one) => one['id'])).toEqual(['variant', 'variant-2']);
  await page.getByRole('button', { name: /^Remove Variant 2/ }).click();
  expect(((await policyOf(page, id)).scorecards[0]?.['weightVariants'] as readonly Json[]).length).toBe(1);
});

test('a condition compares with another figure, a range and a calculation', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/scorecards/head-of-marketing`);
  await page.getByRole('button', { name: 'Add a cut-off' }).click();
  const condition = page.getByRole('group', { name: 'Condition, cut-off 1', exact: true });
  await condition.getByRole('combobox', { name: 'field' }).selectOption('leads.actual');
  await condition.getByRole('combobox', { name: /value: what it is compared with/ }).selectOption('field');
  await condition.getByRole('combobox', { name: 'Condition, cut-off 1: value', exact: true }).selectOption('leads.plan');
  await expect(condition.getByText(/On the example/)).toBeVisible();
  await condition.getByRole('combobox', { name: /value: what it is compared with/ }).selectOption('calculation');
  const conditionOf = async (): Promise<unknown> => ((await policyOf(page, id)).scorecards[0]?.['cutOffs'] as readonly Json[])[0]?.['condition'];
  expect(await conditionOf()).toEqual({ '>': [{ var: 'leads.actual' }, { '+': [{ var: 'leads.plan' }, 0] }] });
  await condition.getByRole('combobox', { name: 'Condition, cut-off 1: comparison' }).selectOption('between');
  expect(await conditionOf()).toEqual({ '<=': [{ '+': [{ var: 'leads.plan' }, 0] }, { var: 'leads.actual' }, { '+': [{ var: 'leads.plan' }, 0] }] });
});

test('a fact is declared, and a number that is none says why and loses nothing', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/metrics`);
  await page.getByRole('button', { name: 'Add a fact' }).first().click();
  const fact = page.getByRole('group', { name: 'New fact', exact: true });
  await fact.getByRole('combobox', { name: 'What it is' }).selectOption('number');
  await fact.getByRole('combobox', { name: 'Add to “Fact”' }).selectOption('Bounds');
  const least = fact.getByRole('textbox', { name: 'Smallest possible' });
  await least.fill('12,50');
  await least.fill('12,5o');
  await expect(fact.getByText('This is not a number')).toBeVisible();
  await least.blur();
  await expect(least).toHaveValue('12,5o');
  const made = async () => (await policyOf(page, id)).facts?.find((one) => JSON.stringify(one['domain']) === '{"min":12.5}');
  expect((await made())?.['id']).toBe('fact');
  // Until something refers to it, what machines know it by follows the name, and both are undone at once.
  await fact.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Shifts on Sundays');
  await expect(page.getByRole('group', { name: 'Shifts on Sundays', exact: true }).getByRole('textbox', { name: 'Identifier' })).toHaveValue(
    'shifts-on-sundays',
  );
  expect((await made())?.['id']).toBe('shifts-on-sundays');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await made()).toMatchObject({ id: 'fact' });
});

test('corrections, their records and several languages side by side', async ({ page }) => {
  const id = await newRegulation(page, { from: 'template.head-of-marketing' });
  await opened(page, `/regulations/${id}/text`);
  await page.getByRole('combobox', { name: 'Language of the texts' }).selectOption('all');
  const [first, second] = [page.getByRole('textbox', { name: /^Purpose, .*ru/ }), page.getByRole('textbox', { name: /^Purpose, .*en/ })];
  const [left, right] = [await first.boundingBox(), await second.boundingBox()];
  expect(Math.abs((left?.y ?? 0) - (right?.y ?? 999))).toBeLessThan(40);
  await page.getByRole('button', { name: 'Add: correction' }).click();
  await page.getByRole('textbox', { name: /^What happened, .*en/ }).fill('The warehouse stood still');
  const record = (await policyOf(page, id)).correctionRecords?.[0];
  expect(record).toMatchObject({ id: 'correction', ground: 'platform-closed', changes: [{ parameter: 'plan' }] });
});
