import type * as Monaco from 'monaco-editor/editor';
import type { Language } from '#lib/words/language.ts';
import { defineThemes } from './theme.ts';

export type { Monaco };
export type MonacoApi = typeof Monaco;

/** The address that a text has in the editor: relative references of `$schema` lead from here. */
export const TEXT_URI = 'inmemory://scorewright/policies/regulations/one/policy.json';

/** Where `$schema` may point: nowhere, one or two folders up, or to the published address. It is always the same schema. */
const SCHEMA_URIS = [
  'inmemory://scorewright/policy.schema.json',
  'inmemory://scorewright/schemas/policy.schema.json',
  'inmemory://scorewright/policies/schemas/policy.schema.json',
  'inmemory://scorewright/policies/regulations/schemas/policy.schema.json',
  'https://scorewright.dev/schemas/policy.schema.json',
];

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
  const [monaco, { default: EditorWorker }, { default: JsonWorker }, { jsonDefaults }, { schemaForEditor }, { showDetails }] = await Promise.all([
    import('monaco-editor/editor'),
    import('monaco-editor/editor/editor.worker?worker'),
    import('monaco-editor/languages/features/json/json.worker?worker'),
    import('monaco-editor/languages/features/json/register'),
    import('./schema.ts'),
    import('./storage.ts'),
    import('./features.ts'),
  ]);
  self.MonacoEnvironment = { getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()) };
  // Completion and hover come from the schema; what is wrong comes from the engine, which says it in the reader's language and knows more.
  const schemas = SCHEMA_URIS.map((uri, index) => ({ uri, schema: schemaForEditor(), ...(index === 0 && { fileMatch: ['*'] }) }));
  jsonDefaults.setDiagnosticsOptions({ validate: false, allowComments: false, enableSchemaRequest: false, schemas });
  jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, diagnostics: false, colors: false });
  showDetails();
  defineThemes(monaco);
  return monaco;
}
