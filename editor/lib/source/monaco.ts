import type * as Monaco from 'monaco-editor/editor';
import type { Language } from '#lib/words/language.ts';
import { defineThemes } from './theme.ts';

export type { Monaco };
export type MonacoApi = typeof Monaco;

let loaded: Promise<MonacoApi> | undefined;

/** Loads the text editor, once; it is large, so only the pages that use it do. Its own menus speak the language of the first load. */
export function loadMonaco(language: Language): Promise<MonacoApi> {
  loaded ??= load(language).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(language: Language): Promise<MonacoApi> {
  if (language === 'ru') await import('monaco-editor/nls/lang/ru');
  const [monaco, { default: EditorWorker }, { default: JsonWorker }, { jsonDefaults }, { policySchema }] = await Promise.all([
    import('monaco-editor/editor'), import('monaco-editor/editor/editor.worker?worker'), import('monaco-editor/languages/features/json/json.worker?worker'),
    import('monaco-editor/languages/features/json/register'), import('@scorewright/schemas'), import('./features.ts'),
  ]);
  self.MonacoEnvironment = { getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()) };
  // Completion and hover come from the schema; what is wrong comes from the engine, which says it in the reader's language and knows more.
  jsonDefaults.setDiagnosticsOptions({ validate: false, allowComments: false, enableSchemaRequest: false, schemas: [{ uri: 'inmemory://schemas/policy.schema.json', fileMatch: ['*'], schema: policySchema }] });
  jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, diagnostics: false, colors: false });
  defineThemes(monaco);
  return monaco;
}
