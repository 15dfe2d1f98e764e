import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../engine/3-lower/sheet.ts';
import { because, plainly } from '../../../engine/5-tell/formula/because.ts';
import { printFormula } from '../../../engine/5-tell/formula/print.ts';
import { reduce } from '../../../engine/5-tell/formula/reduce.ts';
import type { FormulaStyle } from '../../../engine/5-tell/formula/writer.ts';
import type { Language } from '../../../engine/5-tell/index.ts';
import { plainText } from '../../../engine/5-tell/numbers.ts';
import { OPERATORS } from '../../../engine/operators/index.ts';
import { build } from '../../../engine/operators/index.ts';
import { MISSING } from '../../../engine/values/value.ts';

const {
  abs,
  add,
  and,
  asCoefficient,
  atLeast,
  boolean,
  ceilingQuotient,
  check,
  date,
  divide,
  equal,
  fact,
  known,
  line,
  max,
  min,
  more,
  multiply,
  negate,
  not,
  number,
  otherwise,
  percent,
  percentOf,
  quantity,
  round,
  subtract,
  text,
  when,
} = build;

/** Lines a, b, c have values 12, 3 and 4; `share` is 60 %, `loss` -5. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ['a', '12'],
  ['b', '3'],
  ['c', '4'],
  ['share', '60'],
  ['loss', '-5'],
]);

const print = (expression: Expression, style: FormulaStyle = 'symbols', language: Language = 'en'): string =>
  plainText(
    printFormula(expression, {
      style,
      language,
      reference: (_kind, id) => {
        const value = VALUES.get(id);
        const percentSign = id === 'share' ? '\u00A0%' : '';
        return { name: id, percent: id === 'share', ...(value === undefined ? {} : { value: value.replace('-', '\u2212') + percentSign }) };
      },
    }),
  );

const [a, b, c] = [line('a'), line('b'), line('c')] as const;

describe('formulas', () => {
  it('have no more brackets than arithmetic needs', () => {
    expect(print(add(a, multiply(b, c)))).toBe('a + b × c');
    expect(print(multiply(add(a, b), c))).toBe('(a + b) × c');
    expect(print(subtract(a, subtract(b, c)))).toBe('a - (b - c)');
    expect(print(subtract(subtract(a, b), c))).toBe('a - b - c');
    expect(print(divide(a, multiply(b, c)))).toBe('a / (b × c)');
    expect(print(divide(multiply(a, b), c))).toBe('a × b / c');
    expect(print(multiply(a, divide(b, c)))).toBe('a × b / c');
    expect(print(divide(divide(a, b), c))).toBe('a / b / c');
    expect(print(divide(a, divide(b, c)))).toBe('a / (b / c)');
    expect(print(negate(add(a, b)))).toBe('-(a + b)');
    expect(print(and(atLeast(a, b), more(c, b)))).toBe('a ≥ b and c > b');
    expect(print(abs(subtract(a, b)))).toBe('|a - b|');
  });

  it('mean what they say: arithmetic on the printed numbers gives the value', () => {
    const operators = [add, subtract, multiply, divide] as const;
    const evaluate = (printed: string): number => Function(`return ${printed.replaceAll('×', '*')}`)() as number;
    const values = new Map([
      ['a', 12],
      ['b', 3],
      ['c', 4],
    ]);
    const arithmetic = [(x: number, y: number) => x + y, (x: number, y: number) => x - y, (x: number, y: number) => x * y, (x: number, y: number) => x / y];
    for (const [i, outer] of operators.entries())
      for (const [j, inner] of operators.entries())
        for (const right of [true, false]) {
          const expression = right ? outer(a, inner(b, c)) : outer(inner(a, b), c);
          const [x, y, z] = ['a', 'b', 'c'].map((name) => values.get(name) ?? 0) as [number, number, number];
          const [apply, then] = [arithmetic[i], arithmetic[j]] as [(x: number, y: number) => number, (x: number, y: number) => number];
          expect(evaluate(print(expression, 'numbers'))).toBeCloseTo(right ? apply(x, then(y, z)) : apply(then(x, y), z));
        }
  });

  it('take the hundred of percent along for a calculator, and leave it to the sign in a sentence', () => {
    const [ratio, part] = [percent(a, b), percentOf(line('share'), a)] as const;
    expect([print(ratio), print(ratio, 'numbers'), print(ratio, 'sentence')]).toEqual(['a × 100 / b', '12 × 100 / 3', 'a 12 / b 3']);
    expect([print(part), print(part, 'numbers'), print(part, 'sentence')]).toEqual(['a × share / 100', '12 × 60 / 100', 'a 12 × share 60 %']);
    expect([print(asCoefficient(line('share'))), print(asCoefficient(line('share')), 'sentence')]).toEqual(['share / 100', 'share 60 %']);
  });

  it('put negative numbers in brackets after a sign', () => {
    expect(print(subtract(a, line('loss')), 'numbers')).toBe('12 - (-5)');
    expect(print(add(line('loss'), a), 'numbers')).toBe('-5 + 12');
    expect(print(multiply(a, number('-2')), 'numbers')).toBe('12 × (-2)');
  });

  it('say each condition beside its own value, and no value twice', () => {
    const [one, two] = [atLeast(a, b), more(c, b)] as const;
    expect(print(when(one, number('5'), number('0')))).toBe('if a ≥ b, then 5, otherwise 0');
    expect(print({ if: [one, number('5'), two, add(a, b), c] })).toBe('if a ≥ b, then 5; if c > b, then a + b; otherwise c');
    expect(print({ if: [one, number('5'), two, number('0.5'), c] }, 'symbols', 'ru')).toBe('если a ≥ b, то 5; если c > b, то 0,5; иначе c');
    expect(print(when(one, when(two, a, b), c))).toBe('if a ≥ b, then (if c > b, then a, otherwise b), otherwise c');
    expect(print(multiply(c, when(one, a, b)))).toBe('c × (if a ≥ b, then a, otherwise b)');
  });

  it('take off what is added with a minus', () => {
    const reduction = subtract(number('0'), b);
    expect(print(add(a, reduction))).toBe('a - b');
    expect(print(add(a, reduction, c, negate(add(b, c))))).toBe('a - b + c - (b + c)');
    expect(print(reduction)).toBe('-b');
    expect(print(subtract(number('0'), multiply(b, c)))).toBe('-b × c');
    expect(print(multiply(a, reduction))).toBe('a × (-b)');
    expect(print(subtract(number('0'), line('loss')), 'numbers')).toBe('-(-5)');
    expect(print(add(a, subtract(number('0'), line('loss'))), 'numbers')).toBe('12 - (-5)');
  });

  it('say how is rounded, and the largest of many', () => {
    expect(print(round(divide(a, b), '1', 'down'))).toBe('a / b rounded to 1 towards zero');
    expect(print(round(a, '0.01', 'half-up'), 'symbols', 'ru')).toBe('a с округлением до 0,01');
    expect(print(max(a, b))).toBe('the larger of a; b');
    expect(print(max(a, b, c))).toBe('the largest of a; b; c');
    expect(print(min(a, add(b, c), c))).toBe('the smallest of a; (b + c); c');
  });

  it('say bounds in words', () => {
    const bounded = min(max(subtract(a, b), number('0')), number('120', '%'));
    expect(print(bounded, 'sentence')).toBe('a 12 - b 3, at least 0 and at most 120 %');
    expect(print(bounded, 'sentence', 'ru')).toBe('a 12 - b 3, но не менее 0 и не более 120 %');
    expect(print(multiply(max(number('0'), a), b), 'sentence')).toBe('(a 12, at least 0) × b 3');
    expect(print(ceilingQuotient(a, multiply(b, c), number('1')), 'sentence', 'ru')).toBe('a 12 / (b 3 × c 4), с округлением вверх до 1');
  });

  it('write literals of every type', () => {
    expect(print(equal(fact('phase'), text('growth')))).toBe('phase = “growth”');
    expect(print(equal(fact('phase'), text('growth')), 'symbols', 'ru')).toBe('phase = «growth»');
    expect(print(more(fact('hired'), date('2026-03-01')), 'symbols', 'ru')).toBe('hired > 01.03.2026');
    expect(print(boolean(true), 'symbols', 'ru')).toBe('да');
  });

  it('can write every operator of the registry in both languages', () => {
    for (const { name, arity, literalAt } of OPERATORS.values()) {
      const count = Math.max(arity.min, Math.min(arity.max, 3));
      const args = Array.from({ length: count }, (_, index) => (literalAt?.(index, count) === true ? (name === 'value.boolean' ? true : '1') : a));
      for (const language of ['en', 'ru'] as const) expect(print({ [name]: args }, 'sentence', language)).not.toMatch(/\{|undefined|[a-z]\.[a-z]/);
    }
  });
});

describe('what was calculated', () => {
  const valueOf = (expression: Expression) => {
    const [operator, [first]] = Object.entries(expression)[0] as [string, readonly [string]];
    return operator === 'read.fact' ? MISSING : operator === 'value.boolean' ? (first as unknown as boolean) : new Decimal(1);
  };

  it('is the branch that was taken, without checks and restated units', () => {
    expect(reduce(when(boolean(true), a, b), valueOf)).toEqual(a);
    expect(reduce(add(when(boolean(false), a, b), c), valueOf)).toEqual(add(b, c));
    expect(reduce(check(boolean(true), quantity(a, 'RUB'), 'some-code'), valueOf)).toEqual(a);
    expect(reduce(otherwise(fact('gone'), b), valueOf)).toEqual(b);
    expect(reduce(otherwise(a, b), valueOf)).toEqual(a);
  });

  it('knows the condition that decided', () => {
    const holds = (value: boolean) => () => value;
    const never = () => false;
    expect(because(when(atLeast(a, b), a, b), holds(true), never)).toEqual(atLeast(a, b));
    expect(because(when(atLeast(a, b), a, b), holds(false), never)).toEqual({ 'compare.less': [a, b] });
    expect(because(add(a, b), holds(true), never)).toBeUndefined();
    expect(because(when(known(a), b, c), holds(true), never)).toBeUndefined();
    expect(because(when(equal(a, text('band')), b, c), holds(true), (id) => id === 'a')).toBeUndefined();
    expect(plainly(not(more(a, b)))).toEqual({ 'compare.at-most': [a, b] });
  });
});
