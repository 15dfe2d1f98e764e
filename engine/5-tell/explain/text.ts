import type { Explanation } from './explanation.ts';

/** An explanation as plain text: ordinary spaces, lines joined by line feeds. */
export const explanationText = (explanation: Explanation): string =>
  [explanation.title, ...explanation.blocks.flatMap(({ title, lines }) => [title, ...lines.map(({ sentence }) => `  ${sentence}`)])].join('\n');
