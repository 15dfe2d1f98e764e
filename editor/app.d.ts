import type { Language, Theme } from '#lib/words/language.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      theme: Theme;
    }
    interface PageData {
      language: Language;
      theme: Theme;
    }
  }
}
