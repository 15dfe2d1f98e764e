/** What happens around an open regulation: the network comes back, another tab saves, the page is left. */
export interface Around {
  /** Somebody may have saved. */
  readonly look: () => void;
  readonly online: () => void;
  /** The page is hidden or left; true when something would be lost. */
  readonly leave: () => boolean;
}

/** Follows it until the returned function is called; `tell` lets other tabs of this browser know of a save. */
export function follow(id: string, { look, online, leave }: Around): { readonly tell: () => void; readonly end: () => void } {
  let channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`regulation ${id}`);
  const unload = (event: BeforeUnloadEvent): void => {
    const isLost = leave();
    // Without a connection the page would not come back: the browser asks first.
    if (isLost || !navigator.onLine) event.preventDefault();
  };
  const visible = (): void => {
    if (document.visibilityState === 'visible') look();
    else leave();
  };
  channel?.addEventListener('message', look);
  window.addEventListener('online', online);
  window.addEventListener('beforeunload', unload);
  document.addEventListener('visibilitychange', visible);
  return {
    tell: () => {
      channel?.postMessage('saved');
    },
    end: () => {
      channel?.close();
      channel = undefined;
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', unload);
      document.removeEventListener('visibilitychange', visible);
    },
  };
}
