import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/store/**/*.test.ts'], globalSetup: ['test/support/database/global-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
