import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import config from '../svelte.config.js';

export default defineConfig({
  plugins: [sveltekit(config)],
  worker: { format: 'es' },
  optimizeDeps: { include: ['monaco-editor/editor', 'monaco-editor/features/register.all', 'monaco-editor/languages/features/json/register'] },
  // The database brings files of its own (WASM, data), which it looks for beside its code.
  ssr: { external: ['@electric-sql/pglite', 'kysely', 'pg'] },
});
