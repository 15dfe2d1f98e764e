import type { Language } from '@scorewright/engine';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';

const LINE = {
  en: '{rows} rows, {share} %, {speed} rows a second, {left} left',
  ru: '{rows} строк, {share} %, {speed} строк в секунду, осталось {left}',
};
const ROWS_ONLY = { en: '{rows} rows, {speed} rows a second', ru: '{rows} строк, {speed} строк в секунду' };

/** On a terminal the line is written over; elsewhere a line now and then is enough. */
const [EACH_TERMINAL, EACH_FILE] = [200, 5000];

/** Where nobody looks on, less is not worth a word. */
const MANY = 50_000;

/** `1:05`, `2:03:09`. */
export function timeText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Tells on the error stream how far a run is and how long it will take. */
export class Progress {
  readonly #shell: Shell;
  readonly #language: Language;
  readonly #started = performance.now();
  readonly #isTerminal: boolean;
  #told = performance.now();
  #from: number | undefined;
  #hasLine = false;

  constructor(shell: Shell, language: Language) {
    this.#shell = shell;
    this.#language = language;
    this.#isTerminal = shell.err.columns !== undefined;
  }

  /** `at` of `length` is done; 0: nobody knows how long it is. */
  tell(rows: number, at: number, length: number): void {
    this.#from ??= at;
    const now = performance.now();
    if (!this.#isTerminal && rows < MANY) return;
    if (now - this.#told < (this.#isTerminal ? EACH_TERMINAL : EACH_FILE)) return;
    this.#told = now;
    const seconds = Math.max(0.001, (now - this.#started) / 1000);
    const share = length === 0 ? 0 : Math.min(1, at / length);
    const speed = Math.round(rows / seconds);
    const done = length === 0 ? 0 : (at - this.#from) / length;
    const left = done <= 0 ? '…' : timeText((seconds / done) * (1 - share));
    const text = say(length === 0 ? ROWS_ONLY : LINE, this.#language, { rows, share: Math.floor(share * 100), speed, left });
    this.#hasLine = this.#isTerminal;
    this.#shell.err.raw(this.#isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#hasLine) this.#shell.err.raw('\r\u001b[K');
    this.#hasLine = false;
  }
}
