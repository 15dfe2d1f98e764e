import { expect, newRegulation, opened, saved, savedText, test, type Page } from './support.ts';

/** A card with two metrics, one of them asked for by a cut-off alone, and an example that does not know of either yet. */
const CARD = {
  format: 'scorewright-policy/1',
  id: 'centre',
  title: 'Премия оператора',
  currency: 'RUB',
  period: 'month',
  effective: { from: '2027-01-01' },
  languages: ['ru'],
  metrics: [
    { id: 'metric', name: 'Соблюдение графика', unit: '%', direction: 'higher', kind: 'result', measure: 'ratio' },
    { id: 'metric-2', name: 'Оценка разговоров', unit: '%', direction: 'higher', kind: 'result', measure: 'ratio' },
    { id: 'metric-3', name: 'Критические ошибки', unit: 'error', direction: 'lower', kind: 'result', measure: 'total' },
  ],
  scorecards: [
    {
      id: 'operator',
      title: 'Карта оператора',
      position: 'Оператор',
      profile: 'staff',
      pay: { salary: 55000, targetBonus: 20000 },
      indicators: [
        {
          id: 'indicator',
          metric: 'metric',
          weight: 100,
          type: 'continuous',
          measurement: 'quantitative',
          plan: { method: 'value', value: 95 },
          attainment: { method: 'ratio' },
        },
      ],
      combination: { method: 'weighted-sum' },
      cutOffs: [{ id: 'cut-off', name: 'Низкое качество', scope: { card: 'bonus' }, condition: { '<': [{ var: 'metric-2' }, 75] }, effect: 'zero' }],
      modifiers: [{ id: 'modifier', name: 'Ошибки', on: 'bonus', effect: 'multiply', by: 0.5, when: { '>': [{ var: 'metric-3' }, 0] } }],
    },
  ],
  missing: 'refuse',
  rounding: [{ what: 'total', to: 1, mode: 'half-up' }],
  examples: [{ id: 'plan', title: 'Ровно по плану', scorecard: 'operator', facts: { metric: 94 }, expect: { lines: { total: 75000 } } }],
};

async function open(page: Page, baseURL: string | undefined, tab: string, width = 1440): Promise<string> {
  await page.context().addCookies([{ name: 'language', value: 'ru', url: baseURL ?? '' }]);
  const id = await newRegulation(page, { text: JSON.stringify(CARD, null, 2) });
  await page.setViewportSize({ width, height: 900 });
  await opened(page, `/regulations/${id}/${tab}`);
  return id;
}

test('an example that lacks facts says which by their names, and takes them at one press', async ({ page, baseURL }) => {
  const id = await open(page, baseURL, 'examples', 360);
  const row = page.getByRole('row', { name: /Ровно по плану/ });
  await expect(row).toContainText('нет факта «Оценка разговоров», а он нужен для строки «Низкое качество»');
  await expect(row).toContainText('нет факта «Критические ошибки», а он нужен для строки «Ошибки»');
  await expect(row).not.toContainText('metric');
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Добавить недостающие' }).click();
  // What nobody planned begins where no rule strikes: at the threshold of the cut-off, at no errors.
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Оценка разговоров' })).toHaveValue('75');
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Критические ошибки' })).toHaveValue('0');
  await page.getByRole('button', { name: 'Принять результат как ожидаемый' }).click();
  await expect(row).toContainText('сходится');
  await page.getByRole('combobox', { name: 'Добавить строку' }).selectOption('Премия');
  await expect(page.getByRole('textbox', { name: 'Ожидается: Премия' })).toBeVisible();
  await saved(page);
  expect(JSON.parse(await savedText(page, id))).toMatchObject({ examples: [{ facts: { metric: 94, 'metric-2': 75, 'metric-3': 0 } }] });
});

test('a long name is read to its end in a picker, and the tools of an entry stand in one frame with it', async ({ page }) => {
  const name = 'Share of the enquiries of legal entities that the operator confirmed within one working day';
  const id = await newRegulation(page, { text: JSON.stringify({ ...CARD, metrics: CARD.metrics.map((metric) => ({ ...metric, name })) }) });
  await page.setViewportSize({ width: 360, height: 900 });
  await opened(page, `/regulations/${id}/scorecards/operator`);
  const entry = page.locator('li[data-pointer="/scorecards/0/cutOffs/0"]');
  const shown = entry.locator('.face');
  await expect(shown).toHaveText(new RegExp(`^${name}`));
  expect(await shown.evaluate((face) => face.scrollWidth - face.clientWidth)).toBeLessThanOrEqual(0);
  await expect(entry).toHaveCSS('border-top-width', '1px');
  await expect(entry.getByRole('button', { name: /^Remove Cut-off 1/ })).toBeVisible();
});

