import { readFileSync } from 'node:fs';
import path from 'node:path';
import { policySchema } from '@scorewright/schemas';
import { damaged } from '../support/damage.ts';
import { fill } from '../support/fill-schema.ts';
import { expect, newRegulation, opened, test } from './support.ts';

/** Each regulation once, since a page with everything unfolded takes seconds. More of them: FORM_DAMAGE=300 npx playwright test form-damage. */
const CASES = Number(process.env['FORM_DAMAGE'] ?? 7);

const shipped = (name: string): unknown => JSON.parse(readFileSync(path.join(import.meta.dirname, '../../policies', name, 'policy.json'), 'utf8'));
const BASES: readonly unknown[] = [
  shipped('m04-sales-bands-accelerator'),
  fill(policySchema, { text: 'x', alternative: 4 }),
  shipped('m06-phase-weights'),
  shipped('m18-goal-tree'),
  shipped('m15-cut-off'),
  fill(policySchema, { text: 'x', alternative: 7 }),
  shipped('m08-dispatcher-matrix'),
];

interface Damaged {
  readonly scorecards?: readonly { readonly id?: unknown }[];
}

/** The pages of a document, with the pages of its cards as far as they have names. */
function pagesOf(document: unknown): readonly string[] {
  const cards = (document as Damaged | null)?.scorecards;
  const ids = Array.isArray(cards)
    ? cards.map((card: { readonly id?: unknown } | null) => card?.id).filter((id) => typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id))
    : [];
  return [
    'text',
    'goals',
    'metrics',
    'scorecards',
    ...ids.slice(0, 1).map((id) => `scorecards/${String(id)}`),
    'examples',
    'sins',
    'simulate',
    'history',
    'print',
  ];
}

test('a damaged regulation never breaks a page', async ({ page, faults }) => {
  test.setTimeout(60_000 + CASES * 40_000);
  for (let seed = 0; seed < CASES; seed += 1) {
    const document = damaged(BASES[seed % BASES.length], seed, 1 + (seed % 9) * 2);
    const id = await newRegulation(page, { text: JSON.stringify(document, null, 2) });
    for (const place of pagesOf(document)) {
      await opened(page, `/regulations/${id}/${place}`);
      await expect(page.locator('main')).not.toBeEmpty();
      for (let round = 0; round < 3; round += 1)
        await page.evaluate('for (const one of document.querySelectorAll(\'main [aria-expanded="false"]\')) one.click()');
      await expect(page.locator('main h1').first()).toBeAttached();
      expect(faults, `seed ${seed}, ${place}`).toEqual([]);
    }
  }
});
