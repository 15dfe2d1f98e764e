import { policySchema } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { ATTAINMENT_METHODS, PLAN_METHODS } from '../../editor/lib/cards/fields.ts';
import { CHOICES } from '../../editor/lib/form/choices.ts';
import { labelOf } from '../../editor/lib/form/labels.ts';
import { RECORDS, type RecordName } from '../../editor/lib/form/records.ts';
import type { Spec } from '../../editor/lib/form/spec.ts';
import { cards as cardsEn } from '../../editor/lib/words/cards.en.ts';
import { cards as cardsRu } from '../../editor/lib/words/cards.ru.ts';
import { form as formEn } from '../../editor/lib/words/form.en.ts';
import { form as formRu } from '../../editor/lib/words/form.ru.ts';
import { formProperties, SCHEMA_OF } from './form-pages.ts';

type Node = Readonly<Record<string, unknown>>;
const record = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});

/** Worked cases have a page of their own, and texts and facts are named freely. */
const OUTSIDE = new Set(['/$defs/example', '/$defs/text', '/$defs/expression']);

/** Every object of the schema with its properties, by the pointer of its declaration. */
function objectsOf(schema: unknown, pointer: string, found: Map<string, Node>): void {
  const node = record(schema);
  if (OUTSIDE.has(pointer)) return;
  const properties = record(node['properties']);
  if (Object.keys(properties).length > 0) found.set(pointer, node);
  for (const [name, inner] of Object.entries(properties)) objectsOf(inner, `${pointer}/properties/${name}`, found);
  if (node['items'] !== undefined) objectsOf(node['items'], `${pointer}/items`, found);
  for (const [index, inner] of (Array.isArray(node['oneOf']) ? (node['oneOf'] as readonly unknown[]) : []).entries())
    objectsOf(inner, `${pointer}/oneOf/${index}`, found);
  for (const [name, inner] of Object.entries(record(node['$defs']))) objectsOf(inner, `${pointer}/$defs/${name}`, found);
}

/** Names of properties that are the English word itself. */
const ENGLISH = new Set(['to', 'until']);

const OBJECTS = new Map<string, Node>();
objectsOf(policySchema, '', OBJECTS);

/** The declaration itself, where a property refers to one. */
const resolved = (schema: unknown): Node => {
  const reference = record(schema)['$ref'];
  return typeof reference === 'string' ? record(record(policySchema['$defs'])[reference.split('/').pop() ?? '']) : record(schema);
};

const specsWithPlace = (): readonly { readonly record: RecordName; readonly spec: Spec; readonly schema: Node; readonly isRequired: boolean }[] =>
  (Object.keys(SCHEMA_OF) as Exclude<RecordName, 'method'>[]).flatMap((name) => {
    const object = OBJECTS.get(SCHEMA_OF[name]) ?? {};
    const required = Array.isArray(object['required']) ? (object['required'] as readonly unknown[]) : [];
    return RECORDS[name].map((spec: Spec) => ({
      record: name,
      spec,
      schema: resolved(record(object['properties'])[spec.name]),
      isRequired: required.includes(spec.name),
    }));
  });

describe('the form and the schema', () => {
  it('have the same properties: a new one of the schema without a field fails here', () => {
    const differing = [...OBJECTS].flatMap(([pointer, schema]) => {
      const [inSchema, inForm] = [Object.keys(record(schema['properties'])).sort(), [...new Set(formProperties(pointer))].sort()];
      return JSON.stringify(inSchema) === JSON.stringify(inForm)
        ? []
        : [{ pointer, onlySchema: inSchema.filter((one) => !inForm.includes(one)), onlyForm: inForm.filter((one) => !inSchema.includes(one)) }];
    });
    expect(differing).toEqual([]);
    expect(OBJECTS.size).toBeGreaterThan(70);
  });

  it('agree on what has to be there', () => {
    // The form has a name for a section, a ground and an id of its own accord: it is made with the part and changed rarely.
    const quiet = new Set(['section.id', 'ground.id']);
    const wrong = specsWithPlace().filter(({ record: of, spec, isRequired }) => (spec.optional !== true) !== isRequired && !quiet.has(`${of}.${spec.name}`));
    expect(wrong.map(({ record: of, spec }) => `${of}.${spec.name}`)).toEqual([]);
  });

  it('agree on the closed sets, each member with its word', () => {
    const wrong = specsWithPlace().flatMap(({ record: of, spec, schema }) => {
      if (spec.choice === undefined) return [];
      const offered: readonly string[] = CHOICES[spec.choice];
      const permitted = schema['enum'] ?? resolved(record(schema['items']))['enum'];
      const same = Array.isArray(permitted) && JSON.stringify([...(permitted as readonly string[])].sort()) === JSON.stringify([...offered].sort());
      return same ? [] : [`${of}.${spec.name}`];
    });
    expect(wrong).toEqual([]);
    for (const { choice } of [formEn, formRu])
      expect(Object.entries(CHOICES).map(([name, values]) => [name, [...values].sort()])).toEqual(
        Object.keys(CHOICES).map((name) => [name, Object.keys(record((choice as Node)[name])).sort()]),
      );
  });

  it('agree on the methods, and on the bounds of whole numbers', () => {
    const methods = (name: string): readonly unknown[] =>
      (record(record(policySchema['$defs'])[name])['oneOf'] as readonly unknown[]).map((one) => record(record(record(one)['properties'])['method'])['const']);
    expect(Object.keys(PLAN_METHODS)).toEqual(methods('plan'));
    expect(Object.keys(ATTAINMENT_METHODS)).toEqual(methods('attainment'));
    const wrong = specsWithPlace().filter(
      ({ spec, schema }) =>
        (spec.kind === 'whole') !== (schema['type'] === 'integer') ||
        (spec.kind === 'whole' && (spec.least !== schema['minimum'] || spec.most !== schema['maximum'])),
    );
    expect(wrong.map(({ record: of, spec }) => `${of}.${spec.name}`)).toEqual([]);
  });

  it('call every property by a word of the reader, in both languages', () => {
    const nameless = (words: Parameters<typeof labelOf>[2]): readonly string[] =>
      [
        ...specsWithPlace().map(({ record: of, spec }) => [of, spec.name] as const),
        ...Object.values({ ...PLAN_METHODS, ...ATTAINMENT_METHODS }).flatMap((specs) => specs.map(({ name }) => ['method', name] as const)),
      ]
        .filter(([of, name]) => labelOf(of, name, words) === name && !ENGLISH.has(name))
        .map(([of, name]) => `${of}.${name}`);
    expect(nameless({ form: formEn, cards: cardsEn } as Parameters<typeof labelOf>[2])).toEqual([]);
    expect(nameless({ form: formRu, cards: cardsRu } as Parameters<typeof labelOf>[2])).toEqual([]);
  });
});
