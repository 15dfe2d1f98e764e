import { onMount, tick, untrack } from 'svelte';
import { snapshot } from '$app/navigation';
import { page } from '$app/state';
import type { Session } from '#lib/document/session.svelte.ts';

/** Which parts of a page stand, from the top. */
export interface Unrolled {
  readonly count: number;
  /** More are to come: the page says so to whoever does not see it (`aria-busy`). */
  readonly busy: boolean;
}

/**
 * Lets the parts of a long page come one by one, a frame each, below those that fill the window: the page answers before the last of them stands. All come
 * at once where somebody goes to a place of the document, or back to where they were on the page. To be called while a component is set up.
 */
export function unroll(session: Session, id: string, total: number, first: number): Unrolled {
  let count = $state(first);
  const all = (): void => {
    count = total;
  };
  snapshot({
    id: `unrolled ${id}`,
    capture: () => window.scrollY,
    restore: (top) => {
      if (top === 0) return;
      all();
      void tick().then(() => {
        window.scrollTo({ top, behavior: 'instant' });
      });
    },
  });
  onMount(() => {
    if (page.url.hash !== '') all();
    let frame = 0;
    const next = (): void => {
      if (count >= total) return;
      // After the frame is drawn: what was there before is seen and can be used.
      frame = requestAnimationFrame(() => {
        setTimeout(() => {
          count = Math.min(total, count + 1);
          next();
        });
      });
    };
    next();
    return () => {
      cancelAnimationFrame(frame);
    };
  });
  $effect(() => {
    if (session.selections > 0) untrack(all);
  });
  return {
    get count() {
      return count;
    },
    get busy() {
      return count < total;
    },
  };
}
