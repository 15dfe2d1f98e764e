import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { differenceText, readPolicy, tellDifferences, type Version } from '@scorewright/engine';
import { ROLE_PROPERTIES } from '../../../engine/5-tell/role-names.ts';
import { POINTS_TO } from '../../../engine/compare/references.ts';
import { valueWords } from '../../../engine/compare/value-words.ts';
import { sure } from '../../support/sure.ts';

const policies = path.join(import.meta.dirname, '../../../policies');
const read = (folder: string): Version => {
  const { document } = readPolicy(readFileSync(path.join(policies, folder, 'policy.json')));
  return { value: sure(document).policy, document: sure(document) };
};
const changed = ({ value }: Version, change: (copy: Loose) => void): Version => {
  const copy = structuredClone(value) as Loose;
  change(copy);
  const { document } = readPolicy(JSON.stringify(copy));
  return { value: copy, ...(document && { document }) };
};
interface Item {
  [name: string]: unknown;
}
interface Loose {
  scorecards: { indicators: Item[] }[];
  metrics: Item[];
  roleNames: Item[];
  owner: string;
  rounding: Item[];
  examples: { facts: Item; expect: { lines: Item } }[];
}
const said = (before: Version, after: Version, language: 'en' | 'ru'): readonly string[] =>
  tellDifferences(before, after, language).map((one) => differenceText(one, language).replaceAll('\u00a0', ' '));

type Node = { readonly [name: string]: unknown };
const SCHEMA = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../schemas/policy.schema.json'), 'utf8')) as Node & { readonly $defs: Node };

const resolved = (node: Node): Node => {
  const name = typeof node['$ref'] === 'string' ? node['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? node : resolved(SCHEMA.$defs[name] as Node);
};

/** Every property of the schema with what the schema says of its value, or of the values in its list. */
function properties(visit: (name: string, value: Node) => void): void {
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(((node as Node)['properties'] as Node | undefined) ?? {})) {
      visit(name, value as Node);
      const { items } = resolved(value as Node);
      if (typeof items === 'object') visit(name, items as Node);
    }
    for (const below of Object.values(node)) walk(below);
  };
  walk(SCHEMA);
}

