/* global document */
// `npm run pictures`: screenshots of every page of the real application into docs/pictures, in both languages, for the README and the user guide.
// `-- NAME ...` makes only those. `-- --look FOLDER` makes whole pages instead, at 360, 1440 and 3840 px, light and dark, to be looked at.
// Small enough to be kept: 256 colours where pngquant is installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { buildEditor, editorIsStale } from './build-editor.mjs';
import { ACCOUNT_PICTURES, PICTURES } from './pictures/pages.mjs';
import { ask, startServer, startWithAccounts } from './pictures/servers.mjs';
import { ensureBrowser } from './setup/browser.mjs';

const root = path.join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const look = args[0] === '--look' ? path.resolve(args[1] ?? 'reports/look') : undefined;
const target = look ?? path.join(root, 'docs/pictures');
const wanted = new Set(look === undefined ? args : args.slice(2));
const isWanted = ({ name }) => wanted.size === 0 || wanted.has(name);
const WIDE = { width: 1280, height: 860 };
const LOOKS = [
  { theme: 'light', viewport: { width: 360, height: 740 } },
  { theme: 'light', viewport: { width: 1440, height: 900 } },
  { theme: 'dark', viewport: { width: 1440, height: 900 } },
  { theme: 'light', viewport: { width: 3840, height: 2160 } },
];

/** A draft with a change of its weights in its history. */
async function changedDraft(address) {
  const { id } = await ask(address, 'POST', '/api/regulations', { from: 'case.m01-weighted-inverse' });
  const { text, revision } = await ask(address, 'GET', `/api/regulations/${id}`);
  const changed = text.replace('"weight": 60', '"weight": 50').replace('"weight": 40', '"weight": 50');
  await ask(address, 'PUT', `/api/regulations/${id}`, { revision, text: changed, note: '50 : 50' });
  return id;
}

async function take(page, address, places, language, { name, at, act, ready, theme = 'light', viewport = WIDE }) {
  const file = path.join(target, `${name}.${language}${look === undefined ? '' : `.${theme}.${viewport.width}`}.png`);
  await page.context().addCookies([
    { name: 'language', value: language, url: address },
    { name: 'theme', value: theme, url: address },
  ]);
  await page.setViewportSize(viewport);
  await page.goto(address + at.replace(/\{(\w+)\}/g, (_, part) => places[part]));
  await page.locator('html[data-live]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached', timeout: 60_000 });
  if ((await page.locator('[data-checked]').count()) > 0) await page.locator('[data-checked="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  if (ready) await page.locator(ready).first().waitFor({ timeout: 60_000 });
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', fullPage: look !== undefined });
  if (look === undefined) spawnSync('pngquant', ['--force', '--skip-if-larger', '--quality', '60-95', '--ext', '.png', file]);
  console.log(path.relative(root, file));
}

const shots = (picture) => (look === undefined ? [picture] : LOOKS.map((one) => ({ ...picture, ...one })));

/** The pictures of one language. */
async function takeAll(language, { address, places, cookies = {} }, pictures) {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const picture of pictures.filter(isWanted)) {
      const context = await browser.newContext({ locale: language === 'ru' ? 'ru-RU' : 'en-GB', deviceScaleFactor: 1 });
      const own = (cookies[picture.who] ?? '').split('; ').filter((one) => one !== '');
      await context.addCookies(own.map((one) => ({ name: one.split('=')[0], value: one.slice(one.indexOf('=') + 1), url: address })));
      const page = await context.newPage();
      for (const shot of shots(picture)) await take(page, address, places, language, shot);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function withServer(start, run) {
  const data = mkdtempSync(path.join(tmpdir(), 'scorewright-pictures-'));
  const server = await start(data);
  try {
    await run(server);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

if (editorIsStale()) buildEditor();
mkdirSync(target, { recursive: true });
if (PICTURES.some(isWanted))
  await withServer(
    (data) => startServer(data),
    async ({ address }) => {
      const { id } = await ask(address, 'POST', '/api/regulations', { from: 'template.head-of-marketing' });
      const places = { id, changed: await changedDraft(address) };
      for (const language of ['en', 'ru']) await takeAll(language, { address, places }, PICTURES);
    },
  );
if (ACCOUNT_PICTURES.some(isWanted))
  await withServer(startWithAccounts, async ({ address, cookies, version }) => {
    for (const language of ['en', 'ru'])
      await takeAll(language, { address, cookies, places: { version, regulation: version.replace(/\.v\d+$/, '') } }, ACCOUNT_PICTURES);
  });
