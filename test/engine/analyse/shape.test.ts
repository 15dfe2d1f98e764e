import { calculate, rationals, type Rational, runSheet, shapeAt, shapeOf, type Limit, type Shape, type Sheet } from '@scorewright/engine';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { CASES, factsOf, policyOf, TEMPLATES } from '../../golden/policy-folders.ts';

const { compare, fromDecimal, minus, over, plus, rational, toDecimal } = rationals;

/** The interpreter has the grain of the rounding contract; the shape is compared without it. */
const unrounded = (sheet: Sheet): Sheet => ({ ...sheet, lines: sheet.lines.map(({ rounding: _rounding, ...line }) => line) });

const folders = [...CASES, ...TEMPLATES].map((name) => {
  const facts = factsOf(name);
  return { name, outcome: calculate(policyOf(name), facts), facts: facts.facts.facts };
});

/** Pay by the interpreter, or the code of the problem that refuses it. */
function interpreted(sheet: Sheet, facts: Readonly<Record<string, number | string | boolean>>): string {
  const types = new Map(sheet.inputs.map(({ id, type }) => [id, type.kind]));
  const values = new Map(Object.entries(facts).map(([id, value]) => [id, types.get(id) === 'number' ? new Decimal(String(value)) : value] as const));
  const line = runSheet(sheet, values as never).byId.get('variable');
  return line?.state === 'value' ? new Decimal(String(line.value)).toFixed(9) : 'refused';
}

const predicted = (value: Limit | undefined): string => (typeof value === 'object' ? new Decimal(toDecimal(value, 30)).toFixed(9) : 'refused');

/** Breakpoints, a hair to each side of them, and places between: all as decimals that the interpreter can be given. */
function places({ breakpoints, pieces }: Shape): readonly Rational[] {
  const hair = rational(1n, 10n ** 15n);
  const around = breakpoints.flatMap(({ at }) => [minus(at, hair), at, plus(at, hair)]);
  const between = pieces.map(({ from, to }) => (from && to ? over(plus(from, to), rational(2n)) : from ? plus(from, rational(7n)) : rational(3n)));
  return [...around, ...between].map((x) => fromDecimal(toDecimal(x, 20)));
}

describe.each(folders)('$name', ({ outcome: { sheet }, facts }) => {
  const inputs = sheet?.inputs.filter(({ type }) => type.kind === 'number').map(({ id, min, max }) => ({ id, min, max })) ?? [];

  it.each(inputs)('pay over $id is what the interpreter pays, at and beside every breakpoint', ({ id, min, max }) => {
    if (!sheet) throw new Error('no sheet');
    const plain = unrounded(sheet);
    const texts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]));
    const domain = { from: fromDecimal(min ?? '0'), ...(max === undefined ? {} : { to: fromDecimal(max) }) };
    const shape = shapeOf({ sheet: plain, facts: texts, variable: id, target: 'variable', rounding: 'ignore', domain });
    const inside = places(shape).filter((x) => compare(x, domain.from) >= 0 && (!domain.to || compare(x, domain.to) <= 0));
    expect(inside.length).toBeGreaterThan(0);
    for (const x of inside) {
      const at = toDecimal(x, 20);
      expect(`${at}: ${predicted(shapeAt(shape, x).value)}`).toBe(`${at}: ${interpreted(plain, { ...facts, [id]: at })}`);
    }
  });
});
