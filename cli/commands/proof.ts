import type { Command } from '../arguments/command.ts';
import { PROOF } from '../proof/declaration.ts';

// In the bundle of those that read and write tables (docs/decisions/0002-command-line.md).
export const proof: Command = { ...PROOF, run: async (call, shell) => (await import('../proof/proof.ts')).proof(call, shell) };
