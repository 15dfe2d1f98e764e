import { readFileSync } from 'node:fs';
import { accessible, expect, newRegulation, opened, saved, savedText, test } from './support.ts';

const tab = (id: string, name: string): string => `/regulations/${id}/${name}`;
const M01 = readFileSync(new URL('../../policies/m01-weighted-inverse/policy.json', import.meta.url), 'utf8');

test('a month of 1,100 a lead and 480 leads pays 253,800, and says why', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'simulate'));
  await page.getByRole('textbox', { name: 'Advertising costs' }).fill('600000');
  await page.getByRole('textbox', { name: 'Enquiries' }).fill('500');
  await expect(page.locator('[data-total]')).toHaveText(/250,000/);
  await page.getByRole('textbox', { name: 'Advertising costs' }).fill('528000');
  await page.getByRole('textbox', { name: 'Enquiries' }).fill('480');
  await expect(page.locator('[data-total]')).toHaveText(/253,800/);
  const explanation = page.locator('[data-explanation]');
  await expect(explanation).toContainText('1,200 × 100 / 1,100 = 109.09…');
  await expect(explanation).toContainText('65.4 + 38.4 = 103.8');
  await expect(explanation).toContainText(/Total: RUB.253,800/);
  await expect(page.locator('[data-curve="leads"]')).toContainText('You are here: 480');
});

test('a slider moved by keys changes the pay, and a wanted total is worked back to the facts', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'simulate'));
  const slider = page.getByRole('slider', { name: 'Enquiries, slider' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Enquiries' })).toHaveValue('481');
  await page.getByRole('textbox', { name: 'Enquiries' }).fill('480');
  await page.getByRole('textbox', { name: 'Wanted total' }).fill('260000');
  await page.getByRole('button', { name: 'Find out' }).click();
  await expect(page.locator('[data-required="leads"]')).toContainText('509');
  await page.getByRole('button', { name: 'Take this value: Enquiries' }).click();
  await expect(page.locator('[data-total]')).toHaveText(/260,400/);
});

test('nothing is worked back to another total than the one that stands there', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'simulate'));
  const wanted = page.getByRole('textbox', { name: 'Wanted total' });
  await wanted.fill('260');
  await wanted.fill('260,000');
  await page.getByRole('button', { name: 'Find out' }).click();
  await expect(wanted).toBeFocused();
  await expect(page.getByText('can be read as')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Find out' })).toBeEnabled();
  await expect(page.locator('[data-required]')).toHaveCount(0);
});

test('a simulation is saved as an example', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'simulate'));
  await expect(page.locator('[data-total]')).toHaveText(/253,800/);
  await page.getByRole('button', { name: 'Save as an example' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Saved among the examples.' }).click();
  await expect(page.locator('[data-example="simulation"]')).toHaveAttribute('data-passed', 'true');
  await saved(page);
  expect(await savedText(page, id)).toContain('"id": "simulation"');
});

test('an example turns red while its result is another, and green again', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'examples'));
  const row = page.locator('[data-example="september"]');
  await expect(row).toHaveAttribute('data-passed', 'true');
  await page.locator('[data-pointer="/examples/0/facts/leads"] input').fill('470');
  await expect(row).toHaveAttribute('data-passed', 'false');
  await expect(row).toContainText('Total: expected 253,800');
  await page.locator('[data-pointer="/examples/0/facts/leads"] input').fill('480');
  await expect(row).toHaveAttribute('data-passed', 'true');
});

test('a fix is previewed, applied and undone', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'sins'));
  await expect(page.locator('[data-sin]')).toHaveCount(10);
  const before = await savedText(page, id);
  const finding = page.locator('[data-finding="R20"]').first();
  await finding.getByRole('button', { name: 'Fix …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-told] li')).not.toHaveCount(0);
  // The change in words is enough to agree to it; the source of it is one press away.
  await expect(dialog.locator('[data-told]')).not.toContainText('/scorecards');
  await expect(dialog.locator('[data-change]')).toBeHidden();
  await dialog.getByText('As it stands in the source').click();
  await expect(dialog.locator('[data-change]')).toBeVisible();
  await expect(dialog.locator('[data-effect]')).toContainText('RUB');
  await dialog.getByRole('button', { name: 'Apply the fix' }).click();
  await expect(page.locator('[data-finding="R20"]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('[data-finding="R20"]')).not.toHaveCount(0);
  await saved(page);
  expect(await savedText(page, id)).toBe(before);
});

