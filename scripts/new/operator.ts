/** What a generator reads: the text of a file of the project, undefined where there is none. */
export interface Tree {
  readonly read: (file: string) => string | undefined;
}

/** What a generator writes, or why it does not; and what is left to a person. */
export interface Written {
  readonly refusal?: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly next?: readonly string[];
}

const NAME = /^[a-z]+\.[a-z]+(-[a-z]+)*$/;
const REGISTRY = 'engine/operators/all.ts';

/** The file, test and registry line of a new operator: they compile, and the test fails until the operator is written. */
export function newOperator(name: string, tree: Tree): Written {
  const place = name.replace('.', '/');
  const file = `engine/operators/${place}.ts`;
  const registry = tree.read(REGISTRY);
  if (!NAME.test(name)) return refuse('an operator is called by a namespace and a name, such as decimal.median');
  if (registry === undefined || tree.read(file) !== undefined) return refuse(`${file} is there already`);
  const constant = name.replace(/[.-]([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const lines = [...registry.trimEnd().split('\n'), `export { ${constant} } from './${place}.ts';`];
  return {
    files: [
      { file, text: operatorText(name, constant) },
      { file: `test/engine/operators/${place}.test.ts`, text: testText(name) },
      { file: REGISTRY, text: `${lines.join('\n')}\n` },
    ],
    next: [
      `write type, run, prose and interval in ${file}, and what it gives in its test`,
      'for policies: give it `tokens` and an `example`; for lowering: a builder in engine/operators/build.ts',
      'npm run generate (schemas/expression.schema.json, docs/reference/operators.md)',
    ],
  };
}

const refuse = (refusal: string): Written => ({ refusal, files: [] });

const operatorText = (name: string, constant: string): string => `import { orEverything } from '../../values/interval.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** Write what it gives, of which units, and when it is a problem. */
export const ${constant}: Operator = {
  name: '${name}', tokens: [], arity: { min: 1, max: 1 },
  about: { en: 'write what it gives', ru: 'напишите, что он даёт' },
  type: oneUnit,
  run: (args) => numberAt(args, 0),
  prose: { phrase: { en: '${name} of {1}', ru: '${name} от {1}' } },
  interval: ([value]) => orEverything(value),
};
`;

const testText = (name: string): string => `import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, text, typeOf } from '../calculate.ts';

describe('${name}', () => {
  it('gives', () => { expect(calculate('${name}', number('2'))).toBe('write what it gives'); });
  it('has a unit, and refuses what does not fit', () => {
    expect(typeOf('${name}', number('2', 'RUB'))).toBe('write the unit');
    expect(typeOf('${name}', text('a'))).toBe('write the code of the problem');
  });
  it('is missing with a missing argument', () => { expect(calculate('${name}', missing)).toBe('missing'); });
  it('takes an interval to', () => { expect(intervalOf('${name}', [1, 2])).toBe('write the interval'); });
});
`;
