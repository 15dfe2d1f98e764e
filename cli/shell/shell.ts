import { languageOf } from './language.ts';
import type { Printer } from './printer.ts';
import { printer } from './printer.ts';
import type { Language } from '@scorewright/engine';

/** What a command has of the world around it. */
export interface Shell {
  readonly out: Printer;
  readonly err: Printer;
  /** The language of the locale; a command's `--lang` is in its call. */
  readonly language: Language;
  readonly debug: boolean;
}

export const processShell = (env: NodeJS.ProcessEnv): Shell => ({
  out: printer(1, env),
  err: printer(2, env),
  language: languageOf(env),
  debug: env['SCOREWRIGHT_DEBUG'] === '1',
});
