import type { Call, Command } from '../arguments/command.ts';
import { nearest } from '../arguments/nearest.ts';
import { asset, assets } from '../files/assets.ts';
import { readBytes } from '../files/read-bytes.ts';
import { EXIT } from '../shell/exit.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText } from '../show/escape.ts';
import { table } from '../show/table.ts';

const ENDING = '.schema.json';

const textOfSchema = (name: string): string => new TextDecoder().decode(readBytes(asset('schemas', name + ENDING)));

function descriptionOf(name: string): string {
  const { description } = JSON.parse(textOfSchema(name)) as { readonly description?: string };
  return description ?? '';
}

function list(names: readonly string[], call: Call, shell: Shell): ExitCode {
  const rows = names.map((name) => [name, descriptionOf(name)] as const);
  if (call.json) shell.out.raw(jsonText(rows.map(([name, description]) => ({ name, description }))));
  else for (const line of table([{ title: '' }, { title: '', flexible: true }], rows, shell.out.columns)) shell.out.print(line);
  return EXIT.fine;
}

function unknownSchema(name: string, names: readonly string[]): WrongUse {
  const words = { en: 'there is no schema `{name}`; there are {names}', ru: 'нет схемы `{name}`; есть {names}' };
  const near = nearest(name, names);
  return new WrongUse(near === undefined ? words : { en: `${words.en}; did you mean \`{near}\`?`, ru: `${words.ru}; возможно, имелась в виду \`{near}\`?` }, {
    name,
    names: names.join(', '),
    near: near ?? '',
  });
}

export const schema: Command = {
  verb: 'schema',
  summary: { en: 'print the JSON Schema of a document', ru: 'показать JSON Schema документа' },
  operands: { usage: '[NAME]', min: 0, max: 1 },
  options: [],
  notes: {
    en: 'Without a name it lists the schemas. An editor that knows JSON Schema completes and checks a policy with them.',
    ru: 'Без имени перечисляет схемы. С ними редактор, знающий JSON Schema, подсказывает и проверяет положение.',
  },
  examples: [
    { line: 'schema', words: { en: 'which schemas there are', ru: 'какие есть схемы' } },
    { line: 'schema policy', words: { en: 'the schema of a policy document', ru: 'схема положения' } },
    {
      line: 'schema result',
      words: { en: 'the schema of what `calc --format json` prints', ru: 'схема того, что печатает `calc --format json`' },
    },
  ],
  run(call, shell) {
    const names = assets('schemas').map((file) => file.slice(0, -ENDING.length));
    const [name] = call.operands;
    if (name === undefined) return list(names, call, shell);
    const plain = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : name;
    if (!names.includes(plain)) throw unknownSchema(plain, names);
    shell.out.raw(textOfSchema(plain));
    return EXIT.fine;
  },
};
