import { plainText } from '../numbers.ts';
import { say } from '../words/index.ts';
import type { ExplainedBlock, ExplainedLine, Explanation } from './explanation.ts';

export interface TextOptions {
  /** Also the lines whose values stand in the formulas of others: every line of the sheet. */
  readonly all?: boolean;
}

const lineTexts = ({ sentence, reach }: ExplainedLine): readonly string[] => [
  `  ${sentence}`,
  ...(reach?.next === undefined ? [] : [`    ${reach.next.sentence}`]),
];

const blockTexts = ({ kind, title, lines }: ExplainedBlock, all: boolean): readonly string[] => {
  const unfolded = lines.filter(({ folded }) => !folded);
  const shown = all || (unfolded.length === 0 && kind === 'indicator') ? lines : unfolded;
  return shown.length === 0 ? [] : ['', title, ...shown.flatMap(lineTexts)];
};

/**
 * An explanation as plain text for a terminal: lines joined by line feeds, ordinary spaces and hyphens. Lines whose values stand in the
 * formulas of others are left out, unless `all` is asked for.
 */
export const explanationText = (explanation: Explanation, { all = false }: TextOptions = {}): string => {
  const { title, status, preamble, problems, blocks, conclusion, language } = explanation;
  const wrong =
    problems.length === 0
      ? []
      : ['', say(language, status === 'refused' ? 'block.problems' : 'block.warnings'), ...problems.map(({ message }) => `  ${message}`)];
  return plainText([title, ...preamble, ...wrong, ...blocks.flatMap((block) => blockTexts(block, all)), '', conclusion].join('\n'));
};
