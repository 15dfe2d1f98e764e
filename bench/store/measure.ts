import { setTimeout } from 'node:timers/promises';
import type { Role } from '@scorewright/store';
import { chromium } from 'playwright';
import { ensureBrowser } from '../../scripts/setup/browser.mjs';
import { IN_BROWSER, PAGES, type PageKind } from './pages.ts';
import { signIn, type Serving } from './serve.ts';

export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  /** Processor time of the server for one load, on average. */
  readonly work?: number;
}

const WARM_UP = 3;
/** Between two loads in the browser: whoever reads a page does not leave it while its last parts and its checks still come. */
const REST_MS = 1500;
/** Somebody may ask for what is costly thirty times a minute: the loads are shared out among as many people as there are. */
const PEOPLE = 2;

function measured(name: string, times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { name, median: at(0.5), p95: at(0.95) };
}

/** Whoever loads a page for the n-th time. The pages of a regulation are loaded by the one who wrote it. */
const loader = ({ role, path }: PageKind, load: number): number =>
  role === 'author' && path(load).startsWith('/regulations/') ? Number(/regulation-(\d+)/.exec(path(load))?.[1]) % 10 : load % PEOPLE;

class Cookies {
  readonly #known = new Map<string, string>();
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async of(role: Role | undefined, number: number): Promise<string> {
    if (role === undefined) return '';
    const key = `${role}-${number}`;
    const cookie = this.#known.get(key) ?? (await signIn(this.#address, role, number));
    this.#known.set(key, cookie);
    return cookie;
  }
}

/** Milliseconds until a page has come whole. A quick machine asks more often than a person may: then it is asked again when it may. */
async function loadPage(url: string, cookie: string): Promise<number> {
  for (;;) {
    const started = performance.now();
    const answer = await fetch(url, { headers: { cookie, 'sec-fetch-mode': 'navigate' }, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status === 200) return performance.now() - started;
    if (answer.status !== 429) throw new Error(`${url} answered ${answer.status}`);
    await setTimeout(1000 * Number(answer.headers.get('retry-after') ?? '5'));
  }
}

/** From the request to the last byte of the page, with everything that the server reads for it. */
export async function measurePages({ address, worked }: Serving, loads: number, show: (one: Measured) => void): Promise<void> {
  const cookies = new Cookies(address);
  for (const page of PAGES) {
    const times: number[] = [];
    let before = 0;
    for (let load = 0; load < loads + WARM_UP; load += 1) {
      const cookie = await cookies.of(page.role, loader(page, load));
      if (load === WARM_UP) before = worked();
      const time = await loadPage(address + page.path(load), cookie);
      if (load >= WARM_UP) times.push(time);
    }
    show({ ...measured(page.name, times), work: (worked() - before) / loads });
  }
}

/** From the beginning of the navigation until the page is loaded (its `load` event), and until it answers to its reader, with the scripts in the browser's cache. */
export async function measureInBrowser(address: string, loads: number, show: (one: Measured) => void): Promise<void> {
  const cookies = new Cookies(address);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  for (const page of PAGES.filter(({ name }) => IN_BROWSER.includes(name))) {
    const context = await browser.newContext({ baseURL: address });
    const [name = '', value = ''] = (await cookies.of(page.role, loader(page, 0))).split('=');
    await context.addCookies([{ name, value: decodeURIComponent(value), url: address }]);
    await context.addInitScript(`new MutationObserver(() => {
      if (globalThis.liveAfter === undefined && document.documentElement?.dataset.live !== undefined) globalThis.liveAfter = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true })`);
    const tab = await context.newPage();
    const times: { readonly loaded: number; readonly usable: number }[] = [];
    for (let load = 0; load < loads + WARM_UP; load += 1) {
      await tab.goto(page.path(page.path(1) === page.path(0) ? load : 0));
      const live = await tab.waitForFunction(() => (globalThis as { readonly liveAfter?: number }).liveAfter);
      const loaded = await tab.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventEnd');
      if (load >= WARM_UP) times.push({ loaded, usable: (await live.jsonValue()) as number });
      await setTimeout(REST_MS);
    }
    const of = (what: 'loaded' | 'usable'): readonly number[] => times.map((time) => time[what]);
    show(measured(`${page.name}: loaded`, of('loaded')));
    show(measured(`${page.name}: usable`, of('usable')));
    await context.close();
  }
  await browser.close();
}
