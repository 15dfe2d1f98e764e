import { closeSync, existsSync, fdatasyncSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import type { RunState } from './run-state.ts';
import { STATE_FORMAT } from './run-state.ts';

/** Files that grow while a run goes on. */
export const PARTS = ['results', 'problems', 'totals', 'keys', 'shares'] as const;
export type Part = (typeof PARTS)[number];

const cannotWrite = (file: string, error: unknown): Error => {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return new WrongUse({ en: '`{path}` cannot be written: {code}', ru: 'не удалось записать `{path}`: {code}' }, { path: file, code: String(error.code) });
};

/** Where a run that writes `out` keeps what it has so far. */
export const folderOf = (out: string): string => `${out}.unfinished`;

/**
 * The folder of a run that is under way: parts of the results, and how far they are good. INVARIANT: the state on disk never says more than the parts
 * on disk hold, so that whatever kills the process, the parts cut to what the state says are those of an undisturbed run.
 */
export class RunFolder {
  readonly folder: string;
  readonly #descriptors = new Map<Part, number>();
  readonly #lengths = new Map<Part, number>();

  constructor(out: string) {
    this.folder = folderOf(out);
  }

  get exists(): boolean {
    return existsSync(this.file('state.json'));
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  part(part: Part): string {
    return this.file(`${part}.part`);
  }

  /** What was saved last; undefined: nothing that this version can go on from. */
  load(): RunState | undefined {
    try {
      const state = JSON.parse(readFileSync(this.file('state.json'), 'utf8')) as RunState;
      return state.format === STATE_FORMAT ? state : undefined;
    } catch {
      return undefined;
    }
  }

  /** Opens the parts, cut to the lengths. */
  open(lengths: { readonly [part in Part]?: number }): void {
    try {
      makeFolder(this.folder);
      for (const part of PARTS) {
        const descriptor = openSync(this.part(part), existsSync(this.part(part)) ? 'r+' : 'w+');
        const length = lengths[part] ?? 0;
        ftruncateSync(descriptor, length);
        this.#descriptors.set(part, descriptor);
        this.#lengths.set(part, length);
      }
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
  }

  append(part: Part, bytes: Uint8Array): void {
    const descriptor = this.#descriptors.get(part);
    if (descriptor === undefined || bytes.length === 0) return;
    let at = this.#lengths.get(part) ?? 0;
    try {
      for (let done = 0; done < bytes.length;) {
        const written = writeSync(descriptor, bytes, done, bytes.length - done, at);
        done += written;
        at += written;
      }
    } catch (error) {
      throw cannotWrite(this.part(part), error);
    }
    this.#lengths.set(part, at);
  }

  lengths(): { readonly [part in Part]: number } {
    const of = (part: Part): number => this.#lengths.get(part) ?? 0;
    return { results: of('results'), problems: of('problems'), totals: of('totals'), keys: of('keys'), shares: of('shares') };
  }

  /** Saves how far the run is: the parts first, then the state, which takes the place of the last one as a whole. */
  save(state: RunState): void {
    const file = this.file('state.json');
    try {
      for (const descriptor of this.#descriptors.values()) fdatasyncSync(descriptor);
      const fresh = openSync(`${file}.new`, 'w');
      writeFileSync(fresh, JSON.stringify(state));
      fsyncSync(fresh);
      closeSync(fresh);
      renameSync(`${file}.new`, file);
    } catch (error) {
      throw cannotWrite(file, error);
    }
  }

  close(): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
    this.#descriptors.clear();
  }

  /** Puts a file in its final place, at once. */
  publish(name: string, target: string): void {
    try {
      renameSync(this.file(name), target);
    } catch (error) {
      throw cannotWrite(target, error);
    }
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
