import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Column } from '@scorewright/engine';
import { cellProblems, compileSheet, lowerCard, readPolicy, textAt } from '@scorewright/engine';
import { sure } from '../../support/sure.ts';

const folder = path.join(import.meta.dirname, '../../../policies/m04-sales-bands-accelerator');
const document = sure(readPolicy(readFileSync(path.join(folder, 'policy.json'))).document);
const sheet = sure(lowerCard(document, 'sales-manager').sheet);

const numbers = (scale: number, values: readonly number[], escapes: readonly (readonly [number, string])[] = []): Column => ({
  kind: 'number',
  scale,
  values: Float64Array.from(values),
  escapes: new Map(escapes),
});

describe('a compiled sheet', () => {
  const compiled = compileSheet(sheet, { outputs: ['revenue.band', 'calls.pay', 'total'], ranges: new Map([['meetings', { scale: 2 }]]) });
  const columns = new Map([
    ['revenue', numbers(2, [320000000, 240000000, NaN, NaN], [[2, '3000000.000']])],
    ['average-check', numbers(2, [12750000, 15000000, 15000000, 15000000])],
    ['meetings', numbers(2, [2000, 2000, 2000, 2000])],
    ['calls', numbers(0, [1000, 1000, 1000, 1000])],
  ]);
  const result = compiled.run(columns, 4);

  it('says which columns it reads and which come out', () => {
    expect(compiled.inputs.map(({ id, scale }) => [id, scale])).toEqual([
      ['meetings', 2],
      ['calls', 0],
      ['revenue', 2],
      ['average-check', 2],
    ]);
    expect(compiled.outputs.map(({ id }) => id)).toContain('total');
  });

  it('gives lines of every row as scaled whole numbers, and levels as codes', () => {
    const total = sure(result.lines.get('total'));
    expect([0, 1, 2].map((row) => textAt(total, row))).toEqual(['115300', '106000', '110000']);
    expect(textAt(sure(result.lines.get('revenue.band')), 0)).toBe('accelerated');
    expect(textAt(sure(result.lines.get('revenue.band')), 1)).toBe('proportional');
  });

  it('refuses a row with a missing fact, with the problem of the sheet, and leaves the others alone', () => {
    expect([...result.problems.keys()]).toEqual([3]);
    expect(result.problems.get(3)?.map(({ code, data }) => [code, data['fact']])).toEqual([['missing-fact', 'revenue']]);
    expect(textAt(sure(result.lines.get('total')), 3)).toBeUndefined();
    expect(textAt(sure(result.lines.get('calls.pay')), 3)).toBeDefined();
  });

  it('says why a cell is no value of its fact', () => {
    const calls = sure(sheet.inputs.find(({ id }) => id === 'calls'));
    expect(cellProblems(calls, '1000')).toEqual([]);
    expect(['1 000', '0', '3000', '10.5'].flatMap((text) => cellProblems(calls, text).map(({ code }) => code))).toEqual([
      'number-format',
      'fact-below-minimum',
      'fact-above-maximum',
      'fact-not-integer',
    ]);
  });

  it('gives the same for batches of many blocks, also into the memory of an earlier result', () => {
    const rows = 40_001;
    const many = new Map([...columns].map(([id, column]) => [id, repeated(column, rows)]));
    const first = compiled.run(columns, 4, compiled.run(many, rows));
    const again = compiled.run(many, rows, compiled.run(many, rows));
    for (const { id } of compiled.outputs) {
      const [few, all] = [sure(result.lines.get(id)), sure(again.lines.get(id))];
      expect([0, 1, 2, 3].map((row) => textAt(sure(first.lines.get(id)), row))).toEqual([0, 1, 2, 3].map((row) => textAt(few, row)));
      const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => textAt(all, row) !== textAt(few, row % 4));
      expect(wrong).toEqual([]);
    }
    expect(again.problems.size).toBe(10_000);
    expect([...again.problems.keys()].every((row) => row % 4 === 3)).toBe(true);
  });

  it('gives the same in a room of its own, again and again, for fewer rows than it has', () => {
    const most = 4001;
    const many = new Map([...columns].map(([id, column]) => [id, repeated(column, most)]));
    for (const mode of ['auto', 'generated'] as const) {
      const way = compileSheet(sheet, { outputs: ['revenue.band', 'calls.pay', 'total'], ranges: new Map([['meetings', { scale: 2 }]]), mode });
      const room = way.room(most);
      const given = new Map(
        [...room.columns].map(([id, column]) => {
          const filled = numbersIn(sure(many.get(id)));
          column.values.set(filled.values);
          return [id, { ...column, escapes: filled.escapes }];
        }),
      );
      for (const rows of [most, 3, most]) {
        const inRoom = way.run(given, rows, room.result);
        for (const { id } of way.outputs) {
          const [there, plain] = [sure(inRoom.lines.get(id)), sure(result.lines.get(id))];
          expect(Array.from({ length: rows }, (_, row) => row).filter((row) => textAt(there, row) !== textAt(plain, row % 4))).toEqual([]);
        }
        expect(numbersIn(sure(inRoom.lines.get('total'))).values.buffer).toBe(numbersIn(sure(room.result.lines.get('total'))).values.buffer);
      }
    }
  });

  it('refuses a column of another scale or of too few rows', () => {
    expect(() => compiled.run(new Map([['calls', numbers(2, [1])]]), 1)).toThrow(/calls/);
    expect(() => compiled.run(new Map([['calls', numbers(0, [1])]]), 2)).toThrow(/2 rows/);
  });
});

function numbersIn(column: Column): Extract<Column, { kind: 'number' }> {
  if (column.kind !== 'number') throw new Error('a column of texts');
  return column;
}

function repeated(column: Column, rows: number): Column {
  if (column.kind !== 'number') return column;
  const places = Array.from({ length: rows }, (_, row) => row % 4);
  const escapes = places.flatMap((place, row) => (column.escapes.has(place) ? [[row, sure(column.escapes.get(place))] as const] : []));
  return { ...column, values: Float64Array.from(places, (place) => sure(column.values[place])), escapes: new Map(escapes) };
}
