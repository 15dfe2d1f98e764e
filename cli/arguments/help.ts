import type { Language } from '@scorewright/engine';
import type { Command } from './command.ts';
import type { Option } from './option.ts';
import { optionsOf } from './command.ts';
import type { Line } from '../show/span.ts';
import { styled } from '../show/span.ts';
import { table } from '../show/table.ts';
import { wrap } from '../show/width.ts';
import type { Words } from '../shell/words.ts';

const HEADINGS = {
  usage: { en: 'Usage', ru: 'Вызов' },
  options: { en: 'Options', ru: 'Параметры' },
  examples: { en: 'Examples', ru: 'Примеры' },
  verbs: { en: 'Verbs', ru: 'Команды' },
} satisfies { [name: string]: Words };

const WHOLE: Words = {
  en: 'Write, check and calculate KPI and bonus regulations as data.',
  ru: 'Положения о KPI и премиях как данные: записать, проверить, рассчитать.',
};
const MORE: Words = {
  en: '`scorewright VERB --help` tells about one verb, with examples.',
  ru: '`scorewright КОМАНДА --help` расскажет о команде и покажет примеры.',
};
const EXITS: Words = {
  en: 'Exit codes: 0 fine; 1 errors in a document, failed examples or a refused card; 2 wrong use or a file that cannot be opened; 70 a defect of scorewright.',
  ru: 'Коды завершения: 0 всё в порядке; 1 ошибки в документе, несошедшиеся примеры или отказ в расчёте; 2 неверный вызов или файл не открывается; 70 дефект самой программы.',
};

const paragraphs = (text: string, columns: number | undefined): readonly Line[] =>
  text.split('\n').flatMap((paragraph) => (columns === undefined ? [paragraph] : wrap(paragraph, columns)).map((line): Line => [line]));

const written = ({ name, short, value }: Option): string => `  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

/** The help of one verb. */
export function helpOf(command: Command, language: Language, columns: number | undefined): readonly Line[] {
  const options = optionsOf(command);
  const rows = options.map((option) => [written(option), option.words[language]]);
  const heading = (words: Words): readonly Line[] => [[], [styled('bold', words[language])]];
  return [
    [`scorewright ${command.verb}: ${command.summary[language]}`],
    ...heading(HEADINGS.usage),
    [`  scorewright ${command.verb} ${command.operands.usage}${command.operands.usage === '' ? '' : ' '}[--${options.length > 3 ? '...' : 'format FORMAT'}]`],
    [],
    ...paragraphs(command.notes[language], columns),
    ...heading(HEADINGS.options),
    ...table([{ title: '' }, { title: '', flexible: true }], rows, columns),
    ...heading(HEADINGS.examples),
    ...command.examples.flatMap(({ line, words }): readonly Line[] => [[`  npx scorewright ${line}`], [styled('dim', `      ${words[language]}`)]]),
  ];
}

/** The help of the whole command. */
export function generalHelp(commands: readonly Command[], language: Language, columns: number | undefined): readonly Line[] {
  const rows = commands.map(({ verb, operands, summary }) => [`  ${verb} ${operands.usage}`, summary[language]]);
  return [
    [styled('bold', 'scorewright'), `: ${WHOLE[language]}`],
    [],
    [styled('bold', HEADINGS.verbs[language])],
    ...table([{ title: '' }, { title: '', flexible: true }], rows, columns),
    [],
    ...paragraphs(MORE[language], columns),
    ...paragraphs(EXITS[language], columns),
  ];
}
