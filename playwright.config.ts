import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/setup/browser.mjs';

const freePort = (): string =>
  spawnSync(
    process.execPath,
    ['-e', "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{process.stdout.write(String(s.address().port));s.close()})"],
    { encoding: 'utf8' },
  ).stdout;

// The configuration is read again in every worker: what is chosen here once goes on in the environment.
process.env['E2E_PORT'] ??= freePort();
process.env['E2E_DATA'] ??= mkdtempSync(path.join(tmpdir(), 'scorewright-e2e-'));
process.env['CHROMIUM_PATH'] ??= ensureBrowser();
const address = `http://127.0.0.1:${process.env['E2E_PORT']}`;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'reports/e2e',
  reporter: process.env['CI'] ? [['list'], ['json', { outputFile: 'reports/e2e.json' }]] : 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // Every test makes what it needs: the two workers end at about the same time.
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // A trace copies the page at every step: a third of the time of all tests. `npx playwright test --trace on` makes one of what failed.
    trace: 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node scripts/build-editor.mjs --if-needed && node scripts/serve-editor.mjs',
    url: address,
    timeout: 180_000,
    env: { PORT: process.env['E2E_PORT'], DATA_DIR: process.env['E2E_DATA'] },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
