import type { Command } from '../arguments/command.ts';
import { calc } from './calc.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { forecast } from './forecast.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { print } from './print.ts';
import { proof } from './proof.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { test } from './test.ts';
import { validate } from './validate.ts';
import { RECORD_COMMANDS } from '../store/commands.ts';
import { whatIf } from './what-if.ts';

/**
 * The verbs, in the order of the help. A new verb is its file and its place here. INVARIANT: no `import()` leads from here into the engine: it would
 * make the bundler wrap every module of it, which costs more at the start than all verbs together (docs/decisions/0002-command-line.md).
 */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [validate, calc, run, whatIf, proof, explain, forecast, test, lint, check, diff, print, ...RECORD_COMMANDS, schema, init].map((command) => [
    command.verb,
    command,
  ]),
);
