import type { Language } from '@scorewright/engine';
import { say, type Words, type WordData } from '../../shell/words.ts';
import type { Matched, MatchFault } from '../columns/match.ts';

const FAULTS: { readonly [code in MatchFault['code']]: Words } = {
  'column-without-name': { en: 'column {place} has values and no name', ru: 'у столбца {place} есть значения, но нет названия' },
  'repeated-column': { en: 'two columns are called `{name}`', ru: 'два столбца называются `{name}`' },
  'two-columns-for-one': {
    en: '`{name}` and `{other}` are both taken for `{target}`: say in a mapping which one is meant, and null for the other',
    ru: '`{name}` и `{other}` оба поняты как `{target}`: укажите в сопоставлении нужный, а для другого null',
  },
  'name-of-two': {
    en: '`{name}` is the name of several facts ({targets}): say in a mapping which one is meant',
    ru: '`{name}` называется несколько фактов ({targets}): укажите в сопоставлении нужный',
  },
  'unknown-target': {
    en: 'the mapping takes `{name}` for `{target}`, which is no fact of the policy{near}',
    ru: 'сопоставление понимает `{name}` как `{target}`, но такого факта в положении нет{near}',
  },
  'mapped-column-absent': {
    en: 'the mapping names the column `{name}`, which the file does not have{near}',
    ru: 'в сопоставлении назван столбец `{name}`, которого нет в файле{near}',
  },
};

const NEAR: Words = { en: '; did you mean `{near}`?', ru: '; возможно, имелось в виду `{near}`?' };

/** `C`: the name that a spreadsheet has for a column, from 0. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What is wrong with the columns of a table, each in one sentence. */
export function faultTexts({ faults }: Matched, language: Language): readonly string[] {
  return faults.map((fault) => {
    const near = 'near' in fault && fault.near !== undefined ? say(NEAR, language, { near: fault.near }) : '';
    const place = 'column' in fault ? letterOf(fault.column) : '';
    const targets = 'targets' in fault ? fault.targets.join(', ') : '';
    const plain: WordData = Object.fromEntries(Object.entries(fault).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    return say(FAULTS[fault.code], language, { ...plain, near, place, targets });
  });
}
