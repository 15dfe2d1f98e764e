import { join } from 'node:path';
import type { Language } from '@scorewright/engine';
import { hasErrors, readPolicy, textIn } from '@scorewright/engine';
import type { Call, Command } from '../arguments/command.ts';
import { nearest } from '../arguments/nearest.ts';
import { POLICY_FILE } from '../files/find-policies.ts';
import type { Wishes } from '../files/templates.ts';
import { checkFree, copyTemplate, personalPolicy, readTemplate, templates } from '../files/templates.ts';
import { EXIT } from '../shell/exit.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';
import { table } from '../show/table.ts';

function describeTemplate(name: string, language: Language): readonly [name: string, title: string, purpose: string] {
  const { policy } = readTemplate(name);
  const text = (value: typeof policy.title | undefined): string => (value === undefined ? '' : textIn(value, language, policy.languages));
  return [name, text(policy.title), text(policy.purpose)];
}

function list({ language, json }: Call, shell: Shell): ExitCode {
  const rows = templates().map((name) => describeTemplate(name, language));
  if (json) {
    shell.out.raw(jsonText(rows.map(([name, title, purpose]) => ({ name, title, purpose }))));
    return EXIT.fine;
  }
  const heads = [{ title: '' }, { title: '', flexible: true as const }, { title: '', flexible: true as const }];
  const cells = rows.map(([name, ...rest]) => [styled('bold', name), ...rest]);
  for (const line of table(heads, cells, shell.out.columns)) shell.out.print(line);
  return EXIT.fine;
}

function checkTemplate(name: string): void {
  const known = templates();
  if (known.includes(name)) return;
  const near = nearest(name, known);
  throw near === undefined
    ? new WrongUse({ en: 'there is no template `{name}`; `scorewright init` lists them', ru: 'нет шаблона `{name}`; список: `scorewright init`' }, { name })
    : new WrongUse(
        { en: 'there is no template `{name}`; did you mean `{near}`?', ru: 'нет шаблона `{name}`; возможно, имелся в виду `{near}`?' },
        { name, near },
      );
}

/** The policy with the id and title asked for is checked like any other document. */
function checkWishes(policy: string, { id = '' }: Wishes): void {
  const { problems } = readPolicy(policy);
  if (!hasErrors(problems)) return;
  throw problems.some(({ pointer }) => pointer === '/id')
    ? new WrongUse(
        {
          en: '`{id}` cannot be an id: small latin letters, digits and single hyphens, a letter first',
          ru: '`{id}` не годится как id: строчные латинские буквы, цифры и одиночные дефисы, первой стоит буква',
        },
        { id },
      )
    : new WrongUse({
        en: 'this title does not fit: it is empty or too long',
        ru: 'такое название не подходит: оно пустое или слишком длинное',
      });
}

function wishesOf(call: Call): Wishes {
  const [id, title] = [call.one('id'), call.one('title')];
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) };
}

function create(name: string, folder: string, call: Call, shell: Shell): ExitCode {
  checkTemplate(name);
  checkFree(folder);
  const wishes = wishesOf(call);
  const policy = personalPolicy(readTemplate(name), folder, wishes);
  checkWishes(policy, wishes);
  copyTemplate(name, folder, policy, wishes);
  const file = join(folder, POLICY_FILE);
  if (call.json) shell.out.raw(jsonText({ file, template: name }));
  else {
    shell.out.print([say({ en: 'written: {file}', ru: 'записано: {file}' }, call.language, { file })]);
    shell.out.print([
      say({ en: 'next: edit it, then `scorewright test {folder}`', ru: 'дальше: измените его, затем `scorewright test {folder}`' }, call.language, { folder }),
    ]);
  }
  return EXIT.fine;
}

export const init: Command = {
  verb: 'init',
  summary: { en: 'begin a policy from a template', ru: 'начать положение с шаблона' },
  operands: { usage: '[TEMPLATE [FOLDER]]', min: 0, max: 2 },
  options: [
    { name: 'id', value: 'ID', words: { en: 'id of the new policy', ru: 'id нового положения' } },
    { name: 'title', value: 'TITLE', words: { en: 'title of the new policy', ru: 'название нового положения' } },
  ],
  notes: {
    en: 'Without a template it lists them. FOLDER is the name of the template when absent; it must not exist, or be empty.',
    ru: 'Без шаблона перечисляет их. Если FOLDER не указан, папка называется как шаблон; она не должна существовать или должна быть пустой.',
  },
  examples: [
    { line: 'init', words: { en: 'which templates there are, and what each is for', ru: 'какие есть шаблоны и для чего каждый' } },
    {
      line: 'init head-of-sales my-regulation --id sales-2027 --title "Sales bonus 2027"',
      words: { en: 'begin one', ru: 'начать положение' },
    },
  ],
  run(call, shell) {
    const [name, folder] = call.operands;
    return name === undefined ? list(call, shell) : create(name, folder ?? name, call, shell);
  },
};
