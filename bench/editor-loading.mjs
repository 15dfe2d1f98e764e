// What the pages of the editor load, and how long it takes until they answer.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.join(import.meta.dirname, '..');

/** What only Monaco's own code says. */
const OF_MONACO = /editor\.contrib\.\w|monaco-aria-container|_VSCODE_NLS_MESSAGES|editorWorker/;
const isMonaco = (text) => OF_MONACO.test(text);

/** From the start of the navigation to the moment the page answers. A new browser context each: nothing is cached. */
export async function firstPage(browser, url, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-live]', { state: 'attached' });
    times.push(await page.evaluate(() => performance.now()));
    await context.close();
  }
  return times;
}

const sum = (files, what) => files.reduce((total, file) => total + file[what], 0);

/** Scripts and styles that a page loads, as they are and as they are sent; those of Monaco apart. */
export async function loaded(browser, url, ready) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = [];
  const take = (response) => {
    if (!/\.(js|css)(\?|$)/.test(response.url())) return;
    files.push(response.body().then((body) => ({ size: body.length, sent: gzipSync(body).length, ofMonaco: isMonaco(body.toString()) })));
  };
  context.on('response', take);
  await page.goto(url);
  await page.waitForSelector(ready, { state: 'attached', timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  context.off('response', take);
  const all = await Promise.all(files);
  await context.close();
  const ofMonaco = all.filter((file) => file.ofMonaco);
  return { count: all.length, size: sum(all, 'size'), sent: sum(all, 'sent'), monaco: { size: sum(ofMonaco, 'size'), sent: sum(ofMonaco, 'sent') } };
}

/** All scripts and styles of the build, the largest first. */
export function bundles() {
  const folder = path.join(root, 'build/client');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name) && statSync(path.join(folder, name)).isFile())
    .map((name) => {
      const body = readFileSync(path.join(folder, name));
      return { name: path.basename(name), size: body.length, sent: gzipSync(body).length, ofMonaco: isMonaco(body.toString()) };
    })
    .toSorted((a, b) => b.size - a.size);
}
