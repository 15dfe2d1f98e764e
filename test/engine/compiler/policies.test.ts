import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../engine/3-lower/index.ts';
import { lowerCard } from '../../../engine/3-lower/index.ts';
import { readPolicy } from '../../../engine/1-read/index.ts';
import { runSheet } from '../../../engine/4-run/index.ts';
import { compileSheet } from '../../../engine/4-run/compiler/index.ts';
import { addDays } from '../../../engine/values/date.ts';
import { decimal } from '../../../engine/values/decimal.ts';
import type { Value } from '../../../engine/values/value.ts';
import { MODES, batchDifferences } from '../../support/compare/batch.ts';
import { randomOf } from '../../support/generate/random.ts';
import type { Random } from '../../support/generate/random.ts';
import { sure } from '../../support/sure.ts';

const root = path.join(import.meta.dirname, '../../../policies');
const ROWS = 60;

const sheets: readonly (readonly [name: string, sheet: Sheet])[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'policy.json')
  .sort()
  .flatMap((file) => {
    const document = sure(readPolicy(readFileSync(path.join(root, file))).document);
    return document.policy.scorecards.flatMap(({ id }) => {
      const { sheet } = lowerCard(document, id);
      // A card that another period than the first changes has no sheet without its facts.
      return sheet === undefined ? [] : [[`${path.dirname(file)} ${id}`, sheet] as const];
    });
  });

/** Every number that stands in the sheet: thresholds, plans, levels. */
const numbersIn = (sheet: Sheet): readonly string[] => [...JSON.stringify(sheet.lines).matchAll(/"value\.number":\["([^"]+)"/g)].map((match) => sure(match[1]));

function valueFor(random: Random, { type, min, max, values, integer }: Sheet['inputs'][number], known: readonly string[]): Value {
  if (type.kind === 'boolean') return random.chance(0.5);
  if (type.kind === 'date') return addDays('2026-01-01', random.below(400));
  if (type.kind === 'text') return random.pick(values ?? ['senior', 'nobody']);
  const [low, high] = [decimal(min ?? '0'), decimal(max ?? '1000000')];
  const wanted = random.chance(0.5) ? decimal(random.pick(known)) : low.plus(high.minus(low).times(random.below(10_001)).dividedBy(10_000));
  return (wanted.lessThan(low) ? low : wanted.greaterThan(high) ? high : wanted).toDecimalPlaces(integer === true ? 0 : 2);
}

function rowsFor(sheet: Sheet): readonly ReadonlyMap<string, Value>[] {
  const random = randomOf(sheet.lines.length);
  const known = [...numbersIn(sheet), '0', '100'];
  return Array.from(
    { length: ROWS },
    () => new Map(sheet.inputs.flatMap((input) => (random.chance(0.03) ? [] : [[input.id, valueFor(random, input, known)] as const]))),
  );
}

describe('every regulation that is shipped', () => {
  it.each(sheets)('%s is calculated in columns, with the results of the interpreter', (_name, sheet) => {
    const compiled = compileSheet(sheet);
    expect([compiled.mode, compiled.refusal]).toEqual(['wasm', undefined]);
    const traces = rowsFor(sheet).map((facts) => runSheet(sheet, facts));
    for (const mode of MODES) expect(batchDifferences({ sheet, traces }, mode, 1).differences).toEqual([]);
  });

  it('meets quotients that are a third of half a kopeck away from half a kopeck, and decides as the interpreter does', () => {
    const sheet = sure(sheets.find(([name]) => name.startsWith('m04')))[1];
    const rows = [768, 1536, 1200, 960, 1000, 999].flatMap((calls) =>
      Array.from(
        { length: 150 },
        (_, meetings) =>
          new Map<string, Value>([
            ['calls', decimal(calls)],
            ['meetings', decimal(meetings).times('0.5')],
            ['revenue', decimal(2_400_000 + meetings * 7)],
            ['average-check', decimal(120_000 + meetings)],
          ]),
      ),
    );
    const traces = rows.map((facts) => runSheet(sheet, facts));
    for (const mode of MODES) expect(batchDifferences({ sheet, traces }, mode, 1).differences).toEqual([]);
  });
});
