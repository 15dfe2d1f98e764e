import path from 'node:path';
import { defineConfig } from 'vitest/config';

const tree = process.env['MUTATION_TREE'] ?? import.meta.dirname;

// One process of `npm run mutation`: a single test that loads all others over a changed copy of the engine.
export default defineConfig({
  resolve: {
    alias: [
      { find: '@scorewright/engine', replacement: path.join(tree, 'engine/index.ts') },
      { find: /^vitest$/, replacement: path.join(import.meta.dirname, 'scripts/mutation/collect.ts') },
    ],
  },
  test: { include: ['scripts/mutation/session.ts'], globals: true, testTimeout: 0, pool: 'forks', watch: false },
});
