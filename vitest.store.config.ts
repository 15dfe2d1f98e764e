import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/store/**/*.test.ts'], globalSetup: ['test/support/database/global-setup.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
});
