import type { Tree, Written } from './operator.ts';

const NAME = /^[a-z]+(-[a-z]+)*$/;

/** The lists of the registry, with the ids that they hold. */
const LISTS = { sins: 'SINS', pay: 'PAY', life: 'LIFE' } as const;

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly list: keyof typeof LISTS;
}

/** `R49-quiet-month`: the id, then the name. The ten sins are ten. */
function asked(text: string): Asked | undefined {
  const [, letter = '', number = '', name = ''] = /^([SR])(\d{2})-(.+)$/.exec(text) ?? [];
  if (!NAME.test(name)) return undefined;
  if (letter === 'S') return Number(number) >= 1 && Number(number) <= 10 ? { id: `S${number}`, name, list: 'sins' } : undefined;
  return Number(number) >= 11 ? { id: `R${number}`, name, list: Number(number) <= 28 ? 'pay' : 'life' } : undefined;
}

const refuse = (refusal: string): Written => ({ refusal, files: [] });

/** The file, test and registry line of a new rule: they compile, and the test fails until the rule is written. */
export function newRule(text: string, tree: Tree): Written {
  const wanted = asked(text);
  if (!wanted) return refuse('a rule is called by its id and a name, such as R49-quiet-month');
  const { id, name, list } = wanted;
  const registryFile = `linter/rules/${list}.ts`;
  const registry = tree.read(registryFile);
  const lists = Object.keys(LISTS)
    .map((one) => tree.read(`linter/rules/${one}.ts`) ?? '')
    .join('\n');
  if (registry === undefined || lists.includes(`/${id.toLowerCase()}-`)) return refuse(`there is a rule ${id} already`);
  const constant = name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const place = `${id.toLowerCase()}-${name}`;
  return {
    files: [
      { file: `linter/rules/${place}.ts`, text: ruleText(id, name, constant) },
      { file: `test/linter/rules/${id.toLowerCase()}.test.ts`, text: testText(place, constant) },
      { file: registryFile, text: registered(registry, constant, place, LISTS[list]) },
    ],
    next: [
      `write the rule in linter/rules/${place}.ts; what is longer than a page of computation goes into linter/analyses`,
      `write five rows of what it reports and five near misses in test/linter/rules/${id.toLowerCase()}.test.ts`,
      'npm run generate (docs/rules)',
    ],
  };
}

/** The registry with the rule imported, and last in its list. */
function registered(registry: string, constant: string, place: string, list: string): string {
  const imported = `import { ${constant} } from './${place}.ts';\n`;
  const lastImport = registry.lastIndexOf('import ');
  const end = registry.indexOf('\n', lastImport) + 1;
  const withImport = registry.slice(0, end) + imported + registry.slice(end);
  const open = withImport.indexOf(`${list}: readonly Rule[] = [`);
  const close = withImport.indexOf('];', open);
  const before = withImport.slice(0, close).trimEnd();
  const comma = before.endsWith(',') || before.endsWith('[') ? '' : ',';
  const isLines = withImport.slice(open, close).includes('\n');
  return `${before}${comma}${isLines ? `\n  ${constant},\n` : `${before.endsWith('[') ? '' : ' '}${constant}`}${withImport.slice(close)}`;
}

const ruleText = (id: string, name: string, constant: string): string => `import { defineRule } from '../rule.ts';

/** Write what it computes, and from what. */
export const ${constant} = defineRule({
  id: '${id}', name: '${name}', origin: 'write where it comes from', needs: [],
  title: { en: 'write what is wrong', ru: 'напишите, что не так' },
  why: { en: 'write why it matters, in two or three sentences', ru: 'напишите, почему это важно, в двух-трёх предложениях' },
  messages: {
    found: { severity: 'warning', en: 'write what is wrong with \`{what}\`: and what to do', ru: 'напишите, что не так с \`{what}\`: и что сделать' },
  },
  passed: { en: 'write why it found nothing', ru: 'напишите, почему замечаний нет' },
  bad: { title: { en: 'write what the change does', ru: 'напишите, что делает изменение' }, patch: [] },
  good: { title: { en: 'write what is nearly wrong', ru: 'напишите, что почти не так' }, patch: [] },
  check: ({ policy, report }) => {
    if (policy.id === 'write when it is wrong') report({ message: 'found', pointer: '', data: { what: policy.id } });
  },
});
`;

const testText = (place: string, constant: string): string => `import { ${constant} } from '../../../linter/rules/${place}.ts';
import { describeRule } from '../../support/linter.ts';

// Five rows of each kind at least; every row a small change of the base regulation.
describeRule(${constant}, {
  reports: [
    { name: 'write what', patch: [{ op: 'replace', path: '/id', value: 'x' }], finds: [{ message: 'found', at: '' }] },
  ],
  accepts: [],
});
`;
