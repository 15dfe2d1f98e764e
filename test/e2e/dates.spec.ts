import { accessible, expect, newRegulation, opened, saved, savedText, test, type Page } from './support.ts';

// A browser that writes the month first, whatever language the reader has chosen.
test.use({ locale: 'en-US' });

interface Dated {
  readonly effective: { readonly from: string; readonly until?: string };
}
const effective = async (page: Page, id: string): Promise<Dated['effective']> => (JSON.parse(await savedText(page, id)) as Dated).effective;

async function begun(page: Page, language: 'en' | 'ru') {
  await page.context().addCookies([{ name: 'language', value: language, url: test.info().project.use.baseURL ?? '' }]);
  const id = await newRegulation(page);
  await opened(page, `/regulations/${id}/text`);
  const field = page.locator('[data-pointer="/effective/until"]');
  return { id, field, input: field.getByRole('textbox'), before: (await effective(page, id)).until ?? '' };
}

test('a date is shown and typed in the language of the interface, by keyboard, and nothing of it is lost', async ({ page }) => {
  const { id, field, input, before } = await begun(page, 'ru');
  const [year, month, day] = before.split('-');
  const shown = `${day}.${month}.${year}`;
  await expect(input).toHaveValue(shown);

  await test.step('a date counts when it is whole, in any way of writing it', async () => {
    await input.fill('');
    await input.pressSequentially('30.11.2027');
    await saved(page);
    expect((await effective(page, id)).until).toBe('2027-11-30');
    await input.fill('2027-12-31');
    await input.blur();
    await expect(input).toHaveValue('31.12.2027');
    await saved(page);
    expect((await effective(page, id)).until).toBe('2027-12-31');
  });

  await test.step('what is no date is said, kept as it was typed, and the earlier date stays', async () => {
    await input.fill('31.02.2027');
    await expect(field.getByRole('status')).toHaveText('Такого дня нет');
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await input.fill('31.1');
    await expect(field.getByRole('status')).toHaveCount(0);
    await input.blur();
    await expect(field.getByRole('status')).toHaveText(/Это не дата, остаётся 31.12.2027/);
    await expect(input).toHaveValue('31.1');
    await accessible(page);
    expect((await effective(page, id)).until).toBe('2027-12-31');
  });

  await test.step('undoing shows at once', async () => {
    await page.getByRole('button', { name: /Отменить|Отмена/ }).click();
    // Keys that follow each other closely are one step.
    await expect(input).toHaveValue(new RegExp(`^(30\\.11\\.2027|${shown})$`));
    await expect(field.getByRole('status')).toHaveCount(0);
  });

  await test.step('an optional date can be emptied', async () => {
    await input.fill('');
    await saved(page);
    expect(await effective(page, id)).not.toHaveProperty('until');
  });
});

test('in English a date has its month in letters, and one that can be read in two ways is not guessed', async ({ page }) => {
  const { id, field, input } = await begun(page, 'en');
  await input.fill('2027-03-04');
  await input.blur();
  await expect(input).toHaveValue('4 Mar 2027');
  await input.fill('5/6/2027');
  await expect(field.getByRole('status')).toHaveText(/can be read as 5 Jun 2027 or as 6 May 2027/);
  await input.fill('5 June 2027');
  await expect(field.getByRole('status')).toHaveCount(0);
  await saved(page);
  expect((await effective(page, id)).until).toBe('2027-06-05');
});

test('the calendar of the browser is a button beside the field', async ({ page }) => {
  const { id, field, input } = await begun(page, 'ru');
  await input.focus();
  await page.keyboard.press('Tab');
  const button = field.getByRole('button', { name: /Выбрать в календаре/ });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  // The calendar belongs to the browser; what is chosen in it arrives as it does here.
  await field.locator('input[type="date"]').fill('2027-05-09', { force: true });
  await expect(input).toHaveValue('09.05.2027');
  await saved(page);
  expect((await effective(page, id)).until).toBe('2027-05-09');
  await page.keyboard.press('Escape');
});
