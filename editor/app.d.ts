import type { Language, Theme } from '#lib/words/language.ts';
import type { Asking } from '#server/people.server.ts';

declare global {
  namespace App {
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
      /** Who reads, and what their roles could allow with some object. */
      me: { readonly id: string; readonly name: string; readonly signsFor: readonly string[]; readonly may: readonly string[] } | undefined;
    }
  }
}
