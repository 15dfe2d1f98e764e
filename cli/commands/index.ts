import type { Command } from '../arguments/command.ts';

/** The verbs. Each is loaded only when it is asked for: start-up time is a promise. A new verb is its file and a line here. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['validate', async () => (await import('./validate.ts')).validate],
  ['calc', async () => (await import('./calc.ts')).calc],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['forecast', async () => (await import('./forecast.ts')).forecast],
  ['test', async () => (await import('./test.ts')).test],
  ['schema', async () => (await import('./schema.ts')).schema],
  ['init', async () => (await import('./init.ts')).init],
]);
