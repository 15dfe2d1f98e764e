import type { Language } from '@scorewright/engine';
import type { Call, Command } from './arguments/command.ts';
import { generalHelp, helpOf } from './arguments/help.ts';
import { nearest } from './arguments/nearest.ts';
import { languageIn, parseCall } from './arguments/parse.ts';
import { COMMANDS } from './commands/index.ts';
import { fetchPolicies } from './server/policies.ts';
import type { ExitCode } from './shell/exit.ts';
import { EXIT } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { processShell } from './shell/shell.ts';
import { version } from './shell/version.ts';
import { say } from './shell/words.ts';
import { WrongUse } from './shell/wrong-use.ts';
import { styled } from './show/span.ts';

function showGeneralHelp(shell: Shell, language: Language): ExitCode {
  for (const line of generalHelp([...COMMANDS.values()], language, shell.out.columns)) shell.out.print(line);
  return EXIT.fine;
}

function unknownVerb(verb: string): WrongUse {
  const near = nearest(verb, [...COMMANDS.keys()]);
  return near === undefined
    ? new WrongUse({ en: 'unknown verb `{verb}`; `scorewright --help` lists them', ru: 'неизвестная команда `{verb}`; список: `scorewright --help`' }, { verb })
    : new WrongUse(
        { en: 'unknown verb `{verb}`; did you mean `{near}`?', ru: 'неизвестная команда `{verb}`; возможно, имелась в виду `{near}`?' },
        { verb, near },
      );
}

async function run(command: Command, call: Call, shell: Shell): Promise<ExitCode> {
  if (command.fromServer) await fetchPolicies(call, shell);
  return command.run(call, shell);
}

function dispatch(args: readonly string[], shell: Shell, language: Language): Promise<ExitCode> | ExitCode {
  const [first = '--help', ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
  if (first === '--version' || first === '-V') {
    shell.out.raw(`${version}\n`);
    return EXIT.fine;
  }
  if (first === '--help' || first === '-h' || (first === '--lang' && rest.length < 2)) return showGeneralHelp(shell, language);
  const command = COMMANDS.get(first);
  if (command === undefined) throw unknownVerb(first);
  const call = parseCall(command, rest, shell.language);
  if (call !== undefined) return run(command, call, shell);
  for (const line of helpOf(command, language, shell.out.columns)) shell.out.print(line);
  return EXIT.fine;
}

function complain(error: WrongUse, shell: Shell, language: Language): ExitCode {
  shell.err.print([styled('red', 'scorewright'), `: ${say(error.words, language, error.data)}`]);
  return EXIT.wrongUse;
}

function confess(error: unknown, shell: Shell, language: Language): ExitCode {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const words = {
    en: 'internal error: {what}. This is a defect of scorewright, not of your documents: please report it with the output of the same command under SCOREWRIGHT_DEBUG=1',
    ru: 'внутренняя ошибка: {what}. Это дефект программы, а не ваших документов: пожалуйста, сообщите о нём, приложив вывод той же команды с SCOREWRIGHT_DEBUG=1',
  };
  shell.err.print([styled('red', 'scorewright'), `: ${say(words, language, { what })}`]);
  if (shell.debug && error instanceof Error) for (const line of (error.stack ?? '').split('\n')) shell.err.print([line]);
  return EXIT.internal;
}

/** Runs the command line. Never throws; what went wrong is one line on the error stream and the exit code. */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const shell = processShell(env);
  const language = languageIn(args, shell.language);
  try {
    return await dispatch(args, shell, language);
  } catch (error) {
    return error instanceof WrongUse ? complain(error, shell, language) : confess(error, shell, language);
  }
}
