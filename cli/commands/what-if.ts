import type { Command } from '../arguments/command.ts';
import { WHAT_IF } from '../what-if/declaration.ts';

// In the bundle of those that read and write tables (docs/decisions/0002-command-line.md).
export const whatIf: Command = { ...WHAT_IF, run: async (call, shell) => (await import('../what-if/what-if.ts')).whatIf(call, shell) };
