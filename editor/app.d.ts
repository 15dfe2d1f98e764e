import type { Language, Theme } from '#lib/words/language.ts';
import type { Role } from '@scorewright/store';
import type { Asking } from '#server/people.server.ts';

/** Who asks, for the pages. `may`: what any object could allow. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signsFor: readonly string[];
  readonly may: readonly string[];
}

declare global {
  namespace App {
    /** `reason`: why the page is refused; without it the program failed, or what the page needs could not be fetched. */
    interface Error {
      message: string;
      reason?: string;
    }
    interface Locals {
      language: Language;
      theme: Theme;
      /** Whether people sign in here; otherwise there is one person on this machine. */
      accounts: boolean;
      /** Who asks; undefined: nobody has signed in. */
      asking: Asking | undefined;
    }
    interface PageData {
      language: Language;
      theme: Theme;
      accounts: boolean;
      me: Me | undefined;
    }
  }
}
