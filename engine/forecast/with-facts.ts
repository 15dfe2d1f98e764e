import type { FactsDocument, JsonSource } from '../1-read/document.ts';

export type FactChanges = ReadonlyMap<string, string | boolean>;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Places stay those of the text that was read; literals of changed facts no longer hold. */
const changedSource = (source: JsonSource, value: unknown, changes: FactChanges): JsonSource => {
  const changed = new Set([...changes.keys()].map((name) => `/facts/${escaped(name)}`));
  return {
    text: source.text,
    value,
    locate: (pointer, part) => source.locate(pointer, part),
    literals: new Map([...source.literals].filter(([pointer]) => !changed.has(pointer))),
  };
};

/** The same facts with some of them changed: numbers as exact decimal texts. The document itself stays as it is. */
export const withFacts = (document: FactsDocument, changes: FactChanges): FactsDocument => {
  const facts = { ...document.facts, facts: Object.fromEntries([...Object.entries(document.facts.facts), ...changes]) };
  return { facts, source: changedSource(document.source, facts, changes) };
};
