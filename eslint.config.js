import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// What the pure layers may not use: they must give the same answer anywhere, at any time.
const IMPURE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'the engine has no clock: take the date as an argument' },
  { selector: "NewExpression[callee.name='Date']", message: 'the engine has no clock: use values/date.ts' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'the engine has no randomness' },
  { selector: ':function[async=true]', message: 'the engine is synchronous' },
  { selector: 'AwaitExpression', message: 'the engine is synchronous' },
  { selector: 'CallExpression[callee.name=/^parse(Float|Int)$/]', message: 'money is never a binary fraction: use values/parse-decimal.ts' },
];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/build', '**/.svelte-kit', 'schemas/generated', 'reports', '.stryker-tmp'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
    },
  },
  {
    files: ['schemas/**/*.ts', 'engine/**/*.ts', 'linter/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...IMPURE, { selector: 'ExportDefaultDeclaration', message: 'named exports only' }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'setInterval', 'fetch', 'performance', 'window', 'document'],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'the engine runs in the browser' }] }],
    },
  },
  // Catalogues of words and tables of cases grow line by line: they are data, not a concept in a room.
  { files: ['editor/lib/words/*.ts', 'scripts/defects/*.ts', 'test/**/*.ts'], rules: { 'max-lines': 'off' } },
);
