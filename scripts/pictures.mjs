/* global document */
// `npm run pictures`: screenshots of every page of the real application into docs/pictures, in both languages, for the README and the user guide.
// `-- NAME ...` makes only those. Small enough to be kept: 256 colours where pngquant is installed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { buildEditor, editorIsStale } from './build-editor.mjs';
import { ensureBrowser } from './setup/browser.mjs';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'docs/pictures');
const wanted = new Set(process.argv.slice(2));
const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** Every picture: where it is taken and what is done before. `{id}` is a draft of the head of marketing's regulation. */
const PICTURES = [
  { name: 'list', at: '/' },
  { name: 'text', at: '/regulations/{id}/text' },
  { name: 'goals', at: '/regulations/{id}/goals' },
  { name: 'metrics', at: '/regulations/{id}/metrics' },
  { name: 'scorecards', at: '/regulations/{id}/scorecards' },
  { name: 'scorecard', at: '/regulations/{id}/scorecards/head-of-marketing' },
  {
    name: 'curve',
    at: '/regulations/case.m04-sales-bands-accelerator/scorecards/sales-manager',
    act: async (page) => {
      await page.locator('main [aria-expanded="false"]').first().click();
      await page.locator('main svg[role="img"], main [role="slider"]').first().scrollIntoViewIfNeeded();
    },
  },
  { name: 'examples', at: '/regulations/{id}/examples' },
  { name: 'sins', at: '/regulations/{id}/sins' },
  { name: 'simulation', at: '/regulations/{id}/simulate' },
  { name: 'source', at: '/regulations/{id}/source', ready: '.editor[data-ready="true"] .view-line' },
  { name: 'history', at: '/regulations/{changed}/history' },
  { name: 'print', at: '/regulations/{id}/print', ready: '[data-printed]' },
  {
    name: 'check',
    at: '/check',
    act: async (page) => {
      await page.locator('main textarea').fill(readFileSync(path.join(root, 'policies/m01-weighted-inverse/policy.json'), 'utf8'));
      await page.locator('[data-light]').waitFor({ timeout: 60_000 });
    },
  },
  { name: 'rules', at: '/rules' },
  { name: 'rule', at: '/rules/S07' },
  { name: 'scorecard-dark', at: '/regulations/{id}/scorecards/head-of-marketing', theme: 'dark' },
  { name: 'simulation-phone', at: '/regulations/{id}/simulate', viewport: PHONE },
];

async function startServer(data) {
  const child = spawn(process.execPath, ['scripts/serve-editor.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim().replace(/\/$/, '')));
    child.once('exit', () => reject(new Error('the server did not start')));
  });
  return { child, address };
}

async function draft(address, body) {
  const response = await fetch(`${address}/api/regulations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`no draft: ${response.status} ${await response.text()}`);
  return (await response.json()).id;
}

/** A draft with a change of its weights in its history. */
async function changedDraft(address) {
  const id = await draft(address, { from: 'case.m01-weighted-inverse' });
  const url = `${address}/api/regulations/${id}`;
  const { text, revision } = await (await fetch(url)).json();
  const changed = text.replace('"weight": 60', '"weight": 50').replace('"weight": 40', '"weight": 50');
  await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ revision, text: changed, note: '50 : 50' }),
  });
  return id;
}

async function take(page, address, ids, language, { name, at, act, ready, theme = 'light', viewport = WIDE }) {
  const file = path.join(target, `${name}.${language}.png`);
  await page.context().addCookies([
    { name: 'language', value: language, url: address },
    { name: 'theme', value: theme, url: address },
  ]);
  await page.setViewportSize(viewport);
  await page.goto(address + at.replace('{id}', ids.id).replace('{changed}', ids.changed));
  await page.locator('html[data-live]').waitFor({ state: 'attached', timeout: 60_000 });
  if ((await page.locator('[data-checked]').count()) > 0) await page.locator('[data-checked="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  if (ready) await page.locator(ready).first().waitFor({ timeout: 60_000 });
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  spawnSync('pngquant', ['--force', '--skip-if-larger', '--quality', '60-95', '--ext', '.png', file]);
  console.log(path.relative(root, file));
}

if (editorIsStale()) buildEditor();
mkdirSync(target, { recursive: true });
const data = mkdtempSync(path.join(tmpdir(), 'scorewright-pictures-'));
const { child, address } = await startServer(data);
const stopped = new Promise((resolve) => child.once('exit', resolve));
try {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const ids = { id: await draft(address, { from: 'template.head-of-marketing' }), changed: await changedDraft(address) };
    for (const language of ['en', 'ru']) {
      const page = await (await browser.newContext({ locale: language === 'ru' ? 'ru-RU' : 'en-GB', deviceScaleFactor: 1 })).newPage();
      for (const picture of PICTURES) if (wanted.size === 0 || wanted.has(picture.name)) await take(page, address, ids, language, picture);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
} finally {
  child.kill('SIGTERM');
  await stopped;
  rmSync(data, { recursive: true, force: true });
}
