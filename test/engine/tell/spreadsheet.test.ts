import { describe, expect, it } from 'vitest';
import { lower } from '../../../engine/3-lower/index.ts';
import { PRINTED_OPERATORS, spreadsheetOf } from '../../../engine/5-tell/index.ts';
import { OPERATORS } from '../../../engine/operators/index.ts';
import { readFacts } from '../../../engine/1-read/index.ts';
import { indicator, plainFacts, plainPolicy } from '../../support/plain-policy.ts';
import { documentOf } from '../../support/policy.ts';

const layout = { fact: (index: number) => `$F$${index + 1}`, exact: (row: number) => `$C$${row + 1}`, value: (row: number) => `$B$${row + 1}` };

const sheetOf = (more: Parameters<typeof plainPolicy>[0]) => {
  const { document: facts } = readFacts(JSON.stringify(plainFacts({ pieces: 80 })));
  if (facts === undefined) throw new Error('facts');
  const { sheet } = lower(documentOf(plainPolicy(more)), facts);
  if (sheet === undefined) throw new Error('sheet');
  return sheet;
};

describe('a sheet as formulas of a spreadsheet', () => {
  it('has a formula for every operator of the registry', () => {
    expect([...PRINTED_OPERATORS].sort()).toEqual([...OPERATORS.keys()].sort());
  });

  it('is a row for every line, which reads its facts and rows above', () => {
    const sheet = sheetOf({ indicators: [indicator('pieces', { weight: 100, plan: { method: 'value', value: 100 }, attainment: { method: 'ratio' } })] });
    const { rows, facts } = spreadsheetOf(sheet, layout);
    expect(rows.filter(({ kind }) => kind === 'line').map(({ line }) => line.id)).toEqual(sheet.lines.map(({ id }) => id));
    expect(facts.map(({ id }) => id)).toEqual(['pieces']);
    const byId = new Map(rows.filter(({ kind }) => kind === 'line').map((row) => [row.line.id, row]));
    const place = (id: string): string => layout.value(rows.findIndex((row) => row.kind === 'line' && row.line.id === id));
    expect(byId.get('pieces.actual')?.exact).toBe('$F$1');
    expect(byId.get('pieces.attainment')?.exact).toBe(`${place('pieces.actual')}*100/${place('pieces.plan')}`);
  });

  it('keeps formulas short however deep the expression is: no formula is longer than a spreadsheet takes', () => {
    const sums = Array.from({ length: 12 }).reduce<object>((inner) => ({ max: [{ '-': [inner, 1] }, { '%': [inner, 7] }] }), { var: 'pieces' });
    const sheet = sheetOf({
      metrics: [
        { id: 'pieces', name: 'p', unit: '1', direction: 'higher', kind: 'result', measure: 'total' },
        { id: 'deep', name: 'd', unit: '1', direction: 'higher', kind: 'result', measure: 'total', formula: sums as never },
      ],
      indicators: [indicator('deep', { weight: 100, plan: { method: 'value', value: 100 }, attainment: { method: 'ratio' } })],
    });
    const { rows } = spreadsheetOf(sheet, layout);
    expect(Math.max(...rows.flatMap(({ exact, value = '' }) => [exact.length, value.length]))).toBeLessThan(8000);
  });
});
