import type { Command } from '../arguments/command.ts';
import { RUN } from '../run/declaration.ts';

// In a bundle of its own: what reads and writes tables would make every other verb slower to start (docs/decisions/0002-command-line.md).
export const run: Command = { ...RUN, run: async (call, shell) => (await import('../run/run.ts')).run(call, shell) };
