import type { Words } from '../shell/words.ts';

/** An option of the command line. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands after the option in the help; an option without it is a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  readonly choices?: readonly string[];
  readonly words: Words;
}