test('two variants of a regulation are compared on the same facts', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'simulate'));
  await page.getByRole('button', { name: 'Keep as it is now' }).click();
  await expect(page.locator('[data-variants]')).toContainText('253,800');
  await page.getByRole('textbox', { name: 'Enquiries' }).fill('500');
  await expect(page.locator('[data-variants] .total')).toContainText('RUB 0');
  await page.getByRole('link', { name: 'Scorecards', exact: true }).first().click();
  await page.getByRole('link', { name: 'Scorecard of the head of marketing' }).last().click();
  await page.getByRole('textbox', { name: 'Target bonus' }).fill('110000');
  await page.getByRole('link', { name: 'Simulation', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Enquiries' })).toHaveValue('500');
  await expect(page.locator('[data-variants] .total')).toContainText('RUB +10,840');
});

test('a manager pastes a card and sees red with its reasons; a rule runs its examples', async ({ page }) => {
  await opened(page, '/check');
  await page.getByRole('textbox').fill(M01);
  await expect(page.locator('[data-light]')).toHaveAttribute('data-light', 'red');
  await expect(page.getByRole('heading', { name: 'One bare plan in place of threshold, target and stretch' })).toHaveCount(1);
  await expect(page.getByText(/has no levels/)).toHaveCount(2);
  await accessible(page);
  await page.getByRole('textbox').fill('{ "format": 1 }');
  await expect(page.getByText('This cannot be read as a regulation.')).toBeVisible();
  const wrong = M01.replace('"weight": 60', '"weight": "sixty"');
  await page.getByRole('textbox').fill(wrong);
  await expect(page.locator('[data-place]')).toHaveText(`line ${wrong.slice(0, wrong.indexOf('"sixty"')).split('\n').length}`);
  await page.getByRole('textbox').fill(JSON.stringify((JSON.parse(M01) as { scorecards: readonly unknown[] }).scorecards[0]));
  await expect(page.getByText('This is one scorecard without its regulation')).toBeVisible();
  await page.getByRole('textbox').fill('name;salary\nIvan;1000');
  await expect(page.getByText('This is no file of a regulation but another text')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is wrong' })).toHaveCount(0);
  await page.getByRole('textbox').fill(' \n ');
  await expect(page.locator('[data-light]')).toBeHidden();
  await opened(page, '/rules');
  await page.locator('a[href="/rules/S07"]').click();
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await expect(page.getByText('Found:')).toBeVisible();
  await accessible(page);
});

test('a finding is waived for a time; a waiver that would cover nothing is not made', async ({ page }) => {
  const id = await newRegulation(page);
  await opened(page, tab(id, 'sins'));
  const found = page.locator('[data-finding="S06"]');
  await found.getByRole('button', { name: 'Waive …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('names no neighbour');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The letter of May names it');
  await dialog.getByRole('combobox', { name: 'Asked for by (role)' }).fill('HR director');
  await dialog.getByRole('combobox', { name: 'Agreed by (role)' }).fill('HR director');
  await dialog.getByRole('textbox', { name: 'Until' }).fill('1 Jan 2020');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toContainText('This day is over.');
  await expect(dialog).toContainText('Whoever asks for a waiver cannot agree to it.');
  await accessible(page);
  await dialog.getByRole('textbox', { name: 'Until' }).fill('');
  await dialog.getByRole('combobox', { name: 'Agreed by (role)' }).fill('Finance director');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(found).toContainText('waived');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(found.getByRole('button', { name: 'Waive …' })).toBeVisible();
});

test('what is found on every card is said for the first ones, and the others are one press away', async ({ page }) => {
  await opened(page, tab('case.m18-goal-tree', 'sins'));
  const levels = page.locator('[data-sin="S07"]');
  await expect(levels.locator('[data-finding]:visible')).toHaveCount(2);
  await levels.getByText('and 4 more of this rule').click();
  await expect(levels.locator('[data-finding]:visible')).toHaveCount(6);
  await expect(levels.locator('details [data-finding]').first()).toContainText(/Clause [\d.]+/);
});
