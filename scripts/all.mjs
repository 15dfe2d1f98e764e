// Everything that CI runs, in one command: generated files, formatting, lint, types, tests, browser tests. Ends with `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';

const root = path.join(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'scorewright-test-'));
const totals = { passed: 0, failed: 0 };

function step(title, command, args, env = {}) {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`-- ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A step whose output is kept until it ends, so that several can run beside each other. */
async function check(title, command, args) {
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
  const fine = await new Promise((resolve) => {
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.once('close', (status) => resolve(status === 0));
  });
  console.log(`\n== ${title}`);
  process.stdout.write(Buffer.concat(output));
  console.log(`-- ${title}: ${fine ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (fine) totals.passed += 1;
  else totals.failed += 1;
}

/** Adds what a runner's report says. A skipped test counts as failed, and so does a runner that failed without a failed test. */
function count(title, file, fine, read) {
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')));
    if (skipped > 0) console.log(`${skipped} tests were skipped: a skipped test counts as failed`);
    totals.passed += passed;
    totals.failed += Math.max(failed + skipped, fine ? 0 : 1);
  } catch (error) {
    console.log(`${title} left no report: ${error.message}`);
    totals.failed += 1;
  }
}

function vitest(title, config, env) {
  const file = path.join(reports, `${title.replaceAll(' ', '-')}.json`);
  const args = ['vitest', 'run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const fine = step(title, 'npx', args, env);
  count(title, file, fine, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }));
}

/** The browser tests need a browser; where none can be had, that is said once and counts as failed. */
function withBrowser(run) {
  try {
    run({ CHROMIUM_PATH: ensureBrowser() });
  } catch (error) {
    console.log(error.message);
    totals.failed += 1;
  }
}

function endToEnd(env) {
  const file = path.join(reports, 'e2e.json');
  const fine = step('The editor in a browser', 'npx', ['playwright', 'test', '--reporter=line,json'], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  count('The editor in a browser', file, fine, ({ stats: { expected, unexpected, flaky, skipped } }) => ({
    passed: expected,
    failed: unexpected + flaky,
    skipped,
  }));
}

/** Checks that read the tree and need no more than one processor each. */
async function checks() {
  // First and alone: it writes the generated files anew to compare them.
  await check('Generated files are fresh', 'node', ['scripts/fresh.mjs']);
  await Promise.all([
    check('Lint', 'npx', ['eslint', '.', '--max-warnings=0']),
    (async () => {
      await check('Types', 'npm', ['run', '--silent', 'types']);
      // After the types, which write what the editor's configuration extends.
      await check('Nothing unused', 'npx', ['knip', '--no-progress']);
      await check('Format', 'npx', ['prettier', '--check', '--log-level=warn', '.']);
    })(),
  ]);
}

await checks();
vitest('Tests', 'vitest.config.ts');
vitest('Store on both databases', 'vitest.store.config.ts');
withBrowser((env) => vitest('The engine in a browser', 'vitest.browser.config.ts', env));
withBrowser(endToEnd);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
