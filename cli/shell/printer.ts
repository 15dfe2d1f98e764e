import { fstatSync, writeSync } from 'node:fs';
import type { Line } from '../show/span.ts';
import { render } from '../show/span.ts';

/** One of the two streams a command writes to. */
export interface Printer {
  /** Columns of the terminal; undefined where the output goes to a file or a pipe. */
  readonly columns: number | undefined;
  print(line?: Line): void;
  /** Text of ours that is already safe: JSON, schemas. */
  raw(text: string): void;
}

const isError = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

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
      if (!isError(error, 'EAGAIN')) throw error;
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

/** Asks Node only where it can be one: its streams for terminals are slow to load. */
const isTerminal = (descriptor: 1 | 2): boolean =>
  fstatSync(descriptor).isCharacterDevice() && (descriptor === 1 ? process.stdout : process.stderr).isTTY;

function columnsOf(env: NodeJS.ProcessEnv, terminal: boolean): number | undefined {
  const stated = Number(env['COLUMNS']);
  if (Number.isInteger(stated) && stated >= 40) return stated;
  return terminal ? Math.max(40, process.stdout.columns || 80) : undefined;
}

export function printer(descriptor: 1 | 2, env: NodeJS.ProcessEnv): Printer {
  const terminal = isTerminal(descriptor);
  const colours = wantsColours(env, terminal);
  let open = true;
  const raw = (text: string): void => {
    if (open) open = writeAll(descriptor, text);
  };
  return { columns: columnsOf(env, terminal), raw, print: (line = []) => raw(`${render(line, colours)}\n`) };
}
