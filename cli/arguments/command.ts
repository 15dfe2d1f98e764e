import type { Language } from '@scorewright/engine';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import type { Option } from './option.ts';
import { SERVER_OPTIONS } from './server-options.ts';

export interface Operands {
  /** As the help shows them: `POLICY...`. */
  readonly usage: string;
  readonly min: number;
  readonly max: number;
}

export interface Example {
  /** What follows `npx scorewright`. It works in the checkout: a test runs every one. */
  readonly line: string;
  readonly words: Words;
  /** Exit code that it ends with, 0 when absent. */
  readonly exit?: 1;
  /** It asks a server, and a test runs it beside one. */
  readonly server?: true;
}

/** What the user asked of a verb. */
export interface Call {
  readonly operands: readonly string[];
  readonly language: Language;
  /** `--format json`. */
  readonly json: boolean;
  /** The last value of an option. */
  one(name: string): string | undefined;
  /** All values of an option, in their order. */
  many(name: string): readonly string[];
}

/** A verb. One file in `commands/` and one line in its registry. */
export interface Command {
  readonly verb: string;
  readonly summary: Words;
  readonly operands: Operands;
  /** The operands are policies, which `--server` reads from a server. */
  readonly fromServer?: true;
  readonly options: readonly Option[];
  readonly notes: Words;
  readonly examples: readonly Example[];
  run(call: Call, shell: Shell): Promise<ExitCode> | ExitCode;
}

/** Options that every verb has. */
export const COMMON_OPTIONS: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'json'],
    words: { en: 'text for people (default) or json for programs', ru: 'text для людей (по умолчанию) или json для программ' },
  },
  {
    name: 'lang',
    value: 'LANGUAGE',
    choices: ['en', 'ru'],
    words: { en: 'en or ru; by default the language of the locale', ru: 'en или ru; по умолчанию язык локали' },
  },
  { name: 'help', short: 'h', words: { en: 'this help', ru: 'эта справка' } },
];

/** The options of a verb: its own, those of a server where it reads from one, then the common ones that it does not redefine. */
export const optionsOf = ({ options, fromServer }: Pick<Command, 'options' | 'fromServer'>): readonly Option[] => [
  ...options,
  ...(fromServer ? SERVER_OPTIONS : []),
  ...COMMON_OPTIONS.filter((common) => !options.some(({ name }) => name === common.name)),
];
