import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../engine/2-check/expressions/index.ts';
import { fact } from '../../../engine/operators/build.ts';
import { OPERATORS, TOKENS, operatorsOf } from '../../../engine/operators/index.ts';
import { expressionProblems } from '../../../engine/problems/expression.ts';
import { runProblems } from '../../../engine/problems/run.ts';
import { GENERATED } from '../../../scripts/generate-operators.ts';

const root = path.join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** `decimal.add` is decimal/add.ts; those that json-logic-js runs are in flow/. */
const place = (name: string) => (name.includes('.') ? name.replace('.', '/') : `flow/${name}`);
const operators = [...OPERATORS.values()];
const HELPERS = ['compare/comparison.ts'];

describe('every operator', () => {
  it.each(operators.map((operator) => [operator.name, operator]))(
    '%s has its file, its test, its place in the reference, and words in both languages',
    (name, operator) => {
      expect(existsSync(path.join(root, `engine/operators/${place(name)}.ts`))).toBe(true);
      expect(read(`test/engine/operators/${place(name)}.test.ts`)).toContain(`'${name}'`);
      expect(read('docs/reference/operators.md')).toContain(`\n| \`${name}\` |`);
      for (const words of [operator.about, operator.prose.phrase]) expect(words.en !== '' && words.ru !== '').toBe(true);
      expect(operator.about.ru).toMatch(/[а-я]/);
      expect(operator.tokens.length > 0).toBe(operator.example !== undefined);
    },
  );

  it('is in the registry, one to one with the files', () => {
    const files = readdirSync(path.join(root, 'engine/operators'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.includes('/') && !HELPERS.includes(file),
    );
    expect(files.filter((file) => file.endsWith('.ts')).sort()).toEqual(operators.map(({ name }) => `${place(name)}.ts`).sort());
  });
});

describe('the schema of expressions', () => {
  const conforms = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(read('schemas/expression.schema.json')) as object);

  it.each(operators.flatMap(({ example }) => (example === undefined ? [] : [example])))('takes %s, and so does the checker', (example) => {
    const logic = JSON.parse(example) as never;
    expect(conforms(logic)).toBe(true);
    const anything = { resolve: (name: string) => ({ read: fact(name), type: typeFor(name, example) }), names: [] };
    expect(checkExpression(logic, '', anything).problems).toEqual([]);
  });

  it.each(TOKENS.filter((token) => token !== 'var'))('refuses %s with the wrong number of arguments, as the checker does', (token) => {
    for (const count of [0, 1, 2, 3, 4, 5]) {
      const logic = { [token]: Array.from({ length: count }, () => 1) };
      const fits = !checkExpression(logic, '', { resolve: () => undefined, names: [] }).problems.some(({ code }) => code === 'wrong-arity');
      if (token !== 'in' && token !== 'round' && !operatorsOf(token)[0]?.arity.odd) expect(conforms(logic)).toBe(fits);
      if (!fits && count < 3) expect(conforms(logic)).toBe(false);
    }
  });

  it.each([
    {},
    { '+': [1, 2], '-': [1, 2] },
    { 'decimal.add': [1, 2] },
    { like: 1 },
    { '+': [1, null] },
    { '+': 1 },
    null,
    [1],
    { in: ['a', 'abc'] },
    { round: [1, 0, 'up'] },
    { round: [1, 1, 'off'] },
  ])('refuses %j', (logic) => {
    expect(conforms(logic)).toBe(false);
  });
});

/** Types that fit the examples: names tell. */
function typeFor(name: string, example: string) {
  if (/grade$|phase/.test(name)) return { kind: 'text' } as const;
  if (/hired|period/.test(name)) return { kind: 'date' } as const;
  if (name === 'accident') return { kind: 'boolean' } as const;
  return { kind: 'number', unit: /rate/.test(name) && example.includes('percent-of') ? '%' : '1' } as const;
}

describe('what is generated', () => {
  it.each(GENERATED)('$file is as the registry says: `npm run generate` writes it', ({ file, text }) => {
    expect(read(file)).toBe(text());
  });
});

describe('the words of problems', () => {
  it.each([
    ['expressions', expressionProblems],
    ['the run', runProblems],
  ])('of %s are one sentence each, in both languages', (_name, problems) => {
    for (const { cause, remedy } of Object.values(problems)) {
      for (const sentence of [cause.en, cause.ru, remedy.en, remedy.ru]) expect(sentence).toMatch(/^[^A-ZА-Я].*[^.]$/u);
      expect(cause.ru).toMatch(/[а-я]/);
      expect(remedy.ru).toMatch(/[а-я]/);
    }
  });

  it('stand in one file only', () => {
    expect(Object.keys(runProblems).filter((code) => Object.hasOwn(expressionProblems, code))).toEqual([]);
  });
});
