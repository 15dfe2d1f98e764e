import type { MonacoApi } from './monaco.ts';

/** A token of app.css as the text editor takes colours: #rrggbb, also where the style sheet was made shorter. */
const colour = (style: CSSStyleDeclaration, name: string): string =>
  style
    .getPropertyValue(name)
    .trim()
    .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
};

function defineTheme(monaco: MonacoApi, name: string, base: 'vs' | 'vs-dark'): void {
  const style = getComputedStyle(document.documentElement);
  const hex = (token: string): string => colour(style, token).replace('#', '');
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: hex('--accent') },
      { token: 'string.value.json', foreground: hex('--ink') },
      { token: 'number.json', foreground: hex('--note') },
      { token: 'keyword.json', foreground: hex('--warn') },
    ],
    colors: {
      'editor.background': colour(style, '--surface'),
      'editor.foreground': colour(style, '--ink'),
      'editorLineNumber.foreground': colour(style, '--ink-faint'),
      'editorLineNumber.activeForeground': colour(style, '--ink'),
      'editorGutter.background': colour(style, '--surface'),
      focusBorder: colour(style, '--accent'),
      'editorError.foreground': colour(style, '--bad'),
      'editorWarning.foreground': colour(style, '--warn'),
      'editorInfo.foreground': colour(style, '--note'),
    },
  });
}

/** The editor's colours are those of the page as it is now. */
export function defineThemes(monaco: MonacoApi): void {
  defineTheme(monaco, 'scorewright', isDark() ? 'vs-dark' : 'vs');
  monaco.editor.setTheme('scorewright');
}

/** Follows the page's theme until the returned function is called. */
export function followTheme(monaco: MonacoApi): () => void {
  const change = (): void => {
    defineThemes(monaco);
  };
  const observer = new MutationObserver(change);
  const system = matchMedia('(prefers-color-scheme: dark)');
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', change);
  change();
  return () => {
    observer.disconnect();
    system.removeEventListener('change', change);
  };
}
