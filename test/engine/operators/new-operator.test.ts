import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { newOperator } from '../../../scripts/new/operator.ts';

const root = path.join(import.meta.dirname, '../../..');
const tree = { read: (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined) };

/** What TypeScript says of new files, as if they were written. */
function compile(files: readonly { readonly file: string; readonly text: string }[]): readonly string[] {
  const written = new Map(files.map(({ file, text }) => [path.join(root, file), text]));
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => written.has(file) || fileExists(file);
  host.readFile = (file) => written.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = written.get(file);
    return text === undefined ? getSourceFile(file, target, ...rest) : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...written.keys()], options, host);
  return [...written.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
  });
}

describe('a new operator', () => {
  const { files, refusal } = newOperator('decimal.second-largest', tree);

  it('has its file, its test and its line in the registry, which compile', () => {
    expect(refusal).toBeUndefined();
    expect(files.map(({ file }) => file)).toEqual([
      'engine/operators/decimal/second-largest.ts',
      'test/engine/operators/decimal/second-largest.test.ts',
      'engine/operators/all.ts',
    ]);
    expect(files[2]?.text).toContain("export { decimalSecondLargest } from './decimal/second-largest.ts';");
    expect(compile(files)).toEqual([]);
  });

  it('has a test that fails until somebody says what it gives', () => {
    expect(files[1]?.text).toContain("expect(calculate('decimal.second-largest', number('2'))).toBe('write what it gives')");
  });

  it.each(['decimal.add', 'median', 'Decimal.Median', 'decimal.', '../x', 'decimal.a.b', ''])('is refused as %j', (name) => {
    expect(newOperator(name, tree).refusal).toBeTruthy();
    expect(newOperator(name, tree).files).toEqual([]);
  });
});
