import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { FactsDocument, JsonSource, PolicyDocument } from '@scorewright/engine';
import { readFacts, readPolicy } from '@scorewright/engine';
import { unwritable, writeText } from './write-text.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { asset, assets } from './assets.ts';
import { editJson } from './edit-json.ts';
import { POLICY_FILE } from './find-policies.ts';
import { makeFolder } from './make-folder.ts';
import { readBytes, unreadable } from './read-bytes.ts';

const FACTS_FILE = 'facts.json';

/** The templates that the command carries: folders with a policy. */
export const templates = (): readonly string[] => assets('templates').filter((name) => existsSync(asset('templates', name, POLICY_FILE)));

function conforming<Document>(file: string, { document }: { readonly document?: Document }): Document {
  if (document === undefined) throw new Error(`${file} of the templates does not conform to the schema`);
  return document;
}

export function readTemplate(name: string): PolicyDocument {
  const file = asset('templates', name, POLICY_FILE);
  return conforming(file, readPolicy(readBytes(file)));
}

/** A folder is used only while there is nothing in it: what somebody wrote is never overwritten. */
export function checkFree(folder: string): void {
  if (!existsSync(folder)) return;
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
  if (names.length > 0)
    throw new WrongUse(
      { en: '`{folder}` exists and is not empty; name another folder', ru: '`{folder}` уже существует и не пуста; назовите другую папку' },
      { folder },
    );
}

/** The document with these properties in place of its own, where it has them, and with the schema where the command keeps it. */
function edited(source: JsonSource, folder: string, schema: string, properties: ReadonlyMap<string, unknown>): string {
  const own = source.value as object;
  const path = relative(resolve(folder), asset('schemas', `${schema}.schema.json`)).replaceAll(sep, '/');
  const changes = [['$schema', path] as const, ...properties].filter(([name]) => Object.hasOwn(own, name));
  return editJson(source, new Map(changes.map(([name, value]) => [`/${name}`, value])));
}

/** What the user wants to be different from the template. */
export interface Wishes {
  readonly id?: string;
  readonly title?: string;
}

/** The text of the policy of a template as it will stand in the folder. */
export const personalPolicy = ({ source }: PolicyDocument, folder: string, wishes: Wishes): string =>
  edited(source, folder, 'policy', new Map(Object.entries(wishes)));

const personalFacts = ({ source }: FactsDocument, folder: string, { id }: Wishes): string =>
  edited(source, folder, 'facts', new Map(id === undefined ? [] : [['policy', id]]));

/** Copies a template into a folder, with its policy as given and its facts naming that policy; nothing is left of it when the system refuses: `WrongUse`. */
export function copyTemplate(name: string, folder: string, policy: string, wishes: Wishes): void {
  const facts = asset('templates', name, FACTS_FILE);
  let made: string | undefined;
  try {
    made = makeFolder(folder);
    cpSync(asset('templates', name), folder, { recursive: true });
    writeText(join(folder, POLICY_FILE), policy);
    if (existsSync(facts)) writeText(join(folder, FACTS_FILE), personalFacts(conforming(facts, readFacts(readBytes(facts))), folder, wishes));
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    else if (existsSync(folder)) for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true });
    throw unwritable(folder, error);
  }
}
