import type { ExplainedLine, Explanation, Language } from '@scorewright/engine';
import type { Words } from '../shell/words.ts';
import { paragraph } from './card.ts';
import type { Line } from './span.ts';
import { styled } from './span.ts';

const LABELS = {
  formula: { en: 'formula', ru: 'формула' },
  numbers: { en: 'with numbers', ru: 'с числами' },
  place: { en: 'in the policy', ru: 'в положении' },
} satisfies { [name: string]: Words };

const extras = ({ note, reach, correction }: ExplainedLine): readonly string[] =>
  [note?.sentence, reach?.next?.sentence, correction?.sentence].filter((sentence) => sentence !== undefined);

const sentenceLines = (line: ExplainedLine, columns: number | undefined): readonly Line[] => [
  ...paragraph(line.sentence, columns, '  '),
  ...extras(line)
    .filter((sentence) => !line.sentence.includes(sentence))
    .flatMap((sentence) => paragraph(sentence, columns, '    ')),
];

/** A whole card, told in sentences. */
export function explanationLines({ title, preamble, blocks, conclusion }: Explanation, columns: number | undefined): readonly Line[] {
  return [
    [styled('bold', title)],
    ...preamble.flatMap((sentence) => paragraph(sentence, columns)),
    ...blocks.flatMap((block): readonly Line[] => [
      [],
      [styled('cyan', block.title)],
      ...block.lines.flatMap((line) => sentenceLines(line, columns)),
    ]),
    ...(conclusion === undefined ? [] : [[], ...paragraph(conclusion, columns).map(([text]): Line => [styled('bold', String(text))])]),
  ];
}

const labelled = (words: Words, text: string | undefined, language: Language): readonly Line[] =>
  text === undefined || text === '' ? [] : [['    ', styled('dim', `${words[language]}: `), text]];

/** Single lines, told with everything that is known about them. */
export function lineLines({ blocks, language }: Explanation, columns: number | undefined): readonly Line[] {
  return blocks.flatMap(({ lines }) =>
    lines.flatMap((line): readonly Line[] => [
      [styled('cyan', line.id)],
      ...sentenceLines(line, columns),
      ...labelled(LABELS.formula, line.formula, language),
      ...labelled(LABELS.numbers, line.numbers, language),
      ...labelled(LABELS.place, line.pointer, language),
    ]),
  );
}
