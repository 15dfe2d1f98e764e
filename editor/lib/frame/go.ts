import { tick } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Session } from '#lib/document/session.svelte.ts';
import { tabOf } from './outline.ts';

/** Leads to the field of a place: to the line in the source when that is open, else to the tab that has the field. */
export async function goToPlace(session: Session, pointer: string): Promise<void> {
  session.select(pointer);
  const base = `/regulations/${session.id}`;
  const target = page.url.pathname === `${base}/source` ? 'source' : tabOf(pointer, session.value);
  if (page.url.pathname !== `${base}/${target}`) await goto(`${base}/${target}#${pointer}`, { reset: false });
  await showPlace(pointer);
}

/** Leads to what was just added; what stands in its field for the time being is replaced by typing. */
export async function showAdded(pointer: string): Promise<void> {
  await tick();
  await showPlace(pointer);
  const field = document.activeElement;
  if ((field instanceof HTMLInputElement && field.type === 'text') || field instanceof HTMLTextAreaElement) field.select();
}

/** Scrolls to the field of a place, or of the nearest thing around it that the page shows, and puts the focus there. */
export async function showPlace(pointer: string): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(place)}"]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const focusable = found.matches('input, select, textarea, button, a[href]')
      ? found
      : found.querySelector<HTMLElement>('input, select, textarea, button, a[href]');
    focusable?.focus({ preventScroll: true });
    found.classList.remove('found-flash');
    void found.offsetWidth; // a flash that runs already begins anew
    found.classList.add('found-flash');
    found.addEventListener(
      'animationend',
      () => {
        found.classList.remove('found-flash');
      },
      { once: true },
    );
    return;
  }
}
