// How quick the editor is, measured in the browser: from keystroke to updated pay and findings on a regulation of 20 scorecards, frames while
// typing, the first page, and what has to be loaded. `npm run bench:editor` builds when needed, measures, and writes docs/benchmarks-editor.md;
// `-- --print` only prints, `-- --keys 10` measures fewer keys, `-- --only weight` one row.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { buildEditor, editorIsStale } from '../scripts/build-editor.mjs';
import { ensureBrowser } from '../scripts/setup/browser.mjs';
import { bundles, firstPage, loaded } from './editor-loading.mjs';
import { reportOf } from './editor-report.mjs';
import { measureTyping } from './editor-typing.mjs';
import { largeRegulation } from './large-regulation.mjs';

const { values } = parseArgs({ options: { print: { type: 'boolean', default: false }, keys: { type: 'string', default: '30' }, only: { type: 'string' } } });
const root = path.join(import.meta.dirname, '..');
const ROUNDS = 7;

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

const inField = (name) => async (page) => {
  await page.locator('main').getByLabel(name).and(page.locator('input, textarea')).first().click();
  await page.keyboard.press('End');
};
/** Behind what is found. */
const inSource = (text) => async (page) => {
  await page.waitForSelector('.editor[data-ready="true"]', { timeout: 60_000 });
  await page.locator('.editor .monaco-editor').first().click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).fill(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
};

/** Where is typed. Digits make another number, letters another text; a weight makes a sum that is not 100. */
const PLACES = [
  { name: 'target bonus of a card (form)', tab: 'scorecards/card-4', focus: inField('Target bonus') },
  { name: 'weight of an indicator (form)', tab: 'scorecards/card-4', focus: inField(/^Weight: /) },
  { name: 'position of a card, a text (form)', tab: 'scorecards/card-4', focus: inField('Position'), characters: 'abcdefgh' },
  { name: 'salary of a card (Monaco)', tab: 'source', focus: inSource('"salary": 1') },
  { name: 'name of a metric, a text (Monaco)', tab: 'source', focus: inSource('"Qualified leads'), characters: 'abcdefgh' },
];

async function create(address) {
  const response = await fetch(`${address}/api/regulations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ text: JSON.stringify(largeRegulation(), null, 2) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const { id } = await response.json();
  return (tab) => `${address}/regulations/${id}/${tab}`;
}

async function typing(browser, tab) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const rows = [];
  for (const place of PLACES.filter(({ name }) => values.only === undefined || name.includes(values.only))) {
    console.error(`typing: ${place.name}`);
    rows.push({ ...place, ...(await measureTyping(page, { ...place, url: tab(place.tab) }, Number(values.keys))) });
  }
  await context.close();
  return rows;
}

async function loading(browser, address, tab) {
  const card = tab('scorecards/card-4');
  return {
    first: {
      'list of regulations': await firstPage(browser, `${address}/`, ROUNDS),
      'a scorecard of the large regulation': await firstPage(browser, card, ROUNDS),
    },
    pages: {
      'list of regulations': await loaded(browser, `${address}/`, 'html[data-live]'),
      'a scorecard': await loaded(browser, card, '[data-checked="true"]'),
      source: await loaded(browser, tab('source'), '.editor[data-ready="true"]'),
      history: await loaded(browser, tab('history'), 'html[data-live]'),
    },
    files: bundles().slice(0, 8),
  };
}

async function measure(address, browser) {
  const tab = await create(address);
  const rows = await typing(browser, tab);
  return { rows, ...(values.only === undefined && (await loading(browser, address, tab))) };
}

if (editorIsStale()) buildEditor();
const data = mkdtempSync(path.join(tmpdir(), 'scorewright-bench-'));
const { child, address } = await startServer(data);
const stopped = new Promise((resolve) => child.once('exit', resolve));
try {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()})`;
    const busy = loadavg()[0] > 4 * cpus().length;
    const markdown = reportOf({ busy, ...(await measure(address, browser)), keys: Number(values.keys), machine, load: loadavg()[0] });
    if (!values.print && values.only === undefined) writeFileSync(path.join(root, 'docs/benchmarks-editor.md'), markdown);
    console.log(markdown);
  } finally {
    await browser.close();
  }
} finally {
  child.kill('SIGTERM');
  await stopped;
  rmSync(data, { recursive: true, force: true });
}