test('amounts that go on are cut in the picture from salary to total, and stand beside their names', async ({ page, baseURL }) => {
  await open(page, baseURL, 'simulate');
  await expect(page.locator('[data-total]')).toHaveText(/74\s789/);
  const picture = page.getByRole('img', { name: /от .* до|74/i }).first();
  await expect(picture.locator('.amount')).toHaveText([/55\s000/, /\+19\s789,47…/, /−0,4736…/, /74\s789/]);
  const [label, amount] = await Promise.all([picture.locator('.label').nth(1).boundingBox(), picture.locator('.amount').nth(1).boundingBox()]);
  expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan(amount?.x ?? 0);
});

test('what cannot be calculated yet is not said to be calculating', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'language', value: 'ru', url: baseURL ?? '' }]);
  const id = await newRegulation(page, { text: JSON.stringify({ ...CARD, period: 'fortnight' }) });
  await opened(page, `/regulations/${id}/examples`);
  const row = page.getByRole('row', { name: /Ровно по плану/ });
  await expect(row).toContainText('ещё не считается: сначала исправьте ошибки');
});

test('long names and dozens of indicators keep within the page', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'language', value: 'ru', url: baseURL ?? '' }]);
  const word = 'Длинноесловобезпробелов'.repeat(8);
  const [first] = CARD.scorecards;
  const document = {
    ...CARD,
    metrics: CARD.metrics.map((metric) => ({ ...metric, name: `${word} ${metric.id}` })),
    scorecards: [
      {
        ...first,
        title: word,
        indicators: Array.from({ length: 50 }, (_, index) => ({ ...first?.indicators[0], id: `i${index}`, weight: 2 })),
      },
    ],
    examples: [{ ...CARD.examples[0], title: word, facts: { metric: 94, 'metric-2': 80, 'metric-3': 0 } }],
  };
  const id = await newRegulation(page, { text: JSON.stringify(document) });
  for (const width of [360, 1440])
    for (const tab of ['text', 'metrics', 'scorecards', 'scorecards/operator', 'examples', 'simulate', 'print']) {
      await page.setViewportSize({ width, height: 900 });
      await opened(page, `/regulations/${id}/${tab}`);
      if (tab === 'print') await expect(page.locator('[data-printed]')).toBeVisible();
      if (tab === 'simulate') await expect(page.locator('[data-total]')).toBeVisible();
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), { message: `${tab}, ${width}` })
        .toBeLessThanOrEqual(0);
    }
});

test('a unit is proposed and typed as a word, and written as the document has it', async ({ page, baseURL }) => {
  const id = await open(page, baseURL, 'metrics');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Критические ошибки' }).click();
  const unit = main.getByRole('combobox', { name: 'Единица', exact: true });
  await expect(unit).toHaveValue('ошибка');
  await unit.fill('процентов');
  await expect(unit).toHaveValue('процентов');
  await page.keyboard.press('Tab');
  await expect(unit).toHaveValue('%');
  await unit.fill('руб./заказ');
  await page.keyboard.press('Tab');
  await expect(unit).toHaveValue('₽/заказ');
  await saved(page);
  expect(await savedText(page, id)).toContain('"unit": "RUB/order"');
});

test('new levels stand around the plan and have names; what the open page can mend is listed first', async ({ page, baseURL }) => {
  const id = await open(page, baseURL, 'scorecards/operator');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Соблюдение графика', exact: true }).click();
  await main.getByRole('button', { name: '+ Оценивать по уровням' }).click();
  await expect(main.getByRole('textbox', { name: 'Достигнут при, Уровень 1' })).toHaveValue('76');
  await expect(main.getByRole('textbox', { name: 'Уровень 1: Название' })).toHaveValue('порог');
  await main.getByRole('button', { name: '+ Платить по кривой' }).click();
  await expect(main.getByRole('button', { name: 'пропорционально', exact: true })).toBeVisible();
  await saved(page);
  expect(await savedText(page, id)).toContain('"вызов"');
  const panel = page.getByRole('region', { name: 'Замечания' });
  await expect(panel.getByRole('heading', { name: /На этой странице/ })).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByRole('button').first()).toContainText('Соблюдение графика');
});

test('where the system chooses the colours, pictures are drawn in them', async ({ page, baseURL }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, baseURL, 'simulate');
  await expect(page.locator('[data-total]')).toBeVisible();
  const ink = await page.evaluate('getComputedStyle(document.body).color');
  await expect(page.locator('svg .amount').first()).toHaveCSS('fill', String(ink));
});
