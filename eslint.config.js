import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
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
  ...svelte.configs.recommended,
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
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] }, globals: { ...globals.browser } },
    rules: {
      // The compiler and svelte-check know the types of templates; these rules see only the script.
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
    },
  },
  {
    files: ['editor/**'],
    rules: {
      // Addresses of pages are plain texts: the application is served at the root alone.
      'svelte/no-navigation-without-resolve': 'off',
      // State is replaced whole and never changed in place: a Map within it needs no reactivity of its own.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  // Catalogues of words and tables of cases grow line by line: they are data, not a concept in a room.
  { files: ['editor/lib/words/*.ts', 'scripts/defects/*.ts', 'test/**/*.ts'], rules: { 'max-lines': 'off' } },
);
