import type { PrintedRegulation } from '@scorewright/engine';
import { printRegulation } from '@scorewright/engine';
import type { Call, Command } from '../arguments/command.ts';
import { findPolicy } from '../files/find-policies.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { writeText } from '../files/write-text.ts';
import { printedHtml } from '../print/html.ts';
import { printedMarkdown } from '../print/markdown.ts';
import { EXIT } from '../shell/exit.ts';
import type { ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { jsonText, safeLines } from '../show/escape.ts';
import { problemLines } from '../show/problems.ts';

const WRITERS: ReadonlyMap<string, (regulation: PrintedRegulation) => string> = new Map([
  ['.html', printedHtml],
  ['.md', printedMarkdown],
]);

function writerFor(file: string): (regulation: PrintedRegulation) => string {
  const writer = [...WRITERS].find(([ending]) => file.endsWith(ending))?.[1];
  if (writer !== undefined) return writer;
  throw new WrongUse({ en: 'the name `{file}` must end in .html or .md', ru: 'имя `{file}` должно оканчиваться на .html или .md' }, { file });
}

function output(regulation: PrintedRegulation, call: Call, shell: Shell): void {
  const file = call.one('out');
  if (file !== undefined) {
    writeText(file, writerFor(file)(regulation));
    shell.out.print([say({ en: 'written: {file}', ru: 'записано: {file}' }, call.language, { file })]);
  } else shell.out.raw(call.json ? jsonText(regulation) : safeLines(printedMarkdown(regulation)));
}

export const print: Command = {
  verb: 'print',
  summary: { en: 'print a regulation as a numbered legal text', ru: 'напечатать положение как пронумерованный юридический текст' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  fromServer: true,
  options: [
    {
      name: 'out',
      value: 'FILE',
      words: {
        en: 'write to this file: .html (prints on A4) or .md; Markdown to the terminal without it',
        ru: 'записать в файл: .html (печатается на A4) или .md; без параметра — Markdown в терминал',
      },
    },
  ],
  notes: {
    en: 'The text is made from the data alone, in English or Russian. Its clauses have the numbers that `explain` cites, and every line of the calculation names its clause.',
    ru: 'Текст составляется только из данных, по-русски или по-английски. Номера пунктов те же, что называет `explain`; у каждой строки расчёта указан пункт.',
  },
  examples: [
    { line: 'print policies/m01-weighted-inverse --lang ru', words: { en: 'in Russian, to the terminal', ru: 'по-русски, в терминал' } },
    {
      line: 'print policies/m01-weighted-inverse --lang en --out regulation.html',
      words: { en: 'a page to print', ru: 'страница для печати' },
    },
  ],
  run(call, shell): ExitCode {
    const out = call.one('out');
    if (out !== undefined) writerFor(out);
    const [path = ''] = call.operands;
    const { file, document, problems } = readPolicyFile(findPolicy(path));
    for (const problem of problems) for (const line of problemLines({ file, problem }, call.language)) shell.err.print(line);
    if (document === undefined) return EXIT.findings;
    output(printRegulation(document, call.language), call, shell);
    return EXIT.fine;
  },
};
