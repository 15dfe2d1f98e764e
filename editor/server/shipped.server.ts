import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { homeFolder } from './home.server.ts';
import { summaryOf, type Summary } from '@scorewright/store';

/** A regulation that comes with the program: `template.head-of-sales`, `case.m01-weighted-inverse`. Drafts have no point in their ids. */
export interface Shipped extends Summary {
  readonly id: string;
  readonly kind: 'template' | 'plan' | 'case';
}

const FOLDERS = { template: 'policies/templates', plan: 'policies/companies', case: 'policies' } as const;
const known = new Map<string, Shipped>();

const fileOf = (kind: Shipped['kind'], name: string): string => path.join(homeFolder(), FOLDERS[kind], name, 'policy.json');

function entriesOf(kind: Shipped['kind']): readonly Shipped[] {
  const folder = path.join(homeFolder(), FOLDERS[kind]);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(fileOf(kind, name)))
        .sort()
    : [];
  return names.map((name) => {
    const id = `${kind}.${name}`;
    const entry = known.get(id) ?? { id, kind, ...summaryOf(readFileSync(fileOf(kind, name), 'utf8')) };
    known.set(id, entry);
    return entry;
  });
}

/** What the gallery shows: the clean templates, real plans of companies, then the worked cases. */
export const shippedRegulations = (): readonly Shipped[] => [...entriesOf('template'), ...entriesOf('plan'), ...entriesOf('case')];

/** The text of one; undefined where there is none of that id. */
export function shippedText(id: string): string | undefined {
  const match = /^(template|plan|case)\.([a-z0-9-]+)$/.exec(id);
  if (!match?.[2]) return undefined;
  const file = fileOf(match[1] as Shipped['kind'], match[2]);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
