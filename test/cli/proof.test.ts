import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { describe, expect, it } from 'vitest';
import { proofWorkbook } from '../../cli/proof/workbook.ts';
import { provenCards } from '../../scripts/proof/cards.ts';
import { afterUnending, compareLine } from '../../scripts/proof/compare.ts';
import { root, scorewright, temporaryFolder } from './support/command.ts';

const folder = temporaryFolder();
const cards = provenCards(root);

/** What a cell shows. */
function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if ('error' in value) return String(value.error);
  return 'result' in value ? shown(value.result) : '';
}

/** Values of the calculation by line, after an evaluator that is not ours has calculated the formulas. */
async function recomputed(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
  const values = new Map<string, string>();
  workbook.getWorksheet('Calculation')?.eachRow((row) => values.set(shown(row.getCell(8).value), shown(row.getCell(2).value)));
  return values;
}

describe('the formulas of a proof', () => {
  it('bring enough cards to be tried on', () => expect(cards.length).toBeGreaterThan(100));

  it.each([...new Set(cards.map(({ file }) => file))])('give what was calculated: %s', async (file) => {
    for (const { policy, outcome } of cards.filter((card) => card.file === file)) {
      const values = await recomputed(await proofWorkbook(policy, outcome, 'en', false));
      const cut = afterUnending(outcome.trace?.lines ?? []);
      const different = (outcome.trace?.lines ?? [])
        .map((line) => ({ id: line.line.id, ...compareLine(line, values.get(line.line.id), cut.has(line.line.id)) }))
        .filter(({ kind }) => kind === 'different');
      expect(different).toEqual([]);
    }
  });
});

describe('proof', () => {
  const out = path.join(folder, 'proof.xlsx');
  const m04 = 'policies/m04-sales-bands-accelerator';

  it('writes a workbook with formulas and their values, in the language of the user', async () => {
    const { code, out: said, err } = scorewright(['proof', m04, '--out', out, '--lang', 'ru', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(said)).toEqual({ format: 'scorewright-proof/1', out, total: '119800', currency: 'RUB' });
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(out));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Расчёт', 'Факты']);
    const rows = new Map<string, unknown>();
    workbook.getWorksheet('Расчёт')?.eachRow((row) => rows.set(shown(row.getCell(8).value), row.getCell(2).value));
    expect(rows.get('total')).toMatchObject({ formula: expect.stringContaining('$C$') as string, result: 119800 });
  });

  it('follows a fact that is changed: revenue 10 % over plan down to the plan', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(out));
    const facts = workbook.getWorksheet('Факты');
    facts?.eachRow((row) => {
      if (row.getCell(2).value === 'revenue') row.getCell(3).value = 3000000;
    });
    calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
    let total = '';
    workbook.getWorksheet('Расчёт')?.eachRow((row) => {
      if (row.getCell(8).value === 'total') total = shown(row.getCell(2).value);
    });
    // 100 % of revenue pays 20,000 instead of 26,400, and no commission of 1,800.
    expect(total).toBe('111600');
  });

  it('does not overwrite unawares, and writes nothing for a refused card', () => {
    expect(scorewright(['proof', m04, '--out', out]).code).toBe(2);
    const refused = path.join(folder, 'refused.xlsx');
    const { code, err } = scorewright(['proof', m04, '--out', refused, '--set', 'calls=0']);
    expect(code).toBe(1);
    expect(err).toContain('fact-below-minimum');
    expect(existsSync(refused)).toBe(false);
  });
});
