import { tick } from 'svelte';

const CONTROLS = 'input, select, textarea, button, a[href], summary, [tabindex="0"]';

const takesFocus = (one: HTMLElement): boolean => !one.matches(':disabled') && one.getClientRects().length > 0;

const controlsIn = (node: Node | null): readonly HTMLElement[] =>
  node instanceof HTMLElement ? [node, ...node.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => one.matches(CONTROLS) && takesFocus(one)) : [];

/** A place between two neighbours. */
interface Gap {
  readonly parent: Node;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** Where something was taken out; its neighbours may have gone with it. */
function gapOf({ target: parent, previousSibling, nextSibling }: MutationRecord): Gap {
  const [before, after] = [previousSibling, nextSibling].map((node) => (node?.parentNode === parent ? node : null));
  return { parent, before: before ?? (after ? null : parent.lastChild), after: after ?? null };
}

/** What can take the focus nearest to a gap: behind it, else before it, going outwards as far as the root. */
function nearest(gap: Gap, root: HTMLElement): HTMLElement | undefined {
  let { before, after } = gap;
  for (let parent: Node | null = gap.parent; parent && root.contains(parent); parent = parent.parentNode) {
    for (let next = after; next; next = next.nextSibling) {
      const [first] = controlsIn(next);
      if (first) return first;
    }
    for (let previous = before; previous; previous = previous.previousSibling) {
      const last = controlsIn(previous).at(-1);
      if (last) return last;
    }
    if (parent === root) return undefined;
    [before, after] = [parent.previousSibling, parent.nextSibling];
  }
  return undefined;
}

/**
 * Keeps the focus in the work: what had it may go by what it did, as the last row of a list by its cross. A browser then
 * starts from the top of the page, and whoever works by keyboard goes the whole way down again.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: HTMLElement | undefined;
  let address = '';
  const hold = ({ target }: FocusEvent): void => {
    held = target instanceof HTMLElement ? target : undefined;
    address = location.pathname;
  };
  // Whoever presses beside all controls has let go of the one that had the focus.
  const letGo = (): void => {
    held = undefined;
  };
  const observer = new MutationObserver((changes) => {
    const gone = held;
    if (!gone || address !== location.pathname) return;
    const change = gone.isConnected
      ? undefined
      : changes.findLast(({ target, removedNodes }) => target.isConnected && [...removedNodes].some((one) => one.contains(gone)));
    // The cross of the only row that is left can be pressed no more: what had the focus is still there, and cannot keep it.
    const isOff = gone.isConnected && gone.matches(':disabled') && changes.some(({ removedNodes }) => removedNodes.length > 0);
    if (change && (!document.activeElement || document.activeElement === document.body)) nearest(gapOf(change), root)?.focus();
    else if (isOff && gone.parentNode) nearest({ parent: gone.parentNode, before: gone.previousSibling, after: gone.nextSibling }, root)?.focus();
  });
  root.addEventListener('focusin', hold);
  document.addEventListener('pointerdown', letGo, { capture: true });
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', hold);
    document.removeEventListener('pointerdown', letGo, { capture: true });
  };
}

/** The focus goes on with a row that was moved: the next press moves the same row on. At the end of its list it stays on the way back. */
export async function followMove(pointer: string, by: -1 | 1): Promise<void> {
  await tick();
  const tools = document.querySelector<HTMLElement>(`[data-tools="${CSS.escape(pointer)}"]`);
  const [wanted, back] = [by, -by].map((way) => tools?.querySelector<HTMLElement>(`[data-move="${way}"]:not(:disabled)`));
  (wanted ?? back)?.focus();
}
