import { parseCall } from '../arguments/parse.ts';
import { CALC } from './declaration.ts';
import { printResult } from './result.ts';
import type { ExitCode } from '../shell/exit.ts';
import { processShell } from '../shell/shell.ts';
import { WrongUse } from '../shell/wrong-use.ts';

/**
 * `calc --format json`, the call that other programs make, with nothing else loaded (docs/decisions/0002-command-line.md). Undefined: the call is
 * another one, or goes wrong, and is for the whole command. INVARIANT: then nothing was printed, nor taken from standard input.
 */
export async function quick(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode | undefined> {
  const [verb, ...rest] = args;
  if (verb !== 'calc' || rest.includes('-') || rest.includes('--facts=-')) return undefined;
  const shell = processShell(env);
  try {
    const call = parseCall({ ...CALC, run: printResult }, rest, shell.language);
    return call?.json === true && call.one('server') === undefined ? await printResult(call, shell) : undefined;
  } catch (error) {
    if (error instanceof WrongUse) return undefined;
    throw error;
  }
}
