import { expect, type Locator, type Page } from './support.ts';

/** How somebody works: with the mouse, or with the keyboard alone. */
export interface Hand {
  readonly press: (what: Locator) => Promise<void>;
  readonly fill: (field: Locator, text: string) => Promise<void>;
  readonly choose: (list: Locator, label: string) => Promise<void>;
}

export const mouse: Hand = {
  press: (what) => what.click(),
  fill: (field, text) => field.fill(text),
  choose: async (list, label) => {
    await list.selectOption({ label });
  },
};

/** A function that the page runs on an element. It is a text, because tests know no DOM; a text itself would be run without its element. */
const inPage = <Value>(code: string) => new Function('target', 'more', `return (${code})(target, more);`) as (target: unknown, more: unknown) => Value;

/** How many times Tab (or, negative, Shift+Tab) leads from the focus to the element; as the browser goes through the page, or through an open dialog. */
const WAY = inPage<number | undefined>(`(target) => {
  const root = document.querySelector('dialog[open]') ?? document;
  const stops = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }),
  );
  const [from, to] = [stops.indexOf(document.activeElement), stops.indexOf(target)];
  if (to < 0) return undefined;
  const forward = from < 0 ? to + 1 : to - from;
  return forward;
}`);

/** Goes to an element by Tab and Shift+Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = (): Promise<boolean> => target.evaluate(inPage<boolean>('(target) => target === document.activeElement'), undefined);
  for (let attempt = 0; attempt < 40 && !(await isThere()); attempt += 1) {
    const way = await target.evaluate(WAY, undefined);
    const key = way === undefined || way > 0 ? 'Tab' : 'Shift+Tab';
    for (let presses = Math.max(1, Math.abs(way ?? 1)); presses > 0; presses -= 1) await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** How many times the arrow down (or, negative, up) leads to the choice of that name. */
const STEPS = inPage<number>(`(list, label) => {
  const offered = [...list.options].filter((one) => !one.disabled);
  return offered.findIndex((one) => one.label === label) - offered.indexOf(list.selectedOptions[0]);
}`);

/** Everything by keys: Tab to what is wanted, then Enter, typing or the arrows. */
export const keyboard = (page: Page): Hand => ({
  press: async (what) => {
    await tabTo(page, what);
    await page.keyboard.press('Enter');
  },
  fill: async (field, text) => {
    await tabTo(page, field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  },
  choose: async (list, label) => {
    await tabTo(page, list);
    const steps = await list.evaluate(STEPS, label);
    for (let presses = Math.abs(steps); presses > 0; presses -= 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await expect(list.locator('option:checked')).toHaveText(label);
  },
});
