import { policySchema } from '@scorewright/schemas';
import { PAGE_OF, type Page as FormPage } from '../editor/form-pages.ts';
import { fill } from '../support/fill-schema.ts';
import { placesOf, withoutOptional } from '../support/form-places.ts';
import { expect, newRegulation, opened, test, type Page } from './support.ts';

/** Plans have six methods, attainment twelve, bands six ways to pay: twelve documents have them all. */
const ALTERNATIVES = 12;
const DEEPEST = 5;

const PATHS: Readonly<Record<Exclude<FormPage, 'examples'>, string>> = {
  text: 'text',
  goals: 'goals',
  metrics: 'metrics',
  scorecards: 'scorecards',
  card: 'scorecards/sample-id',
};

/** A document with every property. Its cards combine by weights: other ways have no weights, and `separate` has no index. */
function complete(alternative: number): unknown {
  const document = fill(policySchema, { text: 'x', alternative });
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (key === 'languages') return ['ru'];
    return key === 'combination' ? { ...(value as object), method: 'weighted-sum' } : value;
  });
}

/** What can be written only once something else is there: a correction needs its ground, a sign the goal above, a number an effect that has one. */
const AFTER: Readonly<Record<string, string>> = {
  '/correctionRecords': '/corrections',
  '/goals/0/effect': '/goals/0/parent',
  '/scorecards/0/cutOffs/0/by': '/scorecards/0/cutOffs/0/effect',
};

/** Everything that the page shows or offers, by pointer, once all that can be opened is open. */
async function placesShown(page: Page): Promise<{ readonly shown: ReadonlySet<string>; readonly offered: ReadonlySet<string> }> {
  for (let round = 0; round < 6; round += 1) {
    const closed = page.locator('main [aria-expanded="false"]');
    if ((await closed.count()) === 0) break;
    await page.evaluate('for (const one of document.querySelectorAll(\'main [aria-expanded="false"]\')) one.click()');
  }
  const read = (name: string): Promise<readonly string[]> =>
    page.evaluate(`[...document.querySelectorAll('main [${name}]')].map((one) => one.getAttribute('${name}'))`) as Promise<readonly string[]>;
  const variants = page.getByRole('combobox', { name: 'Weights of' });
  const base = [await read('data-pointer'), await read('data-adds')];
  if ((await variants.count()) > 0) {
    await variants.selectOption((await variants.inputValue()) === '0' ? '' : '0');
    base[0] = [...(base[0] ?? []), ...(await read('data-pointer'))];
    base[1] = [...(base[1] ?? []), ...(await read('data-adds'))];
  }
  return { shown: new Set(base[0]), offered: new Set(base[1]) };
}

const pageOf = (pointer: string): FormPage | undefined => PAGE_OF[pointer.split('/')[1] ?? ''];

async function pagesOf(
  page: Page,
  document: unknown,
  paths: readonly string[],
): Promise<{ readonly shown: ReadonlySet<string>; readonly offered: ReadonlySet<string> }> {
  const id = await newRegulation(page, { text: JSON.stringify(document, null, 2) });
  const all = { shown: new Set<string>(), offered: new Set<string>() };
  for (const path of paths) {
    await opened(page, `/regulations/${id}/${path}`);
    const found = await placesShown(page);
    for (const one of found.shown) all.shown.add(one);
    for (const one of found.offered) all.offered.add(one);
  }
  return all;
}

test('every property that a regulation has stands in a field of the form', async ({ page }) => {
  test.setTimeout(600_000);
  const missing = new Set<string>();
  for (let alternative = 0; alternative < ALTERNATIVES; alternative += 1) {
    const document = complete(alternative);
    // The methods stand on the page of the card alone: the others are opened once.
    const paths = alternative === 0 ? Object.values(PATHS) : [PATHS.card];
    const { shown } = await pagesOf(page, document, paths);
    for (const { pointer, isContainer, isThere } of placesOf(document)) {
      const own = pageOf(pointer);
      if (isThere && !isContainer && own !== undefined && own !== 'examples' && paths.includes(PATHS[own]) && !shown.has(pointer)) missing.add(pointer);
    }
  }
  expect([...missing]).toEqual([]);
});

test('every property that a regulation could have is offered where it is absent', async ({ page }) => {
  test.setTimeout(600_000);
  const missing = new Set<string>();
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    // Every third filling has an ordinary indicator: a cut-off has no weight, and no score that something could act on.
    const document = withoutOptional(complete(depth * 3), depth);
    const { shown, offered } = await pagesOf(page, document, Object.values(PATHS));
    const isReached = (pointer: string): boolean =>
      shown.has(pointer) ||
      offered.has(pointer) ||
      [...shown].some((one) => one.startsWith(`${pointer}/`)) ||
      (AFTER[pointer] !== undefined && isReached(AFTER[pointer]));
    for (const { pointer, isThere } of placesOf(document)) if (!isThere && pageOf(pointer) !== 'examples' && !isReached(pointer)) missing.add(pointer);
  }
  expect([...missing]).toEqual([]);
});
