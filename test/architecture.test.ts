import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
/** Left to right: a folder may import only packages to its left. The two shells never import each other. */
const ORDER = ['schemas', 'engine', 'linter', 'store', 'cli', 'editor'];
const SHELLS = ['cli', 'editor'];
const PURE = ['schemas', 'engine', 'linter'];
const present = ORDER.filter((folder) => existsSync(path.join(root, folder)));

function filesOf(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|\/)(node_modules|dist|build|\.svelte-kit)(\/|$)/.test(name) && pattern.test(name))
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(path.join(root, name)).isFile());
}

const sources = (folder: string) => filesOf(folder, /\.(ts|js|mjs|svelte)$/).filter((file) => !file.startsWith('schemas/generated/'));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** Import and export declarations at the start of a line, and dynamic imports of a literal. */
const IMPORT =
  /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|^\}\s*from\s+['"]([^'"]+)['"]/gm;
const importsOf = (text: string) => [...text.matchAll(IMPORT)].map((match) => match.slice(1).find((name) => name !== undefined) ?? '');

describe('the arrows of ARCHITECTURE.md', () => {
  it.each(present)('%s imports only packages to its left, by their name', (folder) => {
    const allowed = ORDER.slice(0, ORDER.indexOf(folder)).filter((other) => !(SHELLS.includes(folder) && SHELLS.includes(other)));
    // The one import upwards: Kit runs in editor/, and its configuration stays at the top level.
    const wrong = sources(folder)
      .filter((file) => file !== 'editor/vite.config.ts')
      .flatMap((file) =>
        importsOf(read(file))
          .filter((name) => {
            if (name.startsWith('@scorewright/')) return !allowed.includes(name.split('/')[1] ?? '') || name.split('/').length > 2;
            return name.startsWith('.') && path.relative(folder, path.join(path.dirname(file), name)).startsWith('..');
          })
          .map((name) => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it.each(present)('%s declares exactly the packages that it imports', (folder) => {
    // What the command's bundle takes in is needed to build it, not to run it.
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${folder}/package.json`)) as { dependencies?: object; devDependencies?: object };
    const declared = Object.keys(folder === 'cli' ? { ...dependencies, ...devDependencies } : dependencies);
    const used = new Set(
      sources(folder)
        .flatMap((file) => importsOf(read(file)))
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !name.startsWith('#') && !name.startsWith('$'))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    expect([...used].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it.each(present)('%s is a package whose exports name its index alone', (folder) => {
    expect((JSON.parse(read(`${folder}/package.json`)) as { exports?: object }).exports ?? { '.': '' }).toSatisfy((exported: object) =>
      Object.keys(exported).every((key) => key === '.' || key.endsWith('.json')),
    );
  });
});

describe('the pure folders', () => {
  it.each(PURE.filter((folder) => present.includes(folder)))('%s has no clock, randomness, async or node', (folder) => {
    const forbidden = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\basync\b|\bawait\b|['"]node:|\bprocess\.|\bsetTimeout\b/;
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    expect(sources(folder).filter((file) => forbidden.test(withoutComments(read(file))))).toEqual([]);
  });
});

describe('the rooms stay small', () => {
  const ours = present.flatMap(sources);

  it('an index speaks in at most 25 lines', () => {
    // A list that the printer breaks over lines is one line of meaning.
    const joined = (file: string) => read(file).replace(/[{[][^{}[\]]*[}\]]/g, (list) => list.replace(/\s+/g, ' '));
    expect(ours.filter((file) => path.basename(file) === 'index.ts' && joined(file).trimEnd().split('\n').length > 25)).toEqual([]);
  });

  it('a file stays under 250 printed lines, looks and catalogues of words aside', () => {
    const long = (file: string) =>
      read(file)
        .replace(/<style>[\s\S]*<\/style>/, '')
        .split('\n').length;
    const rooms = ours.filter((file) => !file.startsWith('editor/lib/words/'));
    expect(rooms.filter((file) => long(file) > 250).map((file) => `${file} ${long(file)}`)).toEqual([]);
  });
});

describe('the documents', () => {
  it('say nothing about the machine they were written on', () => {
    const texts = ['.', 'docs'].flatMap((folder) =>
      readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => path.join(folder, name)),
    );
    expect(texts.filter((file) => /\/work\/|\/tmp\/|\/root\//.test(read(file)))).toEqual([]);
  });

  it('link only to files that exist', () => {
    const broken = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)#]+)\)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !link.startsWith('http') && !existsSync(path.join(root, link)))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });
});
