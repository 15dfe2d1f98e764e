import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './command.ts';

export const FOLDER = 'policies/m01-weighted-inverse';

type Json = { [name: string]: unknown };

const read = (name: string): Json => JSON.parse(readFileSync(path.join(root, FOLDER, name), 'utf8')) as Json;

/** The policy of the first worked case, with some of its properties changed. */
export const policyText = (changes: Json = {}): string => JSON.stringify({ ...read('policy.json'), ...changes });

/** Its facts, with some of the values changed. */
export const factsText = (values: Json = {}, changes: Json = {}): string => {
  const facts = read('facts.json');
  return JSON.stringify({ ...facts, ...changes, facts: { ...(facts['facts'] as Json), ...values } });
};
