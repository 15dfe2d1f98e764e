/** Languages of the interface. Texts of a policy may be in others too. */
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);
export const isTheme = (text: string | undefined): text is Theme => THEMES.some((theme) => theme === text);

/** The first language of an Accept-Language header that the interface speaks; English where there is none. */
export const languageOf = (header: string | null): Language =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage) ?? 'en';
