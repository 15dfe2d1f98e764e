/* global document, MutationObserver, requestAnimationFrame */
// How quick the editor is, measured in the browser: from keystroke to updated pay and findings on a regulation of 20 scorecards, frames while
// typing, the first page, and what has to be loaded. `npm run bench:editor` builds when needed, measures, and writes docs/benchmarks-editor.md;
// `-- --print` only prints.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { buildEditor, editorIsStale } from '../scripts/build-editor.mjs';
import { ensureBrowser } from '../scripts/setup/browser.mjs';
import { CARDS, INDICATORS, largeRegulation } from './large-regulation.mjs';

const { values } = parseArgs({ options: { print: { type: 'boolean', default: false }, keys: { type: 'string', default: '60' } } });
const root = path.join(import.meta.dirname, '..');
const KEYS = Number(values.keys);
const PAUSE_MS = 400;
const WARM_UP = 10;

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const ms = (number) => `${number.toFixed(0)} ms`;
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;

function startServer(data) {
  const child = spawn(process.execPath, ['scripts/serve-editor.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve({ child, address: String(text).trim().replace(/\/$/, '') }));
    child.once('exit', () => reject(new Error('the server did not start')));
  });
}

/** Watches, in the page: when a key goes down, when pay and findings are those of the new text, and how long frames take. */
function watch() {
  const seen = { down: 0, pay: [], findings: [], frames: [], totals: '', typing: false };
  globalThis.seen = seen;
  const totals = () => [...document.querySelectorAll('.side .outcome, [data-total]')].map(({ textContent }) => textContent).join();
  const since = () => performance.now() - seen.down;
  const painted = (list) => requestAnimationFrame(() => list.push(since()));
  const pressed = () => {
    // What is not there when the next key goes down has taken at least as long.
    if (seen.waitsForPay && seen.isPaid) seen.pay.push(since());
    if (seen.waitsForFindings) seen.findings.push(since());
    Object.assign(seen, { down: performance.now(), totals: totals(), waitsForPay: true, waitsForFindings: true });
  };
  const look = () => {
    if (seen.waitsForPay && totals() !== seen.totals) {
      Object.assign(seen, { waitsForPay: false, isPaid: true });
      painted(seen.pay);
    }
    const checked = document.querySelector('[data-checked]')?.getAttribute('data-checked');
    if (checked === 'false') seen.unchecked = true;
    if (seen.waitsForFindings && seen.unchecked && checked === 'true') {
      Object.assign(seen, { waitsForFindings: false, unchecked: false });
      painted(seen.findings);
    }
  };
  document.addEventListener('keydown', pressed, true);
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-checked'],
  });
  let last = performance.now();
  const frame = (now) => {
    if (seen.typing) seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Types a digit and takes it away again, over and over: every key is another document. */
async function typeInto(page) {
  for (let index = 0; index < KEYS + WARM_UP; index += 1) {
    if (index === WARM_UP) await page.evaluate(() => Object.assign(globalThis.seen, { pay: [], findings: [], frames: [], typing: true }));
    await page.keyboard.press(index % 2 === 0 ? String(1 + (index % 8)) : 'Backspace');
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.waitForFunction(() => document.querySelector('[data-checked="true"], [data-total]') !== null);
  return page.evaluate(() => ({ pay: globalThis.seen.pay, findings: globalThis.seen.findings, frames: globalThis.seen.frames }));
}

async function measureTyping(page, url, focus) {
  log(`typing into ${url}`);
  await page.goto(url);
  await page.waitForSelector('html[data-live]', { state: 'attached' });
  await page.waitForSelector('[data-checked="true"]', { timeout: 60_000 });
  await page.evaluate(watch);
  await focus(page);
  return typeInto(page);
}

/** From the click on a link to a page that answers: navigation start to the moment it is alive. A new browser context each: nothing is cached. */
async function firstPage(browser, url) {
  const times = [];
  for (let round = 0; round < 7; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-live]', { state: 'attached' });
    times.push(await page.evaluate(() => performance.now()));
    await context.close();
  }
  return times;
}

/** What a page loads: scripts and styles, as they are and as they are sent. */
async function loaded(browser, url, ready) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = [];
  page.on('response', (response) => {
    if (/\.(js|css)(\?|$)/.test(response.url()))
      files.push(response.body().then((body) => ({ name: new URL(response.url()).pathname, size: body.length, sent: gzipSync(body).length })));
  });
  await page.goto(url);
  await page.waitForSelector(ready, { state: 'attached', timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(files);
  await context.close();
  return {
    count: all.length,
    size: all.reduce((sum, { size }) => sum + size, 0),
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    hasMonaco: all.some(({ size }) => size > 1_500_000),
  };
}

function bundles() {
  const folder = path.join(root, 'build/client');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(js|css)$/.test(name) && statSync(path.join(folder, name)).isFile(),
  );
  const all = files.map((name) => ({ name, size: statSync(path.join(folder, name)).size, sent: gzipSync(readFileSync(path.join(folder, name))).length }));
  return all.toSorted((a, b) => b.size - a.size).slice(0, 8);
}

const typingRow = (name, { pay, findings, frames }) =>
  `| ${name} | ${pay.length > 0 ? `${ms(at(pay, 0.5))} / ${ms(at(pay, 0.95))}` : '–'} | ${findings.length > 0 ? `${ms(at(findings, 0.5))} / ${ms(at(findings, 0.95))}` : '–'} | ${ms(at(frames, 0.5))} / ${ms(at(frames, 0.99))} | ${((frames.filter((one) => one > 50).length / frames.length) * 100).toFixed(1)} % |`;

async function measure(address, browser) {
  const text = JSON.stringify(largeRegulation(), null, 2);
  const created = await fetch(`${address}/api/regulations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ text }),
  });
  if (!created.ok) throw new Error(`${created.status} ${await created.text()}`);
  const { id } = await created.json();
  const tab = (name) => `${address}/regulations/${id}/${name}`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const form = await measureTyping(page, tab('scorecards/card-4'), async (one) => {
    await one.getByRole('textbox', { name: 'Target bonus' }).first().click();
    await one.keyboard.press('End');
  });
  const source = await measureTyping(page, tab('source'), async (one) => {
    await one.waitForSelector('.editor[data-ready="true"]', { timeout: 60_000 });
    await one.locator('.editor .monaco-editor').first().click();
    await one.keyboard.press('Control+f');
    await one.getByRole('textbox', { name: 'Find' }).fill('"salary": 1');
    await one.keyboard.press('Escape');
    await one.keyboard.press('ArrowRight');
  });
  const simulation = await measureTyping(page, tab('simulate'), async (one) => {
    await one.locator('[data-total]').waitFor();
    await one.locator('main input[type="text"], main input[inputmode]').last().click();
    await one.keyboard.press('End');
  });
  await context.close();
  const list = await firstPage(browser, `${address}/`);
  const card = await firstPage(browser, tab('scorecards/card-4'));
  const pages = {
    'list of regulations': await loaded(browser, `${address}/`, 'html[data-live]'),
    'a scorecard': await loaded(browser, tab('scorecards/card-4'), '[data-checked="true"]'),
    source: await loaded(browser, tab('source'), '.editor[data-ready="true"]'),
    history: await loaded(browser, tab('history'), 'html[data-live]'),
  };
  return { text, form, source, simulation, list, card, pages };
}

function report({ text, form, source, simulation, list, card, pages }) {
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)} while measuring`;
  return `# How quick the editor is

Measured by \`npm run bench:editor\` in Chromium against the built editor, on a machine with ${machine}. The page, both workers, the server and the
browser's own processes share its processors.

## From keystroke to pay and findings

A regulation of ${CARDS} scorecards with ${INDICATORS} indicators each (${kb(text.length)} of text). A digit is typed and taken away, ${KEYS} times, one key every
${PAUSE_MS} ms; the time is from the key going down to the frame that shows the totals of the worked examples, or the findings of all rules, for the new
text. Median / 95th percentile.

| typed into | pay | findings | frame: median / 99th | frames over 50 ms |
|---|---|---|---|---|
${typingRow('a field of a scorecard', form)}
${typingRow('the source (Monaco)', source)}
${typingRow('a fact of the simulation', simulation)}

## The first page

From the start of the navigation until the page answers, nothing cached, median and slowest of ${list.length}: list of regulations ${ms(at(list, 0.5))} and
${ms(Math.max(...list))}; a scorecard of the large regulation ${ms(at(card, 0.5))} and ${ms(Math.max(...card))}.

## What is loaded

| page | files | size | sent (gzip) | Monaco |
|---|---|---|---|---|
${Object.entries(pages)
  .map(([name, { count, size, sent, hasMonaco }]) => `| ${name} | ${count} | ${kb(size)} | ${kb(sent)} | ${hasMonaco ? 'yes' : 'no'} |`)
  .join('\n')}

The largest files:

| file | size | sent (gzip) |
|---|---|---|
${bundles()
  .map(({ name, size, sent }) => `| ${path.basename(name).replace(/[.-][\w-]{8}(?=\.)/, '')} | ${kb(size)} | ${kb(sent)} |`)
  .join('\n')}
`;
}

const log = (text) => console.error(text);
if (editorIsStale()) buildEditor();
const data = mkdtempSync(path.join(tmpdir(), 'scorewright-bench-'));
const { child, address } = await startServer(data);
const stopped = new Promise((resolve) => child.once('exit', resolve));
try {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const markdown = report(await measure(address, browser));
    if (!values.print) writeFileSync(path.join(root, 'docs/benchmarks-editor.md'), markdown);
    console.log(markdown);
  } finally {
    await browser.close();
  }
} finally {
  child.kill('SIGTERM');
  await stopped;
  rmSync(data, { recursive: true, force: true });
}
