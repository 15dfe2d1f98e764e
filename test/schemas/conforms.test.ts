import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { factsConforms, factsValidator, policyConforms, policyValidator } from '@scorewright/schemas';

const policies = path.join(import.meta.dirname, '../../policies');
const folders = readdirSync(policies).filter((name) => /^m\d/.test(name));
const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(path.join(policies, folder, file), 'utf8'));

type Container = Record<string, unknown>;

/** Every place of a document: the object or array, and the name in it. */
function placesOf(value: unknown): readonly (readonly [Container, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Container;
  return Object.keys(container).flatMap((name) => [[container, name] as const, ...placesOf(container[name])]);
}

const valuesOf = (value: unknown): readonly unknown[] => placesOf(value).map(([container, name]) => container[name]);

interface Change {
  readonly kind: 'remove' | 'replace' | 'move' | 'add';
  readonly place: number;
  readonly other: number;
  readonly value: unknown;
}

const changes = fc.record<Change>({
  kind: fc.constantFrom('remove', 'replace', 'move', 'add'),
  place: fc.nat(),
  other: fc.nat(),
  value: fc.constantFrom(null, true, 0, -1, 1.5, 101, '', 'x', 'constructor', '2026-02-30', '2024-02-29', '12', '-3', {}, [], ['a', 'a'], { a: 1 }, 'ratio'),
});

/** The document with one thing done to it. */
function changed(document: unknown, { kind, place, other, value }: Change): unknown {
  const copy = structuredClone(document);
  const places = placesOf(copy);
  const values = valuesOf(document);
  const [container, name] = places[place % places.length] ?? [{}, ''];
  const moved = structuredClone(values[other % values.length]);
  if (kind === 'replace') container[name] = value;
  else if (kind === 'move') container[name] = moved;
  else if (kind === 'add') {
    if (Array.isArray(container)) container.push(moved);
    else container[['extra', 'percent', 'of', 'until', 'method', 'when', 'value', 'clause'][other % 8] ?? ''] = moved;
  } else if (Array.isArray(container)) container.splice(Number(name), 1);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
  else delete container[name];
  return copy;
}

describe('the short answer whether a document conforms', () => {
  it.each(folders)('is that of the validator, whatever is done to the policy and the facts of %s', (folder) => {
    const [policy, facts] = [read(folder, 'policy.json'), read(folder, 'facts.json')];
    expect([policyConforms(policy), factsConforms(facts)]).toEqual([true, true]);
    fc.assert(
      fc.property(changes, (change) => {
        const [policyNow, factsNow] = [changed(policy, change), changed(facts, change)];
        expect(policyConforms(policyNow)).toBe(policyValidator(policyNow));
        expect(factsConforms(factsNow)).toBe(factsValidator(factsNow));
      }),
      { numRuns: 150 },
    );
  });
});
