import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/store/**/*.test.ts'],
    globalSetup: ['test/support/database/global-setup.ts'],
    // What a test needs of a database it makes itself: the libraries are loaded once.
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
