// Finds a Chromium for the browser tests, or fetches one: Debian's package when root, Playwright's own download otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

const found = () => [process.env.CHROMIUM_PATH, chromium.executablePath(), ...INSTALLED].find((file) => file && existsSync(file));

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const isRoot = () => process.getuid?.() === 0;

function fetchBrowser() {
  if (isRoot() && existsSync('/usr/bin/apt-get')) return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']);
  return run('npx', ['playwright', 'install', 'chromium']);
}

/** Path of a Chromium. Throws an error that says what to do when there is none and none can be fetched. */
export function ensureBrowser() {
  const path = found();
  if (path) return path;
  console.log('No Chromium found: fetching one for the browser tests.');
  fetchBrowser();
  const fetched = found();
  if (fetched) return fetched;
  throw new Error(
    'No Chromium for the browser tests: install one (`apt-get install chromium`, or `npx playwright install chromium`), or set CHROMIUM_PATH to its program.',
  );
}
