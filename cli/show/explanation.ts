import type { ExplainedBlock, ExplainedLine, Explanation, Language } from '@scorewright/engine';
import type { Words } from '../shell/words.ts';
import { conclusionLines, linesToShow, paragraph, titleLines } from './card.ts';
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

/** The lines of a block that are worth a sentence of their own. An indicator that has none is told in full. */
function told({ kind, lines }: ExplainedBlock, all: boolean): readonly ExplainedLine[] {
  const unfolded = lines.filter(({ folded }) => !folded);
  return all || (unfolded.length === 0 && kind === 'indicator') ? lines : unfolded;
}

function blockLines(block: ExplainedBlock, all: boolean, columns: number | undefined): readonly Line[] {
  const lines = told(block, all);
  return lines.length === 0 ? [] : [[], [styled('cyan', block.title)], ...lines.flatMap((line) => sentenceLines(line, columns))];
}

/** A whole card, told in sentences. `all`: also the lines whose values stand in the sentences of others. */
export const explanationLines = (explanation: Explanation, columns: number | undefined, all: boolean): readonly Line[] => [
  ...titleLines(explanation.title, columns),
  ...explanation.preamble.flatMap((sentence) => paragraph(sentence, columns)),
  ...explanation.blocks.flatMap((block) => blockLines({ ...block, lines: linesToShow(block, explanation) }, all, columns)),
  [],
  ...conclusionLines(explanation, columns),
];

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
