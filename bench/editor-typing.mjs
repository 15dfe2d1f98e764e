/* global document, MutationObserver, requestAnimationFrame */
// Types into a page of the editor and measures, in the page, how long it takes until pay and findings are those of what was typed.

import { processorTime } from './editor-threads.mjs';

/** Keys that warm the page up and are not measured. */
const WARM_UP = 12;
/** After the answer to a key that stands alone, before the next one. */
const REST_MS = 200;
/** Between the keys of somebody who types. */
const HUMAN_MS = 120;

/**
 * Watches, in the page: when a key goes down, when the panel shows pay and findings of the document that this key made (or of a later one),
 * and how long frames take. The panel says which change its figures are about; the clock stops after the frame that shows them.
 */
function watch() {
  const seen = { keys: [], frames: [] };
  globalThis.seen = seen;
  const numberAt = (name) => Number(document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? Number.NaN);
  const shown = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(undefined);
    });
  const settle = (key, what) => {
    key[what] = -1;
    shown(() => {
      key[what] = performance.now() - key.down;
    });
  };
  const look = () => {
    const [paid, checked] = [numberAt('paid-edit'), numberAt('checked-edit')];
    for (const key of seen.keys) {
      if (key.pay === undefined && paid >= key.makes) settle(key, 'pay');
      if (key.findings === undefined && checked >= key.makes) settle(key, 'findings');
    }
  };
  const pressed = ({ timeStamp }) => seen.keys.push({ down: timeStamp, makes: numberAt('edit') + 1 });
  document.addEventListener('keydown', pressed, true);
  const attributeFilter = ['data-paid-edit', 'data-checked-edit'];
  new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, attributeFilter });
  let last = performance.now();
  const frame = (now) => {
    seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** A character and its removal in turn: every key makes another document. */
const keyAt = (index, characters) => (index % 2 === 0 ? characters[(index / 2) % characters.length] : 'Backspace');

const begin = (page) => page.evaluate(() => Object.assign(globalThis.seen, { keys: [], frames: [] }));

/** Waits until every key has its answer, and takes the times. */
async function take(page, count) {
  await page.waitForFunction(() => globalThis.seen.keys.every(({ pay, findings }) => pay > 0 && findings > 0), undefined, { timeout: 60_000 });
  const { keys, frames, edits } = await page.evaluate(() => ({
    keys: globalThis.seen.keys,
    frames: globalThis.seen.frames,
    edits: Number(document.querySelector('[data-edit]').getAttribute('data-edit')),
  }));
  const wrong = keys.length !== count || keys.some(({ makes }, index) => makes !== edits - count + index + 1);
  if (wrong) throw new Error(`${count} keys made ${edits - (keys[0]?.makes ?? 0) + 1} changes: what is measured would not be what is said`);
  return { pay: keys.map(({ pay }) => pay), findings: keys.map(({ findings }) => findings), frames };
}

/** One key, its answer, a rest, the next key. */
async function alone(page, count, characters) {
  await begin(page);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press(keyAt(index, characters));
    await page.waitForFunction(() => globalThis.seen.keys.at(-1)?.pay > 0 && globalThis.seen.keys.at(-1)?.findings > 0, undefined, { timeout: 60_000 });
    await page.waitForTimeout(REST_MS);
  }
  return take(page, count);
}

/** A key every so many milliseconds, whether there is an answer or not. */
async function atHumanRate(page, count, characters, pause = HUMAN_MS) {
  await begin(page);
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    await page.waitForTimeout(Math.max(0, start + index * pause - performance.now()));
    await page.keyboard.press(keyAt(index, characters));
  }
  return take(page, count);
}

/** Opens a page, puts the cursor into a field, and waits until everything is checked. */
export async function openAt(page, url, focus) {
  await page.goto(url);
  await page.waitForSelector('html[data-live]', { state: 'attached' });
  await page.waitForSelector('[data-checked="true"]', { timeout: 60_000 });
  await focus(page);
  await page.evaluate(watch);
}

/** Types into a field: keys that stand alone, then keys at the pace of somebody who types. */
export async function measureTyping(page, { url, focus, characters = '12345678' }, count) {
  await openAt(page, url, focus);
  await atHumanRate(page, WARM_UP, characters);
  const times = { alone: await alone(page, count, characters), typing: await atHumanRate(page, count * 2, characters) };
  // Counting costs time of its own, so these keys are not timed.
  const taken = await processorTime(page.context().browser(), page, () => alone(page, count, characters));
  return { ...times, processor: { page: taken.page / count, workers: taken.workers / count } };
}

/** So many keys in quick succession. */
export const typeMany = (page, count, pause, characters = '12345678') => atHumanRate(page, count, characters, pause);