describe('the values of two versions', () => {
  it('have words in both languages for every value of every closed set of the schema', () => {
    const without: string[] = [];
    let count = 0;
    properties((name, value) => {
      const { enum: values, const: only, type } = resolved(value);
      if (type !== undefined && type !== 'string') return;
      for (const code of [...((values ?? []) as readonly string[]), ...(typeof only === 'string' && name !== 'format' ? [only] : [])]) {
        count += 1;
        const words = valueWords(name, code);
        if (!words || words[0] === '' || !/[а-яё]|HR/iu.test(words[1])) without.push(`${name}: ${code}`);
      }
    });
    expect(count).toBeGreaterThan(150);
    expect(without).toEqual([]);
  });

  it('have the name of what an id means, for every property that is the id of something else', () => {
    const without = new Set<string>();
    properties((name, value) => {
      if (value['$ref'] === '#/$defs/id' && name !== 'id' && !POINTS_TO.has(name)) without.add(name);
      if (value['$ref'] === '#/$defs/role' && !ROLE_PROPERTIES.has(name)) without.add(name);
    });
    expect([...without]).toEqual([]);
  });

  it.each<readonly [string, (copy: Loose) => void, readonly string[], readonly string[]]>([
    [
      'a method',
      ({ scorecards: [card] }) => {
        sure(sure(card).indicators[0])['attainment'] = { method: 'ratio' };
      },
      ['attainment, method of indicator “Cost per enquiry” (card “Scorecard of the head of marketing”): plan to actual -> actual to plan'],
      ['выполнение, метод, показатель «Стоимость обращения» (карта «Карта показателей руководителя отдела маркетинга»): план к факту -> факт к плану'],
    ],
    [
      'a condition',
      ({ scorecards: [card] }) => {
        Object.assign(sure(card), { appliesTo: { and: [{ '>': [{ var: 'leads' }, 2] }, { '<': [{ var: 'ad-spend' }, 100] }] } });
      },
      ['whom it applies to of card “Scorecard of the head of marketing”: added Enquiries > 2 and Advertising costs < 100'],
      ['к кому относится, карта «Карта показателей руководителя отдела маркетинга»: добавлено Обращения > 2 и Рекламные расходы < 100'],
    ],
    [
      'a number that becomes a formula',
      ({ scorecards: [card] }) => {
        sure(sure(card).indicators[0])['plan'] = { method: 'value', value: { formula: { '*': [{ var: 'leads' }, 2] } } };
      },
      ['plan, value of indicator “Cost per enquiry” (card “Scorecard of the head of marketing”): RUB 1,200/lead -> Enquiries × 2'],
      ['план, значение, показатель «Стоимость обращения» (карта «Карта показателей руководителя отдела маркетинга»): 1 200 ₽/лид -> Обращения × 2'],
    ],
    [
      'a role, a unit and the way of rounding',
      (copy) => {
        copy.owner = sure(copy.roleNames[0])['role'] as string;
        Object.assign(sure(copy.metrics[0]), { unit: 'RUB/lead' });
        Object.assign(sure(copy.rounding[0]), { mode: 'half-even' });
      },
      [
        'owner: “Commercial director” -> “Human resources director”',
        'unit of metric “Advertising costs”: RUB -> RUB/lead',
        'way of rounding of rounding “attainment”: to the nearest, a half away from zero -> to the nearest, a half to the even one',
      ],
      [
        'ответственный: «Коммерческий директор» -> «Директор по персоналу»',
        'единица, метрика «Рекламные расходы»: ₽ -> ₽/лид',
        'способ округления, округление «выполнение»: до ближайшего, половина — от нуля -> до ближайшего, половина — к чётному',
      ],
    ],
    [
      'facts and expected results of an example',
      ({ examples: [example] }) => {
        Object.assign(sure(example).facts, { 'ad-spend': 1 });
        Object.assign(sure(example).expect.lines, { 'leads.attainment': 1, total: 1 });
      },
      [
        'facts, “Advertising costs” of example “September: an enquiry costs less than planned, but there are fewer of them”: 528,000 -> 1',
        'expected, lines, “Enquiries: attainment” of example “September: an enquiry costs less than planned, but there are fewer of them”: 96 -> 1',
        'expected, lines, “Total” of example “September: an enquiry costs less than planned, but there are fewer of them”: 253,800 -> 1',
      ],
      [
        'факты, «Рекламные расходы», пример «Сентябрь: обращение дешевле плана, но обращений меньше»: 528 000 -> 1',
        'ожидается, строки, «Обращения: выполнение», пример «Сентябрь: обращение дешевле плана, но обращений меньше»: 96 -> 1',
        'ожидается, строки, «Итого», пример «Сентябрь: обращение дешевле плана, но обращений меньше»: 253 800 -> 1',
      ],
    ],
  ])('say %s in words', (_name, change, en, ru) => {
    const before = read('m01-weighted-inverse');
    const after = changed(before, change);
    expect(said(before, after, 'en')).toEqual(en);
    expect(said(before, after, 'ru')).toEqual(ru);
  });

  it('name each part of a list that is new', () => {
    const cutOff = { id: 'few', name: 'Few enquiries', condition: { '<': [{ var: 'leads' }, 100] }, scope: { card: 'bonus' }, effect: 'zero' };
    const before = read('m01-weighted-inverse');
    const after = changed(before, ({ scorecards: [card] }) => {
      Object.assign(sure(card), { cutOffs: [cutOff] });
    });
    expect(said(before, after, 'en')).toEqual(['cut-off “Few enquiries” (card “Scorecard of the head of marketing”): added']);
    expect(said(after, before, 'ru')).toEqual(['отсечение «Few enquiries» (карта «Карта показателей руководителя отдела маркетинга»): удалено']);
  });

  it('never show a formula as data, nor a code, between any two regulations of the examples', () => {
    const folders = readdirSync(policies).filter((name) => /^m\d/.test(name));
    const found = folders
      .slice(1)
      .flatMap((name, index) => [...said(read(sure(folders[index])), read(name), 'en'), ...said(read(sure(folders[index])), read(name), 'ru')]);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter((one) => /[{}]|"var"/.test(one))).toEqual([]);
  });
});
