// Writes docs/reference/policy.md and facts.md from the JSON Schemas: every definition and property, with an example of each.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const PAGES = [
  {
    name: 'policy',
    title: 'The policy document',
    text: `A policy is a JSON document in UTF-8: one regulation, with everything that its calculation, explanation and printed text need. How it is
calculated is told in [calculation](../calculation.md), the operators of its expressions in [operators](operators.md). Names that a
document does not know are refused, with the nearest one that it does.`,
  },
  {
    name: 'facts',
    title: 'The facts document',
    text: `The facts of one person for one period, as JSON in UTF-8. The facts of many people can be a CSV table instead: a header and one row a
person; columns \`scorecard\`, \`employee.id\`, \`employee.name\`, \`period.from\`, \`period.until\`, \`elapsed\`, \`policy\`, and every other
column a fact under its id; an empty cell is a missing fact; separated by semicolons, commas or tabs. Numbers are written with a point and without
spaces and percent signs, in JSON and in tables.`,
  },
];

const anchor = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (value) => `\`${cell(typeof value === 'string' ? value : JSON.stringify(value))}\``;
const examples = ({ examples: values = [] }) => values.map((value) => `\`${cell(JSON.stringify(value))}\``).join('<br>');

/** How a page names the definitions, and where they are described. */
function references(definitions, page) {
  const title = (name) => definitions[name].title ?? name;
  const link = (name) => `[${title(name)}](${page === 'policy' ? '' : 'policy.md'}#${anchor(title(name))})`;
  return { title, link };
}

function typeOf(schema, link) {
  if (schema.$ref) return link(schema.$ref.split('/').pop());
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(value)).join(', ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items, link)}`;
  if (schema.additionalProperties?.type) return `object of ${[schema.additionalProperties.type].flat().join(' or ')}`;
  return [schema.type].flat().join(' or ');
}

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/** Bounds that the type does not say. */
function bounds(schema) {
  const { minimum, maximum, minItems, maxItems, minLength, maxLength, minProperties, maxProperties, uniqueItems, pattern } = schema;
  const said = [
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    minItems !== undefined && `at least ${count(minItems, 'entry', 'entries')}`,
    maxItems !== undefined && `at most ${count(maxItems, 'entry', 'entries')}`,
    minLength !== undefined && `at least ${count(minLength, 'character', 'characters')}`,
    maxLength !== undefined && `at most ${count(maxLength, 'character', 'characters')}`,
    minProperties !== undefined && `at least ${count(minProperties, 'property', 'properties')}`,
    maxProperties !== undefined && `at most ${count(maxProperties, 'property', 'properties')}`,
    uniqueItems && 'no entry twice',
    pattern && `form ${code(pattern)}`,
  ].filter(Boolean);
  return said.length === 0 ? '' : `(${said.join(', ')})`;
}

function table(schema, link, definitions) {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties).map(([name, part]) => {
    const described = part.description ?? definitions[part.$ref?.split('/').pop()]?.description ?? (part.const === undefined ? '' : 'Chooses this form.');
    return `| \`${name}\` | ${typeOf(part, link)} | ${required.has(name) ? 'yes' : ''} | ${cell([described, bounds(part)].filter(Boolean).join(' '))} | ${examples(part)} |`;
  });
  return ['| Property | Type | Required | Meaning | Example |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** Objects that are described where they are used, below the one that they belong to. */
function inner(schema, name, link, definitions) {
  return Object.entries(schema.properties ?? {}).flatMap(([property, part]) => {
    const [object, path] = part.type === 'array' ? [part.items, `${name}.${property}[]`] : [part, `${name}.${property}`];
    if (!object.properties) return [];
    return [`#### \`${path}\``, object.description ?? '', table(object, link, definitions), ...inner(object, path, link, definitions)];
  });
}

function alternatives(schema, name, link, definitions) {
  const tag = schema.discriminator.propertyName;
  return schema.oneOf.flatMap((part) => {
    const title = `${name} with \`${tag}\` \`${part.properties[tag].const}\``;
    return [`#### ${title}`, part.description ?? '', table(part, link, definitions), ...inner(part, name, link, definitions)];
  });
}

function section(schema, title, link, definitions) {
  const lines = [`## ${title}`, schema.description ?? ''];
  if (!schema.properties && !schema.oneOf) lines.push([`Type: ${typeOf({ ...schema, $ref: undefined }, link)}`, bounds(schema)].filter(Boolean).join(' '));
  if (schema.examples) lines.push(`Example: ${schema.examples.map((value) => `\`${JSON.stringify(value)}\``).join(', ')}`);
  if (schema.oneOf) lines.push(...alternatives(schema, title, link, definitions));
  if (schema.properties) lines.push(table(schema, link, definitions), ...inner(schema, title, link, definitions));
  return lines;
}

/** The text of one page. */
export async function generateReference(name) {
  const { title, text } = PAGES.find((page) => page.name === name);
  const [schema, policy] = await Promise.all(
    [name, 'policy'].map(async (file) => JSON.parse(await readFile(path.join(root, `schemas/${file}.schema.json`), 'utf8'))),
  );
  const { link, title: titleOf } = references(policy.$defs, name);
  const own = Object.entries(schema.$defs ?? {});
  const contents = own.length === 0 ? [] : [own.map(([definition]) => link(definition)).join(' · ')];
  const lines = [
    '<!-- Generated by `npm run generate` from the JSON Schemas. Do not edit. -->',
    `# ${title}`,
    text,
    ...contents,
    ...section(schema, schema.title, link, policy.$defs),
    ...own.flatMap(([definition, part]) => section(part, titleOf(definition), link, policy.$defs)),
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  for (const { name } of PAGES) await writeFile(path.join(root, `docs/reference/${name}.md`), await generateReference(name));
}
