import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildCli } from '../../../scripts/build-cli.mjs';

export const root = path.join(import.meta.dirname, '../../..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Conditions {
  readonly input?: string | Uint8Array;
  readonly env?: { readonly [name: string]: string };
  readonly cwd?: string;
}

/** The words of a line, as a shell splits them. */
export const argumentsOf = (line: string): readonly string[] => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'scorewright-cli-'));

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = newFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The command as it is installed: built from the sources as they are now, beside its bin, in a folder of its own, for all files of tests of this process. */
async function install(): Promise<string> {
  const folder = newFolder();
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildCli(path.join(folder, 'dist'));
  cpSync(path.join(root, 'cli/bin'), path.join(folder, 'bin'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return path.join(folder, 'bin/scorewright.cjs');
}

export const bin = await install();

/** Runs the command as a process of its own, in the root of the checkout, in an English locale. */
export function scorewright(args: readonly string[], { input, env = {}, cwd = root }: Conditions = {}): Run {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    input: input ?? '',
    env: { ...inherited, LC_ALL: 'en_US.UTF-8', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same beside a server in this process, which has to go on answering. */
export function scorewrightBeside(args: readonly string[], { env = {}, cwd = root }: Conditions = {}): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
