import { readFileSync } from 'node:fs';
import path from 'node:path';
import { homeFolder } from './home.server.ts';

let library: { readonly id: string } | undefined;

/** The library of metrics that comes with the program. */
export const libraryOfMetrics = (): { readonly id: string } =>
  (library ??= JSON.parse(readFileSync(path.join(homeFolder(), 'policies/library/metrics.json'), 'utf8')) as { readonly id: string });
