import { refreshAll } from '$app/navigation';

const YEAR_S = 365 * 24 * 60 * 60;

const remember = (name: string, value: string): void => {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
};

/** The page is drawn again in the other language where it stands; nothing that is typed is lost. */
export async function setLanguage(language: string): Promise<void> {
  remember('language', language);
  document.documentElement.lang = language;
  await refreshAll();
}

export async function setTheme(theme: string): Promise<void> {
  remember('theme', theme);
  document.documentElement.dataset['theme'] = theme;
  await refreshAll();
}
