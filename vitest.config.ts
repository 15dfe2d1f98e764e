import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', 'test/browser/**', 'test/store/**'], testTimeout: 60_000, hookTimeout: 120_000 },
});
