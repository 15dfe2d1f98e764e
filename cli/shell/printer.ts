import { fstatSync, writeSync } from 'node:fs';
import type { Line } from '../show/span.ts';
import { render } from '../show/span.ts';
import { WrongUse } from './wrong-use.ts';

/** One of the two streams a command writes to. */
export interface Printer {
  /** Columns of the terminal; undefined where the output goes to a file or a pipe. */
  readonly columns: number | undefined;
  print(line?: Line): void;
  /** Text of ours that is already safe: JSON, schemas. */
  raw(text: string): void;
}

const isError = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** What the system says when there is no room for what is written. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/** Of the error stream nobody can be told any more. */
function fullOrThrow(descriptor: number, error: unknown): false {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!FULL.has(code)) throw error;
  if (descriptor === 2) return false;
  throw new WrongUse(
    { en: 'the output cannot be written: {code}, the disk is full or broken', ru: 'вывод не записать: {code}, диск полон или неисправен' },
    { code },
  );
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes all of it, synchronously: Node's own streams cost several milliseconds to load, and lose the end of the text when the process exits.
 * Returns false when the reader has gone (`| head -1`), which is no error.
 */
function writeAll(descriptor: number, text: string): boolean {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (isError(error, 'EPIPE') || isError(error, 'EOF')) return false;
      if (!isError(error, 'EAGAIN')) return fullOrThrow(descriptor, error);
      Atomics.wait(pause, 0, 0, 2);
    }
  }
  return true;
}

/** Colours where a terminal shows them, unless NO_COLOR; FORCE_COLOR wins over both (https://no-color.org, https://force-color.org). */
export function wantsColours(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return terminal && env['TERM'] !== 'dumb';
}

/** The null device of Linux: a character device, and no terminal. */
const NULL_DEVICE = 0x103;

/** Asks Node only where it can be one: its streams take two milliseconds to load. */
function isTerminal(descriptor: 1 | 2): boolean {
  const status = fstatSync(descriptor);
  if (!status.isCharacterDevice() || status.rdev === NULL_DEVICE) return false;
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY;
}

function columnsOf(env: NodeJS.ProcessEnv, terminal: boolean): number | undefined {
  const stated = Number(env['COLUMNS']);
  if (Number.isInteger(stated) && stated >= 40) return stated;
  return terminal ? Math.max(40, process.stdout.columns || 80) : undefined;
}

/** What the stream is like is looked up when it matters: a program that reads JSON never pays for it. */
export function printer(descriptor: 1 | 2, env: NodeJS.ProcessEnv): Printer {
  let known: { readonly colours: boolean; readonly columns: number | undefined } | undefined;
  const look = () => {
    if (known !== undefined) return known;
    const terminal = isTerminal(descriptor);
    known = { colours: wantsColours(env, terminal), columns: columnsOf(env, terminal) };
    return known;
  };
  let open = true;
  const raw = (text: string): void => {
    if (open) open = writeAll(descriptor, text);
  };
  return {
    get columns() {
      return look().columns;
    },
    raw,
    print: (line = []) => raw(`${render(line, look().colours)}\n`),
  };
}
