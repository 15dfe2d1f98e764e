import { defineConfig } from 'vitest/config';

// The tests that hold the engine, without those that start processes or repeat the same proof at length.
export default defineConfig({
  test: { include: ['test/engine/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/property/**/*.test.ts'], testTimeout: 60_000 },
});
