import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/browser/**', 'test/store/**'],
    // One process loads the engine once for all files of tests that it runs: a third of the time. What a module keeps must not change what it says.
    isolate: false,
    maxWorkers: availableParallelism(),
    // A guard against what never ends; on a busy machine a start of the command alone takes seconds.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
