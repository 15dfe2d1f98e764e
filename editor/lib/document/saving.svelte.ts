import { follow } from './elsewhere.ts';
import { forget, rescue, rescuedText } from './rescue.ts';

/** `conflict`: somebody else saved since; `offline`: it will be tried again; `refused`: the text is too long; `gone`: the regulation was removed. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused' | 'conflict' | 'gone';

/** What somebody else saved. */
export interface Theirs {
  readonly revision: number;
  readonly text: string;
  readonly savedAt: Date;
  readonly savedBy: string;
}

interface Kept {
  readonly revision: number;
  readonly savedAt: string;
}

const PAUSE_MS = 800;
const LONGEST_PAUSE_MS = 20_000;
/** A browser sends this much also after the page is left (64 KB in all, two bytes a letter at most). */
const LONGEST_KEPT_ALIVE = 28_000;

/** Saves the text of one regulation by itself, never over somebody else's, and never loses it. */
export class Saving {
  readonly #id: string;
  #state: SaveState = $state('saved');
  #revision: number = $state(0);
  #savedAt: Date | undefined = $state.raw(undefined);
  #theirs: Theirs | undefined = $state.raw(undefined);
  #text: string;
  #savedText: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #failures = 0;
  #around: ReturnType<typeof follow> | undefined;

  constructor(id: string, revision: number, text: string) {
    this.#id = id;
    this.#revision = revision;
    this.#text = text;
    this.#savedText = text;
  }

  get state(): SaveState {
    return this.#state;
  }
  get revision(): number {
    return this.#revision;
  }
  get savedAt(): Date | undefined {
    return this.#savedAt;
  }
  get theirs(): Theirs | undefined {
    return this.#theirs;
  }
  get #url(): string {
    return `/api/regulations/${encodeURIComponent(this.#id)}`;
  }
  get #dirty(): boolean {
    return this.#text !== this.#savedText;
  }

  /** The text that is to be saved. */
  textIs(text: string): void {
    this.#text = text;
    if (this.#state === 'conflict') rescue(this.#id, { revision: this.#revision, text });
    if (this.#state === 'conflict' || this.#state === 'gone') return;
    this.#state = this.#dirty ? (this.#state === 'offline' ? 'offline' : 'unsaved') : 'saved';
    this.#later(PAUSE_MS);
  }

  /** Saves at once. True when everything is saved. */
  async now(note?: string): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#state === 'conflict' || this.#state === 'gone') return false;
    if (!this.#dirty && note === undefined) return true;
    this.#running = this.#send(note).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** What they saved becomes the basis; the caller takes over its text. */
  accept(): Theirs | undefined {
    const theirs = this.#theirs;
    if (!theirs) return undefined;
    this.#basedOn(theirs);
    return theirs;
  }

  /** The own text is saved over theirs. */
  overrule(): void {
    if (!this.#theirs) return;
    this.#basedOn(this.#theirs);
    this.#state = 'unsaved';
    void this.now();
  }

  /**
   * Follows the network and other tabs. `take` is given a text that comes from elsewhere: saved by another tab while nothing was changed here, or
   * left in this browser when it could not be saved.
   */
  start(take: (text: string) => void): () => void {
    this.#around = follow(this.#id, {
      look: () => {
        void this.#look(take);
      },
      online: () => {
        this.#later(0);
      },
      leave: () => this.#leave(),
    });
    this.#putBack(take);
    return () => {
      if (this.#dirty) void this.now();
      clearTimeout(this.#timer);
      this.#around?.end();
    };
  }

  /** Saves what it can, and keeps a copy in the browser in case that comes too late; true when not even that is possible. */
  #leave(): boolean {
    if (!this.#dirty || this.#state === 'gone') return false;
    const kept = rescue(this.#id, { revision: this.#revision, text: this.#text });
    void this.now();
    return !kept;
  }

  /** A text that had not reached the server when the page was left. */
  #putBack(take: (text: string) => void): void {
    const kept = rescuedText(this.#id);
    forget(this.#id);
    if (!kept || kept.text === this.#savedText) return;
    const theirs = { revision: this.#revision, text: this.#savedText, savedAt: new Date(), savedBy: '' };
    take(kept.text);
    if (kept.revision !== this.#revision) this.#conflict({ current: theirs });
  }

  #basedOn({ revision, text, savedAt }: Theirs): void {
    this.#revision = revision;
    this.#savedText = text;
    this.#savedAt = savedAt;
    this.#theirs = undefined;
    this.#state = 'saved';
    forget(this.#id);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#dirty)
      this.#timer = setTimeout(() => {
        void this.now();
      }, wait);
  }

  async #send(note?: string): Promise<boolean> {
    const text = this.#text;
    this.#state = 'saving';
    const response = await fetch(this.#url, {
      method: 'PUT',
      keepalive: text.length < LONGEST_KEPT_ALIVE,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: this.#revision, text, ...(note !== undefined && { note }) }),
    }).catch(() => undefined);
    if (response?.ok) this.#kept((await response.json()) as Kept, text);
    else if (response?.status === 409) this.#conflict((await response.json()) as { current: Theirs });
    else if (response?.status === 404) this.#state = 'gone';
    else if (response?.status === 400 || response?.status === 413) this.#state = 'refused';
    else this.#failed();
    return this.#text === this.#savedText;
  }

  #kept({ revision, savedAt }: Kept, text: string): void {
    this.#failures = 0;
    this.#revision = revision;
    this.#savedAt = new Date(savedAt);
    this.#savedText = text;
    this.#state = this.#dirty ? 'unsaved' : 'saved';
    this.#later(PAUSE_MS);
    forget(this.#id);
    this.#around?.tell();
  }

  #conflict({ current }: { readonly current: Theirs }): void {
    const theirs = { ...current, savedAt: new Date(current.savedAt) };
    if (theirs.text === this.#text) return this.#basedOn(theirs);
    clearTimeout(this.#timer);
    this.#theirs = theirs;
    this.#state = 'conflict';
    rescue(this.#id, { revision: this.#revision, text: this.#text });
  }

  #failed(): void {
    this.#failures += 1;
    rescue(this.#id, { revision: this.#revision, text: this.#text });
    this.#state = 'offline';
    this.#later(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** this.#failures));
  }

  /** Whether somebody saved meanwhile. */
  async #look(take: (text: string) => void): Promise<void> {
    const response = await fetch(this.#url).catch(() => undefined);
    if (!response?.ok || this.#state === 'saving' || this.#state === 'conflict') return;
    const current = (await response.json()) as Theirs;
    if (current.revision <= this.#revision) return;
    if (this.#dirty) return this.#conflict({ current });
    this.#basedOn({ ...current, savedAt: new Date(current.savedAt) });
    this.#text = current.text;
    take(current.text);
  }
}
